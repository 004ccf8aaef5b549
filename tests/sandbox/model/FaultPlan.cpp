#include "sandbox/model/FaultPlan.h"

#include <QJsonArray>

#include "base/Json.h"

namespace motcua::sandbox {
namespace {

const QMap<QString, FaultKind>& kinds() {
    static const QMap<QString, FaultKind> kKinds{{QStringLiteral("drop-before"), FaultKind::DropBefore},
                                                 {QStringLiteral("drop-after"), FaultKind::DropAfter},
                                                 {QStringLiteral("delay"), FaultKind::Delay},
                                                 {QStringLiteral("status"), FaultKind::Status},
                                                 {QStringLiteral("html"), FaultKind::Html},
                                                 {QStringLiteral("truncate"), FaultKind::Truncate}};
    return kKinds;
}

}  // namespace

bool Fault::reachesProvince() const {
    return kind != FaultKind::DropBefore && kind != FaultKind::Status && kind != FaultKind::Html;
}

HttpAnswer Fault::spoil(const HttpAnswer& answer) const {
    if (kind == FaultKind::Html) {
        return htmlAnswer(200, QStringLiteral("<html><title>Proxy</title><h1>Dịch vụ đang bảo trì</h1></html>"));
    }
    if (kind == FaultKind::Status) {
        HttpAnswer refusal = problemAnswer(status, QStringLiteral("fault"), QStringLiteral("Refused by the fault plan"));
        if (retryAfter > 0) refusal.headers.insert("Retry-After", QByteArray::number(retryAfter));
        return refusal;
    }
    HttpAnswer out = answer;
    if (kind == FaultKind::Truncate) out.body.truncate(out.body.size() / 2);
    return out;
}

Result<FaultPlan> FaultPlan::read(const QByteArray& json) {
    MOTCUA_TRY(const QJsonObject document, parseObject(json));
    FaultPlan plan(static_cast<quint64>(document.value(u"seed").toInteger(1)));
    MOTCUA_TRY(const QJsonArray rules, requireArray(document, QStringLiteral("rules")));
    for (const QJsonValue& rule : rules) {
        MOTCUA_TRY(Rule read, readRule(rule.toObject()));
        plan.m_rules.append(std::move(read));
    }
    return plan;
}

Result<FaultPlan::Rule> FaultPlan::readRule(const QJsonObject& json) {
    MOTCUA_TRY(const QString kind, requireString(json, QStringLiteral("kind")));
    if (!kinds().contains(kind)) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), QStringLiteral("kind")}});
    Rule rule;
    rule.path = json.value(u"path").toString();
    rule.method = json.value(u"method").toString().toLatin1();
    rule.fault.kind = kinds().value(kind);
    rule.fault.status = json.value(u"status").toInt(503);
    rule.fault.retryAfter = json.value(u"retryAfter").toInt();
    rule.fault.delayMs = json.value(u"delayMs").toInt();
    rule.skip = json.value(u"skip").toInt();
    rule.count = json.value(u"count").toInt(-1);
    rule.probability = json.value(u"probability").toDouble(1);
    return rule;
}

Fault FaultPlan::next(const HttpQuestion& question) {
    const QString path = question.path();
    for (Rule& rule : m_rules) {
        if (!path.startsWith(rule.path) || (!rule.method.isEmpty() && rule.method != question.method)) continue;
        if (rule.skip > 0) {
            --rule.skip;
            continue;
        }
        if (rule.count == 0) continue;
        constexpr quint64 kParts = 1000000;
        if (static_cast<double>(m_rng.below(kParts)) >= rule.probability * static_cast<double>(kParts)) continue;
        if (rule.count > 0) --rule.count;
        return rule.fault;
    }
    return {};
}

}  // namespace motcua::sandbox
