#include "signing/engine/SignatureCheck.h"

#include <openssl/err.h>
#include <openssl/ess.h>

#include <algorithm>

namespace motcua::signing {
namespace {

using EssV2Ptr = OpenSslPtr<ESS_SIGNING_CERT_V2, ESS_SIGNING_CERT_V2_free>;
using EssPtr = OpenSslPtr<ESS_SIGNING_CERT, ESS_SIGNING_CERT_free>;

// Length of the outermost DER value, header included; 0 if the length is missing or indefinite.
qsizetype derLength(const QByteArray& der) {
    const auto byte = [&](qsizetype at) { return static_cast<unsigned char>(der[at]); };
    if (der.size() < 2 || byte(0) != 0x30) return 0;
    if (byte(1) < 0x80) return 2 + byte(1);
    const int count = byte(1) & 0x7f;
    if (count < 1 || count > 4 || der.size() < 2 + count) return 0;
    qsizetype length = 0;
    for (int i = 0; i < count; ++i) length = length << 8 | byte(2 + i);
    return 2 + count + length;
}

bool isAllowedDigest(int nid) {
    return nid == NID_sha256 || nid == NID_sha384 || nid == NID_sha512;
}

bool isAllowedSignature(int nid) {
    constexpr int allowed[] = {
        NID_rsaEncryption,       NID_sha256WithRSAEncryption, NID_sha384WithRSAEncryption, NID_sha512WithRSAEncryption,
        NID_rsassaPss,           NID_ecdsa_with_SHA256,       NID_ecdsa_with_SHA384,       NID_ecdsa_with_SHA512,
        NID_X9_62_id_ecPublicKey};
    return std::find(std::begin(allowed), std::end(allowed), nid) != std::end(allowed);
}

QByteArray digestOfRanges(QByteArrayView file, const SignatureStructure& signature, const EVP_MD* algorithm) {
    const EvpMdCtxPtr context(EVP_MD_CTX_new());
    QByteArray out(EVP_MD_get_size(algorithm), '\0');
    EVP_DigestInit_ex(context.get(), algorithm, nullptr);
    EVP_DigestUpdate(context.get(), file.data(), static_cast<std::size_t>(signature.gapStart));
    EVP_DigestUpdate(context.get(), file.data() + signature.gapEnd, static_cast<std::size_t>(signature.end - signature.gapEnd));
    EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char*>(out.data()), nullptr);
    return out;
}

class Container {
public:
    Container(QByteArrayView file, const SignatureStructure& signature) : m_file(file), m_signature(signature) {}

    SignatureCheck check() {
        const qsizetype length = derLength(m_signature.container);
        if (length == 0 || length > m_signature.container.size()) return failed(Reason::CmsUnreadable);
        const QByteArray padding = m_signature.container.mid(length);
        if (std::any_of(padding.begin(), padding.end(), [](char byte) { return byte != 0; })) add(Reason::PaddingNotZero);
        const QByteArray der = m_signature.container.left(length);
        if (m_signature.isDocumentTimestamp) return checkDocumentTimestamp(der);
        if (m_signature.subFilter != "ETSI.CAdES.detached" && m_signature.subFilter != "adbe.pkcs7.detached") {
            return failed(Reason::FormatUnknown);
        }
        const unsigned char* bytes = bytesOf(der);
        m_cms.reset(d2i_CMS_ContentInfo(nullptr, &bytes, der.size()));
        ERR_clear_error();
        if (!m_cms || bytes != bytesOf(der) + der.size()) return failed(Reason::CmsUnreadable);
        return checkCms();
    }

private:
    void add(Reason reason) { m_out.reasons.push_back(reason); }
    SignatureCheck failed(Reason reason) {
        add(reason);
        return std::move(m_out);
    }

    SignatureCheck checkDocumentTimestamp(const QByteArray& der) {
        if (m_signature.subFilter != "ETSI.RFC3161") return failed(Reason::FormatUnknown);
        auto token =
            readTimestamp(der, [this](const EVP_MD* algorithm) { return digestOfRanges(m_file, m_signature, algorithm); });
        if (!token) return failed(Reason::TimestampInvalid);
        m_out.signer = token->authority;
        m_out.carried.certificates = token->certificates;
        m_out.timestamp = std::move(*token);
        return std::move(m_out);
    }

    SignatureCheck checkCms() {
        STACK_OF(CMS_SignerInfo)* signers =
            OBJ_obj2nid(CMS_get0_type(m_cms.get())) == NID_pkcs7_signed ? CMS_get0_SignerInfos(m_cms.get()) : nullptr;
        if (sk_CMS_SignerInfo_num(signers) != 1) return failed(Reason::CmsShape);
        m_signer = sk_CMS_SignerInfo_value(signers, 0);
        const bool shaped = CMS_is_detached(m_cms.get()) == 1 && CMS_signed_get_attr_count(m_signer) > 0 &&
                            OBJ_obj2nid(CMS_get0_eContentType(m_cms.get())) == NID_pkcs7_data && namesItsContent();
        if (!shaped) return failed(Reason::CmsShape);
        takeCarried();
        if (!m_out.signer) return failed(Reason::CertificateMissing);
        checkAlgorithms();
        checkDigest();
        checkValue();
        checkBinding();
        checkTimestamp();
        ERR_clear_error();
        return std::move(m_out);
    }

    // RFC 5652, 11.1: the attribute says the same as the container, once.
    bool namesItsContent() const {
        const auto* kind = static_cast<const ASN1_OBJECT*>(
            CMS_signed_get0_data_by_OBJ(m_signer, OBJ_nid2obj(NID_pkcs9_contentType), -3, V_ASN1_OBJECT));
        return kind && OBJ_obj2nid(kind) == NID_pkcs7_data;
    }

