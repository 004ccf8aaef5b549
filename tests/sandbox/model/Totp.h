// Time-based one-time codes: RFC 6238 with SHA-1, 30 seconds, 6 digits; one step of tolerance to either side.
//
// A code may be used twice within its life here: the demo logs the same officer in more than once a minute.
// Threads: pure functions.
#pragma once

#include <QDateTime>
#include <QString>

namespace motcua::sandbox {

QByteArray fromBase32(const QString& text);
QString totp(const QByteArray& secret, const QDateTime& now);
bool totpMatches(const QString& base32Secret, const QString& code, const QDateTime& now);

}  // namespace motcua::sandbox
