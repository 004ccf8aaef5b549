#include "sync/SyncV1Json.h"

#include "base/Json.h"

namespace motcua::sync {
namespace {

tl::unexpected<Error> bad(const QString& member) {
    return fail(ErrorCode::BadJson, {{QStringLiteral("member"), member}});
}

QString text(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toString();
}

Result<QJsonObject> item(const QJsonValue& value, const QString& member) {
    if (!value.isObject()) return bad(member);
    return value.toObject();
}

// The objects of a list, each read by `read`.
template <typename T>
Result<QList<T>> listOf(const QJsonObject& answer, const QString& member, Result<T> (*read)(const QJsonObject&)) {
    MOTCUA_TRY(const QJsonArray list, requireArray(answer, member));
    QList<T> out;
    for (const QJsonValue& value : list) {
        MOTCUA_TRY(const QJsonObject json, item(value, member));
        MOTCUA_TRY(const T one, read(json));
        out.append(one);
    }
    return out;
}

Result<Verdict> verdictOf(const QString& status) {
    static const QMap<QString, Verdict> kVerdicts{
        {QStringLiteral("applied"), Verdict::Applied},   {QStringLiteral("duplicate"), Verdict::Duplicate},
        {QStringLiteral("conflict"), Verdict::Conflict}, {QStringLiteral("rejected"), Verdict::Rejected},
        {QStringLiteral("skipped"), Verdict::Skipped},   {QStringLiteral("retry"), Verdict::Retry}};
    const auto found = kVerdicts.constFind(status);
    if (found == kVerdicts.cend()) return bad(QStringLiteral("status"));
    return *found;
}

Result<OpResult> readResult(const QJsonObject& json) {
    OpResult result;
    MOTCUA_TRY(result.opId, requireUuid(json, QStringLiteral("opId")));
    MOTCUA_TRY(const QString status, requireString(json, QStringLiteral("status")));
    MOTCUA_TRY(result.verdict, verdictOf(status));
    const bool hasVersion =
        result.verdict == Verdict::Applied || result.verdict == Verdict::Duplicate || result.verdict == Verdict::Conflict;
    if (hasVersion) {
        MOTCUA_TRY(result.version, requireVersion(json));
    }
    if (result.verdict == Verdict::Conflict) {
        MOTCUA_TRY(result.current, requireDocument(json, QStringLiteral("current")));
    }
    for (const QJsonValue& field : json.value(QLatin1String("fields")).toArray()) result.fields.append(field.toString());
    const QJsonObject problem = json.value(QLatin1String("problem")).toObject();
    result.problem = problemKind(problem);
    result.detail = text(problem, "title");
    result.serverSeq = json.value(QLatin1String("serverSeq")).toInteger();
    result.retryAfterMs = json.value(QLatin1String("retryAfter")).toInteger() * 1'000;
    return result;
}

Result<FeedChange> readChange(const QJsonObject& json) {
    FeedChange change;
    MOTCUA_TRY(change.seq, requireInt(json, QStringLiteral("seq")));
    MOTCUA_TRY(change.entity, requireString(json, QStringLiteral("entity")));
    MOTCUA_TRY(change.id, requireString(json, QStringLiteral("id")));
    MOTCUA_TRY(change.version, requireVersion(json));
    MOTCUA_TRY(const QString op, requireString(json, QStringLiteral("op")));
    change.removed = op == QLatin1String("del");
    if (!change.removed && op != QLatin1String("put")) return bad(QStringLiteral("op"));
    if (change.id.isEmpty()) return bad(QStringLiteral("id"));
    if (change.entity == QLatin1String("dossier") && QUuid::fromString(change.id).isNull()) return bad(QStringLiteral("id"));
    if (!change.removed) {
        MOTCUA_TRY(change.data, requireDocument(json, QStringLiteral("data")));
    }
    change.causedBy = QUuid::fromString(text(json, "causedBy"));
    return change;
}

Result<Digest> readDigest(const QJsonObject& json) {
    Digest digest;
    MOTCUA_TRY(const qint64 open, requireInt(json, QStringLiteral("openDossiers")));
    MOTCUA_TRY(const QString sum, requireString(json, QStringLiteral("xor")));
    bool isHex = false;
    digest.openDossiers = static_cast<int>(open);
    digest.sum = sum.toULongLong(&isHex, 16);
    if (!isHex || sum.size() != 16) return bad(QStringLiteral("xor"));
    return digest;
}

Result<store::DossierVersion> readVersion(const QJsonObject& json) {
    store::DossierVersion version;
    MOTCUA_TRY(version.id, requireUuid(json, QStringLiteral("id")));
    MOTCUA_TRY(version.serverVersion, requireVersion(json));
    return version;
}

Result<store::Lease> readLease(const QJsonObject& json) {
    store::Lease lease;
    MOTCUA_TRY(lease.leaseId, requireString(json, QStringLiteral("leaseId")));
    MOTCUA_TRY(lease.scope, requireString(json, QStringLiteral("unit")));
    MOTCUA_TRY(const QString day, requireString(json, QStringLiteral("date")));
    MOTCUA_TRY(const qint64 lo, requireInt(json, QStringLiteral("lo")));
    MOTCUA_TRY(const qint64 hi, requireInt(json, QStringLiteral("hi")));
    MOTCUA_TRY(const QString expires, requireString(json, QStringLiteral("expiresAt")));
    lease.day = QDate::fromString(day, Qt::ISODate);
    lease.lo = static_cast<int>(lo);
    lease.hi = static_cast<int>(hi);
    lease.expiresAt = fromIso(expires);
    constexpr qint64 kHighest = 9'999'999;
    if (!lease.day.isValid() || !lease.expiresAt.isValid() || lo < 1 || hi < lo || hi > kHighest)
        return bad(QStringLiteral("lease"));
    return lease;
}

}  // namespace

Result<qint64> requireVersion(const QJsonObject& json) {
    MOTCUA_TRY(const qint64 version, requireInt(json, QStringLiteral("version")));
    if (version < 1) return bad(QStringLiteral("version"));
    return version;
}

Result<QJsonObject> requireDocument(const QJsonObject& json, const QString& member) {
    MOTCUA_TRY(QJsonObject document, requireObject(json, member));
    if (document.isEmpty()) return bad(member);
    return document;
}

QByteArray batchJson(qint64 deviceSeq, const QList<store::Operation>& ops) {
    QJsonArray list;
    for (const store::Operation& op : ops) list.append(toJson(op));
    return canonical({{QStringLiteral("deviceSeq"), deviceSeq}, {QStringLiteral("ops"), list}});
}

QByteArray leaseJson(const LeaseRequest& request) {
    QJsonArray dates;
    for (const QDate day : request.days) dates.append(day.toString(Qt::ISODate));
    return canonical(
        {{QStringLiteral("unit"), request.scope}, {QStringLiteral("dates"), dates}, {QStringLiteral("size"), request.size}});
}

Result<QList<OpResult>> readResults(const QJsonObject& answer) {
    return listOf(answer, QStringLiteral("results"), readResult);
}

Result<FeedPage> readPage(const QJsonObject& answer) {
    FeedPage page;
    MOTCUA_TRY(page.next, requireString(answer, QStringLiteral("next")));
    if (page.next.isEmpty()) return bad(QStringLiteral("next"));
    const QJsonValue hasMore = answer.value(QLatin1String("hasMore"));
    if (!hasMore.isBool()) return bad(QStringLiteral("hasMore"));
    page.hasMore = hasMore.toBool();
    MOTCUA_TRY(page.changes, listOf(answer, QStringLiteral("changes"), readChange));
    if (answer.contains(QLatin1String("digest"))) {
        MOTCUA_TRY(const QJsonObject digest, requireObject(answer, QStringLiteral("digest")));
        MOTCUA_TRY(page.digest, readDigest(digest));
    }
    return page;
}

Result<QList<store::Lease>> readLeases(const QJsonObject& answer) {
    return listOf(answer, QStringLiteral("leases"), readLease);
}

Result<QList<Digest>> readBuckets(const QJsonObject& answer) {
    MOTCUA_TRY(const QList<Digest> buckets, listOf(answer, QStringLiteral("buckets"), readDigest));
    if (buckets.size() != kDigestBuckets) return bad(QStringLiteral("buckets"));
    return buckets;
}

Result<QList<store::DossierVersion>> readVersions(const QJsonObject& answer) {
    return listOf(answer, QStringLiteral("dossiers"), readVersion);
}

Result<DossierDocument> readDossier(const QJsonObject& answer) {
    DossierDocument document;
    MOTCUA_TRY(document.version, requireVersion(answer));
    MOTCUA_TRY(document.data, requireDocument(answer, QStringLiteral("data")));
    return document;
}

Result<LockAnswer> readLock(const QJsonObject& answer) {
    LockAnswer lock;
    MOTCUA_TRY(const QString until, requireString(answer, QStringLiteral("until")));
    lock.until = fromIso(until);
    if (!lock.until.isValid()) return bad(QStringLiteral("until"));
    const QJsonObject holder = answer.value(QLatin1String("heldBy")).toObject();
    if (holder.isEmpty()) return lock;
    MOTCUA_TRY(lock.holder, requireString(holder, QStringLiteral("desk")));
    lock.holderName = text(holder, "officer");
    return lock;
}

QJsonObject pageJson(const FeedPage& page) {
    QJsonArray changes;
    for (const FeedChange& change : page.changes) {
        QJsonObject json{{QStringLiteral("seq"), change.seq},
                         {QStringLiteral("entity"), change.entity},
                         {QStringLiteral("id"), change.id},
                         {QStringLiteral("version"), change.version},
                         {QStringLiteral("op"), change.removed ? QStringLiteral("del") : QStringLiteral("put")}};
        if (!change.removed) json.insert(QStringLiteral("data"), change.data);
        if (!change.causedBy.isNull()) {
            json.insert(QStringLiteral("causedBy"), change.causedBy.toString(QUuid::WithoutBraces));
        }
        changes.append(json);
    }
    return {
        {QStringLiteral("changes"), changes}, {QStringLiteral("next"), page.next}, {QStringLiteral("hasMore"), page.hasMore}};
}

QString problemKind(const QJsonObject& problem) {
    return text(problem, "type").section(QLatin1Char('/'), -1);
}

}  // namespace motcua::sync
