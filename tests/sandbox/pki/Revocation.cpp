// Authority::ocsp and Authority::crl: what is revoked, said in the two ways that verifiers ask for.

#include <openssl/x509v3.h>

#include "sandbox/pki/Authority.h"
#include "sandbox/pki/OpenSsl.h"

namespace motcua::sandbox::pki {
namespace {

constexpr int kOcspSeconds = 3600;
constexpr int kCrlDays = 7;

Time timeOf(const QDateTime& time) {
    return Time(ASN1_TIME_adj(nullptr, time.toSecsSinceEpoch(), 0, 0));
}

Owned<ASN1_GENERALIZEDTIME, ASN1_GENERALIZEDTIME_free> generalizedTime(const QDateTime& time) {
    return Owned<ASN1_GENERALIZEDTIME, ASN1_GENERALIZEDTIME_free>(ASN1_GENERALIZEDTIME_set(nullptr, time.toSecsSinceEpoch()));
}

QByteArray hexOf(const ASN1_INTEGER* serial) {
    const BigNumber number(ASN1_INTEGER_to_BN(serial, nullptr));
    char* const text = BN_bn2hex(number.get());
    const QByteArray out(text);
    OPENSSL_free(text);
    return out;
}

// Does the question name a certificate of this issuer? The digest is the questioner's choice.
bool isIssuedBy(OCSP_CERTID* id, X509* issuer) {
    ASN1_OBJECT* algorithm = nullptr;
    ASN1_INTEGER* serial = nullptr;
    OCSP_id_get0_info(nullptr, &algorithm, nullptr, &serial, id);
    const EVP_MD* digest = EVP_get_digestbyobj(algorithm);
    if (digest == nullptr) return false;
    const Owned<OCSP_CERTID, OCSP_CERTID_free> expected(
        OCSP_cert_id_new(digest, X509_get_subject_name(issuer), X509_get0_pubkey_bitstr(issuer), serial));
    return OCSP_id_cmp(expected.get(), id) == 0;
}

QByteArray respond(int status, OCSP_BASICRESP* basic) {
    const Owned<OCSP_RESPONSE, OCSP_RESPONSE_free> response(OCSP_response_create(status, basic));
    return derOf<OCSP_RESPONSE>(response.get(), i2d_OCSP_RESPONSE);
}

}  // namespace

QByteArray Authority::ocsp(const QByteArray& request, const QDateTime& now) const {
    const auto* data = reinterpret_cast<const unsigned char*>(request.constData());
    const Owned<OCSP_REQUEST, OCSP_REQUEST_free> question(d2i_OCSP_REQUEST(nullptr, &data, static_cast<long>(request.size())));
    if (!question) return respond(OCSP_RESPONSE_STATUS_MALFORMEDREQUEST, nullptr);

    const Certificate issuer = certificateOf(identity(QStringLiteral("signing-ca")).certificate);
    const Identity& responder = identity(QStringLiteral("ocsp"));
    const Owned<OCSP_BASICRESP, OCSP_BASICRESP_free> basic(OCSP_BASICRESP_new());
    const auto thisUpdate = generalizedTime(now);
    const auto nextUpdate = generalizedTime(now.addSecs(kOcspSeconds));
    for (int i = 0; i < OCSP_request_onereq_count(question.get()); ++i) {
        OCSP_CERTID* id = OCSP_onereq_get0_id(OCSP_request_onereq_get0(question.get(), i));
        ASN1_INTEGER* serial = nullptr;
        OCSP_id_get0_info(nullptr, nullptr, nullptr, &serial, id);
        const auto revoked = m_revoked.constFind(hexOf(serial));
        int status = V_OCSP_CERTSTATUS_UNKNOWN;
        Owned<ASN1_GENERALIZEDTIME, ASN1_GENERALIZEDTIME_free> when;
        if (isIssuedBy(id, issuer.get())) {
            status = revoked == m_revoked.constEnd() ? V_OCSP_CERTSTATUS_GOOD : V_OCSP_CERTSTATUS_REVOKED;
            if (revoked != m_revoked.constEnd()) when = generalizedTime(*revoked);
        }
        OCSP_basic_add1_status(basic.get(), id, status, OCSP_REVOKED_STATUS_UNSPECIFIED, when.get(), thisUpdate.get(),
                               nextUpdate.get());
    }
    OCSP_copy_nonce(basic.get(), question.get());
    const Certificate signer = certificateOf(responder.certificate);
    const Key key = keyOf(responder.key);
    OCSP_basic_sign(basic.get(), signer.get(), key.get(), EVP_sha256(), nullptr, 0);
    return respond(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic.get());
}

QByteArray Authority::crl(const QString& issuerName, const QDateTime& now) const {
    const Identity& above = identity(issuerName);
    const Certificate issuer = certificateOf(above.certificate);
    const Key key = keyOf(above.key);
    const Owned<X509_CRL, X509_CRL_free> list(X509_CRL_new());
    X509_CRL_set_version(list.get(), 1);  // v2
    X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(issuer.get()));
    X509_CRL_set1_lastUpdate(list.get(), timeOf(now).get());
    X509_CRL_set1_nextUpdate(list.get(), timeOf(now.addDays(kCrlDays)).get());
    // Only officers' certificates are ever revoked here; the root's list is empty.
    const bool isSigningCa = issuerName == u"signing-ca";
    for (auto entry = m_revoked.cbegin(); isSigningCa && entry != m_revoked.cend(); ++entry) {
        BIGNUM* number = nullptr;
        BN_hex2bn(&number, entry.key().constData());
        const BigNumber owner(number);
        X509_REVOKED* revoked = X509_REVOKED_new();
        X509_REVOKED_set_serialNumber(revoked, Integer(BN_to_ASN1_INTEGER(number, nullptr)).get());
        X509_REVOKED_set_revocationDate(revoked, timeOf(entry.value()).get());
        X509_CRL_add0_revoked(list.get(), revoked);
    }
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer.get(), nullptr, nullptr, list.get(), 0);
    const Owned<X509_EXTENSION, X509_EXTENSION_free> keyId(
        X509V3_EXT_conf_nid(nullptr, &context, NID_authority_key_identifier, "keyid:always"));
    X509_CRL_add_ext(list.get(), keyId.get(), -1);
    const Integer crlNumber(ASN1_INTEGER_new());
    ASN1_INTEGER_set_int64(crlNumber.get(), now.toSecsSinceEpoch());
    X509_CRL_add1_ext_i2d(list.get(), NID_crl_number, crlNumber.get(), 0, 0);
    X509_CRL_sort(list.get());
    X509_CRL_sign(list.get(), key.get(), EVP_sha256());
    return derOf<X509_CRL>(list.get(), i2d_X509_CRL);
}

}  // namespace motcua::sandbox::pki
