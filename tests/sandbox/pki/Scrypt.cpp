#include "sandbox/pki/Scrypt.h"

#include <openssl/evp.h>

namespace motcua::sandbox::pki {

QByteArray scrypt(const QByteArray& password, const QByteArray& salt, int n, int r, int p) {
    constexpr int kLength = 32;
    constexpr uint64_t kMemory = 64ULL * 1024 * 1024;
    QByteArray out(kLength, Qt::Uninitialized);
    const int done = EVP_PBE_scrypt(password.constData(), static_cast<size_t>(password.size()),
                                    reinterpret_cast<const unsigned char*>(salt.constData()), static_cast<size_t>(salt.size()),
                                    static_cast<uint64_t>(n), static_cast<uint64_t>(r), static_cast<uint64_t>(p), kMemory,
                                    reinterpret_cast<unsigned char*>(out.data()), kLength);
    return done == 1 ? out : QByteArray();
}

}  // namespace motcua::sandbox::pki
