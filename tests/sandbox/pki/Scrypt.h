// scrypt (RFC 7914), 32 bytes. Slow on purpose; never called where a second answer of the same kind could be cached.
// Threads: pure function. An impossible parameter gives an empty result.
#pragma once

#include <QByteArray>

namespace motcua::sandbox::pki {

QByteArray scrypt(const QByteArray& password, const QByteArray& salt, int n, int r, int p);

}  // namespace motcua::sandbox::pki
