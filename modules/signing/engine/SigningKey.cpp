#include "signing/engine/SigningKey.h"

namespace motcua::signing {
namespace {

constexpr int kMandatory = 2;  // of EVP_PKEY_get_default_digest_nid

const EVP_MD* hashFor(EVP_PKEY* key) {
    int demanded = NID_undef;
    if (EVP_PKEY_get_default_digest_nid(key, &demanded) == kMandatory && EVP_get_digestbynid(demanded))
        return EVP_get_digestbynid(demanded);
    const int bits = EVP_PKEY_get_base_id(key) == EVP_PKEY_EC ? EVP_PKEY_get_bits(key) : 0;
    if (bits > 384) return EVP_sha512();
    return bits > 256 ? EVP_sha384() : EVP_sha256();
}

}  // namespace

SignatureScheme schemeFor(const Certificate& certificate, bool preferPss) {
    EVP_PKEY* key = X509_get0_pubkey(certificate.get());
    const int kind = EVP_PKEY_get_base_id(key);
    return {hashFor(key), kind == EVP_PKEY_EC, kind == EVP_PKEY_RSA_PSS || (kind == EVP_PKEY_RSA && preferPss)};
}

}  // namespace motcua::signing
