// A session with one token: opened once for a batch, one log-in, then any number of signatures.
//
// Before login() the certificate is known already where the token shows it (so that an expired one costs no PIN try).
// The PIN is given once and never retried by the program: three wrong ones lock a VGCA token. It is kept (locked memory) only
// until logout() and only for keys that ask for it at every signature (CKA_ALWAYS_AUTHENTICATE). A token with a PIN pad
// (protected authentication path) asks for it itself; what is given to login() does not matter then.
// Errors: TokenModuleMissing, TokenNotPresent, TokenNoCertificate, PinWrong {triesLow}, PinLastTry, PinLocked, PinMissing,
// TokenUnplugged, SignFailed. Destruction logs out and closes. Threads: one.
#pragma once

#include "base/SecretBytes.h"
#include "signing/engine/Pkcs11Objects.h"
#include "signing/engine/SigningKey.h"

namespace motcua::signing {

class Pkcs11Session final : public SigningKey {
public:
    static Result<std::unique_ptr<Pkcs11Session>> open(const KeySource& source);
    ~Pkcs11Session() override;

    Result<void> login(const SecretBytes& pin);
    bool isLoggedIn() const { return m_loggedIn; }
    void logout();
    Certificate certificate() const override { return m_certificate; }  // null until known
    CertificateList chain() const override { return m_chain; }
    SignatureScheme scheme() const override { return schemeFor(m_certificate, m_source.rsaPss); }
    Result<QByteArray> sign(const QByteArray& bytes) override;

private:
    Pkcs11Session(std::unique_ptr<Pkcs11Module> module, KeySource source)
        : m_module(std::move(module)), m_source(std::move(source)) {}
    void chooseCertificate();
    Error loginFailure(CK_RV code) const;
    Result<void> loginForThisSignature();

    std::unique_ptr<Pkcs11Module> m_module;
    KeySource m_source;
    CK_SLOT_ID m_slot = 0;
    CK_SESSION_HANDLE m_session = 0;
    bool m_open = false;
    bool m_loggedIn = false;
    CK_OBJECT_HANDLE m_key = 0;
    bool m_asksEveryTime = false;
    SecretBytes m_pin;  // empty for a PIN pad
    QByteArray m_keyId;
    Certificate m_certificate;
    CertificateList m_chain;
};

}  // namespace motcua::signing
