#include "signing/engine/Certificates.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <algorithm>

#include "base/FileSystem.h"

namespace motcua::signing {
namespace {

using ExtendedUsagePtr = OpenSslPtr<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free>;

QString nameEntry(const Certificate& certificate, int nid) {
    X509_NAME* name = X509_get_subject_name(certificate.get());
    const int at = X509_NAME_get_index_by_NID(name, nid, -1);
    if (at < 0) return {};
    unsigned char* text = nullptr;
    const int size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    if (size < 0) return {};
    const OpenSslStringPtr owner(text);
    return QString::fromUtf8(reinterpret_cast<const char*>(text), size);
}

BioPtr memoryBio(const QByteArray& bytes) {
    return BioPtr(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

QStringList uriNames(const GENERAL_NAMES* names) {
    QStringList out;
    for (int i = 0; i < sk_GENERAL_NAME_num(names); ++i) {
        const GENERAL_NAME* name = sk_GENERAL_NAME_value(names, i);
        if (name->type != GEN_URI) continue;
        const ASN1_IA5STRING* uri = name->d.uniformResourceIdentifier;
        out.append(QString::fromLatin1(reinterpret_cast<const char*>(ASN1_STRING_get0_data(uri)), ASN1_STRING_length(uri)));
    }
    return out;
}

bool isForServicesOnly(const Certificate& certificate) {
    const ExtendedUsagePtr purposes(
        static_cast<EXTENDED_KEY_USAGE*>(X509_get_ext_d2i(certificate.get(), NID_ext_key_usage, nullptr, nullptr)));
    for (int i = 0; i < sk_ASN1_OBJECT_num(purposes.get()); ++i) {
        const int purpose = OBJ_obj2nid(sk_ASN1_OBJECT_value(purposes.get(), i));
        const bool service =
            purpose == NID_server_auth || purpose == NID_time_stamp || purpose == NID_OCSP_sign || purpose == NID_code_sign;
        if (!service) return false;
    }
    return purposes != nullptr;
}

std::vector<Crl> crlsIn(const QByteArray& bytes) {
    std::vector<Crl> out;
    const BioPtr pem = memoryBio(bytes);
    while (X509_CRL* crl = PEM_read_bio_X509_CRL(pem.get(), nullptr, nullptr, nullptr)) out.emplace_back(crl, X509_CRL_free);
    if (out.empty()) {
        const unsigned char* der = bytesOf(bytes);
        if (X509_CRL* crl = d2i_X509_CRL(nullptr, &der, bytes.size())) out.emplace_back(crl, X509_CRL_free);
    }
    ERR_clear_error();
    return out;
}

}  // namespace

QString takeOpenSslError() {
    QString text;
    while (const unsigned long code = ERR_get_error()) {
        char line[256];
        ERR_error_string_n(code, line, sizeof line);
        if (text.isEmpty()) text = QString::fromLatin1(line);
    }
    return text;
}

Certificate takeCertificate(X509* certificate) {
    return Certificate(certificate, X509_free);
}

Certificate shareCertificate(const X509* certificate) {
    X509* shared = const_cast<X509*>(certificate);  // reference counting is OpenSSL's only way to share
    X509_up_ref(shared);
    return takeCertificate(shared);
}

Certificate certificateFromDer(const QByteArray& der) {
    const unsigned char* bytes = bytesOf(der);
    X509* certificate = d2i_X509(nullptr, &bytes, der.size());
    ERR_clear_error();
    return certificate ? takeCertificate(certificate) : nullptr;
}

CertificateList certificatesOf(const STACK_OF(X509) * stack) {
    CertificateList out;
    for (int i = 0; i < sk_X509_num(stack); ++i) out.push_back(shareCertificate(sk_X509_value(stack, i)));
    return out;
}

X509BorrowedPtr borrowedStack(const CertificateList& certificates) {
    X509BorrowedPtr stack(sk_X509_new_null());
    for (const Certificate& certificate : certificates) sk_X509_push(stack.get(), certificate.get());
    return stack;
}

QByteArray derOf(const Certificate& certificate) {
    return derOf(i2d_X509, static_cast<const X509*>(certificate.get()));
}

QString sha256Of(const Certificate& certificate) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (X509_digest(certificate.get(), EVP_sha256(), digest, &size) != 1) return {};
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(digest), static_cast<qsizetype>(size)).toHex());
}

bool same(const Certificate& a, const Certificate& b) {
    return a && b && X509_cmp(a.get(), b.get()) == 0;
}
QString commonName(const Certificate& certificate) {
    return nameEntry(certificate, NID_commonName);
}
QString organisation(const Certificate& certificate) {
    return nameEntry(certificate, NID_organizationName);
}
QDateTime notBefore(const Certificate& certificate) {
    return timeOf(X509_get0_notBefore(certificate.get()));
}
QDateTime notAfter(const Certificate& certificate) {
    return timeOf(X509_get0_notAfter(certificate.get()));
}

