// Verifies one JWS signature with a JSON Web Key (RSA for RS256 and PS256, P-256 for ES256).
//
// Errors: none; false means "not signed by this key". Threads: pure function. Source: RFC 7515, RFC 7518 §3.3–3.5, §6.
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace motcua::net {

bool verifyJws(const QByteArray& signedText, const QByteArray& signature, const QString& algorithm, const QJsonObject& key);

}  // namespace motcua::net
