#include "sync/LgspClassicApi.h"

#include <algorithm>

#include "base/Json.h"
#include "net/RetryPolicy.h"
#include "sync/SyncV1Json.h"

namespace motcua::sync {
namespace {

using net::HttpRequest;
using net::HttpResponse;

QString idText(const QUuid& id) {
    return id.toString(QUuid::WithoutBraces);
}

QString text(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toString();
}

tl::unexpected<Error> notProvince(const QUrl& url, const QString& detail) {
    return fail(ErrorCode::NetNotProvince, {{QStringLiteral("host"), url.host()}}, detail);
}

// What a code of the body means when it is no answer to the question.
Error troubleOf(GatewayMeaning meaning, const QString& code) {
    const QMap<QString, QString> params{{QStringLiteral("code"), code}};
    switch (meaning) {
        case GatewayMeaning::Busy:
            return {ErrorCode::NetBusy, params, {}};
        case GatewayMeaning::Unauthorized:
            return {ErrorCode::NetUnauthorized, params, {}};
        case GatewayMeaning::Forbidden:
            return {ErrorCode::NetForbidden, params, {}};
        default:
            return {ErrorCode::NetServerError, params, {}};
    }
}

bool isTrouble(GatewayMeaning meaning) {
    return meaning == GatewayMeaning::Busy || meaning == GatewayMeaning::Unauthorized || meaning == GatewayMeaning::Forbidden ||
           meaning == GatewayMeaning::Fault;
}

qint64 retryAfterMs(const QJsonObject& data) {
    return data.value(QLatin1String("retryAfter")).toInteger() * 1'000;
}

QJsonObject questionOf(const store::Operation& op) {
    return {{QStringLiteral("syncRefUid"), idText(op.opId)},
            {QStringLiteral("dossierRefUid"), idText(op.dossierId)},
            {QStringLiteral("kind"), op.kind},
            {QStringLiteral("actionCode"), op.data.value(QLatin1String("action"))},
            {QStringLiteral("actionUser"), op.actor},
            {QStringLiteral("sequence"), op.laneSeq},
            {QStringLiteral("baseVersion"), op.baseVersion},
            {QStringLiteral("deviceTime"), toIso(op.deviceTime)},
            {QStringLiteral("payload"), op.data}};
}

// Anything but an operation or a look-up: taken, or the gateway's verdict on what was sent.
Result<void> taken(GatewayMeaning meaning, const QJsonObject& data) {
    switch (meaning) {
        case GatewayMeaning::Applied:
        case GatewayMeaning::Duplicate:
            return {};
        case GatewayMeaning::Retry:
            return fail(ErrorCode::NetBusy, {{QStringLiteral("retryAfterMs"), QString::number(retryAfterMs(data))}});
        default:
            return fail(ErrorCode::NetRejected, {{QStringLiteral("problem"), text(data, "problem")}}, text(data, "title"));
    }
}

Verdict verdictOf(GatewayMeaning meaning) {
    switch (meaning) {
        case GatewayMeaning::Applied:
            return Verdict::Applied;
        case GatewayMeaning::Duplicate:
            return Verdict::Duplicate;
        case GatewayMeaning::Conflict:
            return Verdict::Conflict;
        case GatewayMeaning::Retry:
            return Verdict::Retry;
        default:
            return Verdict::Rejected;
    }
}

// The gateway's answer to an operation; a verdict without its version or document is no answer of the gateway we know.
Result<OpResult> resultOf(const QUuid& opId, GatewayMeaning meaning, const QJsonObject& data) {
    OpResult result{opId, verdictOf(meaning)};
    const bool hasVersion = result.verdict != Verdict::Rejected && result.verdict != Verdict::Retry;
    if (hasVersion) {
        MOTCUA_TRY(result.version, requireVersion(data));
    }
    if (result.verdict == Verdict::Conflict) {
        MOTCUA_TRY(result.current, requireDocument(data, QStringLiteral("current")));
    }
    for (const QJsonValue& field : data.value(QLatin1String("fields")).toArray()) result.fields.append(field.toString());
    result.serverSeq = data.value(QLatin1String("serverSeq")).toInteger();
    result.problem = text(data, "problem");
    result.detail = text(data, "title");
    result.retryAfterMs = retryAfterMs(data);
    return result;
}

}  // namespace

void MultipartTarget::setFile(const QString& sha256) {
    if (sha256 == m_sha256) return;
    m_sha256 = sha256;
    m_bytes.clear();
    m_size = -1;
}

Result<net::UploadAnswer> MultipartTarget::create(qint64 size, const CancelToken& cancel) {
    m_bytes.clear();
    m_size = size;
    if (size == 0) MOTCUA_CHECK(m_send(m_sha256, {}, cancel));
    return net::UploadAnswer{.url = address()};
}

Result<net::UploadAnswer> MultipartTarget::offset(const QUrl& upload, const CancelToken&) {
    if (m_size < 0 || upload != address()) return net::UploadAnswer{net::UploadAnswer::Outcome::Gone};
    return net::UploadAnswer{.offset = m_bytes.size()};
}

Result<net::UploadAnswer> MultipartTarget::append(const QUrl& upload, qint64 offset, const QByteArray& chunk,
                                                  const CancelToken& cancel) {
    if (m_size < 0 || upload != address()) return net::UploadAnswer{net::UploadAnswer::Outcome::Gone};
    if (offset != m_bytes.size()) return net::UploadAnswer{net::UploadAnswer::Outcome::OffsetDiffers};
    if (offset + chunk.size() == m_size) MOTCUA_CHECK(m_send(m_sha256, m_bytes + chunk, cancel));
    m_bytes += chunk;
    return net::UploadAnswer{.offset = m_bytes.size()};
}

LgspClassicApi::LgspClassicApi(const QUrl& base, const QString& deviceId, net::HttpTransport& transport, TokenSource& tokens,
                               const Clock& clock, Rng& rng, ClassicProfile profile)
    : m_base(base),
      m_clock(clock),
      m_line(base, deviceId, transport, tokens, clock, rng),
      m_profile(std::move(profile)),
      m_upload([this](const QString& sha256, const QByteArray& bytes, const CancelToken& cancel) {
          return sendFile(sha256, bytes, cancel);
      }) {}

QUrl LgspClassicApi::address(const QString& name) const {
    QUrl url = m_base;
    url.setPath(m_base.path() + m_profile.paths.value(name));
    return url;
}

Result<LgspClassicApi::Answer> LgspClassicApi::ask(const QString& name, const QJsonObject& question,
                                                   const CancelToken& cancel) {
    HttpRequest request{.method = "POST", .url = address(name), .body = canonical(question)};
    request.headers.set("Content-Type", "application/json");
    return send(request, cancel);
}

// HTTP first, then the body's own code: a gateway may wrap any trouble in a 200.
Result<LgspClassicApi::Answer> LgspClassicApi::send(const HttpRequest& request, const CancelToken& cancel) {
    MOTCUA_TRY(const HttpResponse response, m_line.send(request, cancel));
    const auto document = parseObject(response.body);
    const bool isOurs =
        net::mediaType(response.headers) == "application/json" && document && document->value(QLatin1String("code")).isString();
    if (response.status != 200) {
        Error error = net::errorOfStatus(response, m_clock.now());
        if (error.is(ErrorCode::NetRejected) && !isOurs) return notProvince(request.url, QStringLiteral("unexpected status"));
        if (isOurs) error.params.insert(QStringLiteral("problem"), text(*document, "code"));
        return fail(std::move(error));
    }
    if (!isOurs) return notProvince(request.url, QStringLiteral("no code"));
    const QString code = text(*document, "code");
    const GatewayMeaning meaning = m_profile.meaningOf(code);
    if (isTrouble(meaning)) return fail(troubleOf(meaning, code));
    return Answer{meaning, document->value(QLatin1String("data")).toObject()};
}

// One request an operation; what follows a stopped one in its lane is not sent. A trouble of the line after some results ends
// the batch with those: the others keep their turn.
Result<QList<OpResult>> LgspClassicApi::pushOps(qint64, const QList<store::Operation>& ops, const QSet<QUuid>& mayHaveArrived,
                                                const CancelToken& cancel) {
    QList<OpResult> results;
    QSet<QUuid> stoppedLanes;
    for (const store::Operation& op : ops) {
        if (stoppedLanes.contains(op.dossierId)) {
            results.append({op.opId, Verdict::Skipped});
            continue;
        }
        auto result = push(op, mayHaveArrived.contains(op.opId), cancel);
        if (!result && result.error().is(ErrorCode::NetRejected)) {
            result = OpResult{.opId = op.opId,
                              .verdict = Verdict::Rejected,
                              .problem = result.error().params.value(QStringLiteral("problem")),
                              .detail = result.error().detail};
        }
        if (!result && results.isEmpty()) return fail(result.error());
        if (!result) return results;
        if (result->verdict != Verdict::Applied && result->verdict != Verdict::Duplicate) stoppedLanes.insert(op.dossierId);
        results.append(*result);
    }
    return results;
}

Result<OpResult> LgspClassicApi::push(const store::Operation& op, bool mayHaveArrived, const CancelToken& cancel) {
    if (mayHaveArrived) {
        MOTCUA_TRY(const auto before, outcomeOf(op.opId, cancel));
        if (before) return *before;
    }
    MOTCUA_TRY(const Answer answer, ask(QStringLiteral("push"), questionOf(op), cancel));
    MOTCUA_TRY(const OpResult result, asProvince(resultOf(op.opId, answer.meaning, answer.data), m_base));
    if (result.verdict != Verdict::Rejected) return result;
    // Somebody on the way may have sent it twice, and this is the gateway's word on the second copy.
    MOTCUA_TRY(const auto first, outcomeOf(op.opId, cancel));
    return first.value_or(result);
}

// What became of an operation that the gateway knows; nothing: it does not know it.
Result<std::optional<OpResult>> LgspClassicApi::outcomeOf(const QUuid& opId, const CancelToken& cancel) {
    MOTCUA_TRY(const Answer answer, ask(QStringLiteral("query"), {{QStringLiteral("syncRefUid"), idText(opId)}}, cancel));
    if (answer.meaning == GatewayMeaning::NotFound) return std::optional<OpResult>();
    MOTCUA_TRY(OpResult result, asProvince(resultOf(opId, answer.meaning, answer.data), m_base));
    return std::optional(std::move(result));
}

Result<FeedPage> LgspClassicApi::changes(const QString& cursor, int limit, const CancelToken& cancel) {
    MOTCUA_TRY(
        const Answer answer,
        ask(QStringLiteral("list"),
            {{QStringLiteral("cursor"), cursor}, {QStringLiteral("limit"), std::min(limit, m_profile.pageSize)}}, cancel));
    if (answer.meaning == GatewayMeaning::CursorTooOld) return FeedPage{.cursorTooOld = true};
    FeedPage page;
    MOTCUA_TRY(page.next, asProvince(requireString(answer.data, QStringLiteral("cursor")), m_base));
    MOTCUA_TRY(const QJsonArray items, asProvince(requireArray(answer.data, QStringLiteral("items")), m_base));
    page.hasMore = answer.data.value(QLatin1String("hasMore")).toBool();
    for (const QJsonValue& item : items) {
        MOTCUA_TRY(const FeedChange change, changeOf(item.toObject(), cancel));
        page.changes.append(change);
    }
    return page;
}

// The list names a dossier and its state; what stands in it is asked one by one. It may have moved on between the two.
Result<FeedChange> LgspClassicApi::changeOf(const QJsonObject& item, const CancelToken& cancel) {
    FeedChange change;
    MOTCUA_TRY(change.seq, asProvince(requireInt(item, QStringLiteral("seq")), m_base));
    MOTCUA_TRY(change.entity, asProvince(requireString(item, QStringLiteral("entity")), m_base));
    MOTCUA_TRY(change.id, asProvince(requireString(item, QStringLiteral("id")), m_base));
    MOTCUA_TRY(change.version, asProvince(requireVersion(item), m_base));
    change.removed = item.value(QLatin1String("removed")).toBool();
    change.causedBy = QUuid::fromString(text(item, "syncRefUid"));
    change.data = item.value(QLatin1String("data")).toObject();
    const bool isWithoutContent = !change.removed && change.data.isEmpty();
    if (!isWithoutContent) return change;
    const QUuid id = QUuid::fromString(change.id);
    if (id.isNull()) return notProvince(m_base, QStringLiteral("an item without content"));
    MOTCUA_TRY(const auto document, dossier(id, cancel));
    if (!document) {
        change.removed = true;
        return change;
    }
    if (document->version != change.version) change.causedBy = {};
    change.version = document->version;
    change.data = document->data;
    return change;
}

// The whole list from its beginning is what stands; tombstones in it say nothing new to a desk that begins anew.
Result<FeedPage> LgspClassicApi::snapshot(const QString& cursor, int limit, const CancelToken& cancel) {
    MOTCUA_TRY(FeedPage page, changes(cursor, limit, cancel));
    page.changes.removeIf([](const FeedChange& change) { return change.removed; });
    return page;
}

Result<QList<store::Lease>> LgspClassicApi::leaseNumbers(const LeaseRequest& request, const CancelToken& cancel) {
    MOTCUA_TRY(QJsonObject question, parseObject(leaseJson(request)));
    question.insert(QStringLiteral("requestUid"), request.key);
    MOTCUA_TRY(const Answer answer, ask(QStringLiteral("lease"), question, cancel));
    MOTCUA_CHECK(taken(answer.meaning, answer.data));
    return asProvince(readLeases(answer.data), m_base);
}

Result<void> LgspClassicApi::returnLease(const QString& leaseId, int next, const CancelToken& cancel) {
    MOTCUA_TRY(const Answer answer, ask(QStringLiteral("returnLease"),
                                        {{QStringLiteral("leaseId"), leaseId}, {QStringLiteral("next"), next}}, cancel));
    // Not known there: nothing is left to give back.
    return answer.meaning == GatewayMeaning::NotFound ? Result<void>() : taken(answer.meaning, answer.data);
}

Result<bool> LgspClassicApi::hasBlob(const QString& sha256, qint64, const CancelToken& cancel) {
    MOTCUA_TRY(const Answer answer, ask(QStringLiteral("hasFile"), {{QStringLiteral("sha256"), sha256}}, cancel));
    return answer.data.value(QLatin1String("found")).toBool();
}

net::UploadTarget& LgspClassicApi::uploadTarget(const QString& sha256) {
    m_upload.setFile(sha256);
    return m_upload;
}

Result<void> LgspClassicApi::sendFile(const QString& sha256, const QByteArray& bytes, const CancelToken& cancel) {
    // The hash is no part of the file by any sane chance: it cannot end a part early.
    const QByteArray boundary = "motcua-" + sha256.toLatin1();
    HttpRequest request{.method = "POST", .url = address(QStringLiteral("upload"))};
    request.headers.set("Content-Type", "multipart/form-data; boundary=" + boundary);
    request.body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"sha256\"\r\n\r\n" + sha256.toLatin1() +
                   "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + sha256.toLatin1() +
                   "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + bytes + "\r\n--" + boundary + "--\r\n";
    MOTCUA_TRY(const Answer answer, send(request, cancel));
    auto done = taken(answer.meaning, answer.data);
    const bool isDamaged = !done && done.error().params.value(QStringLiteral("problem")) == QLatin1String("file-mismatch");
    return isDamaged ? fail(ErrorCode::UploadHashMismatch) : done;
}

Result<BlobPiece> LgspClassicApi::readBlob(const QString& sha256, qint64 from, qint64 most, const CancelToken& cancel) {
    MOTCUA_TRY(
        const Answer answer,
        ask(QStringLiteral("download"),
            {{QStringLiteral("sha256"), sha256}, {QStringLiteral("from"), from}, {QStringLiteral("most"), most}}, cancel));
    if (answer.meaning == GatewayMeaning::NotFound)
        return fail(ErrorCode::BlobMissing, {{QStringLiteral("sha256"), sha256.left(12)}});
    MOTCUA_TRY(const qint64 size, asProvince(requireInt(answer.data, QStringLiteral("size")), m_base));
    return BlobPiece{QByteArray::fromBase64(text(answer.data, "content").toLatin1()), size};
}

Result<std::optional<DossierDocument>> LgspClassicApi::dossier(const QUuid& id, const CancelToken& cancel) {
    MOTCUA_TRY(const Answer answer, ask(QStringLiteral("detail"), {{QStringLiteral("dossierRefUid"), idText(id)}}, cancel));
    if (answer.meaning == GatewayMeaning::NotFound) return std::optional<DossierDocument>();
    DossierDocument document;
    MOTCUA_TRY(document.version, asProvince(requireVersion(answer.data), m_base));
    MOTCUA_TRY(document.data, asProvince(requireDocument(answer.data, QStringLiteral("fields")), m_base));
    return std::optional(std::move(document));
}

// The classic wire has no digests, so nobody asks for their parts.
Result<QList<Digest>> LgspClassicApi::bucketDigests(const CancelToken&) {
    return notProvince(m_base, QStringLiteral("no digests on this wire"));
}

Result<QList<store::DossierVersion>> LgspClassicApi::openDossiers(int, const CancelToken&) {
    return notProvince(m_base, QStringLiteral("no digests on this wire"));
}

// No locks either: advice that is not given. Versions decide.
Result<LockAnswer> LgspClassicApi::lock(const QUuid&, const QString&, int seconds, const CancelToken&) {
    return LockAnswer{{}, {}, m_clock.now().addSecs(seconds)};
}

Result<void> LgspClassicApi::unlock(const QUuid&, const CancelToken&) {
    return {};
}

}  // namespace motcua::sync
