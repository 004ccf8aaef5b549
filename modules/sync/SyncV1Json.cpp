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
        MOTCUA_TRY(result.version, requireInt(json, QStringLiteral("version")));
    }
    if (result.verdict == Verdict::Conflict) {
        MOTCUA_TRY(result.current, requireObject(json, QStringLiteral("current")));
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
    MOTCUA_TRY(change.version, requireInt(json, QStringLiteral("version")));
    MOTCUA_TRY(const QString op, requireString(json, QStringLiteral("op")));
    change.removed = op == QLatin1String("del");
    if (!change.removed && op != QLatin1String("put")) return bad(QStringLiteral("op"));
    if (change.id.isEmpty() || change.version < 1) return bad(QStringLiteral("version"));
    if (change.entity == QLatin1String("dossier") && QUuid::fromString(change.id).isNull()) return bad(QStringLiteral("id"));
    if (!change.removed) {
        MOTCUA_TRY(change.data, requireObject(json, QStringLiteral("data")));
        if (change.data.isEmpty()) return bad(QStringLiteral("data"));
    }
    change.causedBy = QUuid::fromString(text(json, "causedBy"));
    return change;
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
    MOTCUA_TRY(const QJsonArray list, requireArray(answer, QStringLiteral("results")));
    QList<OpResult> results;
    for (const QJsonValue& value : list) {
        MOTCUA_TRY(const QJsonObject json, item(value, QStringLiteral("results")));
        MOTCUA_TRY(const OpResult result, readResult(json));
        results.append(result);
    }
    return results;
}

Result<FeedPage> readPage(const QJsonObject& answer) {
    FeedPage page;
    MOTCUA_TRY(const QJsonArray list, requireArray(answer, QStringLiteral("changes")));
    MOTCUA_TRY(page.next, requireString(answer, QStringLiteral("next")));
    if (page.next.isEmpty()) return bad(QStringLiteral("next"));
    const QJsonValue hasMore = answer.value(QLatin1String("hasMore"));
    if (!hasMore.isBool()) return bad(QStringLiteral("hasMore"));
    page.hasMore = hasMore.toBool();
    for (const QJsonValue& value : list) {
        MOTCUA_TRY(const QJsonObject json, item(value, QStringLiteral("changes")));
        MOTCUA_TRY(const FeedChange change, readChange(json));
        page.changes.append(change);
    }
    return page;
}

Result<QList<store::Lease>> readLeases(const QJsonObject& answer) {
    MOTCUA_TRY(const QJsonArray list, requireArray(answer, QStringLiteral("leases")));
    QList<store::Lease> leases;
    for (const QJsonValue& value : list) {
        MOTCUA_TRY(const QJsonObject json, item(value, QStringLiteral("leases")));
        MOTCUA_TRY(const store::Lease lease, readLease(json));
        leases.append(lease);
    }
    return leases;
}

QString problemKind(const QJsonObject& problem) {
    return text(problem, "type").section(QLatin1Char('/'), -1);
}

}  // namespace motcua::sync
