// The province's feed taken in: pages of 500 changes through the wire's own reader (SyncV1Api), the merge and the store.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QUrlQuery>
#include <stdexcept>

#include "bench/BareCommit.h"
#include "bench/BigOffice.h"
#include "bench/Figures.h"
#include "sync/Puller.h"
#include "sync/SyncV1Api.h"

namespace motcua::bench {
namespace {

constexpr int kPage = 500;

// A province that has `total` dossiers to tell of. The time it takes to write a page is not the desk's and is kept apart.
class FeedProvince final : public net::HttpTransport, public sync::TokenSource {
public:
    explicit FeedProvince(qint64 total) : m_total(total) {}

    Result<net::HttpResponse> send(const net::HttpRequest& request, const CancelToken&) override {
        m_ownMs += timed([&] { m_body = page(QUrlQuery(request.url).queryItemValue(QStringLiteral("cursor")).toLongLong()); });
        m_bytes += m_body.size();
        net::HttpResponse response{200, {}, m_body};
        response.headers.set("Content-Type", "application/json");
        return response;
    }
    Result<QByteArray> current(const CancelToken&) override { return QByteArray("token"); }
    Result<QByteArray> renewed(const QByteArray&, const CancelToken&) override { return QByteArray("token"); }

    double ownMs() const { return m_ownMs; }
    qint64 bytes() const { return m_bytes; }

private:
    QByteArray page(qint64 from) const {
        QJsonArray changes;
        const qint64 end = std::min(from + kPage, m_total);
        for (qint64 n = from; n < end; ++n) {
            changes.append(QJsonObject{{QStringLiteral("seq"), n + 1},
                                       {QStringLiteral("entity"), QStringLiteral("dossier")},
                                       {QStringLiteral("id"), inventedId(n).toString(QUuid::WithoutBraces)},
                                       {QStringLiteral("version"), 1},
                                       {QStringLiteral("op"), QStringLiteral("put")},
                                       {QStringLiteral("data"), inventedDossier(n)}});
        }
        const QJsonObject body{{QStringLiteral("changes"), changes},
                               {QStringLiteral("next"), QString::number(end)},
                               {QStringLiteral("hasMore"), end < m_total}};
        return QJsonDocument(body).toJson(QJsonDocument::Compact);
    }

    qint64 m_total;
    QByteArray m_body;
    double m_ownMs = 0;
    qint64 m_bytes = 0;
};

// Memory that the program holds now, in MiB; 0 where the system does not tell.
double residentMiB() {
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    return status.readAll().split(' ').value(1).toDouble() * 4096 / (1 << 20);
}

struct EmptyDesk {
    QTemporaryDir folder;
    SystemClock clock;
    SeededRng rng{5};
    RealFileSystem files;
    crypto::FileKeyVault vault{folder.path()};
    std::unique_ptr<store::Store> store;

    EmptyDesk() {
        store::StoreOptions options;
        options.folder = folder.filePath(QStringLiteral("desk"));
        options.createIfMissing = true;
        auto opened = store::Store::open(options, {clock, rng, files, vault});
        if (!opened) throw std::runtime_error("no desk");
        store = *std::move(opened);
    }
    // Milliseconds of the desk alone.
    double pull(qint64 changes) {
        FeedProvince province(changes);
        sync::SyncV1Api api(QUrl(QStringLiteral("https://tinh.example.invalid")), QStringLiteral("bench"), province, province,
                            clock, rng);
        sync::Puller puller(*store, api, clock, rng, kPage);
        sync::PullReport report;
        const double ms = timed([&] {
            if (!puller.pull(clock.now(), {}, report) || report.dossiers != changes) throw std::runtime_error("pull");
        });
        return ms - province.ownMs();
    }
};

QList<QByteArray> documents(qint64 count) {
    QList<QByteArray> rows;
    for (qint64 n = 0; n < count; ++n) rows.append(QJsonDocument(inventedDossier(n)).toJson(QJsonDocument::Compact));
    return rows;
}

Figure onePage() {
    QTemporaryDir folder;
    BareCommit bare(folder.filePath(QStringLiteral("bare.db")));
    const QList<QByteArray> rows = documents(kPage);
    Figure figure{QStringLiteral("feed-page-500"),
                  0,
                  0,
                  QStringLiteral("ms"),
                  QStringLiteral("500 changes read, merged, indexed, encrypted, committed"),
                  QStringLiteral("the same documents in one bare FULL commit")};
    return inTurns(
        figure, 9, [&] { return timed([&] { bare.write(rows); }); }, [] { return EmptyDesk().pull(kPage); });
}

Figure coldStart(qint64 changes) {
    QTemporaryDir folder;
    BareCommit bare(folder.filePath(QStringLiteral("bare.db")));
    const QList<QByteArray> rows = documents(kPage);
    const double floor = timed([&] {
        for (qint64 done = 0; done < changes; done += kPage) bare.write(rows);
    });
    EmptyDesk desk;
    desk.pull(kPage);  // caches filled: growth from here on would be a leak
    const double before = residentMiB();
    const double ms = EmptyDesk().pull(changes);
    const QString what = QStringLiteral("%1 changes from a cold start; memory grew by %2 MiB")
                             .arg(changes)
                             .arg(residentMiB() - before, 0, 'f', 0);
    return {QStringLiteral("feed-cold-start"),
            ms / 1000,
            floor / 1000,
            QStringLiteral("s"),
            what,
            QStringLiteral("the same documents in bare FULL commits of 500")};
}

}  // namespace

QList<Figure> feedFigures(qint64 changes) {
    return {onePage(), coldStart(changes)};
}

}  // namespace motcua::bench
