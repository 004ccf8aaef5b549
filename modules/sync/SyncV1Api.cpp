#include "sync/SyncV1Api.h"

#include <QUrlQuery>
#include <algorithm>

#include "base/Json.h"
#include "net/Gzip.h"
#include "net/RetryPolicy.h"
#include "sync/SyncV1Json.h"

namespace motcua::sync {
namespace {

using net::HttpRequest;
using net::HttpResponse;

bool isJson(const HttpResponse& response) {
    const QByteArray type = net::mediaType(response.headers);
    return type == "application/json" || type == "application/problem+json";
}

// 4xx that speak of the address or the line, not of what was sent.
bool isVerdict(int status) {
    constexpr int kOthers[] = {401, 403, 404, 405, 407, 408, 410, 425, 429};
    return status / 100 == 4 && std::find(std::begin(kOthers), std::end(kOthers), status) == std::end(kOthers);
}

Error notProvince(const HttpRequest& request, const HttpResponse& response, const QString& detail) {
    return {ErrorCode::NetNotProvince,
            {{QStringLiteral("host"), request.url.host()}, {QStringLiteral("status"), QString::number(response.status)}},
            detail};
}

// What a refusal means for the engine.
Error refusalOf(const HttpRequest& request, const HttpResponse& response, const QDateTime& now) {
    Error error = net::errorOfStatus(response, now);
    if (!error.is(ErrorCode::NetRejected)) return error;
    if (!isVerdict(response.status) || !isJson(response))
        return notProvince(request, response, QStringLiteral("unexpected status"));
    if (const auto problem = parseObject(response.body)) {
        error.params.insert(QStringLiteral("problem"), problemKind(*problem));
        error.detail = problem->value(QLatin1String("title")).toString();
    }
    return error;
}

}  // namespace

SyncV1Api::SyncV1Api(const QUrl& base, const QString& deviceId, net::HttpTransport& transport, TokenSource& tokens,
                     const Clock& clock, Rng& rng)
    : m_base(base),
      m_clock(clock),
      m_line(base, deviceId, transport, tokens, clock, rng),
      m_tus(address(QStringLiteral("files")), m_line, clock) {}

QUrl SyncV1Api::address(const QString& path) const {
    QUrl url = m_base;
    QString folder = url.path();
    if (folder.endsWith(QLatin1Char('/'))) folder.chop(1);
    url.setPath(folder + QStringLiteral("/sync/v1/") + path);
    return url;
}

HttpRequest SyncV1Api::ready(HttpRequest request) const {
    constexpr qsizetype kWorthPacking = 1024;
    request.headers.set("Accept", "application/json");
    if (!request.body.isEmpty()) request.headers.set("Content-Type", "application/json");
    if (m_line.takesGzip() && request.body.size() >= kWorthPacking) {
        request.headers.set("Content-Encoding", "gzip");
        request.body = net::gzip(request.body);
    }
    return request;
}

Result<HttpResponse> SyncV1Api::send(const HttpRequest& request, const CancelToken& cancel) {
    return m_line.send(ready(request), cancel);
}

Result<QJsonObject> SyncV1Api::sendForJson(const HttpRequest& request, const CancelToken& cancel) {
    MOTCUA_TRY(const HttpResponse response, send(request, cancel));
    return jsonOf(request, response);
}

Result<QJsonObject> SyncV1Api::jsonOf(const HttpRequest& request, const HttpResponse& response) const {
    if (response.status / 100 != 2) return fail(refusalOf(request, response, m_clock.now()));
    if (!isJson(response)) return fail(notProvince(request, response, QStringLiteral("not JSON")));
    auto document = parseObject(response.body);
    if (!document) return fail(notProvince(request, response, document.error().detail));
    return document;
}

// The province itself recognises what arrived before.
Result<QList<OpResult>> SyncV1Api::pushOps(qint64 deviceSeq, const QList<store::Operation>& ops, const QSet<QUuid>&,
                                           const CancelToken& cancel) {
    const HttpRequest request = batchRequest(deviceSeq, ops);
    MOTCUA_TRY(const HttpResponse response, send(request, cancel));
    return resultsOf(request, response);
}

Pending<QList<OpResult>> SyncV1Api::beginOps(qint64 deviceSeq, const QList<store::Operation>& ops, const QSet<QUuid>&,
                                             const CancelToken& cancel) {
    const HttpRequest request = batchRequest(deviceSeq, ops);
    const auto sent = m_line.begin(ready(request), cancel);
    return [this, request, sent]() -> Result<QList<OpResult>> {
        MOTCUA_TRY(const HttpResponse response, sent());
        return resultsOf(request, response);
    };
}

HttpRequest SyncV1Api::batchRequest(qint64 deviceSeq, const QList<store::Operation>& ops) const {
    return {.method = "POST", .url = address(QStringLiteral("ops")), .body = batchJson(deviceSeq, ops)};
}

Result<QList<OpResult>> SyncV1Api::resultsOf(const HttpRequest& request, const HttpResponse& response) const {
    MOTCUA_TRY(const QJsonObject answer, jsonOf(request, response));
    return asProvince(readResults(answer), request.url);
}

Result<FeedPage> SyncV1Api::changes(const QString& cursor, int limit, const CancelToken& cancel) {
    const HttpRequest request = pageRequest(QStringLiteral("changes"), cursor, limit);
    MOTCUA_TRY(const HttpResponse response, send(request, cancel));
    return pageOf(request, response);
}

Pending<FeedPage> SyncV1Api::beginChanges(const QString& cursor, int limit, const CancelToken& cancel) {
    const HttpRequest request = pageRequest(QStringLiteral("changes"), cursor, limit);
    const auto sent = m_line.begin(ready(request), cancel);
    return [this, request, sent]() -> Result<FeedPage> {
        MOTCUA_TRY(const HttpResponse response, sent());
        return pageOf(request, response);
    };
}

Result<FeedPage> SyncV1Api::snapshot(const QString& cursor, int limit, const CancelToken& cancel) {
    const HttpRequest request = pageRequest(QStringLiteral("snapshot"), cursor, limit);
    MOTCUA_TRY(const HttpResponse response, send(request, cancel));
    return pageOf(request, response);
}

HttpRequest SyncV1Api::pageRequest(const QString& path, const QString& cursor, int limit) const {
    QUrlQuery query;
    if (!cursor.isEmpty()) query.addQueryItem(QStringLiteral("cursor"), QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    query.addQueryItem(QStringLiteral("limit"), QString::number(limit));
    query.addQueryItem(QStringLiteral("latest"), QStringLiteral("true"));
    HttpRequest request{.url = address(path)};
    request.url.setQuery(query);
    return request;
}

Result<FeedPage> SyncV1Api::pageOf(const HttpRequest& request, const HttpResponse& response) const {
    if (response.status == 410 && isJson(response)) return FeedPage{.cursorTooOld = true};
    if (response.status != 200) return fail(refusalOf(request, response, m_clock.now()));
    if (!isJson(response)) return fail(notProvince(request, response, QStringLiteral("not JSON")));
    const auto document = parseObject(response.body);
    if (!document) return fail(notProvince(request, response, document.error().detail));
    return asProvince(readPage(*document), request.url);
}

Result<QList<store::Lease>> SyncV1Api::leaseNumbers(const LeaseRequest& asked, const CancelToken& cancel) {
    HttpRequest request{.method = "POST", .url = address(QStringLiteral("number-leases")), .body = leaseJson(asked)};
    request.headers.set("Idempotency-Key", asked.key.toLatin1());
    MOTCUA_TRY(const QJsonObject answer, sendForJson(request, cancel));
    return asProvince(readLeases(answer), request.url);
}

Result<void> SyncV1Api::returnLease(const QString& leaseId, int next, const CancelToken& cancel) {
    HttpRequest request{.method = "DELETE", .url = address(QStringLiteral("number-leases/") + leaseId)};
    request.url.setQuery(QStringLiteral("next=%1").arg(next));
    MOTCUA_TRY(const HttpResponse response, send(request, cancel));
    // Not known there: nothing is left to give back.
    const bool isGone = (response.status == 404 || response.status == 410) && isJson(response);
    if (isGone || response.status / 100 == 2) return {};
    return fail(refusalOf(request, response, m_clock.now()));
}

Result<bool> SyncV1Api::hasBlob(const QString& sha256, qint64 size, const CancelToken& cancel) {
    const HttpRequest request{.method = "HEAD", .url = address(QStringLiteral("blobs/") + sha256)};
    MOTCUA_TRY(const HttpResponse response, send(request, cancel));
    if (response.status == 404) return false;
    if (response.status != 200) return fail(refusalOf(request, response, m_clock.now()));
    // HEAD has no body to judge by: anybody on the way may say 200, but not as a file of this length.
    const QByteArray length = response.headers.value("Content-Length");
    const bool isIt = net::mediaType(response.headers) == "application/octet-stream" &&
                      (length.isEmpty() || length == QByteArray::number(size));
    return isIt ? Result<bool>(true) : fail(notProvince(request, response, QStringLiteral("not this file")));
}

Result<BlobPiece> SyncV1Api::readBlob(const QString& sha256, qint64 from, qint64 most, const CancelToken& cancel) {
    HttpRequest request{.url = address(QStringLiteral("blobs/") + sha256)};
    request.headers.set("Range", "bytes=" + QByteArray::number(from) + '-' + QByteArray::number(from + most - 1));
    MOTCUA_TRY(const HttpResponse response, m_line.send(request, cancel));
    // Named by a dossier, but still on its way from the desk that attached it.
    if (response.status == 404 && isJson(response))
        return fail(ErrorCode::BlobMissing, {{QStringLiteral("sha256"), sha256.left(12)}});
    if (response.status != 200 && response.status != 206) return fail(refusalOf(request, response, m_clock.now()));
    if (net::mediaType(response.headers) != "application/octet-stream")
        return fail(notProvince(request, response, QStringLiteral("not a file")));
    // A server without ranges sends the whole file.
    if (response.status == 200) return BlobPiece{response.body.mid(from), response.body.size()};
    const QByteArray range = response.headers.value("Content-Range");  // bytes 0-1023/4096
    const qint64 size = range.mid(range.lastIndexOf('/') + 1).toLongLong();
    if (!range.startsWith("bytes " + QByteArray::number(from) + '-') || size < from + response.body.size())
        return fail(notProvince(request, response, QStringLiteral("another range")));
    return BlobPiece{response.body, size};
}

Result<QList<Digest>> SyncV1Api::bucketDigests(const CancelToken& cancel) {
    const HttpRequest request{.url = address(QStringLiteral("digest"))};
    MOTCUA_TRY(const QJsonObject answer, sendForJson(request, cancel));
    return asProvince(readBuckets(answer), request.url);
}

Result<QList<store::DossierVersion>> SyncV1Api::openDossiers(int bucket, const CancelToken& cancel) {
    HttpRequest request{.url = address(QStringLiteral("open-dossiers"))};
    request.url.setQuery(QStringLiteral("bucket=%1").arg(bucket));
    MOTCUA_TRY(const QJsonObject answer, sendForJson(request, cancel));
    return asProvince(readVersions(answer), request.url);
}

Result<std::optional<DossierDocument>> SyncV1Api::dossier(const QUuid& id, const CancelToken& cancel) {
    const HttpRequest request{.url = address(QStringLiteral("dossiers/") + id.toString(QUuid::WithoutBraces))};
    MOTCUA_TRY(const HttpResponse response, send(request, cancel));
    if (response.status == 404 && isJson(response)) return std::optional<DossierDocument>();
    if (response.status != 200) return fail(refusalOf(request, response, m_clock.now()));
    const auto answer = parseObject(response.body);
    if (!answer || !isJson(response)) return fail(notProvince(request, response, QStringLiteral("not JSON")));
    MOTCUA_TRY(DossierDocument document, asProvince(readDossier(*answer), request.url));
    return std::optional(std::move(document));
}

Result<LockAnswer> SyncV1Api::lock(const QUuid& id, const QString& desk, int seconds, const CancelToken& cancel) {
    HttpRequest request{.method = "POST",
                        .url = address(QStringLiteral("locks")),
                        .body = canonical({{QStringLiteral("dossierId"), id.toString(QUuid::WithoutBraces)},
                                           {QStringLiteral("desk"), desk},
                                           {QStringLiteral("ttl"), seconds}})};
    MOTCUA_TRY(const QJsonObject answer, sendForJson(request, cancel));
    return asProvince(readLock(answer), request.url);
}

Result<void> SyncV1Api::unlock(const QUuid& id, const CancelToken& cancel) {
    const HttpRequest request{.method = "DELETE", .url = address(QStringLiteral("locks/") + id.toString(QUuid::WithoutBraces))};
    MOTCUA_TRY(const HttpResponse response, send(request, cancel));
    if (response.status / 100 == 2 || (response.status == 404 && isJson(response))) return {};
    return fail(refusalOf(request, response, m_clock.now()));
}

std::optional<Pending<bool>> SyncV1Api::beginWhole(const WholeFile& file, const CancelToken& cancel) {
    const auto offered = m_tus.takesWholeFiles(cancel);
    if (!offered) return [error = offered.error()] { return Result<bool>(fail(error)); };
    if (!*offered) return std::nullopt;
    return m_tus.beginWhole({{{"sha256", file.sha256.toLatin1()}}, file.bytes}, cancel);
}

net::UploadTarget& SyncV1Api::uploadTarget(const QString& sha256) {
    m_tus.setMetadata({{"sha256", sha256.toLatin1()}});
    return m_tus;
}

}  // namespace motcua::sync
