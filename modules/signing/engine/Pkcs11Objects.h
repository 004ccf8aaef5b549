// The certificates and keys of an open PKCS#11 session.
//
// Lifetime: shorter than the session. Threads: the session's.
#pragma once

#include "signing/engine/Certificates.h"
#include "signing/engine/Pkcs11Module.h"

namespace motcua::signing {

class Pkcs11Objects {
public:
    Pkcs11Objects(const Pkcs11Module& module, CK_SESSION_HANDLE session) : m_module(module), m_session(session) {}

    struct CertificateObject {
        Certificate certificate;
        QByteArray id;  // CKA_ID, shared with the private key
    };
    std::vector<CertificateObject> certificateObjects() const;
    CertificateList certificates() const;
    // The private key with this CKA_ID; needs a log-in. nullopt if there is none.
    std::optional<CK_OBJECT_HANDLE> privateKey(const QByteArray& id) const;
    // Bytes of an attribute; empty if the object does not have it.
    QByteArray attribute(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type) const;

private:
    std::vector<CK_OBJECT_HANDLE> find(std::vector<CK_ATTRIBUTE> wanted) const;

    const Pkcs11Module& m_module;
    CK_SESSION_HANDLE m_session;
};

}  // namespace motcua::signing
