// Log-in by OpenID Connect: discovery, authorization code with PKCE (S256), refresh with rotation, end of the session. No
// client secret on a desk.
//
// Tokens are secrets: they go into the encrypted store and into Authorization headers, never into a log or an error.
// Errors: those of HttpTransport; NetNotProvince (no OpenID provider at this address); LoginNotTrusted (refused, or an answer
// that must not be believed, a provider without S256; reason in `detail`); NetUnauthorized from refresh() when the refresh
// token is used up or the answer speaks of somebody else; Cancelled. Threads: one at a time, blocking. Sources: OpenID Connect
// Core, Discovery and RP-Initiated Logout 1.0, RFC 6749, 7636, 8252, 9207.
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <optional>

#include "base/Clock.h"
#include "base/Rng.h"
#include "net/HttpTransport.h"
#include "net/UserAgent.h"

namespace motcua::net {

struct OidcConfig {
    QUrl issuer;
    QString clientId;
    // Those the provider does not list are left out; "openid" always goes.
    QStringList scopes = {QStringLiteral("openid"), QStringLiteral("profile"), QStringLiteral("offline_access")};
};

struct TokenSet {
    QByteArray accessToken;
    QByteArray refreshToken;  // empty: the provider gave none
    QByteArray idToken;
    QDateTime expiresAt;  // of the access token, UTC
    QJsonObject claims;   // of the ID token, verified

    bool isFresh(const QDateTime& now) const { return !accessToken.isEmpty() && now.addSecs(30) < expiresAt; }
};

class OidcClient {
public:
    // rng must be SystemRng outside tests: it makes state, nonce and verifier.
    OidcClient(OidcConfig config, HttpTransport& transport, const Clock& clock, Rng& rng);
    Result<TokenSet> logIn(UserAgent& agent, const CancelToken& cancel);
    // The answer's refresh token replaces the old one; it must be stored before anything else is done with the answer.
    Result<TokenSet> refresh(const TokenSet& old, const CancelToken& cancel);
    // At log-out: the provider forgets the session in which these tokens were made. False: it does not offer that, nothing to
    // end. Waits a few seconds at the most. Refresh tokens for `offline_access` outlive it (Core §11), so what the desk has
    // still to send is sent.
    Result<bool> endSession(const TokenSet& tokens, const CancelToken& cancel);

private:
    static constexpr int kTimeoutMs = 30'000;

    struct Provider {
        QString issuer;
        QUrl authorizationEndpoint;
        QUrl tokenEndpoint;
        QUrl keysEndpoint;
        QUrl endSessionEndpoint;  // empty: not offered
        QStringList scopes;
        bool namesItself = false;  // RFC 9207: the redirect carries `iss`
        bool takesS256 = true;     // false: it lists other methods of PKCE alone
    };
    struct Attempt {
        QString state;
        QString nonce;
        QByteArray verifier;
        QUrl redirectUri;
    };

    Result<void> discover(const CancelToken& cancel, int timeoutMs = kTimeoutMs);
    Result<QJsonObject> getJson(const QUrl& url, const CancelToken& cancel, int timeoutMs = kTimeoutMs);
    Result<QJsonObject> postForm(const QList<QPair<QString, QString>>& form, const CancelToken& cancel);
    QStringList scopes() const;
    QUrl authorizationPage(const Attempt& attempt) const;
    Result<QString> codeOf(const QUrl& redirect, const Attempt& attempt) const;
    Result<TokenSet> tokensOf(const QJsonObject& answer) const;
    Result<QJsonObject> verify(const TokenSet& tokens, const QString& nonce, const CancelToken& cancel);
    QString randomText();

    OidcConfig m_config;
    HttpTransport& m_transport;
    const Clock& m_clock;
    Rng& m_rng;
    std::optional<Provider> m_provider;
};

}  // namespace motcua::net
