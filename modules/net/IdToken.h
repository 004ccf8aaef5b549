// Checks an OpenID Connect ID token: signature by the provider's published keys, and the claims that bind it to this log-in.
//
// Algorithms: RS256 and ES256; anything else (first of all "none" and the HMAC ones) is refused. Times: seconds since 1970
// inside the token; five minutes of leeway because counters' clocks drift. Errors: LoginNotTrusted with the reason in `detail`.
// Threads: pure functions. Source: OpenID Connect Core 1.0 §3.1.3.7, RFC 7515, 7517.
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include "base/Result.h"

namespace motcua::net {

struct IdTokenExpectation {
    QString issuer;
    QString clientId;
    QString nonce;
    QByteArray accessToken;  // for at_hash, when the token has one
    QDateTime now;
};

// keys: the "keys" array of the JWKS. Returns the claims.
Result<QJsonObject> verifyIdToken(const QByteArray& token, const QJsonArray& keys, const IdTokenExpectation& expected);
// Whether a renewed token speaks of the same officer at the same provider as the claims of the log-in (Core §12.2). Its
// signature is not looked at.
bool continuesSession(const QByteArray& token, const QJsonObject& claims);

}  // namespace motcua::net
