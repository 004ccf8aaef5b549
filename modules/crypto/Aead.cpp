#include "crypto/Aead.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <limits>
#include <memory>

namespace motcua::crypto {
namespace {

constexpr int kNonceSize = 12;
constexpr int kTagSize = 16;

struct FreeCipher {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>;

const unsigned char* raw(QByteArrayView bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(char* bytes) {
    return reinterpret_cast<unsigned char*>(bytes);
}

tl::unexpected<Error> cryptoFailed(const char* step) {
    return fail(ErrorCode::CryptoFailed, {}, QString::fromLatin1(step));
}

bool sizesFit(const SecretBytes& key, QByteArrayView text) {
    return key.size() == kKeySize && text.size() <= std::numeric_limits<int>::max() - kNonceSize - kTagSize;
}

// Decrypts into `plain`, which has room for sealed.size() - nonce - tag bytes.
Result<void> openInto(char* plain, const SecretBytes& key, QByteArrayView sealed, QByteArrayView associated) {
    const QByteArrayView nonce = sealed.first(kNonceSize);
    const QByteArrayView cipher = sealed.sliced(kNonceSize, sealed.size() - kNonceSize - kTagSize);
    QByteArray tag = sealed.last(kTagSize).toByteArray();
    const CipherContext context(EVP_CIPHER_CTX_new());
    int size = 0;
    if (EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, raw(key.view()), raw(nonce)) != 1 ||
        (!associated.isEmpty() &&
         EVP_DecryptUpdate(context.get(), nullptr, &size, raw(associated), static_cast<int>(associated.size())) != 1) ||
        (!cipher.isEmpty() &&
         EVP_DecryptUpdate(context.get(), raw(plain), &size, raw(cipher), static_cast<int>(cipher.size())) != 1) ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, kTagSize, tag.data()) != 1) {
        return cryptoFailed("aes-256-gcm open");
    }
    unsigned char end[16];
    if (EVP_DecryptFinal_ex(context.get(), end, &size) != 1) return fail(ErrorCode::SealBroken);
    return {};
}

}  // namespace

Result<QByteArray> seal(const SecretBytes& key, QByteArrayView plain, QByteArrayView associated) {
    if (!sizesFit(key, plain)) return cryptoFailed("seal: size");
    QByteArray out(kNonceSize + plain.size() + kTagSize, Qt::Uninitialized);
    char* const nonce = out.data();
    char* const cipher = nonce + kNonceSize;
    if (RAND_bytes(raw(nonce), kNonceSize) != 1) return cryptoFailed("seal: nonce");
    const CipherContext context(EVP_CIPHER_CTX_new());
    int size = 0;
    if (EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, raw(key.view()), raw(nonce)) != 1 ||
        (!associated.isEmpty() &&
         EVP_EncryptUpdate(context.get(), nullptr, &size, raw(associated), static_cast<int>(associated.size())) != 1) ||
        (!plain.isEmpty() &&
         EVP_EncryptUpdate(context.get(), raw(cipher), &size, raw(plain), static_cast<int>(plain.size())) != 1) ||
        EVP_EncryptFinal_ex(context.get(), raw(cipher + plain.size()), &size) != 1 ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, kTagSize, cipher + plain.size()) != 1) {
        return cryptoFailed("aes-256-gcm seal");
    }
    return out;
}

Result<QByteArray> open(const SecretBytes& key, QByteArrayView sealed, QByteArrayView associated) {
    if (!sizesFit(key, sealed)) return cryptoFailed("open: size");
    if (sealed.size() < kNonceSize + kTagSize) return fail(ErrorCode::SealBroken, {}, QStringLiteral("too short"));
    QByteArray plain(sealed.size() - kNonceSize - kTagSize, Qt::Uninitialized);
    MOTCUA_CHECK(openInto(plain.data(), key, sealed, associated));
    return plain;
}

Result<SecretBytes> openSecret(const SecretBytes& key, QByteArrayView sealed, QByteArrayView associated) {
    if (!sizesFit(key, sealed)) return cryptoFailed("open: size");
    if (sealed.size() < kNonceSize + kTagSize) return fail(ErrorCode::SealBroken, {}, QStringLiteral("too short"));
    SecretBytes plain(QByteArray(sealed.size() - kNonceSize - kTagSize, '\0'));
    MOTCUA_CHECK(openInto(plain.data(), key, sealed, associated));
    return plain;
}

Result<SecretBytes> randomKey() {
    SecretBytes key(QByteArray(static_cast<qsizetype>(kKeySize), '\0'));
    if (RAND_priv_bytes(raw(key.data()), static_cast<int>(key.size())) != 1) return cryptoFailed("random key");
    return key;
}

Result<SecretBytes> deriveKey(const SecretBytes& key, QByteArrayView purpose) {
    struct FreeKdf {
        void operator()(EVP_KDF* kdf) const { EVP_KDF_free(kdf); }
        void operator()(EVP_KDF_CTX* context) const { EVP_KDF_CTX_free(context); }
    };
    const std::unique_ptr<EVP_KDF, FreeKdf> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const std::unique_ptr<EVP_KDF_CTX, FreeKdf> context(EVP_KDF_CTX_new(kdf.get()));
    char digest[] = "SHA256";
    OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
                           OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, const_cast<char*>(key.data()), key.size()),
                           OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, const_cast<char*>(purpose.data()),
                                                             static_cast<std::size_t>(purpose.size())),
                           OSSL_PARAM_construct_end()};
    SecretBytes derived(QByteArray(static_cast<qsizetype>(kKeySize), '\0'));
    if (!context || EVP_KDF_derive(context.get(), raw(derived.data()), derived.size(), params) != 1)
        return cryptoFailed("hkdf");
    return derived;
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size())) == 0;
}

}  // namespace motcua::crypto
