#include "signing/engine/P12Key.h"

#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/rsa.h>

#include <QFileInfo>

#include "base/FileSystem.h"

namespace motcua::signing {
namespace {

using Pkcs12Ptr = OpenSslPtr<PKCS12, PKCS12_free>;

// Loaded once and for good: files exported by older Windows use RC2 and 3DES.
void loadLegacyAlgorithms() {
    static const bool loaded =
        OSSL_PROVIDER_load(nullptr, "legacy") != nullptr && OSSL_PROVIDER_load(nullptr, "default") != nullptr;
    if (!loaded) ERR_clear_error();
}

bool choosePss(EVP_PKEY_CTX* padding) {
    return EVP_PKEY_CTX_set_rsa_padding(padding, RSA_PKCS1_PSS_PADDING) > 0 &&
           EVP_PKEY_CTX_set_rsa_pss_saltlen(padding, RSA_PSS_SALTLEN_DIGEST) > 0;
}

}  // namespace

Result<std::unique_ptr<P12Key>> P12Key::open(const QString& path, const SecretBytes& password, bool preferPss) {
    RealFileSystem files;
    MOTCUA_TRY(const QByteArray bytes, files.read(path));
    const QMap<QString, QString> file{{QStringLiteral("path"), QFileInfo(path).fileName()}};
    const unsigned char* der = bytesOf(bytes);
    const Pkcs12Ptr p12(d2i_PKCS12(nullptr, &der, bytes.size()));
    if (!p12) return fail(ErrorCode::P12Unreadable, file, takeOpenSslError());
    loadLegacyAlgorithms();

    SecretBytes terminated(QByteArray(static_cast<qsizetype>(password.size()) + 1, '\0'));
    std::copy(password.data(), password.data() + password.size(), terminated.data());
    if (PKCS12_verify_mac(p12.get(), terminated.data(), static_cast<int>(password.size())) != 1) {
        return fail(ErrorCode::P12WrongPassword, file, takeOpenSslError());
    }
    EVP_PKEY* key = nullptr;
    X509* certificate = nullptr;
    STACK_OF(X509)* others = nullptr;
    const bool parsed = PKCS12_parse(p12.get(), terminated.data(), &key, &certificate, &others) == 1;
    auto out = std::make_unique<P12Key>();
    out->m_preferPss = preferPss;
    out->m_key.reset(key);
    if (certificate) out->m_certificate = takeCertificate(certificate);
    const X509StackPtr owner(others);
    if (!parsed || !key || !certificate) return fail(ErrorCode::P12Unreadable, file, takeOpenSslError());
    out->m_chain = certificatesOf(others);
    return out;
}

Result<QByteArray> P12Key::sign(const QByteArray& bytes) {
    const SignatureScheme own = scheme();
    const EvpMdCtxPtr context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* padding = nullptr;  // the context's
    std::size_t size = 0;
    const auto length = static_cast<std::size_t>(bytes.size());
    if (EVP_DigestSignInit(context.get(), &padding, own.hash, nullptr, m_key.get()) != 1 ||
        (own.isPss && !choosePss(padding)) || EVP_DigestSign(context.get(), nullptr, &size, bytesOf(bytes), length) != 1) {
        return fail(ErrorCode::SignFailed, {}, takeOpenSslError());
    }
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, bytesOf(bytes), length) != 1) {
        return fail(ErrorCode::SignFailed, {}, takeOpenSslError());
    }
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

}  // namespace motcua::signing
