#include "signing/engine/TimeStamp.h"

#include <openssl/err.h>
#include <openssl/ess.h>

#include <QThread>

namespace motcua::signing {
namespace {

using TsReqPtr = OpenSslPtr<TS_REQ, TS_REQ_free>;
using TsRespPtr = OpenSslPtr<TS_RESP, TS_RESP_free>;
using TstInfoPtr = OpenSslPtr<TS_TST_INFO, TS_TST_INFO_free>;
using ImprintPtr = OpenSslPtr<TS_MSG_IMPRINT, TS_MSG_IMPRINT_free>;
using AlgorPtr = OpenSslPtr<X509_ALGOR, X509_ALGOR_free>;
using IntegerPtr = OpenSslPtr<ASN1_INTEGER, ASN1_INTEGER_free>;
using EssPtr = OpenSslPtr<ESS_SIGNING_CERT, ESS_SIGNING_CERT_free>;
using EssV2Ptr = OpenSslPtr<ESS_SIGNING_CERT_V2, ESS_SIGNING_CERT_V2_free>;

constexpr int kTries = 3;

tl::unexpected<Error> invalid(const char* why) {
    return fail(ErrorCode::TimestampInvalid, {}, QString::fromLatin1(why));
}

TsReqPtr makeRequest(const QByteArray& digest, quint64 nonce) {
    TsReqPtr request(TS_REQ_new());
    const ImprintPtr imprint(TS_MSG_IMPRINT_new());
    const AlgorPtr algorithm(X509_ALGOR_new());
    const IntegerPtr number(ASN1_INTEGER_new());
    X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
    TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get());
    TS_MSG_IMPRINT_set_msg(imprint.get(), const_cast<unsigned char*>(bytesOf(digest)), static_cast<int>(digest.size()));
    ASN1_INTEGER_set_uint64(number.get(), nonce);
    TS_REQ_set_version(request.get(), 1);
    TS_REQ_set_msg_imprint(request.get(), imprint.get());
    TS_REQ_set_nonce(request.get(), number.get());
    TS_REQ_set_cert_req(request.get(), 1);
    return request;
}

// Waits between tries only for a server that answers but is busy; a closed door in an outage costs nothing.
Result<QByteArray> postPatiently(const QString& url, const QByteArray& body, const HttpFetch& http) {
    Result<QByteArray> answer = http.post(url, "application/timestamp-query", body);
    for (int wait = 2; wait <= 2 * (kTries - 1) && !answer && answer.error().is(ErrorCode::NetServerError); wait += 2) {
        QThread::sleep(static_cast<unsigned long>(wait));
        answer = http.post(url, "application/timestamp-query", body);
    }
    return answer;
}

struct SignedToken {
    CmsPtr cms;
    CMS_SignerInfo* signer = nullptr;
    Certificate authority;
    CertificateList certificates;
};

Result<SignedToken> openToken(const QByteArray& der) {
    SignedToken token;
    const unsigned char* bytes = bytesOf(der);
    token.cms.reset(d2i_CMS_ContentInfo(nullptr, &bytes, der.size()));
    ERR_clear_error();
    if (!token.cms || bytes != bytesOf(der) + der.size()) return invalid("not a CMS container");
    if (OBJ_obj2nid(CMS_get0_eContentType(token.cms.get())) != NID_id_smime_ct_TSTInfo) return invalid("content is no TSTInfo");
    STACK_OF(CMS_SignerInfo)* signers = CMS_get0_SignerInfos(token.cms.get());
    if (sk_CMS_SignerInfo_num(signers) != 1) return invalid("not exactly one signer");
    token.signer = sk_CMS_SignerInfo_value(signers, 0);
    const X509StackPtr stack(CMS_get1_certs(token.cms.get()));
    token.certificates = certificatesOf(stack.get());
    for (const Certificate& candidate : token.certificates) {
        if (CMS_SignerInfo_cert_cmp(token.signer, candidate.get()) == 0) token.authority = candidate;
    }
    if (!token.authority) return invalid("the authority's certificate is missing");
    return token;
}

// CMS_verify checks digest and signature; whom to trust is the caller's question.
bool signatureIsRight(SignedToken& token) {
    const bool right =
        CMS_signed_get_attr_count(token.signer) > 0 &&
        CMS_verify(token.cms.get(), nullptr, nullptr, nullptr, nullptr, CMS_NO_SIGNER_CERT_VERIFY | CMS_BINARY) == 1;
    ERR_clear_error();
    return right;
}

template <typename Ptr, typename T>
Ptr essAttribute(CMS_SignerInfo* signer, int nid, T* (*read)(T**, const unsigned char**, long)) {
    const int at = CMS_signed_get_attr_by_NID(signer, nid, -1);
    if (at < 0) return nullptr;
    const ASN1_TYPE* value = X509_ATTRIBUTE_get0_type(CMS_signed_get_attr(signer, at), 0);
    if (!value || value->type != V_ASN1_SEQUENCE) return nullptr;
    const unsigned char* der = ASN1_STRING_get0_data(value->value.sequence);
    return Ptr(read(nullptr, &der, ASN1_STRING_length(value->value.sequence)));
}

bool certificateIsBound(const SignedToken& token) {
    const auto v1 = essAttribute<EssPtr>(token.signer, NID_id_smime_aa_signingCertificate, d2i_ESS_SIGNING_CERT);
    const auto v2 = essAttribute<EssV2Ptr>(token.signer, NID_id_smime_aa_signingCertificateV2, d2i_ESS_SIGNING_CERT_V2);
    CertificateList chain{token.authority};
    for (const Certificate& other : token.certificates) {
        if (!same(other, token.authority)) chain.push_back(other);
    }
    const X509BorrowedPtr stack = borrowedStack(chain);
    const bool bound = OSSL_ESS_check_signing_certs(v1.get(), v2.get(), stack.get(), 1) == 1;
    ERR_clear_error();
    return bound;
}

bool mayStampTime(const Certificate& certificate) {
    return (X509_get_extension_flags(certificate.get()) & EXFLAG_XKUSAGE) != 0 &&
           X509_get_extended_key_usage(certificate.get()) == XKU_TIMESTAMP && keyIsStrong(certificate);
}

TstInfoPtr infoOf(const SignedToken& token) {
    ASN1_OCTET_STRING** content = CMS_get0_content(token.cms.get());
    if (!content || !*content) return nullptr;
    const unsigned char* der = ASN1_STRING_get0_data(*content);
    return TstInfoPtr(d2i_TS_TST_INFO(nullptr, &der, ASN1_STRING_length(*content)));
}

bool imprintFits(TS_TST_INFO* info, const std::function<QByteArray(const EVP_MD*)>& digest) {
    TS_MSG_IMPRINT* imprint = TS_TST_INFO_get_msg_imprint(info);
    const int nid = OBJ_obj2nid(TS_MSG_IMPRINT_get_algo(imprint)->algorithm);
    if (nid != NID_sha256 && nid != NID_sha384 && nid != NID_sha512) return false;
    const ASN1_OCTET_STRING* message = TS_MSG_IMPRINT_get_msg(imprint);
    const QByteArray stamped(reinterpret_cast<const char*>(ASN1_STRING_get0_data(message)), ASN1_STRING_length(message));
    return stamped == digest(EVP_get_digestbynid(nid));
}

bool nonceFits(const TS_TST_INFO* info, quint64 nonce) {
    uint64_t answered = 0;
    const ASN1_INTEGER* number = TS_TST_INFO_get_nonce(info);
    return number && ASN1_INTEGER_get_uint64(&answered, number) == 1 && answered == nonce;
}

}  // namespace

