#include "net/Jws.h"

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>
#include <memory>

#include "net/HttpTypes.h"

namespace motcua::net {
namespace {

template <auto Free>
struct Freed {
    template <typename T>
    void operator()(T* pointer) const {
        Free(pointer);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using EcSignature = std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>>;

constexpr int kCoordinateBytes = 32;  // P-256
constexpr int kMinRsaBits = 2048;

const uchar* bytesOf(const QByteArray& array) {
    return reinterpret_cast<const uchar*>(array.constData());
}

QByteArray member(const QJsonObject& key, const char* name) {
    return fromBase64Url(key.value(QLatin1String(name)).toString().toLatin1());
}

Number toNumber(const QByteArray& bytes) {
    return Number(BN_bin2bn(bytesOf(bytes), static_cast<int>(bytes.size()), nullptr));
}

Key buildKey(const char* type, OSSL_PARAM_BLD* builder) {
    const Params params(OSSL_PARAM_BLD_to_param(builder));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY* key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1) {
        return nullptr;
    }
    return Key(key);
}

Key rsaKey(const QJsonObject& jwk) {
    const Number modulus = toNumber(member(jwk, "n"));
    const Number exponent = toNumber(member(jwk, "e"));
    if (BN_num_bits(modulus.get()) < kMinRsaBits || BN_is_zero(exponent.get())) return nullptr;
    const Builder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get());
    return buildKey("RSA", builder.get());
}

Key ecKey(const QJsonObject& jwk) {
    const QByteArray x = member(jwk, "x");
    const QByteArray y = member(jwk, "y");
    if (jwk.value(QStringLiteral("crv")) != QLatin1String("P-256") || x.size() != kCoordinateBytes ||
        y.size() != kCoordinateBytes) {
        return nullptr;
    }
    const QByteArray point = '\x04' + x + y;  // uncompressed
    const Builder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                     static_cast<size_t>(point.size()));
    return buildKey("EC", builder.get());
}

// JWS carries r‖s, OpenSSL wants the DER sequence of them.
QByteArray ecSignatureToDer(const QByteArray& raw) {
    if (raw.size() != 2 * kCoordinateBytes) return {};
    const EcSignature signature(ECDSA_SIG_new());
    Number r = toNumber(raw.left(kCoordinateBytes));
    Number s = toNumber(raw.mid(kCoordinateBytes));
    if (ECDSA_SIG_set0(signature.get(), r.release(), s.release()) != 1) return {};
    uchar* der = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &der);
    const QByteArray out = size > 0 ? QByteArray(reinterpret_cast<const char*>(der), size) : QByteArray();
    OPENSSL_free(der);
    return out;
}

}  // namespace

bool verifyJws(const QByteArray& signedText, const QByteArray& signature, const QString& algorithm, const QJsonObject& key) {
    const bool isPss = algorithm == QLatin1String("PS256");
    const bool isRsa = isPss || algorithm == QLatin1String("RS256");
    if (!isRsa && algorithm != QLatin1String("ES256")) return false;
    if (key.value(QStringLiteral("kty")) != (isRsa ? QLatin1String("RSA") : QLatin1String("EC"))) return false;
    const QString bound = key.value(QStringLiteral("alg")).toString();  // a key may be meant for one algorithm only
    if (!bound.isEmpty() && bound != algorithm) return false;
    const Key publicKey = isRsa ? rsaKey(key) : ecKey(key);
    const QByteArray bytes = isRsa ? signature : ecSignatureToDer(signature);
    if (!publicKey || bytes.isEmpty()) return false;
    const Digest digest(EVP_MD_CTX_new());
    EVP_PKEY_CTX* rules = nullptr;  // owned by the digest
    if (EVP_DigestVerifyInit(digest.get(), &rules, EVP_sha256(), nullptr, publicKey.get()) != 1) return false;
    // RFC 7518 §3.5: the salt is as long as the hash.
    if (isPss && (EVP_PKEY_CTX_set_rsa_padding(rules, RSA_PKCS1_PSS_PADDING) != 1 ||
                  EVP_PKEY_CTX_set_rsa_pss_saltlen(rules, RSA_PSS_SALTLEN_DIGEST) != 1)) {
        return false;
    }
    return EVP_DigestVerify(digest.get(), bytesOf(bytes), static_cast<size_t>(bytes.size()), bytesOf(signedText),
                            static_cast<size_t>(signedText.size())) == 1;
}

}  // namespace motcua::net
