// One run: a province, its desks and their officers over some days, with everything that goes wrong, then the healing.
//
// An event heap in virtual time; all chance comes from the seed, in streams of their own for officers, line, disks and fate, so
// that one change moves as little as possible. The oracle looks after every event. Threads: the store thread given; no other.
#pragma once

#include <queue>

#include "sim/Ground.h"
#include "sim/OfficerScript.h"
#include "sim/ProvinceWatch.h"

namespace motcua::sim {

struct WorldOptions {
    quint64 seed = 1;
    int days = 5;
    int desks = 3;
    QString mutant = {};
    Wire wire = Wire::SyncV1;
    int traceLines = 40;
};

struct WorldReport {
    quint64 seed = 0;
    qint64 operations = 0;  // steps of officers that were acknowledged
    qint64 requests = 0;
    FaultCounts faults;
    std::optional<Violation> violation;
    qint64 event = 0;  // number of the event after which it showed
    bool drained = false;
    qint64 drainMs = 0;
    QByteArray traceHash;
    QStringList trace;
};

class World {
public:
    World(const WorldOptions& options, const Ground& ground, Executor& thread);
    ~World();
    WorldReport run();

private:
    enum class Kind { Officer, Sync, Start, Late, Fate, Weather, Evening };
    struct Event {
        qint64 ms;
        qint64 order;
        Kind kind;
        int desk;
        bool operator<(const Event& other) const { return std::tie(ms, order) > std::tie(other.ms, other.order); }
    };
    struct Counter;  // a desk with its officers and its audit

    void schedule(qint64 ms, Kind kind, int desk = 0);
    void scheduleSync(Counter& counter, qint64 ms);
    void planDays();
    void handle(const Event& event);
    void officerActs(Counter& counter);
    void syncRuns(Counter& counter);
    void startDesk(Counter& counter);
    void deliverLate();
    void learnMended(Counter& counter);
    void afterDesk(Counter& counter);
    void deskDied(Counter& counter);
    void evening();
    // Fate.
    void strike();
    void strikeDesk(Counter& counter);
    void damagePage(Counter& counter);
    void showDamaged(Counter& counter);
    QMap<QString, QByteArray> flipSomeBit(Workstation& desk);
    void strikeProvince();
    void changeWeather();
    // The end.
    void heal();
    bool drain();
    void settleStopped(Counter& counter);
    bool isAtRest();
    void checkEnd();
    bool hasFailed() const { return m_verdict.first().has_value(); }

    WorldOptions m_options;
    const Ground& m_ground;
    Executor& m_thread;
    WorldTime m_time;
    SeededRng m_fate, m_lineRng, m_officerRng, m_diskRng;
    Trace m_trace;
    FaultCounts m_faults;
    Verdict m_verdict;
    Ledger m_ledger;
    sandbox::Province m_province;
    ProvinceWatch m_watch;
    std::vector<std::unique_ptr<Counter>> m_counters;
    std::priority_queue<Event> m_events;
    std::vector<LateMessage> m_late;
    qint64 m_order = 0;
    qint64 m_handled = 0;
    qint64 m_endMs = 0;
    bool m_isHealed = false;
};

}  // namespace motcua::sim
