// Time-based one-time passwords (RFC 6238 over RFC 4226, HMAC-SHA-1): the second factor at log-in.
//
// Units: unix seconds; step 30 s. A code is accepted one step early or late (clock drift). The answer is the step that matched:
// the caller keeps it and refuses a step that is not newer, so that an overheard code cannot be used twice.
// Errors: BadUsage for a secret that is not base32. Threads: pure functions, any thread.
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

#include "base/Result.h"
#include "base/SecretBytes.h"

namespace motcua::crypto {

inline constexpr qint64 kTotpStep = 30;

// RFC 4648 base32 as authenticator apps print it: case and blanks do not matter, padding may be missing.
Result<SecretBytes> secretFromBase32(const QString& text);
QString totpAt(const SecretBytes& secret, qint64 unixSeconds, int digits = 6);
std::optional<qint64> matchTotp(const SecretBytes& secret, const QString& code, qint64 unixSeconds);

}  // namespace motcua::crypto
