// Owners for OpenSSL's objects, for the .cpp files of this folder only. Threads: one owner at a time.
#pragma once

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/ts.h>
#include <openssl/x509.h>

#include <QByteArray>
#include <memory>

namespace motcua::sandbox::pki {

template <auto Free>
struct Release {
    template <typename T>
    void operator()(T* object) const {
        Free(object);
    }
};
template <typename T, auto Free>
using Owned = std::unique_ptr<T, Release<Free>>;

using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using Certificate = Owned<X509, X509_free>;
using Bio = Owned<BIO, BIO_free_all>;
using BigNumber = Owned<BIGNUM, BN_free>;
using Integer = Owned<ASN1_INTEGER, ASN1_INTEGER_free>;
using Time = Owned<ASN1_TIME, ASN1_TIME_free>;

inline Bio readBio(const QByteArray& bytes) {
    return Bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}
inline QByteArray content(BIO* bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

Key keyOf(const QByteArray& pem);
Certificate certificateOf(const QByteArray& pem);
QByteArray pemOf(EVP_PKEY* key);
QByteArray pemOf(X509* certificate);
Integer randomSerial();

// DER of any object with an i2d function.
template <typename T>
QByteArray derOf(const T* object, int (*encode)(const T*, unsigned char**)) {
    unsigned char* buffer = nullptr;
    const int size = encode(object, &buffer);
    if (size < 0) return {};
    const QByteArray out(reinterpret_cast<const char*>(buffer), size);
    OPENSSL_free(buffer);
    return out;
}

}  // namespace motcua::sandbox::pki
