// The audit chain: each record's hash covers the record and the hash before it, so a changed, lost or moved record shows.
//
// hash = SHA-256(previous hash | canonical JSON of the record). The first record follows 32 zero bytes.
// Threads: pure functions, any thread.
#pragma once

#include <QByteArray>

namespace motcua::crypto {

QByteArray chainStart();
QByteArray chainHash(const QByteArray& previous, const QByteArray& canonicalRecord);

}  // namespace motcua::crypto
