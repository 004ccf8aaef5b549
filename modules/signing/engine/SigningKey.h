// A key that signs bytes and never shows itself: a token's (Pkcs11Key) or a PKCS#12 file's (P12Key).
//
// sign() takes the DER of the signed attributes and gives the value for the CMS SignerInfo: SHA-256 with RSA PKCS#1 v1.5, or
// with ECDSA as DER SEQUENCE{r, s}. Threads: the thread that opened the key.
#pragma once

#include "base/Result.h"
#include "signing/engine/Certificates.h"

namespace motcua::signing {

class SigningKey {
public:
    virtual ~SigningKey() = default;
    virtual Certificate certificate() const = 0;
    virtual CertificateList chain() const = 0;  // other certificates that lie beside the key
    virtual Result<QByteArray> sign(const QByteArray& bytes) = 0;
};

}  // namespace motcua::signing
