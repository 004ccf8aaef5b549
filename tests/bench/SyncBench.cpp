// The desk's own side of `./dev bench sync`: operations, cold pull and files over real HTTPS against motcua-sandbox, through a
// line that counts bytes and may be slow (line.py). The public baseline on the same documents is couch/replicate.js; sync.py
// runs both and compares.
#include <QProcess>
#include <stdexcept>
#include <thread>

#include "bench/BigOffice.h"
#include "bench/Figures.h"
#include "bench/Must.h"
#include "integration/sync/SandboxDesk.h"

namespace motcua::bench {
namespace {

// 2 KB a document, as the baseline's.
QJsonObject document(const QUuid& id, int n) {
    QJsonObject fields = store::dossierFields(id, QString(), inventedName(n));
    fields.remove(QStringLiteral("number"));
    fields.insert(QStringLiteral("provisional"), QStringLiteral("T04-261123-%1").arg(n));
    fields.insert(QStringLiteral("note"),
                  QStringLiteral("Nội dung thử nghiệm của hồ sơ, không phải người thật. ").repeated(20));
    return fields;
}

// line.py between the desk and the province.
class Line {
public:
    Line(const QUrl& province, double delayMs) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("python3"),
                        {QStringLiteral(MOTCUA_SOURCE_DIR "/tests/bench/line.py"), QStringLiteral("--to"),
                         QString::number(province.port()), QStringLiteral("--delay-ms"), QString::number(delayMs)});
        if (!m_process.waitForReadyRead(10'000)) throw std::runtime_error("no line");
        m_url = province;
        m_url.setPort(m_process.readLine().trimmed().toInt());
    }
    ~Line() {
        m_process.closeWriteChannel();
        m_process.waitForFinished(10'000);
    }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;
    QUrl url() const { return m_url; }
    // Bytes in both directions since the last question.
    qint64 bytes() {
        m_process.write("\n");
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(10'000)) throw std::runtime_error("the line does not answer");
        }
        const QJsonObject counted = QJsonDocument::fromJson(m_process.readLine()).object();
        const qint64 now = counted.value(QLatin1String("up")).toInteger() + counted.value(QLatin1String("down")).toInteger();
        return now - std::exchange(m_counted, now);
    }

private:
    QProcess m_process;
    QUrl m_url;
    qint64 m_counted = 0;
};

struct Desk : test::SandboxDesk {
    SeededRng scans{7};  // gigabytes of the system's chance take minutes
    Desk(const test::SandboxProcess& sandbox, const QString& name) : SandboxDesk(sandbox, name) { must(logIn(), "log-in"); }
    void receive(int n) {
        const QUuid id = makeUuid7(clock, rng);
        store::DossierRow row{id, document(id, n)};
        row.dirty = true;
        must(store->dossiers.insert(row), "insert");
        must(append(id, QStringLiteral("Dossier.Receive"),
                    {{QStringLiteral("action"), QStringLiteral("receive")}, {QStringLiteral("set"), flattened(row.fields)}}),
             "receive");
        for (int revision = 1; revision < 4; ++revision)
            correct(row, QStringLiteral("09%1%2").arg(n, 7, 10, QLatin1Char('0')).arg(revision));
    }
    void correct(store::DossierRow& row, const QString& phone) {
        const QString path = QStringLiteral("applicant.phone");
        const QJsonObject set{{path, phone}};
        const QJsonObject was{{path, valueAt(row.fields, path)}};
        row.fields = applied(row.fields, set);
        must(store->dossiers.update(row), "correct");
        must(append(row.id, QStringLiteral("Dossier.Act"),
                    {{QStringLiteral("action"), QStringLiteral("correctFields")},
                     {QStringLiteral("set"), set},
                     {QStringLiteral("was"), was}}),
             "operation");
    }
    void attach(qint64 size) {
        const auto kept = must(store->blobs.put(scans.bytes(size), QStringLiteral("application/pdf")), "blob");
        must(store->inTransaction([&]() -> Result<void> {
            MOTCUA_CHECK(store->blobs.record(kept));
            return store->uploads.queue(kept.sha256);
        }),
             "queue");
    }
    // Milliseconds until nothing waits. A trouble of the line is borne if the line is a bad one.
    double drained(bool badLine = false) {
        return timed([&] {
            for (;;) {
                const auto report = engine.step(clock.now(), {});
                if (report.problem && !badLine)
                    throw std::runtime_error(qPrintable(QStringLiteral("drain: ") + errorId(report.problem->code) +
                                                        QLatin1Char(' ') + report.problem->detail));
                if (report.problem || report.wasTooEarly) std::this_thread::sleep_for(std::chrono::milliseconds(20));
                if (must(store->outbox.counts(), "counts").waiting() == 0 && must(store->uploads.count(), "uploads") == 0)
                    return;
            }
        });
    }
};

QJsonObject row(const char* name, double seconds, qint64 items, qint64 payload, qint64 wire) {
    return {{QStringLiteral("name"), QLatin1String(name)},
            {QStringLiteral("seconds"), seconds},
            {QStringLiteral("items"), items},
            {QStringLiteral("payload"), payload},
            {QStringLiteral("wire"), wire}};
}

qint64 payloadOf(store::Store& store) {
    return must(store.database().number("SELECT sum(length(payload)) FROM outbox", 0), "payload");
}

// The province behind a line that counts.
struct Province {
    test::SandboxProcess sandbox;
    Line line;

    explicit Province(double delayMs, const QByteArray& faults = {})
        : sandbox(QStringLiteral("empty"), faults), line(sandbox.ownUrl(), delayMs) {
        sandbox.setPublicUrl(line.url());
        if (!sandbox.start()) throw std::runtime_error("no sandbox");
    }
};

void fill(Desk& desk, int dossiers) {
    must(desk.store->inTransaction([&]() -> Result<void> {
        for (int n = 0; n < dossiers; ++n) desk.receive(n);
        return {};
    }),
         "fill");
}

QJsonObject push(Province& province, int dossiers) {
    Desk desk(province.sandbox, QStringLiteral("desk-a"));
    fill(desk, dossiers);
    province.line.bytes();
    const double seconds = desk.drained() / 1000;
    return row("push", seconds, 4 * dossiers, payloadOf(*desk.store), province.line.bytes());
}

QJsonObject pull(Province& province) {
    Desk desk(province.sandbox, QStringLiteral("desk-b"));
    province.line.bytes();
    const double seconds = desk.drained() / 1000;
    const qint64 documents = must(desk.store->database().number("SELECT sum(length(fields)) FROM dossier", 0), "documents");
    const qint64 count = must(desk.store->database().number("SELECT count(*) FROM dossier", 0), "count");
    return row("pull", seconds, count, documents, province.line.bytes());
}

QJsonObject files(Province& province, int count, int kib) {
    Desk desk(province.sandbox, QStringLiteral("desk-c"));
    desk.drained();
    for (int n = 0; n < count; ++n) desk.attach(kib * 1024);
    province.line.bytes();
    const double seconds = desk.drained() / 1000;
    return row("files", seconds, count, qint64(count) * kib * 1024, province.line.bytes());
}

// Days without a line: 400 dossiers with their scans, 40 to 400 KiB, and now and then a plan of 4 MiB.
QJsonObject drain(const char* name, qint64 mib, const QByteArray& faults) {
    constexpr int kDossiers = 400;
    Province province(0, faults);
    Desk desk(province.sandbox, QStringLiteral("desk-d"));
    fill(desk, kDossiers);
    qint64 payload = payloadOf(*desk.store);
    int count = 0;
    for (qint64 bytes = 0; bytes < mib << 20; ++count) {
        const qint64 size = count % 40 == 39 ? 4 << 20 : (40 + static_cast<qint64>(desk.rng.below(360))) * 1024;
        desk.attach(size);
        bytes += size;
        payload += size;
    }
    province.line.bytes();
    const double seconds = desk.drained(!faults.isEmpty()) / 1000;
    return row(name, seconds, count, payload, province.line.bytes());
}

// One request in ten that carries file bytes is lost: half before it arrives, half with its answer.
constexpr char kLoss[] =
    R"({"seed": 7, "rules": [
    {"path": "/sync/v1/files", "method": "POST", "kind": "drop-before", "probability": 0.05},
    {"path": "/sync/v1/files", "method": "POST", "kind": "drop-after", "probability": 0.05},
    {"path": "/sync/v1/files", "method": "PATCH", "kind": "drop-before", "probability": 0.05},
    {"path": "/sync/v1/files", "method": "PATCH", "kind": "drop-after", "probability": 0.05}]})";

}  // namespace

QJsonArray syncRows(const SyncLoad& load) {
    if (load.drainMib > 0) return {drain("drain", load.drainMib, {}), drain("drain-loss-10", load.drainMib, QByteArray(kLoss))};
    Province province(load.delayMs);
    return {push(province, load.dossiers), pull(province), files(province, load.files, load.fileKib)};
}

}  // namespace motcua::bench
