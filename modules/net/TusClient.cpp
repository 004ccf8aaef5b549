#include "net/TusClient.h"

#include <openssl/evp.h>

#include <QLocale>

#include "net/HttpDate.h"
#include "net/RetryPolicy.h"

namespace motcua::net {
namespace {

using Outcome = UploadAnswer::Outcome;

constexpr int kBadRequest = 400;  // also: a checksum algorithm that the server does not know
constexpr int kChecksumMismatch = 460;
constexpr int kMostRedirects = 3;

QByteArrayList listOf(const QByteArray& header) {
    QByteArrayList items;
    for (const QByteArray& item : header.split(',')) items.append(item.trimmed().toLower());
    return items;
}

tl::unexpected<Error> notTus(const QUrl& url, const QString& detail) {
    return fail(ErrorCode::NetNotProvince, {{QStringLiteral("host"), url.host()}}, detail);
}

std::optional<qint64> bytesOf(const HttpResponse& response, const char* header) {
    bool isNumber = false;
    const qint64 bytes = response.headers.value(header).toLongLong(&isNumber);
    return isNumber && bytes >= 0 ? std::optional(bytes) : std::nullopt;
}

std::optional<qint64> offsetOf(const HttpResponse& response) {
    return bytesOf(response, "Upload-Offset");
}

// "sha256" or "sha1"; empty: the server takes neither. Every server with this extension must know SHA-1, listed or not.
QByteArray checksumOf(const HttpHeaders& headers) {
    const QByteArrayList algorithms = listOf(headers.value("Tus-Checksum-Algorithm"));
    if (algorithms.contains("sha256")) return "sha256";
    const bool isListed = !algorithms.first().isEmpty();
    return !isListed || algorithms.contains("sha1") ? "sha1" : "";
}

QByteArray metadataHeader(const QMap<QByteArray, QByteArray>& metadata) {
    QByteArrayList pairs;
    for (auto it = metadata.cbegin(); it != metadata.cend(); ++it) pairs.append(it.key() + ' ' + it.value().toBase64());
    return pairs.join(',');
}

QByteArray checksumHeader(const QByteArray& algorithm, const QByteArray& chunk) {
    // Not QCryptographicHash: OpenSSL uses what the processor has for it, five times as fast.
    QByteArray hash(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    std::size_t length = 0;
    const auto* bytes = reinterpret_cast<const unsigned char*>(chunk.constData());
    const bool isDone = EVP_Q_digest(nullptr, algorithm.constData(), nullptr, bytes, static_cast<std::size_t>(chunk.size()),
                                     reinterpret_cast<unsigned char*>(hash.data()), &length) == 1;
    hash.truncate(isDone ? static_cast<qsizetype>(length) : 0);
    return algorithm + ' ' + hash.toBase64();
}

// Where the same server wants the request instead (the collection with a slash at its end, mostly). Another origin is a log-in
// page or a captive portal, never the endpoint.
std::optional<QUrl> movedTo(const HttpResponse& response, const QUrl& from) {
    const bool isMoved = response.status == 301 || response.status == 302 || response.status == 307 || response.status == 308;
    const QByteArray location = response.headers.value("Location");
    if (!isMoved || location.isEmpty()) return std::nullopt;
    const QUrl to = from.resolved(QUrl::fromEncoded(location));
    return sameOrigin(to, from) ? std::optional(to) : std::nullopt;
}

}  // namespace

Result<TusClient::Abilities> TusClient::abilities(const CancelToken& cancel) {
    if (m_abilities) return *m_abilities;
    HttpRequest request{.method = "OPTIONS", .url = m_endpoint};
    MOTCUA_TRY(const HttpResponse response, send(request, cancel));
    if (response.status >= 500 || response.status == 429) return fail(errorOfStatus(response, m_clock.now()));
    Abilities found;
    // A server that does not answer OPTIONS offers the core only.
    if (response.status / 100 == 2) {
        const QByteArray versions = response.headers.value("Tus-Version");
        if (!versions.isEmpty() && !listOf(versions).contains("1.0.0"))
            return notTus(m_endpoint, QStringLiteral("another tus version"));
        found.maxSize = response.headers.value("Tus-Max-Size").toLongLong();
        const QByteArrayList extensions = listOf(response.headers.value("Tus-Extension"));
        found.withUpload = extensions.contains("creation-with-upload");
        if (extensions.contains("checksum")) found.checksum = checksumOf(response.headers);
    }
    m_abilities = found;
    return found;
}

Result<UploadAnswer> TusClient::create(qint64 size, const CancelToken& cancel) {
    MOTCUA_TRY(const Abilities server, abilities(cancel));
    if (server.maxSize > 0 && size > server.maxSize) {
        const QString limit = QLocale::c().formattedDataSize(server.maxSize, 0, QLocale::DataSizeTraditionalFormat);
        return fail(ErrorCode::UploadTooLarge, {{QStringLiteral("limit"), limit}}, QStringLiteral("larger than Tus-Max-Size"));
    }
    HttpRequest request{.method = "POST", .url = m_endpoint};
    request.headers.set("Upload-Length", QByteArray::number(size));
    if (!m_metadata.isEmpty()) request.headers.set("Upload-Metadata", metadataHeader(m_metadata));
    MOTCUA_TRY(HttpResponse response, send(request, cancel));
    for (int moves = 0; moves < kMostRedirects; ++moves) {
        const auto elsewhere = movedTo(response, request.url);
        if (!elsewhere) break;
        request.url = *elsewhere;
        MOTCUA_TRY(response, send(request, cancel));
    }
    if (response.status == 412) return notTus(m_endpoint, QStringLiteral("another tus version"));
    if (response.status == 413) return fail(ErrorCode::UploadTooLarge);
    if (response.status != 201) {
        if (response.status / 100 == 2) return notTus(m_endpoint, QStringLiteral("no upload was created"));
        return fail(errorOfStatus(response, m_clock.now()));
    }
    const QByteArray location = response.headers.value("Location");
    if (location.isEmpty()) return notTus(m_endpoint, QStringLiteral("no Location"));
    return accepted(response, request.url.resolved(QUrl::fromEncoded(location)), 0);
}

Result<UploadAnswer> TusClient::offset(const QUrl& upload, const CancelToken& cancel) {
    MOTCUA_TRY(const HttpResponse response, send({.method = "HEAD", .url = upload}, cancel));
    // 403 is a third way to say so (core protocol, HEAD); a right that is really missing shows itself when it is created anew.
    if (response.status == 403 || response.status == 404 || response.status == 410) return UploadAnswer{Outcome::Gone};
    if (response.status / 100 != 2) return fail(errorOfStatus(response, m_clock.now()));
    const auto offset = offsetOf(response);
    if (!offset) return notTus(upload, QStringLiteral("no Upload-Offset"));
    return accepted(response, upload, *offset);
}

Result<UploadAnswer> TusClient::append(const QUrl& upload, qint64 offset, const QByteArray& chunk, const CancelToken& cancel) {
    MOTCUA_CHECK(abilities(cancel));
    HttpRequest request{.method = "PATCH", .url = upload};
    request.headers.set("Content-Type", "application/offset+octet-stream");
    request.headers.set("Upload-Offset", QByteArray::number(offset));
    request.body = chunk;
    MOTCUA_TRY(const HttpResponse response, sendChunk(request, cancel));
    switch (response.status) {
        case 409:
            return UploadAnswer{Outcome::OffsetDiffers};
        case kChecksumMismatch:
            return UploadAnswer{Outcome::ChecksumDiffers};
        case 413:
            return UploadAnswer{Outcome::TooLarge};
        case 404:
        case 410:
            return UploadAnswer{Outcome::Gone};
        default:
            break;
    }
    if (response.status / 100 != 2) return fail(errorOfStatus(response, m_clock.now()));
    const auto taken = offsetOf(response);
    if (!taken) return UploadAnswer{Outcome::OffsetDiffers};  // a proxy has eaten the header: HEAD tells
    return accepted(response, upload, *taken);
}

Result<HttpResponse> TusClient::sendChunk(const HttpRequest& request, const CancelToken& cancel) {
    QByteArray& algorithm = m_abilities->checksum;
    if (algorithm.isEmpty()) return send(request, cancel);
    HttpRequest checked = request;
    checked.headers.set("Upload-Checksum", checksumHeader(algorithm, request.body));
    MOTCUA_TRY(HttpResponse response, send(checked, cancel));
    if (response.status != kBadRequest) return response;
    MOTCUA_TRY(response, send(request, cancel));
    if (response.status / 100 == 2) algorithm.clear();  // it was that
    return response;
}

UploadAnswer TusClient::accepted(const HttpResponse& response, const QUrl& upload, qint64 offset) const {
    UploadAnswer answer{Outcome::Accepted, upload, offset, bytesOf(response, "Upload-Length")};
    const auto expires = fromHttpDate(response.headers.value("Upload-Expires"));
    if (!expires) return answer;
    const QDateTime now = m_clock.now();
    const QDateTime theirs = fromHttpDate(response.headers.value("Date")).value_or(now);
    answer.expires = now.addSecs(theirs.secsTo(*expires));
    return answer;
}

Result<bool> TusClient::takesWholeFiles(const CancelToken& cancel) {
    MOTCUA_TRY(const Abilities server, abilities(cancel));
    return server.withUpload;
}

std::function<Result<bool>()> TusClient::beginWhole(const WholeFile& file, const CancelToken& cancel) {
    HttpRequest request{.method = "POST", .url = m_endpoint, .body = file.bytes};
    request.headers.set("Content-Type", "application/offset+octet-stream");
    request.headers.set("Upload-Length", QByteArray::number(file.bytes.size()));
    request.headers.set("Upload-Metadata", metadataHeader(file.metadata));
    const QByteArray algorithm = m_abilities ? m_abilities->checksum : QByteArray();
    if (!algorithm.isEmpty()) request.headers.set("Upload-Checksum", checksumHeader(algorithm, file.bytes));
    const auto sent = m_transport.begin(dressed(std::move(request)), cancel);
    return [this, sent, size = file.bytes.size()]() -> Result<bool> {
        MOTCUA_TRY(const HttpResponse answer, sent());
        if (answer.status == 201) return offsetOf(answer) == size;
        const Error error = errorOfStatus(answer, m_clock.now());
        if (error.is(ErrorCode::NetRejected)) return false;  // what is wrong with it shows when it is sent in pieces
        return fail(error);
    };
}

HttpRequest TusClient::dressed(HttpRequest request) const {
    if (request.method != "OPTIONS") request.headers.set("Tus-Resumable", "1.0.0");
    if (m_authorize && sameOrigin(request.url, m_endpoint)) m_authorize(request.headers);
    return request;
}

Result<HttpResponse> TusClient::send(const HttpRequest& request, const CancelToken& cancel) {
    return m_transport.send(dressed(request), cancel);
}

}  // namespace motcua::net
