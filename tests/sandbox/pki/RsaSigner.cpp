#include "sandbox/pki/RsaSigner.h"

#include <openssl/core_names.h>

#include "sandbox/pki/OpenSsl.h"

namespace motcua::sandbox::pki {
namespace {

using DigestContext = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;

const unsigned char* bytesOf(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}
size_t sizeOf(const QByteArray& bytes) {
    return static_cast<size_t>(bytes.size());
}

QString parameter(EVP_PKEY* key, const char* name) {
    BIGNUM* number = nullptr;
    EVP_PKEY_get_bn_param(key, name, &number);
    const BigNumber owner(number);
    QByteArray bytes(BN_num_bytes(number), Qt::Uninitialized);
    BN_bn2bin(number, reinterpret_cast<unsigned char*>(bytes.data()));
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

class RsaSigner final : public TokenSigner {
public:
    explicit RsaSigner(Key key) : m_key(std::move(key)) {}

    QString algorithm() const override { return QStringLiteral("RS256"); }

    QByteArray sign(const QByteArray& bytes) const override {
        const DigestContext context(EVP_MD_CTX_new());
        size_t size = 0;
        EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get());
        EVP_DigestSign(context.get(), nullptr, &size, bytesOf(bytes), sizeOf(bytes));
        QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, bytesOf(bytes), sizeOf(bytes));
        return signature;
    }

    bool verify(const QByteArray& bytes, const QByteArray& signature) const override {
        const DigestContext context(EVP_MD_CTX_new());
        EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get());
        return EVP_DigestVerify(context.get(), bytesOf(signature), sizeOf(signature), bytesOf(bytes), sizeOf(bytes)) == 1;
    }

    QJsonObject publicKey() const override {
        return {{QStringLiteral("kty"), QStringLiteral("RSA")},
                {QStringLiteral("use"), QStringLiteral("sig")},
                {QStringLiteral("alg"), algorithm()},
                {QStringLiteral("kid"), QStringLiteral("motcua-sandbox-1")},
                {QStringLiteral("n"), parameter(m_key.get(), OSSL_PKEY_PARAM_RSA_N)},
                {QStringLiteral("e"), parameter(m_key.get(), OSSL_PKEY_PARAM_RSA_E)}};
    }

private:
    Key m_key;
};

}  // namespace

std::shared_ptr<const TokenSigner> makeRsaSigner(const QByteArray& keyPem) {
    Key key = keyOf(keyPem);
    if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA) return nullptr;
    return std::make_shared<RsaSigner>(std::move(key));
}

}  // namespace motcua::sandbox::pki