    void takeCarried() {
        const X509StackPtr certificates(CMS_get1_certs(m_cms.get()));
        m_out.carried.certificates = certificatesOf(certificates.get());
        for (const Certificate& candidate : m_out.carried.certificates) {
            if (CMS_SignerInfo_cert_cmp(m_signer, candidate.get()) == 0) m_out.signer = candidate;
        }
        STACK_OF(X509_CRL)* crls = CMS_get1_crls(m_cms.get());
        for (int i = 0; i < sk_X509_CRL_num(crls); ++i)
            m_out.carried.crls.emplace_back(sk_X509_CRL_value(crls, i), X509_CRL_free);
        sk_X509_CRL_free(crls);
    }

    void checkAlgorithms() {
        X509_ALGOR* digest = nullptr;
        X509_ALGOR* value = nullptr;
        CMS_SignerInfo_get0_algs(m_signer, nullptr, nullptr, &digest, &value);
        m_digest = OBJ_obj2nid(digest->algorithm);
        const bool allowed =
            isAllowedDigest(m_digest) && isAllowedSignature(OBJ_obj2nid(value->algorithm)) && keyIsStrong(m_out.signer);
        if (!allowed) add(Reason::AlgorithmWeak);
    }

    void checkDigest() {
        const EVP_MD* algorithm = EVP_get_digestbynid(m_digest);
        const auto* claimed = static_cast<const ASN1_OCTET_STRING*>(
            CMS_signed_get0_data_by_OBJ(m_signer, OBJ_nid2obj(NID_pkcs9_messageDigest), -3, V_ASN1_OCTET_STRING));
        if (!algorithm || !claimed) return add(Reason::DigestMismatch);
        const QByteArray expected(reinterpret_cast<const char*>(ASN1_STRING_get0_data(claimed)), ASN1_STRING_length(claimed));
        if (expected != digestOfRanges(m_file, m_signature, algorithm)) add(Reason::DigestMismatch);
    }

    void checkValue() {
        CMS_SignerInfo_set1_signer_cert(m_signer, m_out.signer.get());
        if (CMS_SignerInfo_verify(m_signer) != 1) add(Reason::SignatureWrong);
    }

    // Without the binding, another certificate for the same key could be put in its place (RFC 5035).
    void checkBinding() {
        const auto attribute = [this](int nid) {
            return static_cast<const ASN1_STRING*>(
                CMS_signed_get0_data_by_OBJ(m_signer, OBJ_nid2obj(nid), -3, V_ASN1_SEQUENCE));
        };
        const ASN1_STRING* first = attribute(NID_id_smime_aa_signingCertificate);
        const ASN1_STRING* second = attribute(NID_id_smime_aa_signingCertificateV2);
        if (!first && !second) {
            return add(m_signature.subFilter == "adbe.pkcs7.detached" ? Reason::CertificateNotBound
                                                                      : Reason::CertificateMismatch);
        }
        const unsigned char* firstDer = first ? ASN1_STRING_get0_data(first) : nullptr;
        const unsigned char* secondDer = second ? ASN1_STRING_get0_data(second) : nullptr;
        const EssPtr v1(first ? d2i_ESS_SIGNING_CERT(nullptr, &firstDer, ASN1_STRING_length(first)) : nullptr);
        const EssV2Ptr v2(second ? d2i_ESS_SIGNING_CERT_V2(nullptr, &secondDer, ASN1_STRING_length(second)) : nullptr);
        CertificateList chain{m_out.signer};
        for (const Certificate& other : m_out.carried.certificates) {
            if (!same(other, m_out.signer)) chain.push_back(other);
        }
        const X509BorrowedPtr stack = borrowedStack(chain);
        if (OSSL_ESS_check_signing_certs(v1.get(), v2.get(), stack.get(), 1) != 1) add(Reason::CertificateMismatch);
    }

    void checkTimestamp() {
        const int at = CMS_unsigned_get_attr_by_NID(m_signer, NID_id_smime_aa_timeStampToken, -1);
        if (at < 0) return;
        X509_ATTRIBUTE* attribute = CMS_unsigned_get_attr(m_signer, at);
        const ASN1_TYPE* content = X509_ATTRIBUTE_count(attribute) == 1 ? X509_ATTRIBUTE_get0_type(attribute, 0) : nullptr;
        if (!content || content->type != V_ASN1_SEQUENCE) return add(Reason::TimestampInvalid);
        const ASN1_STRING* der = content->value.sequence;
        const ASN1_OCTET_STRING* value = CMS_SignerInfo_get0_signature(m_signer);
        const QByteArray stamped(reinterpret_cast<const char*>(ASN1_STRING_get0_data(value)), ASN1_STRING_length(value));
        auto token =
            readTimestamp(QByteArray(reinterpret_cast<const char*>(ASN1_STRING_get0_data(der)), ASN1_STRING_length(der)),
                          [&](const EVP_MD* algorithm) { return digestOf(algorithm, stamped); });
        if (!token) return add(Reason::TimestampInvalid);
        const CertificateList& theirs = token->certificates;
        m_out.carried.certificates.insert(m_out.carried.certificates.end(), theirs.begin(), theirs.end());
        m_out.timestamp = std::move(*token);
    }

    QByteArrayView m_file;
    const SignatureStructure& m_signature;
    CmsPtr m_cms;
    CMS_SignerInfo* m_signer = nullptr;
    int m_digest = 0;
    SignatureCheck m_out;
};

bool isPlaced(const SignatureStructure& signature) {
    return signature.gapStart > 0 && signature.end > signature.gapEnd;
}

}  // namespace

SignatureCheck checkSignature(QByteArrayView file, const SignatureStructure& signature) {
    if (!isPlaced(signature)) return {};
    return Container(file, signature).check();
}

}  // namespace motcua::signing
