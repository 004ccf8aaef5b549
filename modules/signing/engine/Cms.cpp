#include "signing/engine/Cms.h"

#include <openssl/err.h>
#include <openssl/rsa.h>

#include <algorithm>

namespace motcua::signing {
namespace {

using AlgorPtr = OpenSslPtr<X509_ALGOR, X509_ALGOR_free>;
using PssPtr = OpenSslPtr<RSA_PSS_PARAMS, RSA_PSS_PARAMS_free>;

CmsPtr readCms(const QByteArray& der) {
    const unsigned char* bytes = bytesOf(der);
    CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &bytes, der.size()));
    ERR_clear_error();
    return cms;
}

CMS_SignerInfo* onlySigner(CMS_ContentInfo* cms) {
    STACK_OF(CMS_SignerInfo)* signers = cms ? CMS_get0_SignerInfos(cms) : nullptr;
    return sk_CMS_SignerInfo_num(signers) == 1 ? sk_CMS_SignerInfo_value(signers, 0) : nullptr;
}

QByteArray derHeader(char tag, qsizetype size) {
    QByteArray length;
    for (qsizetype rest = size; rest > 0; rest >>= 8) length.prepend(static_cast<char>(rest & 0xff));
    if (size < 0x80) return QByteArray(1, tag) + static_cast<char>(size);
    return QByteArray(1, tag) + static_cast<char>(0x80 | length.size()) + length;
}

// What is signed: the DER of the attributes as SET OF, elements in ascending order of their encoding (RFC 5652 5.4).
QByteArray signedAttributes(const CMS_SignerInfo* signer) {
    std::vector<QByteArray> parts;
    for (int i = 0; i < CMS_signed_get_attr_count(signer); ++i) {
        parts.push_back(derOf(i2d_X509_ATTRIBUTE, static_cast<const X509_ATTRIBUTE*>(CMS_signed_get_attr(signer, i))));
    }
    std::sort(parts.begin(), parts.end());
    QByteArray body;
    for (const QByteArray& part : parts) body += part;
    return derHeader('\x31', body.size()) + body;
}

// RFC 4055: the hash, MGF1 with the same hash, a salt as long as the hash.
ASN1_STRING* pssParameters(const EVP_MD* hash) {
    const PssPtr parameters(RSA_PSS_PARAMS_new());
    const AlgorPtr inner(X509_ALGOR_new());
    parameters->hashAlgorithm = X509_ALGOR_new();
    parameters->maskGenAlgorithm = X509_ALGOR_new();
    parameters->saltLength = ASN1_INTEGER_new();
    X509_ALGOR_set_md(parameters->hashAlgorithm, hash);
    X509_ALGOR_set_md(inner.get(), hash);
    ASN1_STRING* packed = ASN1_item_pack(inner.get(), ASN1_ITEM_rptr(X509_ALGOR), nullptr);
    X509_ALGOR_set0(parameters->maskGenAlgorithm, OBJ_nid2obj(NID_mgf1), V_ASN1_SEQUENCE, packed);
    ASN1_INTEGER_set(parameters->saltLength, EVP_MD_get_size(hash));
    return ASN1_item_pack(parameters.get(), ASN1_ITEM_rptr(RSA_PSS_PARAMS), nullptr);
}

void setSignatureAlgorithm(CMS_SignerInfo* signer, const SignatureScheme& scheme) {
    X509_ALGOR* algorithm = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, nullptr, &algorithm);
    if (scheme.isPss) {
        X509_ALGOR_set0(algorithm, OBJ_nid2obj(NID_rsassaPss), V_ASN1_SEQUENCE, pssParameters(scheme.hash));
        return;
    }
    int nid = NID_undef;
    OBJ_find_sigid_by_algs(&nid, EVP_MD_get_type(scheme.hash), scheme.isEc ? NID_X9_62_id_ecPublicKey : NID_rsaEncryption);
    X509_ALGOR_set0(algorithm, OBJ_nid2obj(nid), scheme.isEc ? V_ASN1_UNDEF : V_ASN1_NULL, nullptr);
}

