#include "sandbox/pki/Issuing.h"

#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace motcua::sandbox::pki {
namespace {

constexpr int kRsaBits = 2048;
constexpr int kBackDatedDays = 365;

void addName(X509_NAME* name, const char* member, const QByteArray& value) {
    if (value.isEmpty()) return;
    X509_NAME_add_entry_by_txt(name, member, MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(value.constData()),
                               static_cast<int>(value.size()), -1, 0);
}

void addExtension(X509* certificate, X509* issuer, int nid, const QByteArray& value) {
    if (value.isEmpty()) return;
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Owned<X509_EXTENSION, X509_EXTENSION_free> extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    if (extension) X509_add_ext(certificate, extension.get(), -1);
}

QByteArray informationAccess(const Profile& profile) {
    QList<QByteArray> ways;
    if (!profile.ocspUrl.isEmpty()) ways.append("OCSP;URI:" + profile.ocspUrl);
    if (!profile.issuerUrl.isEmpty()) ways.append("caIssuers;URI:" + profile.issuerUrl);
    return ways.join(',');
}

void addExtensions(X509* certificate, X509* issuer, const Profile& profile) {
    addExtension(certificate, issuer, NID_basic_constraints, profile.basicConstraints);
    addExtension(certificate, issuer, NID_key_usage, profile.keyUsage);
    addExtension(certificate, issuer, NID_ext_key_usage, profile.extendedKeyUsage);
    addExtension(certificate, issuer, NID_subject_alt_name, profile.subjectAltName);
    addExtension(certificate, issuer, NID_subject_key_identifier, "hash");
    addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always");
    if (!profile.crlUrl.isEmpty()) addExtension(certificate, issuer, NID_crl_distribution_points, "URI:" + profile.crlUrl);
    addExtension(certificate, issuer, NID_info_access, informationAccess(profile));
    if (profile.ocspNoCheck) addExtension(certificate, issuer, NID_id_pkix_OCSP_noCheck, "ignored");
}

}  // namespace

Key makeRsaKey() {
    return Key(EVP_RSA_gen(kRsaBits));
}

Certificate issue(const Profile& profile, EVP_PKEY* subjectKey, const Issuer& issuer, const QDateTime& now) {
    Certificate certificate(X509_new());
    X509* const x509 = certificate.get();
    X509* const above = issuer.certificate != nullptr ? issuer.certificate : x509;
    X509_set_version(x509, X509_VERSION_3);
    X509_set_serialNumber(x509, randomSerial().get());
    const time_t start = now.toSecsSinceEpoch();
    ASN1_TIME_adj(X509_getm_notBefore(x509), start, -kBackDatedDays, 0);
    ASN1_TIME_adj(X509_getm_notAfter(x509), start, profile.days, 0);
    X509_NAME* name = X509_get_subject_name(x509);
    addName(name, "C", "VN");
    addName(name, "O", profile.organization);
    addName(name, "title", profile.title);
    addName(name, "CN", profile.commonName);
    X509_set_issuer_name(x509, X509_get_subject_name(above));
    X509_set_pubkey(x509, subjectKey);
    addExtensions(x509, above, profile);
    X509_sign(x509, issuer.certificate != nullptr ? issuer.key : subjectKey, EVP_sha256());
    return certificate;
}

}  // namespace motcua::sandbox::pki
