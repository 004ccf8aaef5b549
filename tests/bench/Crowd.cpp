// `./dev bench crowd`: many desks of one office at one motcua-sandbox, a real process over TLS. They enrol, lease numbers,
// receive, push, pull and upload; four of them at a time have one dossier open, change the same field and one of their own, and
// settle what that brings. In the end every outbox is empty, every desk equals the province to the byte, and nothing that a
// desk was told is missing or there twice.
#include <QFile>
#include <QSet>
#include <algorithm>
#include <atomic>
#include <mutex>

#include "bench/CrowdDesk.h"
#include "bench/Figures.h"
#include "bench/Must.h"

namespace motcua::bench {
namespace {

constexpr int kTogether = 4;       // desks on one dossier
constexpr int kMostSettling = 20;  // settling one's conflict makes another's: each time fewer

// A line of /proc/PID/status in MB; 0 where there is no /proc.
qint64 memoryOf(qint64 pid, const char* line) {
    QFile file(QStringLiteral("/proc/%1/status").arg(pid));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& text : file.readAll().split('\n')) {
        if (text.startsWith(line)) return text.simplified().split(' ').value(1).toLongLong() / 1024;
    }
    return 0;
}

// Time of the processor that a process has used, of all its threads; 0 where there is no /proc.
double cpuSecondsOf(qint64 pid) {
    constexpr int kUser = 13, kSystem = 14;
    constexpr double kTicks = 100;  // USER_HZ, the same on every Linux
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const QByteArrayList parts = file.readAll().split(' ');
    return (parts.value(kUser).toDouble() + parts.value(kSystem).toDouble()) / kTicks;
}

class Crowd {
public:
    explicit Crowd(const CrowdLoad& load) : m_load(load), m_desks(static_cast<size_t>(load.desks)) {
        if (!m_sandbox.start()) throw std::runtime_error("no sandbox");
    }

    QJsonObject run() {
        const double cpuBefore = cpuSecondsOf(m_sandbox.pid());
        const double all = timed([this] {
            phase("enrol", [this](int i) {
                m_desks[i] = std::make_unique<CrowdDesk>(m_sandbox, i);
                m_desks[i]->enrol();
            });
            phase("first receipt", [this](int i) {
                const QUuid id = m_desks[i]->receive(m_load.fileKib * 1024);
                m_desks[i]->drain();
                if (i % kTogether == 0) note([&] { m_shared.insert(i / kTogether, id); });
            });
            phase("everybody knows", [this](int i) { m_desks[i]->drain(); });
            phase("work", [this](int i) { work(*m_desks[i], m_shared.value(i / kTogether)); });
            settle();
            phase("everybody equal", [this](int i) { m_desks[i]->drain(); });
        });
        const double cpu = cpuSecondsOf(m_sandbox.pid()) - cpuBefore;
        phase("check", [this](int i) { check(i); });
        checkProvince();
        return told(all / 1000, cpu);
    }

private:
    // Desk i is driven by one thread at a time. A desk's trouble is told, the others go on.
    void phase(const char* name, const std::function<void(int)>& step) {
        std::atomic_int next = 0;
        const double took = timed([&] {
            std::vector<std::thread> threads;
            for (int n = 0; n < std::min(m_load.atOnce, m_load.desks); ++n) {
                threads.emplace_back([&] {
                    for (int i = next++; i < m_load.desks; i = next++) {
                        try {
                            step(i);
                        } catch (const std::exception& problem) {
                            violated(QStringLiteral("desk %1, %2: %3")
                                         .arg(i)
                                         .arg(QLatin1String(name), QLatin1String(problem.what())));
                        }
                    }
                });
            }
            for (std::thread& thread : threads) thread.join();
        });
        m_phases.insert(QLatin1String(name), took / 1000);
        fprintf(stderr, "%s: %.1f s\n", name, took / 1000);
        if (std::any_of(m_desks.begin(), m_desks.end(), [](const auto& desk) { return !desk; }))
            throw std::runtime_error(qPrintable(m_violations.join(u'\n')));
    }

    void note(const std::function<void()>& change) {
        const std::lock_guard lock(m_mutex);
        change();
    }
    void violated(const QString& what) {
        note([&] { m_violations.append(what); });
    }

    void work(CrowdDesk& desk, const QUuid& shared) {
        for (int round = 1; round < m_load.rounds; ++round) {
            desk.receive(m_load.fileKib * 1024);
            desk.workTogetherOn(shared);
            desk.line().step();
            desk.settle();
        }
        desk.letGo(shared);
        desk.drain();
    }

