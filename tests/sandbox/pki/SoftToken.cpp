#include "sandbox/pki/SoftToken.h"

#include <openssl/core_names.h>
#include <p11-kit/pkcs11.h>

#include <QDir>
#include <QFile>
#include <QLibrary>
#include <initializer_list>
#include <vector>

#include "sandbox/pki/OpenSsl.h"

namespace motcua::sandbox::softhsm {
namespace {

using Attributes = std::vector<CK_ATTRIBUTE>;

tl::unexpected<Error> failedAt(const char* step, CK_RV code) {
    return fail(ErrorCode::SignFailed, {{QStringLiteral("step"), QLatin1String(step)}},
                QStringLiteral("PKCS#11 0x%1").arg(code, 0, 16));
}

#define P11_CHECK(step, call) \
    if (const CK_RV code = (call); code != CKR_OK) return failedAt(step, code)

CK_UTF8CHAR* utf8(QByteArray& text) {
    return reinterpret_cast<CK_UTF8CHAR*>(text.data());
}
CK_ULONG sizeOf(const QByteArray& bytes) {
    return static_cast<CK_ULONG>(bytes.size());
}

CK_ATTRIBUTE attribute(CK_ATTRIBUTE_TYPE type, QByteArray& value) {
    return {type, value.data(), sizeOf(value)};
}
template <typename T>
CK_ATTRIBUTE attribute(CK_ATTRIBUTE_TYPE type, T& value) {
    return {type, &value, sizeof value};
}

// C_Initialize … C_Finalize of one module.
class Module {
public:
    explicit Module(const QString& path) : m_library(path) {
        const auto list = reinterpret_cast<CK_C_GetFunctionList>(m_library.resolve("C_GetFunctionList"));
        if (list == nullptr || list(&m_functions) != CKR_OK) m_functions = nullptr;
        if (m_functions != nullptr && m_functions->C_Initialize(nullptr) != CKR_OK) m_functions = nullptr;
    }
    ~Module() {
        if (m_functions != nullptr) m_functions->C_Finalize(nullptr);
    }
    Module(const Module&) = delete;
    Module& operator=(const Module&) = delete;
    CK_FUNCTION_LIST* operator->() const { return m_functions; }
    bool isReady() const { return m_functions != nullptr; }