// The public key stands in for the private one: OpenSSL only checks that it fits the certificate.
CMS_SignerInfo* addSigner(CMS_ContentInfo* cms, const Certificate& certificate, const EVP_MD* hash, const QByteArray& digest) {
    EVP_PKEY* publicKey = X509_get0_pubkey(certificate.get());
    CMS_SignerInfo* signer =
        CMS_add1_signer(cms, certificate.get(), publicKey, hash, CMS_PARTIAL | CMS_CADES | CMS_NOSMIMECAP | CMS_BINARY);
    if (!signer) return nullptr;
    const bool added =
        CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_contentType, V_ASN1_OBJECT, OBJ_nid2obj(NID_pkcs7_data), -1) == 1 &&
        CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, digest.constData(),
                                    static_cast<int>(digest.size())) == 1;
    return added ? signer : nullptr;
}

}  // namespace

Result<QByteArray> buildCms(SigningKey& key, const CertificateList& chain, const QByteArray& digest) {
    const SignatureScheme scheme = key.scheme();
    const CmsPtr cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, CMS_PARTIAL | CMS_DETACHED | CMS_BINARY));
    CMS_SignerInfo* signer = cms ? addSigner(cms.get(), key.certificate(), scheme.hash, digest) : nullptr;
    if (!signer) return fail(ErrorCode::SignFailed, {}, takeOpenSslError());
    for (const Certificate& other : chain) CMS_add1_cert(cms.get(), other.get());
    ERR_clear_error();  // a certificate that lies twice in the chain is no fault

    MOTCUA_TRY(const QByteArray value, key.sign(signedAttributes(signer)));
    ASN1_STRING_set(CMS_SignerInfo_get0_signature(signer), value.constData(), static_cast<int>(value.size()));
    setSignatureAlgorithm(signer, scheme);
    QByteArray der = derOf(i2d_CMS_ContentInfo, static_cast<const CMS_ContentInfo*>(cms.get()));
    if (der.isEmpty()) return fail(ErrorCode::SignFailed, {}, takeOpenSslError());
    return der;
}

Result<QByteArray> signatureValueOf(const QByteArray& der) {
    const CmsPtr cms = readCms(der);
    CMS_SignerInfo* signer = onlySigner(cms.get());
    if (!signer) return fail(ErrorCode::SignatureInvalid);
    const ASN1_OCTET_STRING* value = CMS_SignerInfo_get0_signature(signer);
    return QByteArray(reinterpret_cast<const char*>(ASN1_STRING_get0_data(value)), ASN1_STRING_length(value));
}

bool hasTimestamp(const QByteArray& der) {
    const CmsPtr cms = readCms(der);
    const CMS_SignerInfo* signer = onlySigner(cms.get());
    return signer && CMS_unsigned_get_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, -1) >= 0;
}

Certificate signerOf(const QByteArray& der) {
    const CmsPtr cms = readCms(der);
    CMS_SignerInfo* signer = onlySigner(cms.get());
    if (!signer) return nullptr;
    const X509StackPtr certificates(CMS_get1_certs(cms.get()));
    for (int i = 0; i < sk_X509_num(certificates.get()); ++i) {
        X509* candidate = sk_X509_value(certificates.get(), i);
        if (CMS_SignerInfo_cert_cmp(signer, candidate) == 0) return shareCertificate(candidate);
    }
    return nullptr;
}

Result<QByteArray> withTimestamp(const QByteArray& der, const QByteArray& token) {
    const CmsPtr cms = readCms(der);
    CMS_SignerInfo* signer = onlySigner(cms.get());
    if (!signer || CMS_unsigned_add1_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, V_ASN1_SEQUENCE, token.constData(),
                                                 static_cast<int>(token.size())) != 1) {
        return fail(ErrorCode::SignatureInvalid, {}, takeOpenSslError());
    }
    return derOf(i2d_CMS_ContentInfo, static_cast<const CMS_ContentInfo*>(cms.get()));
}

}  // namespace motcua::signing
