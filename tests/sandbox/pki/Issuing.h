// Makes keys and certificates of the test hierarchy: what stands in each is a Profile. For the .cpp files of this folder.
//
// Everything is back-dated by a year, so that a desk with a test clock finds its certificates valid. Threads: pure.
#pragma once

#include <QDateTime>

#include "sandbox/pki/OpenSsl.h"

namespace motcua::sandbox::pki {

struct Profile {
    QByteArray commonName = {};
    QByteArray organization = {};
    QByteArray title = {};             // chức danh
    QByteArray basicConstraints = {};  // OpenSSL's own notation, here and below
    QByteArray keyUsage = {};
    QByteArray extendedKeyUsage = {};
    QByteArray subjectAltName = {};
    QByteArray crlUrl = {};  // empty: none, here and below
    QByteArray ocspUrl = {};
    QByteArray issuerUrl = {};
    bool ocspNoCheck = false;
    int days = 3650;
};

struct Issuer {
    X509* certificate = nullptr;  // null: self-signed
    EVP_PKEY* key = nullptr;
};

Key makeRsaKey();
Certificate issue(const Profile& profile, EVP_PKEY* subjectKey, const Issuer& issuer, const QDateTime& now);

}  // namespace motcua::sandbox::pki
