#include "signing/engine/Pkcs11Objects.h"

namespace motcua::signing {
namespace {

constexpr CK_ULONG kMostObjects = 64;  // a token holds a handful; more is not searched

}  // namespace

std::vector<CK_OBJECT_HANDLE> Pkcs11Objects::find(std::vector<CK_ATTRIBUTE> wanted) const {
    CK_FUNCTION_LIST& calls = m_module.calls();
    if (calls.C_FindObjectsInit(m_session, wanted.data(), wanted.size()) != CKR_OK) return {};
    std::vector<CK_OBJECT_HANDLE> found(kMostObjects);
    CK_ULONG count = 0;
    if (calls.C_FindObjects(m_session, found.data(), kMostObjects, &count) != CKR_OK) count = 0;
    calls.C_FindObjectsFinal(m_session);
    found.resize(count);
    return found;
}

QByteArray Pkcs11Objects::attribute(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type) const {
    CK_ATTRIBUTE wanted{type, nullptr, 0};
    CK_FUNCTION_LIST& calls = m_module.calls();
    if (calls.C_GetAttributeValue(m_session, object, &wanted, 1) != CKR_OK || wanted.ulValueLen == CK_UNAVAILABLE_INFORMATION)
        return {};
    QByteArray value(static_cast<qsizetype>(wanted.ulValueLen), '\0');
    wanted.pValue = value.data();
    if (calls.C_GetAttributeValue(m_session, object, &wanted, 1) != CKR_OK) return {};
    return value;
}

std::vector<Pkcs11Objects::CertificateObject> Pkcs11Objects::certificateObjects() const {
    CK_OBJECT_CLASS objectClass = CKO_CERTIFICATE;
    std::vector<CertificateObject> out;
    for (const CK_OBJECT_HANDLE object : find({{CKA_CLASS, &objectClass, sizeof objectClass}})) {
        const Certificate certificate = certificateFromDer(attribute(object, CKA_VALUE));
        if (certificate) out.push_back({certificate, attribute(object, CKA_ID)});
    }
    return out;
}

CertificateList Pkcs11Objects::certificates() const {
    CertificateList out;
    for (const CertificateObject& object : certificateObjects()) out.push_back(object.certificate);
    return out;
}

std::optional<CK_OBJECT_HANDLE> Pkcs11Objects::privateKey(const QByteArray& id) const {
    CK_OBJECT_CLASS objectClass = CKO_PRIVATE_KEY;
    QByteArray wantedId = id;
    const auto found = find(
        {{CKA_CLASS, &objectClass, sizeof objectClass}, {CKA_ID, wantedId.data(), static_cast<CK_ULONG>(wantedId.size())}});
    if (found.empty()) return std::nullopt;
    return found.front();
}

}  // namespace motcua::signing
