#include "sandbox/pki/OpenSsl.h"

#include <openssl/rand.h>

namespace motcua::sandbox::pki {

Key keyOf(const QByteArray& pem) {
    return Key(PEM_read_bio_PrivateKey(readBio(pem).get(), nullptr, nullptr, nullptr));
}

Certificate certificateOf(const QByteArray& pem) {
    return Certificate(PEM_read_bio_X509(readBio(pem).get(), nullptr, nullptr, nullptr));
}

QByteArray pemOf(EVP_PKEY* key) {
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return content(bio.get());
}

QByteArray pemOf(X509* certificate) {
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return content(bio.get());
}

Integer randomSerial() {
    unsigned char bytes[16];
    RAND_bytes(bytes, sizeof bytes);
    bytes[0] &= 0x7f;  // a positive number
    bytes[0] |= 0x40;  // of full length
    const BigNumber number(BN_bin2bn(bytes, sizeof bytes, nullptr));
    return Integer(BN_to_ASN1_INTEGER(number.get(), nullptr));
}

}  // namespace motcua::sandbox::pki
