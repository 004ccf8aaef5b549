#include "sandbox/model/LockEndpoint.h"

#include "base/Json.h"

namespace motcua::sandbox {
namespace {

constexpr int kLongestSeconds = 600;

}  // namespace

HttpAnswer LockEndpoint::lock(const HttpQuestion& question, const Caller& caller, const QDateTime& now) {
    const auto body = parseObject(question.body);
    if (!body) return problemAnswer(400, QStringLiteral("bad-json"), QStringLiteral("The body is no JSON object"));
    const QString id = body->value(u"dossierId").toString();
    const int seconds = body->value(u"ttl").toInt();
    const auto dossier = m_state.dossiers.constFind(id);
    if (dossier == m_state.dossiers.constEnd() || dossier->office != caller.office) {
        return problemAnswer(422, QStringLiteral("dossier-unknown"), QStringLiteral("No such dossier in this office"));
    }
    if (seconds < 1 || seconds > kLongestSeconds) {
        return problemAnswer(422, QStringLiteral("bad-lock"), QStringLiteral("ttl is 1 to 600 seconds"));
    }
    DossierLock& lock = m_state.locks[id];
    if (lock.until > now && lock.deviceId != caller.deviceId) {
        return jsonAnswer(200, {{QStringLiteral("until"), toIso(lock.until)},
                                {QStringLiteral("heldBy"),
                                 QJsonObject{{QStringLiteral("desk"), lock.desk}, {QStringLiteral("officer"), lock.officer}}}});
    }
    const Officer* officer = m_state.officer(caller.subject);
    lock = {caller.deviceId, body->value(u"desk").toString(), officer ? officer->fullName : QString(), now.addSecs(seconds)};
    return jsonAnswer(200, {{QStringLiteral("until"), toIso(lock.until)}});
}

HttpAnswer LockEndpoint::unlock(const QString& dossierId, const Caller& caller) {
    const auto lock = m_state.locks.constFind(dossierId);
    if (lock != m_state.locks.constEnd() && lock->deviceId == caller.deviceId) m_state.locks.erase(lock);
    return {204, {}, {}};  // not held by this desk: nothing to let go
}

}  // namespace motcua::sandbox