QDateTime timeOf(const ASN1_TIME* time) {
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1) return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

bool fitForSigning(const Certificate& certificate) {
    const uint32_t usage = X509_get_key_usage(certificate.get());
    return (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0 && X509_check_ca(certificate.get()) != 1 &&
           !isForServicesOnly(certificate);
}

QStringList ocspUrls(const Certificate& certificate) {
    QStringList out;
    STACK_OF(OPENSSL_STRING)* urls = X509_get1_ocsp(certificate.get());
    for (int i = 0; i < sk_OPENSSL_STRING_num(urls); ++i) out.append(QString::fromLatin1(sk_OPENSSL_STRING_value(urls, i)));
    X509_email_free(urls);
    return out;
}

QStringList crlUrls(const Certificate& certificate) {
    QStringList out;
    auto* points =
        static_cast<CRL_DIST_POINTS*>(X509_get_ext_d2i(certificate.get(), NID_crl_distribution_points, nullptr, nullptr));
    for (int i = 0; i < sk_DIST_POINT_num(points); ++i) {
        const DIST_POINT* point = sk_DIST_POINT_value(points, i);
        if (point->distpoint && point->distpoint->type == 0) out.append(uriNames(point->distpoint->name.fullname));
    }
    CRL_DIST_POINTS_free(points);
    return out;
}

bool keyIsStrong(const Certificate& certificate) {
    const EVP_PKEY* key = X509_get0_pubkey(certificate.get());
    if (!key) return false;
    const int bits = EVP_PKEY_get_bits(key);
    switch (EVP_PKEY_get_base_id(key)) {
        case EVP_PKEY_RSA:
        case EVP_PKEY_RSA_PSS:
            return bits >= 2048;
        case EVP_PKEY_EC:
            return bits >= 256;
        default:
            return false;
    }
}

bool isSelfIssued(const Certificate& certificate) {
    return X509_NAME_cmp(X509_get_subject_name(certificate.get()), X509_get_issuer_name(certificate.get())) == 0;
}

CertificateList issuersOf(const Certificate& certificate, const CertificateList& pool) {
    CertificateList out;
    Certificate current = certificate;
    while (!isSelfIssued(current) && out.size() < pool.size()) {
        const auto issuer = std::find_if(pool.begin(), pool.end(), [&](const Certificate& candidate) {
            return X509_check_issued(candidate.get(), current.get()) == X509_V_OK;
        });
        if (issuer == pool.end()) break;
        out.push_back(*issuer);
        current = *issuer;
    }
    return out;
}

Result<CertificateList> readCertificates(const QStringList& pemFiles) {
    RealFileSystem files;
    CertificateList out;
    for (const QString& path : pemFiles) {
        MOTCUA_TRY(const QByteArray bytes, files.read(path));
        const std::size_t before = out.size();
        const BioPtr pem = memoryBio(bytes);
        while (X509* certificate = PEM_read_bio_X509(pem.get(), nullptr, nullptr, nullptr)) {
            out.push_back(takeCertificate(certificate));
        }
        ERR_clear_error();
        if (out.size() == before) return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), path}});
    }
    return out;
}

Result<std::vector<Crl>> readCrls(const QStringList& paths) {
    RealFileSystem files;
    std::vector<Crl> out;
    for (const QString& path : paths) {
        MOTCUA_TRY(const QByteArray bytes, files.read(path));
        const std::vector<Crl> found = crlsIn(bytes);
        if (found.empty()) return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), path}});
        out.insert(out.end(), found.begin(), found.end());
    }
    return out;
}

std::optional<CertificateList> pathToRoot(const Certificate& certificate, const CertificateList& pool,
                                          const CertificateList& roots, const QDateTime& at, Purpose purpose, bool* expired) {
    const X509StorePtr store(X509_STORE_new());
    for (const Certificate& root : roots) X509_STORE_add_cert(store.get(), root.get());
    const X509BorrowedPtr untrusted = borrowedStack(pool);
    const X509StoreCtxPtr context(X509_STORE_CTX_new());
    if (X509_STORE_CTX_init(context.get(), store.get(), certificate.get(), untrusted.get()) != 1) return std::nullopt;
    X509_VERIFY_PARAM* rules = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(rules, at.toSecsSinceEpoch());
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_auth_level(rules, 2);  // 112 bits: no SHA-1, no RSA below 2048
    if (purpose == Purpose::Timestamping) X509_VERIFY_PARAM_set_purpose(rules, X509_PURPOSE_TIMESTAMP_SIGN);
    const bool verified = X509_verify_cert(context.get()) == 1;
    const int error = X509_STORE_CTX_get_error(context.get());
    ERR_clear_error();
    if (expired) *expired = error == X509_V_ERR_CERT_HAS_EXPIRED || error == X509_V_ERR_CERT_NOT_YET_VALID;
    if (!verified) return std::nullopt;
    return certificatesOf(X509_STORE_CTX_get0_chain(context.get()));
}

}  // namespace motcua::signing
