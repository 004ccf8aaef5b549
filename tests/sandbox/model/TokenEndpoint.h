// /oidc/token, /oidc/revoke, /oidc/jwks and the discovery document.
//
// Grants: authorization_code with PKCE, refresh_token (rotated: a used one that comes again revokes its whole family,
// unless its answer can only have been lost),
// client_credentials for a relay of an office or the province. Access tokens are signed JWTs (RFC 9068), good for a
// quarter of an hour; nothing is looked up to check one. Threads: one.
#pragma once

#include "sandbox/model/Caller.h"
#include "sandbox/model/Http.h"
#include "sandbox/model/State.h"
#include "sandbox/model/TokenSigner.h"

namespace motcua::sandbox {

class TokenEndpoint {
public:
    TokenEndpoint(State& state, QString issuer, const TokenSigner& signer)
        : m_state(state), m_issuer(std::move(issuer)), m_signer(signer) {}
    HttpAnswer discovery() const;
    HttpAnswer jwks() const;
    HttpAnswer token(const HttpQuestion& question, const QDateTime& now);
    HttpAnswer revoke(const HttpQuestion& question);

    // Who bears this access token; nothing if it is not ours or no longer good.
    std::optional<Caller> caller(const QByteArray& accessToken, const QDateTime& now) const;
    QByteArray accessToken(const QString& subject, const QString& office, const QString& clientId, const QString& scope,
                           const QDateTime& now);

private:
    using Form = QMap<QString, QString>;
    HttpAnswer byCode(const Form& form, const QDateTime& now);
    HttpAnswer byRefreshToken(const Form& form, const QDateTime& now);
    bool mayComeAgain(const RefreshToken& token, const QDateTime& now) const;
    HttpAnswer byClient(const HttpQuestion& question, const Form& form, const QDateTime& now);
    // A new refresh token of the family, with its access token.
    QJsonObject grant(const RefreshToken& refresh, const QDateTime& now);
    QByteArray idToken(const LoginCode& code, const QDateTime& now) const;

    State& m_state;
    QString m_issuer;
    const TokenSigner& m_signer;
};

}  // namespace motcua::sandbox
