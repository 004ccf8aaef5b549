// Checks an officer's password without the province: the scrypt record that the feed serves to the enrolled office only.
//
// Shape of the record (officer entity, member "offline"): {salt, n, r, p, passwordHash}, salt and hash base64.
// Errors: LoginWrong (password does not fit), BadJson {member} (record damaged), BadUsage (parameters out of bounds).
// Threads: any; 50-500 ms, never on the UI thread.
#pragma once

#include <QJsonObject>

#include "base/Result.h"
#include "base/SecretBytes.h"
#include "crypto/Scrypt.h"

namespace motcua::crypto {

Result<void> verifyPassword(const QJsonObject& record, const SecretBytes& password);
Result<QJsonObject> makePasswordRecord(const SecretBytes& password, const QByteArray& salt, const ScryptParams& params);

}  // namespace motcua::crypto
