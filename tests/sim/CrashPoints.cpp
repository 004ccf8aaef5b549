#include "sim/CrashPoints.h"

#include <QJsonArray>
#include <atomic>
#include <mutex>
#include <thread>

#include "sim/Simulation.h"
#include "sim/SoleDesk.h"

namespace motcua::sim {
namespace {

// A path: what stands before it, and the path itself.
struct Path {
    const char* name;
    std::function<QUuid(SoleDesk&)> before;
    std::function<void(SoleDesk&, const QUuid&)> walk;
    bool startsOld = false;  // from a database of the first schema
};

QUuid received(SoleDesk& office) {
    office.drain();
    return office.script.receive().value_or(QUuid());
}

QUuid inState(SoleDesk& office, DossierState state) {
    const QUuid dossier = received(office);
    office.walkTo(dossier, state);
    return dossier;
}

// Steps before and after the backup; then every page of the database is damaged.
QUuid damaged(SoleDesk& office) {
    const QUuid dossier = received(office);
    static_cast<void>(office.desk.backUp());
    office.script.walkOn(dossier);
    office.script.receive();
    office.desk.stop();
    SimDisk& disk = office.desk.disk;
    const QString file = disk.folder() + QStringLiteral("/motcua.db");
    const qint64 size = disk.image().value(file).size();
    for (qint64 byte = 100; byte < size; byte += 4096) disk.flipBit(file, byte * 8);
    return dossier;
}

void nextStep(SoleDesk& office, const QUuid& dossier) {
    office.script.walkOn(dossier);
}

const QList<Path>& paths() {
    static const QList<Path> kPaths{
        {"receive",
         [](SoleDesk& office) {
             office.drain();
             return QUuid();
         },
         [](SoleDesk& office, const QUuid&) { office.script.receive(); }},
        {"digitize", [](SoleDesk& office) { return received(office); }, nextStep},
        {"sign", [](SoleDesk& office) { return inState(office, DossierState::Approved); }, nextStep},
        {"seal", [](SoleDesk& office) { return inState(office, DossierState::Signed); }, nextStep},
        {"return",
         [](SoleDesk& office) {
             const QUuid dossier = inState(office, DossierState::ResultReady);
             for (int i = 0; i < 3; ++i) {
                 const auto row = office.desk.store().dossiers.get(dossier);
                 if (!row) break;
                 const auto document = dossierFromJson(row->fields);
                 if (!document || document->feesSettled()) break;
                 office.script.walkOn(dossier);
             }
             return dossier;
         },
         nextStep},
        {"sync",
         [](SoleDesk& office) {
             const QUuid dossier = received(office);
             office.walkTo(dossier, DossierState::Approved);
             office.script.receive();
             return dossier;
         },
         [](SoleDesk& office, const QUuid&) { office.drain(); }},
        // Closing moves the log into the database; the first start of a new version rebuilds tables.
        {"close", [](SoleDesk& office) { return inState(office, DossierState::Assigned); },
         [](SoleDesk& office, const QUuid&) { office.desk.stop(); }},
        {"mend", damaged, [](SoleDesk& office, const QUuid&) { static_cast<void>(office.desk.start()); }},
        {"upgrade",
         [](SoleDesk& office) {
             office.desk.stop();
             return QUuid();
         },
         [](SoleDesk& office, const QUuid&) { static_cast<void>(office.desk.start()); }, true}};
    return kPaths;
}

struct Death {
    qint64 atCall = 0;  // 0: none
    bool isPowerCut = false;
    int draw = 0;
};

struct Outcome {
    qint64 calls = 0;
    std::optional<Violation> violation;
};

// Everything up to the path is the same in every walk.
Outcome walk(const Ground& ground, const Path& path, const Death& death, const QString& diskId, Executor& thread) {
    SoleDesk office(ground, path.startsOld ? ground.oldImage : ground.image, diskId, 5, thread);
    Workstation& desk = office.desk;
    const bool startsInPath = path.startsOld;
    if (!startsInPath && !office.start()) office.verdict.violate(Property::Atomicity, QStringLiteral("no start"));
    const QUuid dossier = path.before(office);
    const qint64 before = desk.disk.calls();
    if (death.atCall > 0) desk.disk.dieAfter(death.atCall);
    path.walk(office, dossier);
    Outcome outcome{desk.disk.calls() - before, {}};
    if (desk.hasDied()) {
        desk.stop();
        SeededRng draw(static_cast<quint64>(death.atCall * kDraws + death.draw));
        if (death.isPowerCut) desk.disk.loseUnsynced(draw);
    }
    if (!desk.isRunning()) {
        if (const auto started = office.start(); !started) {
            office.verdict.violate(Property::Atomicity,
                                   QStringLiteral("the desk does not open: ") + errorId(started.error().code));
        }
    }
    desk.disk.start();
    office.time.ms += 600'000;
    if (desk.isRunning()) office.checkEnd();
    outcome.violation = office.verdict.first();
    return outcome;
}

class Enumeration {
public:
    Enumeration(const Ground& ground, const Path& path) : m_ground(ground), m_path(path) {
        m_report.path = QLatin1String(path.name);
    }

