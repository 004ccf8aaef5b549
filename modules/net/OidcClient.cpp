#include "net/OidcClient.h"

#include <QCryptographicHash>
#include <QUrlQuery>

#include "base/Json.h"
#include "net/IdToken.h"
#include "net/RetryPolicy.h"

namespace motcua::net {
namespace {

constexpr int kEndTimeoutMs = 5'000;             // nobody waits longer for a log-out
constexpr qint64 kDefaultLifetimeSeconds = 300;  // expires_in is only recommended (RFC 6749 §5.1)

tl::unexpected<Error> notAProvider(const QUrl& url, const QString& detail) {
    return fail(ErrorCode::NetNotProvince, {{QStringLiteral("host"), url.host()}}, detail);
}

tl::unexpected<Error> refused(const QString& detail) {
    return fail(ErrorCode::LoginNotTrusted, {}, detail);
}

// A secret may go over plain HTTP to this machine itself only.
bool isSafe(const QUrl& url) {
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && isLoopback(url)));
}

Result<QUrl> requireEndpoint(const QJsonObject& document, const QString& member) {
    MOTCUA_TRY(const QString text, requireString(document, member));
    const QUrl url(text, QUrl::StrictMode);
    if (!isSafe(url)) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), member}});
    return url;
}

QString withoutSlash(QString text) {
    while (text.endsWith(QLatin1Char('/'))) text.chop(1);
    return text;
}

QStringList toStrings(const QJsonValue& value) {
    QStringList out;
    for (const QJsonValue& item : value.toArray()) out.append(item.toString());
    return out;
}

// application/x-www-form-urlencoded: everything but unreserved characters is escaped, "+" included.
QByteArray encoded(const QString& text) {
    return QUrl::toPercentEncoding(text);
}

QByteArray formBody(const QList<QPair<QString, QString>>& form) {
    QByteArrayList pairs;
    for (const auto& [name, value] : form) pairs.append(encoded(name) + '=' + encoded(value));
    return pairs.join('&');
}

// The parameter decoded as a form: "+" is a blank.
QString parameter(const QUrl& url, const QString& name) {
    QString query = url.query(QUrl::FullyEncoded);
    return QUrlQuery(query.replace(QLatin1Char('+'), QLatin1String("%20"))).queryItemValue(name, QUrl::FullyDecoded);
}

}  // namespace

OidcClient::OidcClient(OidcConfig config, HttpTransport& transport, const Clock& clock, Rng& rng)
    : m_config(std::move(config)), m_transport(transport), m_clock(clock), m_rng(rng) {}

