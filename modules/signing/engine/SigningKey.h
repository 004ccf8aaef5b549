// A key that signs bytes and never shows itself: a token's (Pkcs11Key) or a PKCS#12 file's (P12Key).
//
// sign() takes the DER of the signed attributes and gives the value for the CMS SignerInfo by the key's scheme(): RSA PKCS#1
// v1.5, RSA-PSS, or ECDSA as DER SEQUENCE{r, s}. Threads: the thread that opened the key.
#pragma once

#include "base/Result.h"
#include "signing/engine/Certificates.h"

namespace motcua::signing {

// Hash and padding of one signature. RSA and P-256 go with SHA-256, larger curves with a hash of their size (ETSI TS 119 312);
// a certificate that is for RSA-PSS only is signed so, with the hash that it demands.
struct SignatureScheme {
    const EVP_MD* hash = EVP_sha256();
    bool isEc = false;
    bool isPss = false;
};
SignatureScheme schemeFor(const Certificate& certificate, bool preferPss);

class SigningKey {
public:
    virtual ~SigningKey() = default;
    virtual Certificate certificate() const = 0;
    virtual CertificateList chain() const = 0;   // other certificates that lie beside the key
    virtual SignatureScheme scheme() const = 0;  // once the certificate is known
    virtual Result<QByteArray> sign(const QByteArray& bytes) = 0;
};

}  // namespace motcua::signing