    // The slot whose token bears the label; a slot without a token for an empty label.
    bool findSlot(const QByteArray& label, CK_SLOT_ID* found) const {
        CK_ULONG count = 0;
        m_functions->C_GetSlotList(CK_TRUE, nullptr, &count);
        std::vector<CK_SLOT_ID> slotIds(count);
        m_functions->C_GetSlotList(CK_TRUE, slotIds.data(), &count);
        for (const CK_SLOT_ID slot : slotIds) {
            CK_TOKEN_INFO info;
            if (m_functions->C_GetTokenInfo(slot, &info) != CKR_OK) continue;
            const bool isSet = (info.flags & CKF_TOKEN_INITIALIZED) != 0;
            const QByteArray name = QByteArray(reinterpret_cast<char*>(info.label), sizeof info.label).trimmed();
            if (label.isEmpty() ? isSet : !isSet || name != label) continue;
            *found = slot;
            return true;
        }
        return false;
    }

private:
    QLibrary m_library;
    CK_FUNCTION_LIST* m_functions = nullptr;
};

QByteArray number(EVP_PKEY* key, const char* name) {
    BIGNUM* value = nullptr;
    EVP_PKEY_get_bn_param(key, name, &value);
    const pki::BigNumber owner(value);
    QByteArray bytes(BN_num_bytes(value), Qt::Uninitialized);
    BN_bn2bin(value, reinterpret_cast<unsigned char*>(bytes.data()));
    return bytes;
}

CK_RV create(const Module& module, CK_SESSION_HANDLE session, Attributes attributes) {
    CK_OBJECT_HANDLE object = 0;
    return module->C_CreateObject(session, attributes.data(), attributes.size(), &object);
}

CK_RV createPrivateKey(const Module& module, CK_SESSION_HANDLE session, EVP_PKEY* key, QByteArray id, QByteArray label) {
    CK_OBJECT_CLASS kind = CKO_PRIVATE_KEY;
    CK_KEY_TYPE type = CKK_RSA;
    CK_BBOOL yes = CK_TRUE;
    CK_BBOOL no = CK_FALSE;
    QByteArray n = number(key, OSSL_PKEY_PARAM_RSA_N);
    QByteArray e = number(key, OSSL_PKEY_PARAM_RSA_E);
    QByteArray d = number(key, OSSL_PKEY_PARAM_RSA_D);
    QByteArray p = number(key, OSSL_PKEY_PARAM_RSA_FACTOR1);
    QByteArray q = number(key, OSSL_PKEY_PARAM_RSA_FACTOR2);
    QByteArray dp = number(key, OSSL_PKEY_PARAM_RSA_EXPONENT1);
    QByteArray dq = number(key, OSSL_PKEY_PARAM_RSA_EXPONENT2);
    QByteArray qInverse = number(key, OSSL_PKEY_PARAM_RSA_COEFFICIENT1);
    return create(
        module, session,
        {attribute(CKA_CLASS, kind), attribute(CKA_KEY_TYPE, type), attribute(CKA_TOKEN, yes), attribute(CKA_PRIVATE, yes),
         attribute(CKA_SENSITIVE, yes), attribute(CKA_EXTRACTABLE, no), attribute(CKA_SIGN, yes), attribute(CKA_ID, id),
         attribute(CKA_LABEL, label), attribute(CKA_MODULUS, n), attribute(CKA_PUBLIC_EXPONENT, e),
         attribute(CKA_PRIVATE_EXPONENT, d), attribute(CKA_PRIME_1, p), attribute(CKA_PRIME_2, q),
         attribute(CKA_EXPONENT_1, dp), attribute(CKA_EXPONENT_2, dq), attribute(CKA_COEFFICIENT, qInverse)});
}

CK_RV createCertificate(const Module& module, CK_SESSION_HANDLE session, X509* certificate, QByteArray id, QByteArray label) {
    CK_OBJECT_CLASS kind = CKO_CERTIFICATE;
    CK_CERTIFICATE_TYPE type = CKC_X_509;
    CK_BBOOL yes = CK_TRUE;
    CK_BBOOL no = CK_FALSE;
    QByteArray value = pki::derOf<X509>(certificate, i2d_X509);
    QByteArray subject = pki::derOf<X509_NAME>(X509_get_subject_name(certificate), i2d_X509_NAME);
    QByteArray issuer = pki::derOf<X509_NAME>(X509_get_issuer_name(certificate), i2d_X509_NAME);
    QByteArray serial = pki::derOf<ASN1_INTEGER>(X509_get0_serialNumber(certificate), i2d_ASN1_INTEGER);
    return create(
        module, session,
        {attribute(CKA_CLASS, kind), attribute(CKA_CERTIFICATE_TYPE, type), attribute(CKA_TOKEN, yes),
         attribute(CKA_PRIVATE, no), attribute(CKA_ID, id), attribute(CKA_LABEL, label), attribute(CKA_SUBJECT, subject),
         attribute(CKA_ISSUER, issuer), attribute(CKA_SERIAL_NUMBER, serial), attribute(CKA_VALUE, value)});
}

Result<void> fill(const Module& module, CK_SLOT_ID slot, QByteArray pin, const QByteArray& label, EVP_PKEY* key,
                  X509* certificate) {
    CK_SESSION_HANDLE session = 0;
    P11_CHECK("open", module->C_OpenSession(slot, CKF_SERIAL_SESSION | CKF_RW_SESSION, nullptr, nullptr, &session));
    P11_CHECK("login-so", module->C_Login(session, CKU_SO, utf8(pin), sizeOf(pin)));
    P11_CHECK("init-pin", module->C_InitPIN(session, utf8(pin), sizeOf(pin)));
    P11_CHECK("logout", module->C_Logout(session));
    P11_CHECK("login", module->C_Login(session, CKU_USER, utf8(pin), sizeOf(pin)));
    const QByteArray id("\x01", 1);
    P11_CHECK("key", createPrivateKey(module, session, key, id, label));
    P11_CHECK("certificate", createCertificate(module, session, certificate, id, label));
    module->C_CloseSession(session);
    return {};
}

Result<QString> writeConfiguration(FileSystem& files, const QString& folder) {
    const QString tokens = QDir(folder).absoluteFilePath(QStringLiteral("tokens"));
    MOTCUA_CHECK(files.makeFolder(tokens));
    const auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    QFile::setPermissions(folder, ownerOnly);
    const QString path = QDir(folder).absoluteFilePath(QStringLiteral("softhsm2.conf"));
    MOTCUA_CHECK(
        files.write(path, "directories.tokendir = " + tokens.toUtf8() + "\nobjectstore.backend = file\nlog.level = ERROR\n"));
    return path;
}

}  // namespace

QString modulePath() {
    for (const char* path : {"/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
                             "/usr/lib64/softhsm/libsofthsm2.so"}) {
        if (QFile::exists(QLatin1String(path))) return QLatin1String(path);
    }
    return {};
}

Result<void> createToken(FileSystem& files, const QString& folder, const QString& label, const QByteArray& pin,
                         const pki::Identity& identity) {
    const pki::Key key = pki::keyOf(identity.key);
    const pki::Certificate certificate = pki::certificateOf(identity.certificate);
    if (!key || !certificate) return fail(ErrorCode::P12Unreadable, {}, QStringLiteral("no PEM key and certificate"));
    MOTCUA_TRY(const QString configuration, writeConfiguration(files, folder));
    qputenv("SOFTHSM2_CONF", QFile::encodeName(configuration));
    const Module module(modulePath());
    if (!module.isReady()) return fail(ErrorCode::TokenModuleMissing, {{QStringLiteral("module"), modulePath()}});

    const QByteArray name = label.toUtf8();
    CK_SLOT_ID slot = 0;
    if (!module.findSlot(name, &slot) && !module.findSlot({}, &slot)) {
        return fail(ErrorCode::TokenNotPresent, {{QStringLiteral("label"), label}});
    }
    QByteArray soPin = pin;
    QByteArray padded = name.leftJustified(32, ' ', true);
    P11_CHECK("init", module->C_InitToken(slot, utf8(soPin), sizeOf(soPin), utf8(padded)));
    if (!module.findSlot(name, &slot)) return fail(ErrorCode::TokenNotPresent, {{QStringLiteral("label"), label}});
    return fill(module, slot, pin, name, key.get(), certificate.get());
}

}  // namespace motcua::sandbox::softhsm
