#include "crypto/HashChain.h"

#include "crypto/Sha256.h"

namespace motcua::crypto {

QByteArray chainStart() {
    return QByteArray(kSha256Size, '\0');
}

QByteArray chainHash(const QByteArray& previous, const QByteArray& canonicalRecord) {
    Sha256 hash;
    hash.add(previous);
    hash.add(canonicalRecord);
    return hash.finish();
}

}  // namespace motcua::crypto
