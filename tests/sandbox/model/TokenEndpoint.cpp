#include "sandbox/model/TokenEndpoint.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace motcua::sandbox {
namespace {

constexpr int kAccessSeconds = 15 * 60;
constexpr int kRefreshSeconds = 12 * 3600;

QString accessType() {
    return QStringLiteral("at+jwt");
}

HttpAnswer oauthError(int status, const char* error) {
    HttpAnswer answer = jsonAnswer(status, {{QStringLiteral("error"), QLatin1String(error)}});
    answer.headers.insert("Cache-Control", "no-store");
    return answer;
}

HttpAnswer tokens(const QJsonObject& body) {
    HttpAnswer answer = jsonAnswer(200, body);
    answer.headers.insert("Cache-Control", "no-store");
    return answer;
}

QByteArray challengeOf(const QString& codeVerifier) {
    return QCryptographicHash::hash(codeVerifier.toLatin1(), QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QJsonArray words(const char* text) {
    return QJsonArray::fromStringList(QString::fromLatin1(text).split(QLatin1Char(' ')));
}

}  // namespace

HttpAnswer TokenEndpoint::discovery() const {
    return jsonAnswer(
        200, {{QStringLiteral("issuer"), m_issuer},
              {QStringLiteral("authorization_endpoint"), m_issuer + QStringLiteral("/oidc/authorize")},
              {QStringLiteral("token_endpoint"), m_issuer + QStringLiteral("/oidc/token")},
              {QStringLiteral("revocation_endpoint"), m_issuer + QStringLiteral("/oidc/revoke")},
              {QStringLiteral("jwks_uri"), m_issuer + QStringLiteral("/oidc/jwks")},
              {QStringLiteral("response_types_supported"), words("code")},
              {QStringLiteral("response_modes_supported"), words("query")},
              {QStringLiteral("subject_types_supported"), words("public")},
              {QStringLiteral("scopes_supported"), words("openid profile offline_access")},
              {QStringLiteral("grant_types_supported"), words("authorization_code refresh_token client_credentials")},
              {QStringLiteral("code_challenge_methods_supported"), words("S256")},
              {QStringLiteral("token_endpoint_auth_methods_supported"), words("none client_secret_basic client_secret_post")},
              {QStringLiteral("authorization_response_iss_parameter_supported"), true},
              {QStringLiteral("id_token_signing_alg_values_supported"), QJsonArray{m_signer.algorithm()}}});
}

HttpAnswer TokenEndpoint::jwks() const {
    QJsonArray keys;
    if (const QJsonObject key = m_signer.publicKey(); !key.isEmpty()) keys.append(key);
    return jsonAnswer(200, {{QStringLiteral("keys"), keys}});
}

HttpAnswer TokenEndpoint::token(const HttpQuestion& question, const QDateTime& now) {
    const Form form = parseForm(question.body);
    const QString kind = form.value(QStringLiteral("grant_type"));
    if (kind == u"authorization_code") return byCode(form, now);
    if (kind == u"refresh_token") return byRefreshToken(form, now);
    if (kind == u"client_credentials") return byClient(question, form, now);
    return oauthError(400, "unsupported_grant_type");
}

HttpAnswer TokenEndpoint::byCode(const Form& form, const QDateTime& now) {
    const auto code = m_state.codes.find(form.value(QStringLiteral("code")));
    if (code == m_state.codes.end()) return oauthError(400, "invalid_grant");
    if (!code->family.isEmpty()) {  // a code that comes twice was stolen from somebody
        m_state.revokedFamilies.insert(code->family);
        return oauthError(400, "invalid_grant");
    }
    const bool right = code->expiresAt >= now && code->clientId == form.value(QStringLiteral("client_id")) &&
                       code->redirectUri == form.value(QStringLiteral("redirect_uri")) &&
                       code->challenge.toLatin1() == challengeOf(form.value(QStringLiteral("code_verifier")));
    if (!right) return oauthError(400, "invalid_grant");
    code->family = m_state.token();
    QJsonObject body = grant({code->officerId, code->clientId, code->scope, code->family, {}, false}, now);
    body.insert(QStringLiteral("id_token"), QString::fromLatin1(idToken(*code, now)));
    return tokens(body);
}

HttpAnswer TokenEndpoint::byRefreshToken(const Form& form, const QDateTime& now) {
    const auto old = m_state.refreshTokens.find(form.value(QStringLiteral("refresh_token")));
    const bool ours = old != m_state.refreshTokens.end() && old->clientId == form.value(QStringLiteral("client_id"));
    if (!ours || old->expiresAt < now || m_state.revokedFamilies.contains(old->family)) return oauthError(400, "invalid_grant");
    if (old->used && !mayComeAgain(*old, now)) {
        m_state.revokedFamilies.insert(old->family);
        return oauthError(400, "invalid_grant");
    }
    const QString name = old.key();
    RefreshToken refresh = *old;
    m_state.refreshTokens.remove(refresh.successor);  // of an answer that nobody got
    const QJsonObject body = grant(refresh, now);
    if (!refresh.used) refresh.usedAt = now;
    refresh.used = true;
    refresh.successor = body.value(u"refresh_token").toString();
    m_state.refreshTokens.insert(name, refresh);
    return tokens(body);
}

// The answer was lost on the way: within two minutes, and as long as nobody has used the successor, it is given again.
bool TokenEndpoint::mayComeAgain(const RefreshToken& token, const QDateTime& now) const {
    constexpr int kGraceSeconds = 120;
    const auto successor = m_state.refreshTokens.constFind(token.successor);
    const bool isUnused = successor != m_state.refreshTokens.constEnd() && !successor->used;
    return isUnused && token.usedAt.secsTo(now) <= kGraceSeconds;
}

HttpAnswer TokenEndpoint::byClient(const HttpQuestion& question, const Form& form, const QDateTime& now) {
    QString id = form.value(QStringLiteral("client_id"));
    QString secret = form.value(QStringLiteral("client_secret"));
    const QByteArray basic = question.header("authorization");
    if (basic.startsWith("Basic ")) {
        const QString pair = QString::fromUtf8(QByteArray::fromBase64(basic.mid(6)));
        id = pair.section(QLatin1Char(':'), 0, 0);
        secret = pair.section(QLatin1Char(':'), 1);
    }
    const Client client = m_state.seed.clients.value(id);
    const QByteArray hash = QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256);
    if (client.secretHash.isEmpty() || client.secretHash != hash) return oauthError(401, "invalid_client");
    const QByteArray access = accessToken(client.id, client.office, client.id, QStringLiteral("gateway"), now);
    return tokens({{QStringLiteral("access_token"), QString::fromLatin1(access)},
                   {QStringLiteral("token_type"), QStringLiteral("Bearer")},
                   {QStringLiteral("scope"), QStringLiteral("gateway")},
                   {QStringLiteral("expires_in"), kAccessSeconds}});
}

QJsonObject TokenEndpoint::grant(const RefreshToken& refresh, const QDateTime& now) {
    const Officer* officer = m_state.officer(refresh.officerId);
    const QByteArray access = accessToken(officer->id, officer->office, refresh.clientId, refresh.scope, now);
    RefreshToken next = refresh;
    next.used = false;
    next.successor.clear();
    next.expiresAt = now.addSecs(kRefreshSeconds);
    const QString token = m_state.token();
    m_state.refreshTokens.insert(token, next);
    return {{QStringLiteral("access_token"), QString::fromLatin1(access)},
            {QStringLiteral("token_type"), QStringLiteral("Bearer")},
            {QStringLiteral("expires_in"), kAccessSeconds},
            {QStringLiteral("refresh_token"), token},
            {QStringLiteral("scope"), refresh.scope}};
}

QByteArray TokenEndpoint::accessToken(const QString& subject, const QString& office, const QString& clientId,
                                      const QString& scope, const QDateTime& now) {
    const qint64 issued = now.toSecsSinceEpoch();
    return makeJwt(m_signer, accessType(),
                   {{QStringLiteral("iss"), m_issuer},
                    {QStringLiteral("aud"), m_issuer + QStringLiteral("/sync/v1")},
                    {QStringLiteral("sub"), subject},
                    {QStringLiteral("office"), office},
                    {QStringLiteral("client_id"), clientId},
                    {QStringLiteral("scope"), scope},
                    {QStringLiteral("jti"), m_state.token()},
                    {QStringLiteral("iat"), issued},
                    {QStringLiteral("exp"), issued + kAccessSeconds}});
}

QByteArray TokenEndpoint::idToken(const LoginCode& code, const QDateTime& now) const {
    const Officer* officer = m_state.officer(code.officerId);
    const qint64 issued = now.toSecsSinceEpoch();
    QJsonObject claims{{QStringLiteral("iss"), m_issuer},
                       {QStringLiteral("aud"), code.clientId},
                       {QStringLiteral("sub"), officer->id},
                       {QStringLiteral("preferred_username"), officer->username},
                       {QStringLiteral("name"), officer->fullName},
                       {QStringLiteral("office"), officer->office},
                       {QStringLiteral("posts"), officer->posts},
                       {QStringLiteral("amr"), words("pwd otp")},
                       {QStringLiteral("auth_time"), issued},
                       {QStringLiteral("iat"), issued},
                       {QStringLiteral("exp"), issued + kAccessSeconds}};
    if (!code.nonce.isEmpty()) claims.insert(QStringLiteral("nonce"), code.nonce);
    return makeJwt(m_signer, QStringLiteral("JWT"), claims);
}

HttpAnswer TokenEndpoint::revoke(const HttpQuestion& question) {
    const auto token = m_state.refreshTokens.constFind(parseForm(question.body).value(QStringLiteral("token")));
    if (token != m_state.refreshTokens.constEnd()) m_state.revokedFamilies.insert(token->family);
    return {200, {}, {}};  // RFC 7009: an unknown token is no error
}

std::optional<Caller> TokenEndpoint::caller(const QByteArray& accessToken, const QDateTime& now) const {
    const auto claims = readJwt(m_signer, accessType(), accessToken);
    if (!claims || claims->value(u"exp").toInteger() <= now.toSecsSinceEpoch()) return std::nullopt;
    return Caller{claims->value(u"sub").toString(), claims->value(u"office").toString(), {}};
}

}  // namespace motcua::sandbox
