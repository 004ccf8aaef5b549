#include "sandbox/model/TusEndpoint.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include "crypto/Sha256.h"

namespace motcua::sandbox {
namespace {

constexpr qint64 kMaxSize = 256LL * 1024 * 1024;
constexpr int kLifeHours = 24;
constexpr int kChecksumMismatch = 460;

HttpAnswer tus(int status, QMap<QByteArray, QByteArray> headers = {}) {
    headers.insert("Tus-Resumable", "1.0.0");
    headers.insert("Cache-Control", "no-store");
    return {status, std::move(headers), {}};
}

HttpAnswer refuse(int status, const char* kind, const char* title) {
    HttpAnswer answer = problemAnswer(status, QLatin1String(kind), QLatin1String(title));
    answer.headers.insert("Tus-Resumable", "1.0.0");
    answer.headers.insert("Cache-Control", "no-store");
    return answer;
}

bool speaksOurVersion(const HttpQuestion& question) {
    return question.header("tus-resumable") == "1.0.0";
}

HttpAnswer otherVersion() {
    HttpAnswer answer = refuse(412, "tus-version", "This server speaks tus 1.0.0");
    answer.headers.insert("Tus-Version", "1.0.0");
    return answer;
}

QByteArray metadata(const QByteArray& header, const QByteArray& key) {
    const QList<QByteArray> pairs = header.split(',');
    for (const QByteArray& pair : pairs) {
        const QList<QByteArray> parts = pair.trimmed().split(' ');
        if (parts.first() == key) return QByteArray::fromBase64(parts.value(1));
    }
    return {};
}

// What is wrong with the bytes by Upload-Checksum; nothing if they are fine, or it was not given.
std::optional<HttpAnswer> checksumRefusal(const HttpQuestion& question) {
    const QByteArray header = question.header("upload-checksum");
    if (header.isEmpty()) return std::nullopt;
    const QList<QByteArray> parts = header.split(' ');
    const bool isSha1 = parts.first() == "sha1";
    if (!isSha1 && parts.first() != "sha256") return refuse(400, "checksum-algorithm", "Only sha1 and sha256 are known");
    const QByteArray found =
        isSha1 ? QCryptographicHash::hash(question.body, QCryptographicHash::Sha1) : crypto::sha256(question.body);
    if (found == QByteArray::fromBase64(parts.value(1))) return std::nullopt;
    return refuse(kChecksumMismatch, "checksum-mismatch", "The bytes do not match their checksum");
}

}  // namespace

HttpAnswer TusEndpoint::options() const {
    return tus(204, {{"Tus-Version", "1.0.0"},
                     {"Tus-Extension", "creation,creation-with-upload,checksum,expiration"},
                     {"Tus-Checksum-Algorithm", "sha1,sha256"},
                     {"Tus-Max-Size", QByteArray::number(kMaxSize)}});
}

HttpAnswer TusEndpoint::create(const HttpQuestion& question, const Caller& caller, const QDateTime& now) {
    if (!speaksOurVersion(question)) return otherVersion();
    bool isNumber = false;
    const qint64 length = question.header("upload-length").toLongLong(&isNumber);
    if (!isNumber || length < 0) return refuse(400, "upload-length", "Upload-Length is missing");
    if (length > kMaxSize) return refuse(413, "upload-too-large", "The file is too large");
    static const QRegularExpression kHash(QStringLiteral("^[0-9a-f]{64}$"));
    const QByteArray sha256 = metadata(question.header("upload-metadata"), "sha256");
    if (!kHash.match(QString::fromLatin1(sha256)).hasMatch()) {
        return refuse(400, "upload-metadata", "Upload-Metadata must hold sha256, in hex");
    }
    Upload upload;
    upload.id = QString::fromLatin1(m_state.rng.bytes(16).toHex());
    upload.office = caller.office;
    upload.sha256 = sha256;
    upload.metadata = question.header("upload-metadata");
    upload.length = length;
    upload.expiresAt = now.addSecs(kLifeHours * 3600);
    const QString location = m_baseUrl + QStringLiteral("/sync/v1/files/") + upload.id;
    const bool withUpload = question.header("content-type") == "application/offset+octet-stream";
    if (withUpload && question.body.size() > length) return refuse(413, "upload-too-large", "More bytes than announced");
    if (const auto refusal = checksumRefusal(question)) return *refusal;
    Upload& stored = *m_state.uploads.insert(upload.id, upload);
    const HttpAnswer kept = append(stored, withUpload ? question.body : QByteArray(), now);
    if (kept.status != 204) return kept;
    return tus(201, {{"Location", location.toLatin1()},
                     {"Upload-Offset", kept.headers.value("Upload-Offset")},
                     {"Upload-Expires", httpDate(upload.expiresAt)}});
}

Upload* TusEndpoint::find(const QString& id, const Caller& caller, const QDateTime& now, HttpAnswer* refusal) {
    const auto upload = m_state.uploads.find(id);
    if (upload == m_state.uploads.end() || upload->office != caller.office) {
        *refusal = refuse(404, "upload-unknown", "No such upload");
        return nullptr;
    }
    if (upload->discarded || upload->expiresAt < now) {
        *refusal = refuse(410, "upload-gone", "The upload has expired");
        return nullptr;
    }
    return &*upload;
}

HttpAnswer TusEndpoint::head(const HttpQuestion& question, const QString& id, const Caller& caller, const QDateTime& now) {
    if (!speaksOurVersion(question)) return otherVersion();
    HttpAnswer refusal;
    const Upload* upload = find(id, caller, now, &refusal);
    if (upload == nullptr) return refusal;
    return tus(200, {{"Upload-Offset", QByteArray::number(upload->bytes.size())},
                     {"Upload-Length", QByteArray::number(upload->length)},
                     {"Upload-Metadata", upload->metadata},
                     {"Upload-Expires", httpDate(upload->expiresAt)}});
}

HttpAnswer TusEndpoint::patch(const HttpQuestion& question, const QString& id, const Caller& caller, const QDateTime& now) {
    if (!speaksOurVersion(question)) return otherVersion();
    if (question.header("content-type") != "application/offset+octet-stream") {
        return refuse(415, "content-type", "Content-Type must be application/offset+octet-stream");
    }
    HttpAnswer refusal;
    Upload* upload = find(id, caller, now, &refusal);
    if (upload == nullptr) return refusal;
    bool isNumber = false;
    const qint64 offset = question.header("upload-offset").toLongLong(&isNumber);
    if (!isNumber || offset != upload->bytes.size()) return refuse(409, "upload-offset", "The upload is at another offset");
    if (offset + question.body.size() > upload->length) return refuse(413, "upload-too-large", "More bytes than announced");
    if (const auto refused = checksumRefusal(question)) return *refused;
    return append(*upload, question.body, now);
}

HttpAnswer TusEndpoint::append(Upload& upload, const QByteArray& chunk, const QDateTime& now) {
    upload.bytes.append(chunk);
    upload.expiresAt = now.addSecs(kLifeHours * 3600);
    if (upload.bytes.size() == upload.length) {
        if (crypto::sha256(upload.bytes).toHex() != upload.sha256) {
            upload.discarded = true;
            upload.bytes.clear();
            return refuse(kChecksumMismatch, "file-mismatch", "The file does not have the promised hash; upload it anew");
        }
        Blob& blob = m_state.blobs[upload.sha256];
        blob.bytes = upload.bytes;
        blob.offices.insert(upload.office);
    }
    return tus(204,
               {{"Upload-Offset", QByteArray::number(upload.bytes.size())}, {"Upload-Expires", httpDate(upload.expiresAt)}});
}

}  // namespace motcua::sandbox
