// The key of a PKCS#12 file (.p12, .pfx): for offices without tokens and for tests.
//
// Errors: FileNotFound, FileUnreadable, P12Unreadable, P12WrongPassword, SignFailed. Old files (RC2, 3DES) are read through
// OpenSSL's legacy provider. Threads: one.
#pragma once

#include "base/SecretBytes.h"
#include "signing/engine/SigningKey.h"

namespace motcua::signing {

class P12Key final : public SigningKey {
public:
    static Result<std::unique_ptr<P12Key>> open(const QString& path, const SecretBytes& password, bool preferPss = false);
    Certificate certificate() const override { return m_certificate; }
    CertificateList chain() const override { return m_chain; }
    SignatureScheme scheme() const override { return schemeFor(m_certificate, m_preferPss); }
    Result<QByteArray> sign(const QByteArray& bytes) override;

private:
    EvpKeyPtr m_key;
    bool m_preferPss = false;
    Certificate m_certificate;
    CertificateList m_chain;
};

}  // namespace motcua::signing
