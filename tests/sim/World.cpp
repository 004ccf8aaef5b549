#include "sim/WorldCounter.h"

#include <algorithm>

namespace motcua::sim {
namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kOpenHours = 10 * kHour;
constexpr int kActionsADay = 9;  // of one desk
constexpr int kBlowsADay = 5;    // of fate, over the office

}  // namespace

World::World(const WorldOptions& options, const Ground& ground, Executor& thread)
    : m_options(options),
      m_ground(ground),
      m_thread(thread),
      m_time{kMondayMorning},
      m_fate(options.seed * 4),
      m_lineRng(options.seed * 4 + 1),
      m_officerRng(options.seed * 4 + 2),
      m_diskRng(options.seed * 4 + 3),
      m_province(ground.seed, {QStringLiteral("https://province.test"), options.seed, {}, {}}),
      m_watch(m_province.state(), m_ledger, m_verdict) {
    m_trace.keep(options.traceLines);
    for (int i = 0; i < options.desks; ++i) {
        const DeskSetup setup{i,
                              QStringLiteral("%1-%2").arg(options.seed).arg(i),
                              options.seed * 1000 + static_cast<quint64>(i),
                              options.mutant,
                              simulatedSyncConfig(),
                              options.wire};
        const bool isOld = m_fate.below(3) == 0;
        if (isOld) m_faults.add(Fault::SchemaUpgrade);
        m_counters.push_back(std::make_unique<Counter>(*this, setup, isOld));
    }
}

World::~World() = default;

void World::schedule(qint64 ms, Kind kind, int desk) {
    m_events.push({ms, ++m_order, kind, desk});
}

void World::scheduleSync(Counter& counter, qint64 ms) {
    const qint64 at = std::max(ms, m_time.ms + 1);
    if (counter.nextSync != 0 && counter.nextSync <= at) return;
    counter.nextSync = at;
    schedule(at, Kind::Sync, counter.desk.index());
}

void World::planDays() {
    for (const auto& counter : m_counters) schedule(m_time.ms, Kind::Start, counter->desk.index());
    for (int day = 0; day < m_options.days; ++day) {
        const qint64 morning = kMondayMorning + day * kDay;
        for (const auto& counter : m_counters) {
            for (int i = 0; i < kActionsADay; ++i) {
                schedule(morning + static_cast<qint64>(m_fate.below(kOpenHours)), Kind::Officer, counter->desk.index());
            }
        }
        for (int i = 0; i < kBlowsADay; ++i) schedule(morning + static_cast<qint64>(m_fate.below(kDay)), Kind::Fate);
        for (int i = 0; i < 4; ++i) schedule(morning + static_cast<qint64>(m_fate.below(kDay)), Kind::Weather);
        schedule(morning + kOpenHours + kHour, Kind::Evening);
    }
    m_endMs = kMondayMorning + (m_options.days - 1) * kDay + kOpenHours + 2 * kHour;
}

WorldReport World::run() {
    planDays();
    while (!m_events.empty() && !hasFailed()) {
        const Event event = m_events.top();
        if (event.ms > m_endMs) break;
        m_events.pop();
        m_time.ms = std::max(m_time.ms, event.ms);
        ++m_handled;
        handle(event);
    }
    WorldReport report;
    if (!hasFailed()) {
        heal();
        const qint64 healedAt = m_time.ms;
        report.drained = drain();
        report.drainMs = m_time.ms - healedAt;
        if (!hasFailed()) checkEnd();
        if (!report.drained) m_verdict.violate(Property::Liveness, QStringLiteral("the office does not come to rest"));
    }
    report.seed = m_options.seed;
    report.operations =
        std::count_if(m_ledger.deeds.begin(), m_ledger.deeds.end(), [](const Deed& d) { return d.isAcknowledged; });
    for (const auto& counter : m_counters) report.requests += counter->desk.line.requests();
    report.faults = m_faults;
    report.violation = m_verdict.first();
    report.event = m_handled;
    report.traceHash = m_trace.hash();
    report.trace = m_trace.recent();
    return report;
}

void World::handle(const Event& event) {
    switch (event.kind) {
        case Kind::Officer:
            return officerActs(*m_counters[static_cast<std::size_t>(event.desk)]);
        case Kind::Sync: {
            Counter& counter = *m_counters[static_cast<std::size_t>(event.desk)];
            if (event.ms == counter.nextSync) syncRuns(counter);
            return;
        }
        case Kind::Start:
            return startDesk(*m_counters[static_cast<std::size_t>(event.desk)]);
        case Kind::Late:
            return deliverLate();
        case Kind::Fate:
            return strike();
        case Kind::Weather:
            return changeWeather();
        case Kind::Evening:
            return evening();
    }
}