    void settle() {
        for (int pass = 0; pass < kMostSettling; ++pass) {
            std::atomic_int open = 0;
            phase("settle", [&](int i) {
                m_desks[i]->drain();
                open += m_desks[i]->settle();
                m_desks[i]->drain();
                open += m_desks[i]->settle();
            });
            if (open == 0) return;
        }
        violated(QStringLiteral("conflicts have no end"));
    }

    void check(int i) {
        CrowdDesk& desk = *m_desks[i];
        if (!desk.isAtRest()) violated(QStringLiteral("desk %1: something still waits").arg(i));
        desk.checkChain();
        const QString digest = desk.digest();
        const QUuid shared = m_shared.value(i / kTogether);
        const QJsonObject fields = must(desk.line().store->dossiers.get(shared), "shared").fields;
        if (valueAt(fields, desk.ownPath).toString() != desk.ownValue)
            violated(QStringLiteral("desk %1: its own field was lost").arg(i));
        for (auto it = desk.numbers.cbegin(); it != desk.numbers.cend(); ++it) {
            const auto row = must(desk.line().store->dossiers.get(it.key()), "own receipt");
            if (row.fields.value(QStringLiteral("number")).toString() != it.value())
                violated(QStringLiteral("desk %1: another number than was told").arg(i));
        }
        for (const QString& sha256 : desk.files) {
            if (!must(desk.line().api.hasBlob(sha256, m_load.fileKib * 1024, {}), "file"))
                violated(QStringLiteral("desk %1: a file is missing").arg(i));
        }
        note([&] {
            m_digests.insert(digest);
            for (const QString& number : desk.numbers) {
                ++m_receipts;
                if (!number.isEmpty()) m_numbers.insert(number);
            }
        });
    }

    void checkProvince() {
        const QJsonObject there = m_desks.front()->line().provinceDigest(m_sandbox.url());
        if (m_digests != QSet<QString>{there.value(QStringLiteral("sha256")).toString()})
            violated(QStringLiteral("the desks do not equal the province"));
        if (m_numbers.size() != m_receipts) violated(QStringLiteral("a number is missing or was given twice"));
        if (there.value(QStringLiteral("dossiers")).toInt() != m_receipts)
            violated(QStringLiteral("a dossier is missing or there twice"));
        if (!there.value(QStringLiteral("missingBlobs")).toArray().isEmpty())
            violated(QStringLiteral("the province misses a file"));
    }

    QJsonObject told(double seconds, double cpuSeconds) const {
        QList<double> times;
        int requests = 0, conflicts = 0, held = 0;
        for (const auto& desk : m_desks) {
            times += desk->meter.milliseconds;
            requests += desk->meter.requests;
            conflicts += desk->conflicts;
            held += desk->timesHeldElsewhere;
        }
        std::sort(times.begin(), times.end());
        const auto within = [&times](double part) {
            return times.isEmpty() ? 0 : times[static_cast<qsizetype>(part * static_cast<double>(times.size() - 1))];
        };
        return {{QStringLiteral("desks"), m_load.desks},
                {QStringLiteral("atOnce"), m_load.atOnce},
                {QStringLiteral("dossiers"), m_receipts},
                {QStringLiteral("conflictsSettled"), conflicts},
                {QStringLiteral("heldElsewhere"), held},
                {QStringLiteral("requests"), requests},
                {QStringLiteral("requestsPerSecond"), requests / seconds},
                {QStringLiteral("p50Ms"), within(0.5)},
                {QStringLiteral("p99Ms"), within(0.99)},
                {QStringLiteral("sandboxCpuSeconds"), cpuSeconds},
                {QStringLiteral("sandboxMb"), memoryOf(m_sandbox.pid(), "VmHWM:")},
                {QStringLiteral("seconds"), seconds},
                {QStringLiteral("phases"), m_phases},
                {QStringLiteral("violations"), QJsonArray::fromStringList(m_violations)}};
    }

    CrowdLoad m_load;
    test::SandboxProcess m_sandbox{QStringLiteral("demo")};
    std::vector<std::unique_ptr<CrowdDesk>> m_desks;
    std::mutex m_mutex;
    QStringList m_violations;
    QMap<int, QUuid> m_shared;
    QJsonObject m_phases;
    QSet<QString> m_digests, m_numbers;
    int m_receipts = 0;
};

}  // namespace

QJsonObject crowd(const CrowdLoad& load) {
    return Crowd(load).run();
}

}  // namespace motcua::bench
