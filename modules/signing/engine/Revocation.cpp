#include "signing/engine/Revocation.h"

#include <openssl/err.h>

namespace motcua::signing {
namespace {

constexpr qint64 kSkewSeconds = 300;
constexpr qint64 kDaySeconds = 86'400;

using OcspBasicPtr = OpenSslPtr<OCSP_BASICRESP, OCSP_BASICRESP_free>;
using OcspIdPtr = OpenSslPtr<OCSP_CERTID, OCSP_CERTID_free>;
using OcspRequestPtr = OpenSslPtr<OCSP_REQUEST, OCSP_REQUEST_free>;
using ScopePtr = OpenSslPtr<ISSUING_DIST_POINT, ISSUING_DIST_POINT_free>;

bool isFresh(const QDateTime& thisUpdate, const QDateTime& nextUpdate, const QDateTime& at) {
    if (!thisUpdate.isValid()) return false;
    const QDateTime until = nextUpdate.isValid() ? nextUpdate : thisUpdate.addSecs(kDaySeconds);
    return until.addSecs(kSkewSeconds) >= at;
}

// The responder's certificate must lead to this very issuer, at the time when the response was made.
bool responseIsSignedFor(OCSP_BASICRESP* basic, const Certificate& issuer, const CertificateList& others) {
    const X509StorePtr store(X509_STORE_new());
    X509_STORE_add_cert(store.get(), issuer.get());
    X509_VERIFY_PARAM* rules = X509_STORE_get0_param(store.get());
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_time(rules, timeOf(OCSP_resp_get0_produced_at(basic)).toSecsSinceEpoch());
    CertificateList candidates = others;
    candidates.push_back(issuer);
    const X509BorrowedPtr stack = borrowedStack(candidates);
    const bool right = OCSP_basic_verify(basic, stack.get(), store.get(), 0) == 1;
    ERR_clear_error();
    return right;
}

struct Answer {
    int status = V_OCSP_CERTSTATUS_UNKNOWN;
    QDateTime revokedAt;
    bool fresh = false;
};

std::optional<Answer> answerFor(OCSP_BASICRESP* basic, const Certificate& certificate, const Certificate& issuer,
                                const QDateTime& at) {
    for (const EVP_MD* algorithm : {EVP_sha1(), EVP_sha256()}) {  // SHA-1 only names the certificate here
        const OcspIdPtr id(OCSP_cert_to_id(algorithm, certificate.get(), issuer.get()));
        Answer answer;
        ASN1_GENERALIZEDTIME* revoked = nullptr;
        ASN1_GENERALIZEDTIME* thisUpdate = nullptr;
        ASN1_GENERALIZEDTIME* nextUpdate = nullptr;
        if (!id || OCSP_resp_find_status(basic, id.get(), &answer.status, nullptr, &revoked, &thisUpdate, &nextUpdate) != 1)
            continue;
        answer.revokedAt = timeOf(revoked);
        answer.fresh = isFresh(timeOf(thisUpdate), timeOf(nextUpdate), at);
        return answer;
    }
    return std::nullopt;
}

RevocationStatus judgeOcsp(const Ocsp& response, const Certificate& certificate, const Certificate& issuer,
                           const Evidence& evidence, const QDateTime& at) {
    const OcspBasicPtr basic(OCSP_response_get1_basic(response.get()));
    const auto answer = basic ? answerFor(basic.get(), certificate, issuer, at) : std::nullopt;
    ERR_clear_error();
    if (!answer || !responseIsSignedFor(basic.get(), issuer, evidence.certificates)) return {};
    if (answer->status == V_OCSP_CERTSTATUS_REVOKED) return {RevocationState::Revoked, answer->revokedAt};
    const bool good = answer->status == V_OCSP_CERTSTATUS_GOOD && answer->fresh;
    return {good ? RevocationState::Good : RevocationState::Unknown, {}};
}

// A CRL limited to some certificates or reasons, an indirect or a delta one says nothing about the rest.
bool coversCertificate(const Crl& crl, const Certificate& certificate) {
    if (X509_CRL_get_ext_by_NID(crl.get(), NID_delta_crl, -1) >= 0) return false;
    const ScopePtr scope(
        static_cast<ISSUING_DIST_POINT*>(X509_CRL_get_ext_d2i(crl.get(), NID_issuing_distribution_point, nullptr, nullptr)));
    if (!scope) return true;
    const bool isCa = X509_check_ca(certificate.get()) == 1;
    return scope->indirectCRL <= 0 && scope->onlyattr <= 0 && !scope->onlysomereasons && !(scope->onlyuser > 0 && isCa) &&
           !(scope->onlyCA > 0 && !isCa);
}

bool isFrom(const Crl& crl, const Certificate& issuer) {
    const bool named = X509_NAME_cmp(X509_CRL_get_issuer(crl.get()), X509_get_subject_name(issuer.get())) == 0;
    const bool may = (X509_get_key_usage(issuer.get()) & KU_CRL_SIGN) != 0;
    const bool right = named && may && X509_CRL_verify(crl.get(), X509_get0_pubkey(issuer.get())) == 1;
    ERR_clear_error();
    return right;
}

RevocationStatus judgeCrl(const Crl& crl, const Certificate& certificate, const Certificate& issuer, const QDateTime& at) {
    if (!isFrom(crl, issuer) || !coversCertificate(crl, certificate)) return {};
    X509_REVOKED* entry = nullptr;
    if (X509_CRL_get0_by_cert(crl.get(), &entry, certificate.get()) == 1) {
        return {RevocationState::Revoked, timeOf(X509_REVOKED_get0_revocationDate(entry))};
    }
    const bool fresh = isFresh(timeOf(X509_CRL_get0_lastUpdate(crl.get())), timeOf(X509_CRL_get0_nextUpdate(crl.get())), at);
    return {fresh ? RevocationState::Good : RevocationState::Unknown, {}};
}

QByteArray ocspRequest(const Certificate& certificate, const Certificate& issuer) {
    const OcspRequestPtr request(OCSP_REQUEST_new());
    OCSP_request_add0_id(request.get(), OCSP_cert_to_id(nullptr, certificate.get(), issuer.get()));
    OCSP_request_add1_nonce(request.get(), nullptr, -1);
    return derOf(i2d_OCSP_REQUEST, static_cast<const OCSP_REQUEST*>(request.get()));
}

}  // namespace

void Evidence::append(const Evidence& other) {
    certificates.insert(certificates.end(), other.certificates.begin(), other.certificates.end());
    crls.insert(crls.end(), other.crls.begin(), other.crls.end());
    ocsps.insert(ocsps.end(), other.ocsps.begin(), other.ocsps.end());
}

Ocsp ocspFromDer(const QByteArray& der) {
    const unsigned char* bytes = bytesOf(der);
    OCSP_RESPONSE* response = d2i_OCSP_RESPONSE(nullptr, &bytes, der.size());
    ERR_clear_error();
    return Ocsp(response, OCSP_RESPONSE_free);
}

Crl crlFromDer(const QByteArray& der) {
    const unsigned char* bytes = bytesOf(der);
    X509_CRL* crl = d2i_X509_CRL(nullptr, &bytes, der.size());
    ERR_clear_error();
    return Crl(crl, X509_CRL_free);
}

RevocationStatus judgeRevocation(const Certificate& certificate, const Certificate& issuer, const Evidence& evidence,
                                 const QDateTime& at) {
    RevocationStatus out;
    const auto consider = [&](const RevocationStatus& status) {
        const bool earlier = status.state == RevocationState::Revoked &&
                             (out.state != RevocationState::Revoked || status.revokedAt < out.revokedAt);
        if (earlier || (status.state == RevocationState::Good && out.state == RevocationState::Unknown)) out = status;
    };
    for (const Ocsp& response : evidence.ocsps) consider(judgeOcsp(response, certificate, issuer, evidence, at));
    for (const Crl& crl : evidence.crls) consider(judgeCrl(crl, certificate, issuer, at));
    const bool names = !ocspUrls(certificate).isEmpty() || !crlUrls(certificate).isEmpty();
    if (out.state == RevocationState::Unknown && !names) out.state = RevocationState::NotOffered;
    return out;
}

Result<Evidence> fetchRevocation(const Certificate& certificate, const Certificate& issuer, const HttpFetch& http) {
    QString tried;
    for (const QString& url : ocspUrls(certificate)) {
        const auto answer = http.post(url, "application/ocsp-request", ocspRequest(certificate, issuer));
        const Ocsp response = answer ? ocspFromDer(*answer) : nullptr;
        if (response && OCSP_response_status(response.get()) == OCSP_RESPONSE_STATUS_SUCCESSFUL)
            return Evidence{{}, {}, {response}};
        tried = url;
    }
    for (const QString& url : crlUrls(certificate)) {
        const auto answer = http.get(url);
        if (const Crl crl = answer ? crlFromDer(*answer) : nullptr) return Evidence{{}, {crl}, {}};
        tried = url;
    }
    return fail(ErrorCode::RevocationUnreachable, {{QStringLiteral("url"), tried}});
}

}  // namespace motcua::signing
