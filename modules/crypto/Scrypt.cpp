#include "crypto/Scrypt.h"

#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <memory>

namespace motcua::crypto {
namespace {

constexpr quint64 kMaxMemory = 256ULL << 20;

struct FreeKdf {
    void operator()(EVP_KDF* kdf) const { EVP_KDF_free(kdf); }
    void operator()(EVP_KDF_CTX* context) const { EVP_KDF_CTX_free(context); }
};

// n, r and p are bounded one by one first, so that the product cannot overflow.
bool isAffordable(const ScryptParams& params) {
    const bool powerOfTwo = params.n > 1 && (params.n & (params.n - 1)) == 0;
    if (!powerOfTwo || params.n > kMaxMemory || params.r < 1 || params.r > 1024 || params.p < 1 || params.p > 16) return false;
    return 128 * params.n * params.r <= kMaxMemory;
}

OSSL_PARAM octets(const char* name, QByteArrayView bytes) {
    return OSSL_PARAM_construct_octet_string(name, const_cast<char*>(bytes.data()), static_cast<std::size_t>(bytes.size()));
}

}  // namespace

Result<SecretBytes> scrypt(QByteArrayView password, QByteArrayView salt, const ScryptParams& params, std::size_t size) {
    if (!isAffordable(params)) return fail(ErrorCode::BadUsage, {{QStringLiteral("parameter"), QStringLiteral("scrypt")}});
    const std::unique_ptr<EVP_KDF, FreeKdf> kdf(EVP_KDF_fetch(nullptr, "SCRYPT", nullptr));
    const std::unique_ptr<EVP_KDF_CTX, FreeKdf> context(EVP_KDF_CTX_new(kdf.get()));
    uint64_t n = params.n;
    uint32_t r = params.r;
    uint32_t p = params.p;
    uint64_t memory = 2 * kMaxMemory;
    OSSL_PARAM list[] = {octets(OSSL_KDF_PARAM_PASSWORD, password),
                         octets(OSSL_KDF_PARAM_SALT, salt),
                         OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &n),
                         OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_R, &r),
                         OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_P, &p),
                         OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &memory),
                         OSSL_PARAM_construct_end()};
    SecretBytes out(QByteArray(static_cast<qsizetype>(size), '\0'));
    if (!context || EVP_KDF_derive(context.get(), reinterpret_cast<unsigned char*>(out.data()), size, list) != 1) {
        return fail(ErrorCode::CryptoFailed, {}, QStringLiteral("scrypt"));
    }
    return out;
}

}  // namespace motcua::crypto
