#include "crypto/HashChain.h"

#include "base/Json.h"
#include "crypto/Sha256.h"

namespace motcua::crypto {

QByteArray chainStart() {
    return QByteArray(kSha256Size, '\0');
}

QByteArray chainHash(const QByteArray& previous, const QJsonObject& record) {
    Sha256 hash;
    hash.add(previous);
    hash.add(canonical(record));
    return hash.finish();
}

}  // namespace motcua::crypto
