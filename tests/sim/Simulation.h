// Many runs, one a seed, over the machine's cores: what `motcua-cli simulate` and `./dev sim` call.
//
// Each run is complete in itself and gives the same trace on any machine and in any company. Threads: run() blocks; it uses as
// many threads as asked. Errors: those of Ground::make(); what the runs find stands in the report.
#pragma once

#include "sim/World.h"

namespace motcua::sim {

struct SimulationOptions {
    quint64 from = 1;
    int seeds = 1;
    int days = 5;
    int desks = 3;
    QString mutant = {};
    Wire wire = Wire::SyncV1;
    int traceLines = 40;       // of a failure's report
    int threads = 0;           // 0: one a core
    bool stopAtFirst = false;  // at the first violation: for mutants
};

struct SimulationReport {
    qint64 seeds = 0;
    qint64 operations = 0;
    qint64 requests = 0;
    FaultCounts faults;
    QList<WorldReport> violations;  // by seed
    qint64 drained = 0;
    QList<qint64> drainMs;
    QByteArray traceHash;  // over all runs, by seed
    double wallSeconds = 0;

    QJsonObject toJson() const;
};

// Hash tables that repeat themselves, a quiet log, work files in memory. Before any thread.
void prepareProcess();
Result<SimulationReport> simulate(const SimulationOptions& options, const std::function<void(const WorldReport&)>& ran = {});

}  // namespace motcua::sim
