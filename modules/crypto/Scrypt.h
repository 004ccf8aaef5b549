// scrypt (RFC 7914): a key from a password, slow and memory-hungry on purpose.
//
// Units: memory is 128 * n * r bytes; parameters that would need over 256 MiB are refused, because they may come from a file.
// Errors: BadUsage {parameter}, CryptoFailed. Threads: any; takes 50 ms (n = 2^14) to 500 ms (n = 2^17): never on the UI
// thread.
#pragma once

#include <QByteArray>

#include "base/Result.h"
#include "base/SecretBytes.h"

namespace motcua::crypto {

struct ScryptParams {
    quint64 n = 1 << 17;  // a power of two
    quint32 r = 8;
    quint32 p = 1;
};

Result<SecretBytes> scrypt(QByteArrayView password, QByteArrayView salt, const ScryptParams& params, std::size_t size = 32);

}  // namespace motcua::crypto
