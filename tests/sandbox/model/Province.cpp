#include "sandbox/model/Province.h"

#include <algorithm>

#include "sandbox/model/TokenEndpoint.h"

namespace motcua::sandbox {
namespace {

// The last part of the path where the pattern has {…}; nothing if the path does not fit.
std::optional<QString> match(const QString& pattern, const QString& path) {
    const qsizetype brace = pattern.indexOf(QLatin1Char('{'));
    if (brace < 0) return pattern == path ? std::optional(QString()) : std::nullopt;
    const QString argument = path.mid(brace);
    if (!path.startsWith(pattern.left(brace)) || argument.isEmpty()) return std::nullopt;
    return argument;
}

HttpAnswer unauthorized() {
    HttpAnswer answer = problemAnswer(401, QStringLiteral("token"), QStringLiteral("No access token that is good now"));
    answer.headers.insert("WWW-Authenticate", "Bearer realm=\"motcua\", error=\"invalid_token\"");
    return answer;
}

}  // namespace

Province::Province(Seed seed, ProvinceOptions options)
    : m_options(std::move(options)), m_state(std::move(seed), m_options.chance) {
    if (!m_options.signer) {
        m_options.signer = std::make_shared<KeyedHashSigner>(QByteArrayLiteral("motcua sandbox, not secret"));
    }
}

Province::~Province() = default;

HttpAnswer Province::dated(HttpAnswer answer, const QDateTime& now) {
    answer.headers.insert("Server-Time", toIso(now).toLatin1());
    answer.headers.insert("Date", httpDate(now));
    return answer;
}

HttpAnswer Province::handle(const HttpQuestion& question, const QDateTime& now) {
    HttpAnswer answer = dated(dispatch(question, now), now);
    const QByteArray requestId = question.header("x-request-id");
    if (!requestId.isEmpty()) answer.headers.insert("X-Request-Id", requestId);
    if (question.method == "HEAD") {
        answer.headers.insert("Content-Length", QByteArray::number(answer.body.size()));
        answer.body.clear();
    }
    return answer;
}

HttpAnswer Province::dispatch(const HttpQuestion& question, const QDateTime& now) {
    const QByteArray method = question.intendedMethod();
    const QString path = question.path();
    bool pathIsKnown = false;
    for (const Route& route : routes()) {
        const auto argument = match(route.path, path);
        if (!argument) continue;
        pathIsKnown = true;
        if (route.method == method) return admit(route, {question, *argument, {}, now});
    }
    if (pathIsKnown) return problemAnswer(405, QStringLiteral("method"), QStringLiteral("Not possible with this method"));
    return problemAnswer(404, QStringLiteral("path"), QStringLiteral("No such address"));
}

HttpAnswer Province::admit(const Route& route, Request request) {
    if (route.access != Access::Everyone) {
        const QByteArray bearer = request.question.header("authorization");
        if (!bearer.startsWith("Bearer ")) return unauthorized();
        const auto caller = TokenEndpoint(m_state, m_options.baseUrl, *m_options.signer).caller(bearer.mid(7), request.now);
        if (!caller) return unauthorized();
        request.caller = *caller;
    }
    if (route.access == Access::Desk) {
        request.caller.deviceId = QString::fromLatin1(request.question.header("x-device-id"));
        if (request.caller.deviceId.isEmpty()) {
            return problemAnswer(400, QStringLiteral("device"), QStringLiteral("X-Device-Id is missing"));
        }
        if (!m_state.enrol(request.caller.deviceId, request.caller.office)) {
            return problemAnswer(403, QStringLiteral("device"), QStringLiteral("This desk belongs to another office"));
        }
    }
    return (this->*route.answer)(request);
}

bool Province::changesState(const HttpQuestion& question) {
    const QByteArray method = question.intendedMethod();
    if (method == "GET" || method == "HEAD" || method == "OPTIONS") return false;
    const QString path = question.path();
    return path != u"/tsa" && path != u"/ocsp";
}

QByteArray Province::bearerFor(const QString& username, const QDateTime& now) {
    const Officer* officer = m_state.officerNamed(username);
    if (officer == nullptr) return {};
    return TokenEndpoint(m_state, m_options.baseUrl, *m_options.signer)
        .accessToken(officer->id, officer->office, QStringLiteral("motcua-desk"), QStringLiteral("openid"), now);
}

Result<void> Province::publishCatalogue(const QByteArray& json) {
    Seed update;
    MOTCUA_CHECK(addCatalogue(update, json));
    for (const Entity& entity : std::as_const(update.catalogue)) {
        const auto old = std::find_if(m_state.feed.rbegin(), m_state.feed.rend(), [&](const Change& change) {
            return change.entity == entity.kind && change.id == entity.id;
        });
        const int version = old == m_state.feed.rend() ? 1 : old->version + 1;
        m_state.publish({0, entity.kind, entity.id, version, entity.data, {}, {}, false});
        m_state.seed.catalogue.append(entity);
    }
    return {};
}

void Province::retract(const QString& dossierId) {
    const auto dossier = m_state.dossiers.constFind(dossierId);
    if (dossier == m_state.dossiers.constEnd()) return;
    m_state.publish({0, QStringLiteral("dossier"), dossierId, dossier->version + 1, {}, {}, dossier->office, true});
    m_state.dossiers.erase(dossier);
}

void Province::amend(const QString& dossierId, const QJsonObject& fields) {
    const auto dossier = m_state.dossiers.find(dossierId);
    if (dossier == m_state.dossiers.end()) return;
    dossier->fields = fields;
    ++dossier->version;
    dossier->seq =
        m_state.publish({0, QStringLiteral("dossier"), dossierId, dossier->version, fields, {}, dossier->office, false});
}

void Province::restore(const QString& dossierId, int version, const QJsonObject& fields) {
    const auto dossier = m_state.dossiers.find(dossierId);
    if (dossier == m_state.dossiers.end()) return;
    dossier->fields = fields;
    dossier->version = version;
}

QList<Province::Endpoint> Province::endpoints() {
    QList<Endpoint> out;
    for (const Route& route : routes()) out.append({route.method, route.path});
    return out;
}

}  // namespace motcua::sandbox
