// Owning pointers for OpenSSL's objects, and its error queue as one line of text.
//
// Threads: OpenSSL 3 objects are used by one thread at a time here; certificates are shared read-only.
#pragma once

#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/ocsp.h>
#include <openssl/ts.h>
#include <openssl/x509v3.h>

#include <QByteArray>
#include <QString>
#include <memory>
#include <vector>

namespace motcua::signing {

template <auto release>
struct OpenSslRelease {
    template <typename T>
    void operator()(T* object) const {
        release(object);
    }
};
template <typename T, auto release>
using OpenSslPtr = std::unique_ptr<T, OpenSslRelease<release>>;

inline void releaseX509Stack(STACK_OF(X509) * stack) {
    sk_X509_pop_free(stack, X509_free);
}
inline void releaseX509Borrowed(STACK_OF(X509) * stack) {
    sk_X509_free(stack);
}
inline void releaseOpenSslString(void* text) {
    OPENSSL_free(text);
}

using BioPtr = OpenSslPtr<BIO, BIO_free_all>;
using CmsPtr = OpenSslPtr<CMS_ContentInfo, CMS_ContentInfo_free>;
using EvpKeyPtr = OpenSslPtr<EVP_PKEY, EVP_PKEY_free>;
using EvpMdCtxPtr = OpenSslPtr<EVP_MD_CTX, EVP_MD_CTX_free>;
using X509StackPtr = OpenSslPtr<STACK_OF(X509), releaseX509Stack>;        // owns its certificates
using X509BorrowedPtr = OpenSslPtr<STACK_OF(X509), releaseX509Borrowed>;  // owns only the list
using X509StorePtr = OpenSslPtr<X509_STORE, X509_STORE_free>;
using X509StoreCtxPtr = OpenSslPtr<X509_STORE_CTX, X509_STORE_CTX_free>;
using OpenSslStringPtr = OpenSslPtr<void, releaseOpenSslString>;

using Certificate = std::shared_ptr<X509>;
using CertificateList = std::vector<Certificate>;
using Crl = std::shared_ptr<X509_CRL>;
using Ocsp = std::shared_ptr<OCSP_RESPONSE>;

// DER of any OpenSSL object by its i2d function.
template <typename T>
QByteArray derOf(int (*encode)(const T*, unsigned char**), const T* object) {
    unsigned char* bytes = nullptr;
    const int size = encode(object, &bytes);
    if (size <= 0) return {};
    const OpenSslStringPtr owner(bytes);
    return QByteArray(reinterpret_cast<const char*>(bytes), size);
}

inline const unsigned char* bytesOf(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

// Empties the queue. For Error::detail only.
QString takeOpenSslError();

}  // namespace motcua::signing
