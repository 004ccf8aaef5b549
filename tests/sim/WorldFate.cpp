// What goes wrong in a World, and how it is healed in the end.
#include <algorithm>

#include "sandbox/seed/DemoSeed.h"

#include "sim/WorldCounter.h"

namespace motcua::sim {
namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDrainLimit = 8 * kHour;  // several of the longest rests and waits, one after the other

}  // namespace

void World::strike() {
    if (m_fate.below(6) == 0) return strikeProvince();
    strikeDesk(*m_counters[m_fate.below(m_counters.size())]);
}

void World::strikeDesk(Counter& counter) {
    Workstation& desk = counter.desk;
    const auto note = [&](const QString& what) { m_trace.add(m_time.ms, desk.name() + QLatin1Char(' ') + what); };
    switch (m_fate.below(10)) {
        case 0:  // at one of the next calls to the disk
        case 1:
        case 2:
            desk.disk.dieAfter(1 + static_cast<qint64>(m_fate.below(40)));
            return;
        case 3:  // between two events
            if (!desk.isRunning()) return;
            desk.disk.die();
            return deskDied(counter);
        case 4:
            desk.disk.failOnce(1 + static_cast<qint64>(m_fate.below(60)));
            return;
        case 5: {
            static constexpr qint64 kJumps[] = {1'000,       -1'000, 5 * kMinute, -5 * kMinute, kHour, -kHour, 24 * kHour,
                                                -24 * kHour, 0};
            desk.clock.setSkewMs(kJumps[m_fate.below(std::size(kJumps))]);
            m_faults.add(Fault::ClockJump);
            note(QStringLiteral("clock is wrong by %1 s").arg(desk.clock.skewMs() / 1000));
            // The app is told of a changed clock; the engine looks again.
            scheduleSync(counter, m_time.ms + 1'000);
            return;
        }
        case 6:
            counter.diskIsFull = !counter.diskIsFull;
            desk.disk.setFull(counter.diskIsFull);
            if (counter.diskIsFull) m_faults.add(Fault::DiskFull);
            note(counter.diskIsFull ? QStringLiteral("disk is full") : QStringLiteral("disk has room"));
            return;
        case 7:
            desk.tokens.logOut();
            m_faults.add(Fault::SessionEnded);
            note(QStringLiteral("session ends"));
            return;
        case 8:
            return damagePage(counter);
        default:
            if (!desk.isRunning()) return;
            desk.stop();
            m_faults.add(Fault::AppRestart);
            note(QStringLiteral("is closed"));
            schedule(m_time.ms + kMinute, Kind::Start, desk.index());
    }
}

// A page of the database is damaged while the desk is closed. With a backup on the second drive the next start mends it, and
// may be cut off while it does; without one nothing wrong is ever shown, until a technician has put the disk right. Nor is it
// mended after a record that the journal had no room for: two troubles in one are no promise, but that they are said
// (tests/unit/store/test_mending.cpp).
void World::damagePage(Counter& counter) {
    Workstation& desk = counter.desk;
    if (!desk.isRunning()) return;
    m_faults.add(Fault::BitFlip);
    if (!desk.hasBackup() || !desk.hasTwoCopies()) return showDamaged(counter);
    flipSomeBit(desk);
    desk.mutation().damaged(desk.disk);
    m_trace.add(m_time.ms, desk.name() + QStringLiteral(" has a damaged page"));
    startDesk(counter);
}

// Every document is either as it was or an error, never anything else.
void World::showDamaged(Counter& counter) {
    Workstation& desk = counter.desk;
    const auto read = [&desk] {
        QHash<QUuid, QJsonObject> documents;
        const auto done = desk.store().database().each(
            "SELECT id, fields FROM dossier", [&](const store::Row& row) { documents.insert(row.uuid(0), row.json(1)); });
        return done ? documents : QHash<QUuid, QJsonObject>();
    };
    {
        const Calm calm(desk);
        const auto before = read();
        const auto sound = flipSomeBit(desk);
        const auto started = desk.start();
        const bool isMended = desk.takeRepair().has_value();
        const auto shown = started && !isMended ? read() : QHash<QUuid, QJsonObject>();
        for (auto it = shown.cbegin(); it != shown.cend(); ++it) {
            if (before.value(it.key()) == *it) continue;
            m_verdict.violate(Property::Atomicity, desk.name() + QStringLiteral(": a damaged page was shown as data"));
        }
        desk.stop();
        desk.disk.restore(sound);
        m_trace.add(m_time.ms, desk.name() + QStringLiteral(" has a damaged page: ") +
                                   (started ? QStringLiteral("opens") : QString(errorId(started.error().code))));
    }
    startDesk(counter);
}

// Closes the desk and damages its database; what the disk held before.
QMap<QString, QByteArray> World::flipSomeBit(Workstation& desk) {
    const Calm calm(desk);
    desk.stop();
    const auto sound = desk.disk.image();
    const QString file = desk.disk.folder() + QStringLiteral("/motcua.db");
    desk.disk.flipBit(file, static_cast<qint64>(m_diskRng.below(static_cast<quint64>(sound.value(file).size() * 8))));
    return sound;
}

void World::strikeProvince() {
    switch (m_fate.below(4)) {
        case 0:
            m_watch.look(m_time.ms);
            m_province.compactFeed();
            m_faults.add(Fault::Compaction);
            m_trace.add(m_time.ms, QStringLiteral("the feed is compacted"));
            return;
        case 1: {
            QStringList ids = m_province.state().dossiers.keys();
            if (ids.isEmpty()) return;
            ids.sort();
            const QString id = ids[static_cast<qsizetype>(m_fate.below(static_cast<quint64>(ids.size())))];
            m_province.retract(id);
            m_watch.look(m_time.ms);
            m_faults.add(Fault::Retraction);
            m_trace.add(m_time.ms, QStringLiteral("the province moves ") + id);
            return;
        }
        case 2:
            if (m_province.publishCatalogue(sandbox::extraProcedures())) m_faults.add(Fault::CatalogueUpdate);
            m_trace.add(m_time.ms, QStringLiteral("the catalogue is updated"));
            return;
        default:
            for (const auto& counter : m_counters) counter->desk.tokens.expire();
            m_trace.add(m_time.ms, QStringLiteral("all tokens end"));
    }
}

// Lines get better and worse, each by itself; sometimes the province is away for everybody.
void World::changeWeather() {
    const bool everybody = m_fate.below(4) == 0;
    const bool isCut = m_fate.below(3) == 0;
    const std::size_t chosen = m_fate.below(m_counters.size());
    for (std::size_t i = 0; i < m_counters.size(); ++i) {
        if (!everybody && i != chosen) continue;
        static constexpr int kTrouble[] = {0, 50, 200, 500};
        m_counters[i]->desk.line.weather = {isCut, kTrouble[m_fate.below(std::size(kTrouble))]};
    }
    m_trace.add(m_time.ms, QStringLiteral("weather: %1 %2").arg(everybody ? -1 : static_cast<int>(chosen)).arg(isCut));
}

void World::heal() {
    m_isHealed = true;
    m_trace.add(m_time.ms, QStringLiteral("everything heals"));
    for (const auto& each : m_counters) {
        Counter& counter = *each;
        counter.desk.line.weather = {};
        counter.desk.clock.setSkewMs(0);
        counter.desk.disk.setFull(false);
        counter.diskIsFull = false;
        counter.desk.tokens.logIn();
        const bool hasTimer = std::exchange(counter.nextSync, 0) != 0;
        if (!counter.desk.isRunning()) {
            startDesk(counter);
        } else {
            counter.desk.disk.start();  // orders of fate that have not struck yet
            if (hasTimer) scheduleSync(counter, m_time.ms + 1'000);
        }
    }
}

// Officers have gone home; only timers run. Everybody must come to rest, and then equal the province.
bool World::drain() {
    const qint64 limit = m_time.ms + kDrainLimit;
    while (!m_events.empty() && m_events.top().ms <= limit && !hasFailed()) {
        const Event event = m_events.top();
        m_events.pop();
        if (event.kind != Kind::Sync && event.kind != Kind::Late && event.kind != Kind::Start) continue;
        m_time.ms = std::max(m_time.ms, event.ms);
        ++m_handled;
        handle(event);
        if (event.kind == Kind::Sync) settleStopped(*m_counters[static_cast<std::size_t>(event.desk)]);
        if (event.kind == Kind::Sync && m_late.empty() && isAtRest()) return true;
    }
    return false;
}

// What stopped is decided by its officers; then their lanes go on.
void World::settleStopped(Counter& counter) {
    bool hasDecided = false;
    for (int i = 0; i < 20 && counter.desk.isRunning() && counter.script.settle(); ++i) hasDecided = true;
    afterDesk(counter);
    if (hasDecided) scheduleSync(counter, m_time.ms + 1'000);
}

// Nothing waits, and every desk has heard of the province's last change.
bool World::isAtRest() {
    for (const auto& counter : m_counters) {
        if (!counter->desk.isRunning()) return false;
        const Calm calm(counter->desk);
        const auto waiting = counter->desk.store().outbox.nextWake();
        const auto files = counter->desk.store().uploads.count();
        const auto questions = counter->desk.store().gate.countWaiting();
        if (counter->lastGoodRound <= m_watch.lastChangeMs()) return false;
        if (!waiting || waiting->isValid() || !files || *files > 0 || !questions || *questions > 0) return false;
    }
    return true;
}

void World::checkEnd() {
    const sandbox::State& state = m_province.state();
    for (const auto& counter : m_counters) {
        if (!counter->desk.isRunning()) {
            m_verdict.violate(Property::Liveness, counter->desk.name() + QStringLiteral(" does not start any more"));
            continue;
        }
        counter->audit.checkAll();
        counter->audit.checkDrained(state);
    }
    for (const sandbox::Dossier& dossier : state.dossiers) {
        const QStringList missing = sandbox::missingBlobs(state, dossier);
        if (!missing.isEmpty()) {
            m_verdict.violate(Property::BlobIntegrity,
                              QStringLiteral("the province waits for file %1 of %2").arg(missing.first(), dossier.id));
        }
    }
    for (const Deed& deed : m_ledger.deeds) {
        if (!deed.isAcknowledged || deed.opId.isNull() || deed.appliedSeq != 0 || deed.isSettled || deed.isUndone) continue;
        // What is neither applied nor shown as stopped is lost; DeskAudit has looked at the stopped ones.
        const auto row = m_counters[static_cast<std::size_t>(deed.desk)]->desk.store().outbox.get(deed.opId);
        if (!row || row->state == store::OpState::Done) {
            m_verdict.violate(
                Property::NoLostReceipt,
                QStringLiteral("%1 of %2 was never applied").arg(deed.action, deed.dossier.toString(QUuid::WithoutBraces)));
        }
    }
}

}  // namespace motcua::sim