    PathReport run(unsigned threads) {
        Executor first;
        const Outcome whole = on(first, {});
        m_report.calls = whole.calls;
        note({}, whole);
        std::vector<std::thread> pool(threads);
        for (std::thread& worker : pool) worker = std::thread([this] { work(); });
        for (std::thread& worker : pool) worker.join();
        return m_report;
    }

private:
    Outcome on(Executor& thread, const Death& death) {
        auto future =
            thread.run([&] { return walk(m_ground, m_path, death, QStringLiteral("path-%1").arg(++m_disks), thread); });
        future.waitForFinished();
        return future.takeResult();
    }

    void work() {
        Executor thread;
        for (qint64 at = ++m_next; at <= m_report.calls; at = ++m_next) {
            const Death crash{at, false, 0};
            note(crash, on(thread, crash));
            for (int draw = 0; draw < kDraws; ++draw) {
                const Death cut{at, true, draw};
                note(cut, on(thread, cut));
            }
        }
    }

    void note(const Death& death, const Outcome& outcome) {
        const std::lock_guard lock(m_mutex);
        if (death.atCall > 0 && !death.isPowerCut) ++m_report.crashes;
        if (death.isPowerCut && death.draw == 0) ++m_report.powerCuts;
        if (!outcome.violation) return;
        m_report.violations.append(QStringLiteral("%1 at call %2, draw %3: %4: %5")
                                       .arg(death.isPowerCut ? QStringLiteral("power cut") : QStringLiteral("crash"))
                                       .arg(death.atCall)
                                       .arg(death.draw)
                                       .arg(propertyId(outcome.violation->property), outcome.violation->detail));
    }

    const Ground& m_ground;
    const Path& m_path;
    PathReport m_report;
    std::mutex m_mutex;
    std::atomic<qint64> m_next = 0;
    std::atomic<int> m_disks = 0;
};

}  // namespace

QJsonObject toJson(const QList<PathReport>& reports) {
    QJsonArray list;
    for (const PathReport& report : reports) {
        list.append(QJsonObject{{QStringLiteral("path"), report.path},
                                {QStringLiteral("points"), report.calls},
                                {QStringLiteral("crashes"), report.crashes},
                                {QStringLiteral("powerCuts"), report.powerCuts},
                                {QStringLiteral("drawsPerPowerCut"), kDraws},
                                {QStringLiteral("violations"), QJsonArray::fromStringList(report.violations)}});
    }
    return {{QStringLiteral("paths"), list}};
}

Result<QList<PathReport>> enumerateCrashPoints(int threads) {
    prepareProcess();
    MOTCUA_TRY(const Ground ground, Ground::make());
    const unsigned count = threads > 0 ? static_cast<unsigned>(threads) : std::max(1U, std::thread::hardware_concurrency());
    QList<PathReport> reports;
    for (const Path& path : paths()) reports.append(Enumeration(ground, path).run(count));
    return reports;
}

}  // namespace motcua::sim
