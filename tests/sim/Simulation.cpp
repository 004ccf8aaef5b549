#include "sim/Simulation.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QHashSeed>
#include <QJsonArray>
#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <thread>

#include "base/Log.h"

namespace motcua::sim {
namespace {

QJsonObject violationJson(const WorldReport& report) {
    return {{QStringLiteral("seed"), static_cast<qint64>(report.seed)},
            {QStringLiteral("event"), report.event},
            {QStringLiteral("property"), propertyId(report.violation->property)},
            {QStringLiteral("detail"), report.violation->detail},
            {QStringLiteral("trace"), QJsonArray::fromStringList(report.trace)}};
}

qint64 percentile(QList<qint64> values, int percent) {
    if (values.isEmpty()) return 0;
    std::sort(values.begin(), values.end());
    return values[(values.size() - 1) * percent / 100];
}

}  // namespace

void prepareProcess() {
    QHashSeed::setDeterministicGlobalSeed();
    log::setStderrLevel(log::Level::Error);  // the desks' warnings are the point of it all
    // The token's work files lie outside the simulated disks; memory is fast enough and they need not last.
    const QString memory = QStringLiteral("/dev/shm");
    if (!qEnvironmentVariableIsSet("TMPDIR") && QFileInfo(memory).isWritable()) qputenv("TMPDIR", memory.toLocal8Bit());
}

QJsonObject SimulationReport::toJson() const {
    QJsonArray found;
    for (const WorldReport& report : violations) found.append(violationJson(report));
    return {{QStringLiteral("seeds"), seeds},
            {QStringLiteral("operations"), operations},
            {QStringLiteral("requests"), requests},
            {QStringLiteral("faults"), faults.toJson()},
            {QStringLiteral("violations"), found},
            {QStringLiteral("drained"), drained == seeds},
            {QStringLiteral("drainSeconds"), QJsonObject{{QStringLiteral("p50"), percentile(drainMs, 50) / 1000},
                                                         {QStringLiteral("p95"), percentile(drainMs, 95) / 1000},
                                                         {QStringLiteral("max"), percentile(drainMs, 100) / 1000}}},
            {QStringLiteral("traceHash"), QString::fromLatin1(traceHash)},
            {QStringLiteral("wallSeconds"), wallSeconds}};
}

Result<SimulationReport> simulate(const SimulationOptions& options, const std::function<void(const WorldReport&)>& ran) {
    QElapsedTimer timer;
    timer.start();
    prepareProcess();
    MOTCUA_TRY(const Ground ground, Ground::make());

    std::atomic<int> next = 0;
    std::atomic<bool> isOver = false;
    std::mutex mutex;
    std::map<quint64, WorldReport> reports;
    const auto work = [&] {
        for (int i = next++; i < options.seeds && !isOver; i = next++) {
            WorldOptions world;
            world.seed = options.from + static_cast<quint64>(i);
            world.days = options.days;
            world.desks = options.desks;
            world.mutant = options.mutant;
            world.wire = options.wire;
            world.traceLines = options.traceLines;
            // The run lives on a store thread of its own, so that stations and engine need no other.
            Executor thread;
            auto future = thread.run([&] { return World(world, ground, thread).run(); });
            future.waitForFinished();
            WorldReport report = future.takeResult();
            const std::lock_guard lock(mutex);
            if (report.violation && options.stopAtFirst) isOver = true;
            if (ran) ran(report);
            reports.insert_or_assign(report.seed, std::move(report));
        }
    };
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::thread> threads(options.threads > 0 ? static_cast<unsigned>(options.threads) : cores);
    for (std::thread& thread : threads) thread = std::thread(work);
    for (std::thread& thread : threads) thread.join();

    SimulationReport total;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto& [seed, report] : reports) {
        ++total.seeds;
        total.operations += report.operations;
        total.requests += report.requests;
        total.faults.add(report.faults);
        if (report.violation) total.violations.append(report);
        if (report.drained) ++total.drained;
        if (report.drained) total.drainMs.append(report.drainMs);
        hash.addData(report.traceHash);
    }
    total.traceHash = hash.result().toHex().left(16);
    total.wallSeconds = static_cast<double>(timer.elapsed()) / 1000;
    return total;
}

}  // namespace motcua::sim