QByteArray digestOf(const EVP_MD* algorithm, const QByteArray& bytes) {
    QByteArray digest(EVP_MD_get_size(algorithm), '\0');
    EVP_Digest(bytes.constData(), static_cast<std::size_t>(bytes.size()), reinterpret_cast<unsigned char*>(digest.data()),
               nullptr, algorithm, nullptr);
    return digest;
}

Result<TimestampToken> readTimestamp(const QByteArray& der, const std::function<QByteArray(const EVP_MD*)>& digest) {
    MOTCUA_TRY(SignedToken token, openToken(der));
    if (!signatureIsRight(token)) return invalid("the token's signature is wrong");
    if (!certificateIsBound(token)) return invalid("the authority's certificate is not bound");
    if (!mayStampTime(token.authority)) return invalid("the certificate may not stamp times");
    const TstInfoPtr info = infoOf(token);
    if (!info || !imprintFits(info.get(), digest)) return invalid("the imprint does not fit");
    const QDateTime time = timeOf(TS_TST_INFO_get_time(info.get()));
    if (!time.isValid()) return invalid("no time");
    return TimestampToken{der, time, token.authority, token.certificates};
}

Result<TimestampToken> requestTimestamp(const QByteArray& bytes, const QString& url, const HttpFetch& http, Rng& rng) {
    const quint64 nonce = rng.next() >> 1;  // stays positive in signed readers
    const TsReqPtr request = makeRequest(digestOf(EVP_sha256(), bytes), nonce);
    const auto answer = postPatiently(url, derOf(i2d_TS_REQ, static_cast<const TS_REQ*>(request.get())), http);
    if (!answer) return fail(ErrorCode::TimestampUnreachable, {{QStringLiteral("url"), url}}, answer.error().detail);
    const unsigned char* der = bytesOf(*answer);
    const TsRespPtr response(d2i_TS_RESP(nullptr, &der, answer->size()));
    if (!response) return invalid("not a timestamp response");
    PKCS7* tokenObject = TS_RESP_get_token(response.get());
    if (!tokenObject) return invalid("the authority refused");
    MOTCUA_TRY(TimestampToken token, readTimestamp(derOf(i2d_PKCS7, static_cast<const PKCS7*>(tokenObject)),
                                                   [&](const EVP_MD* algorithm) { return digestOf(algorithm, bytes); }));
    if (!nonceFits(TS_RESP_get_tst_info(response.get()), nonce)) return invalid("the nonce does not fit");
    return token;
}

}  // namespace motcua::signing