Result<TokenSet> OidcClient::logIn(UserAgent& agent, const CancelToken& cancel) {
    MOTCUA_CHECK(discover(cancel));
    if (!m_provider->takesS256) return refused(QStringLiteral("the provider does not offer PKCE by S256"));
    MOTCUA_TRY(const QUrl redirectUri, agent.redirectUri());
    const Attempt attempt{randomText(), randomText(), randomText().toLatin1(), redirectUri};
    MOTCUA_TRY(const QUrl redirect, agent.authorize(authorizationPage(attempt), attempt.state, cancel));
    MOTCUA_TRY(const QString code, codeOf(redirect, attempt));
    MOTCUA_TRY(const QJsonObject answer,
               postForm({{QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
                         {QStringLiteral("code"), code},
                         {QStringLiteral("redirect_uri"), attempt.redirectUri.toString(QUrl::FullyEncoded)},
                         {QStringLiteral("client_id"), m_config.clientId},
                         {QStringLiteral("code_verifier"), QString::fromLatin1(attempt.verifier)}},
                        cancel));
    MOTCUA_TRY(TokenSet tokens, tokensOf(answer));
    if (tokens.idToken.isEmpty()) return refused(QStringLiteral("the answer has no id token"));
    MOTCUA_TRY(tokens.claims, verify(tokens, attempt.nonce, cancel));
    return tokens;
}

Result<TokenSet> OidcClient::refresh(const TokenSet& old, const CancelToken& cancel) {
    if (old.refreshToken.isEmpty()) return fail(ErrorCode::NetUnauthorized);
    MOTCUA_CHECK(discover(cancel));
    const auto answer = postForm({{QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
                                  {QStringLiteral("refresh_token"), QString::fromLatin1(old.refreshToken)},
                                  {QStringLiteral("client_id"), m_config.clientId}},
                                 cancel);
    if (!answer && answer.error().is(ErrorCode::LoginNotTrusted))
        return fail(ErrorCode::NetUnauthorized, {}, answer.error().detail);
    if (!answer) return fail(answer.error());
    MOTCUA_TRY(TokenSet tokens, tokensOf(*answer));
    if (tokens.refreshToken.isEmpty()) tokens.refreshToken = old.refreshToken;  // not rotated (RFC 6749 §6)
    // Nothing may stand between this answer and its storing, so the ID token of the log-in stays: the new one says no more, and
    // fetching keys for it could fail and lose the only valid refresh token. It came straight from the token endpoint, so what
    // it says of the officer is compared without them (Core §3.1.3.7).
    if (!tokens.idToken.isEmpty() && !continuesSession(tokens.idToken, old.claims))
        return fail(ErrorCode::NetUnauthorized, {}, QStringLiteral("the renewed id token speaks of another session"));
    tokens.idToken = old.idToken;
    tokens.claims = old.claims;
    return tokens;
}

Result<bool> OidcClient::endSession(const TokenSet& tokens, const CancelToken& cancel) {
    if (tokens.idToken.isEmpty()) return false;
    MOTCUA_CHECK(discover(cancel, kEndTimeoutMs));
    if (m_provider->endSessionEndpoint.isEmpty()) return false;
    HttpRequest request{.method = "POST", .url = m_provider->endSessionEndpoint, .timeoutMs = kEndTimeoutMs, .onceOnly = true};
    request.headers.set("Content-Type", "application/x-www-form-urlencoded");
    request.body = formBody({{QStringLiteral("id_token_hint"), QString::fromLatin1(tokens.idToken)},
                             {QStringLiteral("client_id"), m_config.clientId}});
    MOTCUA_TRY(const HttpResponse response, m_transport.send(request, cancel));
    // A page or a way on to one: meant for a person, and the session is ended before it is shown.
    if (response.status / 100 == 2 || response.status / 100 == 3) return true;
    if (response.status == 400) return refused(QStringLiteral("the provider does not end the session"));
    return fail(errorOfStatus(response, m_clock.now()));
}

Result<void> OidcClient::discover(const CancelToken& cancel, int timeoutMs) {
    if (m_provider) return {};
    const QString issuer = m_config.issuer.toString(QUrl::FullyEncoded);
    const QUrl url(withoutSlash(issuer) + QStringLiteral("/.well-known/openid-configuration"));
    if (!isSafe(url)) return notAProvider(m_config.issuer, QStringLiteral("the issuer must be an https address"));
    MOTCUA_TRY(const QJsonObject document, getJson(url, cancel, timeoutMs));
    Provider provider;
    MOTCUA_TRY(provider.issuer, requireString(document, QStringLiteral("issuer")));
    // The provider's own spelling is what tokens carry; ours may differ by the last slash only.
    if (withoutSlash(provider.issuer) != withoutSlash(issuer))
        return notAProvider(url, QStringLiteral("it names another issuer"));
    MOTCUA_TRY(provider.authorizationEndpoint, requireEndpoint(document, QStringLiteral("authorization_endpoint")));
    MOTCUA_TRY(provider.tokenEndpoint, requireEndpoint(document, QStringLiteral("token_endpoint")));
    MOTCUA_TRY(provider.keysEndpoint, requireEndpoint(document, QStringLiteral("jwks_uri")));
    if (document.contains(QStringLiteral("end_session_endpoint"))) {
        MOTCUA_TRY(provider.endSessionEndpoint, requireEndpoint(document, QStringLiteral("end_session_endpoint")));
    }
    provider.scopes = toStrings(document.value(QStringLiteral("scopes_supported")));
    const QJsonValue methods = document.value(QStringLiteral("code_challenge_methods_supported"));
    provider.takesS256 = methods.isUndefined() || toStrings(methods).contains(QStringLiteral("S256"));
    provider.namesItself = document.value(QStringLiteral("authorization_response_iss_parameter_supported")).toBool();
    m_provider = provider;
    return {};
}

Result<QJsonObject> OidcClient::getJson(const QUrl& url, const CancelToken& cancel, int timeoutMs) {
    HttpRequest request{.url = url, .timeoutMs = timeoutMs, .followSameOrigin = true};
    request.headers.set("Accept", "application/json");
    MOTCUA_TRY(const HttpResponse response, m_transport.send(request, cancel));
    if (response.status == 404) return notAProvider(url, QStringLiteral("no such document"));
    if (response.status != 200) return fail(errorOfStatus(response, m_clock.now()));
    auto document = parseObject(response.body);
    if (!document) return notAProvider(url, document.error().detail);
    return document;
}

Result<QJsonObject> OidcClient::postForm(const QList<QPair<QString, QString>>& form, const CancelToken& cancel) {
    HttpRequest request{.method = "POST", .url = m_provider->tokenEndpoint, .timeoutMs = kTimeoutMs, .onceOnly = true};
    request.headers.set("Accept", "application/json");
    request.headers.set("Content-Type", "application/x-www-form-urlencoded");
    request.body = formBody(form);
    MOTCUA_TRY(const HttpResponse response, m_transport.send(request, cancel));
    const auto answer = parseObject(response.body);
    if (response.status == 200) {
        if (!answer) return notAProvider(request.url, QStringLiteral("the token answer is not JSON"));
        return *answer;
    }
    // RFC 6749 §5.2: 400 (or 401) with an error code; anything else is the line's or the server's trouble.
    const QString error = answer ? answer->value(QStringLiteral("error")).toString() : QString();
    if ((response.status == 400 || response.status == 401) && !error.isEmpty())
        return refused(QStringLiteral("token: ") + error);
    return fail(errorOfStatus(response, m_clock.now()));
}

QStringList OidcClient::scopes() const {
    QStringList scopes;
    for (const QString& scope : m_config.scopes) {
        const bool isKnown = m_provider->scopes.isEmpty() || m_provider->scopes.contains(scope);
        if (scope == QLatin1String("openid") || isKnown) scopes.append(scope);
    }
    return scopes;
}

QUrl OidcClient::authorizationPage(const Attempt& attempt) const {
    const QStringList asked = scopes();
    const QByteArray challenge = toBase64Url(QCryptographicHash::hash(attempt.verifier, QCryptographicHash::Sha256));
    QList<QPair<QString, QString>> query{{QStringLiteral("response_type"), QStringLiteral("code")},
                                         {QStringLiteral("client_id"), m_config.clientId},
                                         {QStringLiteral("redirect_uri"), attempt.redirectUri.toString(QUrl::FullyEncoded)},
                                         {QStringLiteral("scope"), asked.join(QLatin1Char(' '))},
                                         {QStringLiteral("state"), attempt.state},
                                         {QStringLiteral("nonce"), attempt.nonce},
                                         {QStringLiteral("code_challenge"), QString::fromLatin1(challenge)},
                                         {QStringLiteral("code_challenge_method"), QStringLiteral("S256")}};
    // Without it a provider must ignore the wish for offline access (Core §11).
    if (asked.contains(QLatin1String("offline_access"))) query.append({QStringLiteral("prompt"), QStringLiteral("consent")});
    QUrl page = m_provider->authorizationEndpoint;
    // The endpoint may have a query of its own, which must be kept (RFC 6749 §3.1).
    const QString own = page.query(QUrl::FullyEncoded);
    page.setQuery((own.isEmpty() ? QString() : own + QLatin1Char('&')) + QString::fromLatin1(formBody(query)),
                  QUrl::StrictMode);
    return page;
}

Result<QString> OidcClient::codeOf(const QUrl& redirect, const Attempt& attempt) const {
    if (parameter(redirect, QStringLiteral("state")) != attempt.state) return refused(QStringLiteral("the state is not ours"));
    const QString issuer = parameter(redirect, QStringLiteral("iss"));
    if ((m_provider->namesItself || !issuer.isEmpty()) && issuer != m_provider->issuer) {
        return refused(QStringLiteral("another issuer answered"));
    }
    const QString error = parameter(redirect, QStringLiteral("error"));
    if (error == QLatin1String("access_denied")) return fail(ErrorCode::Cancelled, {}, error);
    if (!error.isEmpty()) return refused(QStringLiteral("authorization: ") + error);
    const QString code = parameter(redirect, QStringLiteral("code"));
    if (code.isEmpty()) return refused(QStringLiteral("the redirect carries no code"));
    return code;
}

Result<TokenSet> OidcClient::tokensOf(const QJsonObject& answer) const {
    TokenSet tokens;
    MOTCUA_TRY(const QString accessToken, requireString(answer, QStringLiteral("access_token")));
    MOTCUA_TRY(const QString type, requireString(answer, QStringLiteral("token_type")));
    if (type.compare(QLatin1String("Bearer"), Qt::CaseInsensitive) != 0) return refused(QStringLiteral("not a bearer token"));
    tokens.accessToken = accessToken.toLatin1();
    tokens.refreshToken = answer.value(QStringLiteral("refresh_token")).toString().toLatin1();
    tokens.idToken = answer.value(QStringLiteral("id_token")).toString().toLatin1();
    // Some providers write the number as text.
    const qint64 lifetime = answer.value(QStringLiteral("expires_in")).toVariant().toLongLong();
    tokens.expiresAt = m_clock.now().addSecs(lifetime > 0 ? lifetime : kDefaultLifetimeSeconds);
    return tokens;
}

Result<QJsonObject> OidcClient::verify(const TokenSet& tokens, const QString& nonce, const CancelToken& cancel) {
    // Keys are read anew at every check: they rotate, and a log-in is rare.
    MOTCUA_TRY(const QJsonObject document, getJson(m_provider->keysEndpoint, cancel));
    MOTCUA_TRY(const QJsonArray keys, requireArray(document, QStringLiteral("keys")));
    return verifyIdToken(tokens.idToken, keys,
                         {m_provider->issuer, m_config.clientId, nonce, tokens.accessToken, m_clock.now()});
}

QString OidcClient::randomText() {
    return QString::fromLatin1(toBase64Url(m_rng.bytes(32)));
}

}  // namespace motcua::net
