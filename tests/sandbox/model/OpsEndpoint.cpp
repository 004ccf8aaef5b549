#include "sandbox/model/OpsEndpoint.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include "base/Json.h"

namespace motcua::sandbox {
namespace {

QString text(const QJsonObject& op, const char* member) {
    return op.value(QLatin1String(member)).toString();
}

// The members every operation needs; the name of the first bad one, or empty.
QString badMember(const QJsonObject& op) {
    for (const char* member : {"opId", "dossierId"}) {
        if (!requireUuid(op, QLatin1String(member))) return QLatin1String(member);
    }
    for (const char* member : {"laneSeq", "baseVersion"}) {
        const auto number = requireInt(op, QLatin1String(member));
        if (!number || *number < 0) return QLatin1String(member);
    }
    if (op.value(u"laneSeq").toInteger() < 1) return QStringLiteral("laneSeq");
    if (!fromIso(text(op, "deviceTime")).isValid()) return QStringLiteral("deviceTime");
    if (!op.value(u"actor").isObject()) return QStringLiteral("actor");
    if (!op.value(u"data").isObject()) return QStringLiteral("data");
    return {};
}

QJsonObject outcome(const QJsonObject& op, const QString& status) {
    return {{QStringLiteral("opId"), op.value(u"opId")}, {QStringLiteral("status"), status}};
}

}  // namespace

HttpAnswer OpsEndpoint::push(const HttpQuestion& question, const Caller& caller, const QDateTime& now) {
    if (question.body.size() > kMaxBatchBytes) {
        return problemAnswer(413, QStringLiteral("batch-too-large"), QStringLiteral("The batch has too many bytes"));
    }
    const auto body = parseObject(question.body);
    if (!body || !body->value(u"ops").isArray()) {
        return problemAnswer(400, QStringLiteral("bad-batch"), QStringLiteral("The body is no batch of operations"));
    }
    const QJsonArray ops = body->value(u"ops").toArray();
    if (ops.size() > kMaxOpsPerBatch) {
        return problemAnswer(413, QStringLiteral("batch-too-large"), QStringLiteral("The batch has too many operations"));
    }
    Batch batch{caller, OpJudge(m_state, caller, now)};
    QJsonArray results;
    for (const QJsonValue& op : ops) results.append(settle(op.toObject(), batch));
    HttpAnswer answer = jsonAnswer(200, {{QStringLiteral("results"), results}});
    answer.headers.insert("Feed-Head", QByteArray::number(m_state.head));
    return answer;
}

QJsonObject OpsEndpoint::settle(const QJsonObject& op, Batch& batch) {
    const QString bad = badMember(op);
    if (!bad.isEmpty()) return rejected(op, QStringLiteral("bad-op"), QStringLiteral("Member missing or wrong: ") + bad);
    const QByteArray fingerprint = QCryptographicHash::hash(canonical(op), QCryptographicHash::Sha256);
    const QString laneId = batch.caller.deviceId + QLatin1Char('/') + text(op, "dossierId");
    if (m_state.ops.contains(text(op, "opId"))) {
        const QJsonObject result = repeated(op, fingerprint);
        // A batch that comes again gets the same answers: what was skipped behind a refusal is skipped again.
        if (text(result, "status") == u"rejected") batch.stopped.insert(laneId, text(op, "opId"));
        return result;
    }
    if (batch.stopped.contains(laneId)) {
        QJsonObject result = outcome(op, QStringLiteral("skipped"));
        result.insert(QStringLiteral("because"), batch.stopped.value(laneId));
        return result;
    }
    const QJsonObject result = judgeInLane(op, batch.judge, m_state.lanes[laneId]);
    const QString status = text(result, "status");
    if (status != u"applied") batch.stopped.insert(laneId, text(op, "opId"));
    if (status == u"applied" || status == u"rejected") m_state.ops.insert(text(op, "opId"), {fingerprint, result});
    return result;
}

QJsonObject OpsEndpoint::repeated(const QJsonObject& op, const QByteArray& fingerprint) const {
    const StoredOp stored = m_state.ops.value(text(op, "opId"));
    if (stored.fingerprint != fingerprint) {
        return rejected(op, QStringLiteral("op-id-reused"), QStringLiteral("This opId was used for another operation"));
    }
    QJsonObject result = stored.result;
    if (text(result, "status") == u"applied") result.insert(QStringLiteral("status"), QStringLiteral("duplicate"));
    return result;
}

QJsonObject OpsEndpoint::judgeInLane(const QJsonObject& op, OpJudge& judge, Lane& lane) {
    const qint64 laneSeq = op.value(u"laneSeq").toInteger();
    if (laneSeq > lane.settled + 1) {
        QJsonObject result = outcome(op, QStringLiteral("retry"));
        result.insert(QStringLiteral("retryAfter"), 5);
        return result;
    }
    if (laneSeq <= lane.applied) {
        return rejected(op, QStringLiteral("lane-order"), QStringLiteral("A later operation of this lane is applied already"));
    }
    const QJsonObject result = judge.judge(op);
    lane.settled = qMax(lane.settled, laneSeq);
    if (text(result, "status") == u"applied") lane.applied = laneSeq;
    return result;
}

}  // namespace motcua::sandbox
