#include "signing/engine/Pkcs11Session.h"

#include <openssl/ecdsa.h>
#include <openssl/err.h>

namespace motcua::signing {
namespace {

using EcdsaSigPtr = OpenSslPtr<ECDSA_SIG, ECDSA_SIG_free>;

// RFC 8017 9.2: the DER of DigestInfo{sha256} before the hash; CKM_RSA_PKCS is the mechanism that every token has.
const QByteArray kSha256DigestInfo = QByteArray::fromHex("3031300d060960864801650304020105000420");

QByteArray hashOf(const EVP_MD* algorithm, const QByteArray& bytes) {
    QByteArray digest(EVP_MD_get_size(algorithm), '\0');
    EVP_Digest(bytes.constData(), static_cast<std::size_t>(bytes.size()), reinterpret_cast<unsigned char*>(digest.data()),
               nullptr, algorithm, nullptr);
    return digest;
}

// The token hashes nothing: what it signs is the hash, for PSS with these parameters (salt as long as the hash).
CK_RSA_PKCS_PSS_PARAMS pssParameters(const EVP_MD* hash) {
    const auto size = static_cast<CK_ULONG>(EVP_MD_get_size(hash));
    if (EVP_MD_get_type(hash) == NID_sha512) return {CKM_SHA512, CKG_MGF1_SHA512, size};
    if (EVP_MD_get_type(hash) == NID_sha384) return {CKM_SHA384, CKG_MGF1_SHA384, size};
    return {CKM_SHA256, CKG_MGF1_SHA256, size};
}

// A token gives r and s one after the other; the CMS wants them as DER (RFC 5753 7.2).
QByteArray ecdsaDer(const QByteArray& raw) {
    const int half = static_cast<int>(raw.size() / 2);
    const EcdsaSigPtr signature(ECDSA_SIG_new());
    ECDSA_SIG_set0(signature.get(), BN_bin2bn(bytesOf(raw), half, nullptr), BN_bin2bn(bytesOf(raw) + half, half, nullptr));
    return derOf(i2d_ECDSA_SIG, static_cast<const ECDSA_SIG*>(signature.get()));
}

CK_UTF8CHAR* pinBytes(const SecretBytes& pin) {
    // The standard's signature lacks const; modules do not write to the PIN.
    return pin.isEmpty() ? nullptr : reinterpret_cast<CK_UTF8CHAR*>(const_cast<char*>(pin.data()));
}

}  // namespace

Result<std::unique_ptr<Pkcs11Session>> Pkcs11Session::open(const KeySource& source) {
    MOTCUA_TRY(std::unique_ptr<Pkcs11Module> module, Pkcs11Module::load(source.pkcs11Module));
    MOTCUA_TRY(const CK_SLOT_ID slot, module->slotOf(source.tokenLabel));
    std::unique_ptr<Pkcs11Session> out(new Pkcs11Session(std::move(module), source));
    out->m_slot = slot;
    const CK_RV code = out->m_module->calls().C_OpenSession(slot, CKF_SERIAL_SESSION, nullptr, nullptr, &out->m_session);
    if (code != CKR_OK) return fail(pkcs11Failure(code, QStringLiteral("C_OpenSession")));
    out->m_open = true;
    out->chooseCertificate();
    return out;
}

Pkcs11Session::~Pkcs11Session() {
    logout();
    if (m_open) m_module->calls().C_CloseSession(m_session);
}

void Pkcs11Session::logout() {
    m_pin = {};
    if (m_loggedIn) m_module->calls().C_Logout(m_session);
    m_loggedIn = false;
}

void Pkcs11Session::chooseCertificate() {
    const Pkcs11Objects objects(*m_module, m_session);
    const auto all = objects.certificateObjects();
    for (const auto& object : all) {
        const bool named = sha256Of(object.certificate) == m_source.certificateSha256;
        const bool wanted = m_source.certificateSha256.isEmpty() ? fitForSigning(object.certificate) : named;
        if (!m_certificate && wanted && !object.id.isEmpty()) {
            m_certificate = object.certificate;
            m_keyId = object.id;
        }
    }
    for (const auto& object : all) {
        if (!same(object.certificate, m_certificate)) m_chain.push_back(object.certificate);
    }
}

Result<void> Pkcs11Session::login(const SecretBytes& pin) {
    MOTCUA_TRY(const CK_TOKEN_INFO info, m_module->tokenInfo(m_slot));
    if (info.flags & CKF_USER_PIN_LOCKED) return fail(ErrorCode::PinLocked);
    const bool pinPad = (info.flags & CKF_PROTECTED_AUTHENTICATION_PATH) != 0;
    if (pin.isEmpty() && !pinPad) return fail(ErrorCode::PinMissing);
    const SecretBytes given = pinPad ? SecretBytes() : pin.clone();
    const CK_RV code = m_module->calls().C_Login(m_session, CKU_USER, pinBytes(given), given.size());
    if (code != CKR_OK && code != CKR_USER_ALREADY_LOGGED_IN) return fail(loginFailure(code));
    m_loggedIn = true;
    if (!m_certificate) chooseCertificate();
    if (!m_certificate) return fail(ErrorCode::TokenNoCertificate, {{QStringLiteral("token"), m_source.tokenLabel}});
    const Pkcs11Objects objects(*m_module, m_session);
    const auto key = objects.privateKey(m_keyId);
    if (!key) return fail(ErrorCode::TokenNoCertificate, {{QStringLiteral("token"), m_source.tokenLabel}});
    m_key = *key;
    const QByteArray asks = objects.attribute(m_key, CKA_ALWAYS_AUTHENTICATE);
    m_asksEveryTime = !asks.isEmpty() && asks.at(0) == CK_TRUE;
    if (m_asksEveryTime) m_pin = given.clone();
    return {};
}

// The flags after the failure tell what the officer must know before trying again.
Error Pkcs11Session::loginFailure(CK_RV code) const {
    Error error = pkcs11Failure(code, QStringLiteral("C_Login"));
    if (!error.is(ErrorCode::PinWrong)) return error;
    const Result<CK_TOKEN_INFO> info = m_module->tokenInfo(m_slot);
    if (!info) return error;
    if (info->flags & CKF_USER_PIN_LOCKED)
        error.code = ErrorCode::PinLocked;
    else if (info->flags & CKF_USER_PIN_FINAL_TRY)
        error.code = ErrorCode::PinLastTry;
    else if (info->flags & CKF_USER_PIN_COUNT_LOW)
        error.params.insert(QStringLiteral("triesLow"), QStringLiteral("yes"));
    return error;
}

Result<void> Pkcs11Session::loginForThisSignature() {
    if (!m_asksEveryTime) return {};
    const CK_RV code = m_module->calls().C_Login(m_session, CKU_CONTEXT_SPECIFIC, pinBytes(m_pin), m_pin.size());
    if (code != CKR_OK) return fail(loginFailure(code));
    return {};
}

Result<QByteArray> Pkcs11Session::sign(const QByteArray& bytes) {
    const SignatureScheme own = scheme();
    QByteArray input = hashOf(own.hash, bytes);
    CK_RSA_PKCS_PSS_PARAMS pss = pssParameters(own.hash);
    CK_MECHANISM mechanism{CKM_RSA_PKCS, nullptr, 0};
    if (own.isEc)
        mechanism.mechanism = CKM_ECDSA;
    else if (own.isPss)
        mechanism = {CKM_RSA_PKCS_PSS, &pss, sizeof pss};
    else
        input.prepend(kSha256DigestInfo);
    CK_FUNCTION_LIST& calls = m_module->calls();
    if (const CK_RV code = calls.C_SignInit(m_session, &mechanism, m_key); code != CKR_OK) {
        return fail(pkcs11Failure(code, QStringLiteral("C_SignInit")));
    }
    MOTCUA_CHECK(loginForThisSignature());
    QByteArray signature(1024, '\0');
    auto size = static_cast<CK_ULONG>(signature.size());
    const CK_RV code = calls.C_Sign(m_session, reinterpret_cast<CK_BYTE*>(input.data()), static_cast<CK_ULONG>(input.size()),
                                    reinterpret_cast<CK_BYTE*>(signature.data()), &size);
    if (code != CKR_OK) return fail(pkcs11Failure(code, QStringLiteral("C_Sign")));
    signature.truncate(static_cast<qsizetype>(size));
    return own.isEc ? ecdsaDer(signature) : signature;
}

}  // namespace motcua::signing
