// The desk's own side of `./dev bench sync`: operations, cold pull and files over real HTTPS against motcua-sandbox, through a
// line that counts bytes and may be slow (line.py). The public baseline on the same documents is couch/replicate.js; sync.py
// runs both and compares.
#include <QProcess>
#include <stdexcept>

#include "bench/BigOffice.h"
#include "bench/Figures.h"
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

template <typename T>
T must(Result<T> result, const char* what) {
    if (!result)
        throw std::runtime_error(std::string(what) + ": " + errorId(result.error().code).latin1() + " " +
                                 qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>) return *std::move(result);
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
    double drained() {
        return timed([this] {
            for (;;) {
                const auto report = engine.step(clock.now(), {});
                if (report.problem)
                    throw std::runtime_error(qPrintable(QStringLiteral("drain: ") + errorId(report.problem->code) +
                                                        QLatin1Char(' ') + report.problem->detail));
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

}  // namespace

QJsonArray syncRows(const SyncLoad& load) {
    test::SandboxProcess sandbox;
    Line line(sandbox.ownUrl(), load.delayMs);
    sandbox.setPublicUrl(line.url());
    if (!sandbox.start()) throw std::runtime_error("no sandbox");
    QJsonArray rows;
    {
        Desk desk(sandbox, QStringLiteral("desk-a"));
        must(desk.store->inTransaction([&]() -> Result<void> {
            for (int n = 0; n < load.dossiers; ++n) desk.receive(n);
            return {};
        }),
             "fill");
        const qint64 payload = payloadOf(*desk.store);
        line.bytes();
        const double seconds = desk.drained() / 1000;
        rows.append(row("push", seconds, 4 * load.dossiers, payload, line.bytes()));
    }
    {
        Desk desk(sandbox, QStringLiteral("desk-b"));
        line.bytes();
        const double seconds = desk.drained() / 1000;
        const qint64 documents = must(desk.store->database().number("SELECT sum(length(fields)) FROM dossier", 0), "documents");
        const qint64 count = must(desk.store->database().number("SELECT count(*) FROM dossier", 0), "count");
        rows.append(row("pull", seconds, count, documents, line.bytes()));
    }
    {
        Desk desk(sandbox, QStringLiteral("desk-c"));
        desk.drained();
        for (int n = 0; n < load.files; ++n) {
            const QByteArray bytes = desk.rng.bytes(load.fileKib * 1024);
            const auto kept = must(desk.store->blobs.put(bytes, QStringLiteral("application/pdf")), "blob");
            must(desk.store->inTransaction([&]() -> Result<void> {
                MOTCUA_CHECK(desk.store->blobs.record(kept));
                return desk.store->uploads.queue(kept.sha256);
            }),
                 "queue");
        }
        line.bytes();
        const double seconds = desk.drained() / 1000;
        rows.append(row("files", seconds, load.files, qint64(load.files) * load.fileKib * 1024, line.bytes()));
    }
    return rows;
}

}  // namespace motcua::bench