void World::officerActs(Counter& counter) {
    if (!counter.desk.isRunning()) return;
    if (!counter.desk.tokens.isLoggedIn() && m_officerRng.below(2) == 0) {
        counter.desk.tokens.logIn();
        counter.desk.engine().wake();
        m_trace.add(m_time.ms, counter.desk.name() + QStringLiteral(" logs in"));
    }
    counter.script.act();
    afterDesk(counter);
    // The app wakes its sync thread at a commit; a busy machine may be slow to do so.
    if (counter.desk.isRunning() && counter.desk.takeNudge() && m_fate.below(4) != 0) {
        scheduleSync(counter, m_time.ms + static_cast<qint64>(m_fate.below(5'000)));
    }
}

void World::syncRuns(Counter& counter) {
    counter.nextSync = 0;
    if (!counter.desk.isRunning()) return;
    const qint64 begun = m_time.ms;
    const sync::StepReport report = counter.desk.step();
    const bool isGood = !report.problem && !report.wasTooEarly;
    if (isGood) counter.lastGoodRound = begun;
    if (!counter.desk.hasDied()) {
        if (isGood) counter.audit.caughtUp();
        m_trace.add(m_time.ms,
                    QStringLiteral("%1 round: out %2+%3+%4, in %5+%6, files %7%8")
                        .arg(counter.desk.name())
                        .arg(report.pushed.settled)
                        .arg(report.pushed.stopped)
                        .arg(report.pushed.postponed)
                        .arg(report.pulled.dossiers)
                        .arg(report.pulled.catalogue)
                        .arg(report.filesFinished)
                        .arg(report.problem ? QLatin1Char(' ') + QString(errorId(report.problem->code)) : QString()));
        counter.audit.checkRows();
        // Wake-ups are in the desk's own time.
        scheduleSync(counter, report.nextWake.toMSecsSinceEpoch() - counter.desk.clock.skewMs());
    }
    afterDesk(counter);
}

void World::afterDesk(Counter& counter) {
    m_watch.look(m_time.ms);
    if (counter.desk.disk.hasFailed()) m_faults.add(Fault::IoError);
    if (counter.desk.isRunning() && counter.desk.hasDied()) deskDied(counter);
}

void World::deskDied(Counter& counter) {
    counter.desk.stop();
    const bool isPowerCut = m_fate.below(2) == 0;
    if (isPowerCut) counter.desk.disk.loseUnsynced(m_diskRng);
    m_faults.add(isPowerCut ? Fault::PowerLoss : Fault::Crash);
    m_trace.add(m_time.ms, counter.desk.name() + (isPowerCut ? QStringLiteral(" loses power") : QStringLiteral(" crashes")));
    schedule(m_time.ms + kMinute + static_cast<qint64>(m_fate.below(static_cast<quint64>(20 * kMinute))), Kind::Start,
             counter.desk.index());
}

void World::startDesk(Counter& counter) {
    if (counter.desk.isRunning()) return;
    Workstation& desk = counter.desk;
    desk.disk.start();
    // Trouble while recovering from trouble.
    if (!m_isHealed && m_fate.below(12) == 0) desk.disk.dieAfter(1 + static_cast<qint64>(m_fate.below(20)));
    const auto started = desk.start();
    m_trace.add(m_time.ms, desk.name() + QStringLiteral(" starts: ") +
                               (started ? QStringLiteral("ready") : QString(errorId(started.error().code))));
    if (desk.hasDied()) return deskDied(counter);
    if (!started) {
        if (!counter.diskIsFull) {
            m_verdict.violate(
                Property::Atomicity,
                desk.name() +
                    QStringLiteral(" does not open: %1 %2").arg(errorId(started.error().code), started.error().detail));
        }
        schedule(m_time.ms + 10 * kMinute, Kind::Start, desk.index());
        return;
    }
    learnMended(counter);
    counter.audit.checkAll();
    counter.script.checkDraft();
    if (!desk.mutation().forgetsTimers()) scheduleSync(counter, m_time.ms + 1'000);
}

void World::learnMended(Counter& counter) {
    if (const auto repair = counter.desk.takeRepair()) {
        m_trace.add(m_time.ms, QStringLiteral("%1 is mended: backup of %2, %3 operations, %4 unreadable")
                                   .arg(counter.desk.name(), toIso(repair->backupAt))
                                   .arg(repair->replayed.operations)
                                   .arg(repair->replayed.unreadable));
    }
    if (!counter.audit.learnMended()) return;
    m_faults.add(Fault::Mended);
    counter.script.wasMended();
}

void World::deliverLate() {
    const auto due = std::find_if(m_late.begin(), m_late.end(), [this](const LateMessage& m) { return m.atMs <= m_time.ms; });
    if (due == m_late.end()) return;
    const LateMessage message = *due;
    m_late.erase(due);
    m_trace.add(m_time.ms, QStringLiteral("late %1 %2").arg(QLatin1String(message.question.method), message.question.path()));
    m_province.handle(message.question, m_time.now());
    m_watch.look(m_time.ms);
}

void World::evening() {
    for (const auto& counter : m_counters) {
        if (!counter->desk.isRunning()) continue;
        static_cast<void>(counter->desk.sweep());  // what a sick disk leaves lies until tomorrow
        afterDesk(*counter);
        if (counter->desk.isRunning()) static_cast<void>(counter->desk.backUp());  // or tomorrow
        afterDesk(*counter);
        if (counter->desk.isRunning()) counter->audit.checkAll();
    }
}

}  // namespace motcua::sim
