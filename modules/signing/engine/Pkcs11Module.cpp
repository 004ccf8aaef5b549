#include "signing/engine/Pkcs11Module.h"

#include <QFileInfo>
#include <QLibrary>

#include "signing/engine/Pkcs11Objects.h"

namespace motcua::signing {
namespace {

QString padded(const CK_UTF8CHAR* text, std::size_t size) {
    return QString::fromUtf8(reinterpret_cast<const char*>(text), static_cast<qsizetype>(size)).trimmed();
}

TokenInfo describe(const CK_TOKEN_INFO& info) {
    TokenInfo out;
    out.label = tokenLabel(info);
    out.model = padded(info.model, sizeof info.model);
    out.serial = padded(info.serialNumber, sizeof info.serialNumber);
    out.pinTriesLow = (info.flags & CKF_USER_PIN_COUNT_LOW) != 0;
    out.pinLastTry = (info.flags & CKF_USER_PIN_FINAL_TRY) != 0;
    out.pinLocked = (info.flags & CKF_USER_PIN_LOCKED) != 0;
    out.hasPinPad = (info.flags & CKF_PROTECTED_AUTHENTICATION_PATH) != 0;
    return out;
}

std::vector<TokenCertificate> publicCertificates(const Pkcs11Module& module, CK_SLOT_ID slot) {
    std::vector<TokenCertificate> out;
    CK_SESSION_HANDLE session = 0;
    if (module.calls().C_OpenSession(slot, CKF_SERIAL_SESSION, nullptr, nullptr, &session) != CKR_OK) return out;
    const Pkcs11Objects objects(module, session);
    for (const Certificate& certificate : objects.certificates()) {
        out.push_back({commonName(certificate), organisation(certificate), sha256Of(certificate), notBefore(certificate),
                       notAfter(certificate), fitForSigning(certificate)});
    }
    module.calls().C_CloseSession(session);
    return out;
}

}  // namespace

Result<std::unique_ptr<Pkcs11Module>> Pkcs11Module::load(const QString& path) {
    const QMap<QString, QString> params{{QStringLiteral("module"), QFileInfo(path).fileName()}};
    QLibrary library(path);
    const auto getList = reinterpret_cast<CK_C_GetFunctionList>(library.resolve("C_GetFunctionList"));
    if (!getList) return fail(ErrorCode::TokenModuleMissing, params, library.errorString());
    CK_FUNCTION_LIST* calls = nullptr;
    if (getList(&calls) != CKR_OK || !calls) return fail(ErrorCode::TokenModuleMissing, params);
    std::unique_ptr<Pkcs11Module> module(new Pkcs11Module(calls));
    const CK_RV code = calls->C_Initialize(nullptr);
    module->m_initializedHere = code == CKR_OK;
    if (code != CKR_OK && code != CKR_CRYPTOKI_ALREADY_INITIALIZED) {
        return fail(ErrorCode::TokenModuleMissing, params, pkcs11Failure(code, QStringLiteral("C_Initialize")).detail);
    }
    return module;
}

Pkcs11Module::~Pkcs11Module() {
    if (m_initializedHere) m_calls->C_Finalize(nullptr);
}

Result<std::vector<CK_SLOT_ID>> Pkcs11Module::slotsWithToken() const {
    CK_ULONG count = 0;
    CK_RV code = m_calls->C_GetSlotList(CK_TRUE, nullptr, &count);
    std::vector<CK_SLOT_ID> found(count);
    if (code == CKR_OK && count > 0) code = m_calls->C_GetSlotList(CK_TRUE, found.data(), &count);
    if (code != CKR_OK) return fail(pkcs11Failure(code, QStringLiteral("C_GetSlotList")));
    found.resize(count);
    return found;
}

Result<CK_TOKEN_INFO> Pkcs11Module::tokenInfo(CK_SLOT_ID slot) const {
    CK_TOKEN_INFO info{};
    const CK_RV code = m_calls->C_GetTokenInfo(slot, &info);
    if (code != CKR_OK) return fail(pkcs11Failure(code, QStringLiteral("C_GetTokenInfo")));
    return info;
}

Result<CK_SLOT_ID> Pkcs11Module::slotOf(const QString& label) const {
    MOTCUA_TRY(const std::vector<CK_SLOT_ID> candidates, slotsWithToken());
    for (const CK_SLOT_ID slot : candidates) {
        const Result<CK_TOKEN_INFO> info = tokenInfo(slot);
        if (info && tokenLabel(*info) == label) return slot;
    }
    return fail(ErrorCode::TokenNotPresent, {{QStringLiteral("token"), label}});
}

Error pkcs11Failure(CK_RV code, const QString& call) {
    const QString detail = QStringLiteral("%1: CKR 0x%2").arg(call).arg(code, 0, 16);
    switch (code) {
        case CKR_PIN_INCORRECT:
        case CKR_PIN_INVALID:
        case CKR_PIN_LEN_RANGE:
            return {ErrorCode::PinWrong, {}, detail};
        case CKR_PIN_LOCKED:
        case CKR_PIN_EXPIRED:
            return {ErrorCode::PinLocked, {}, detail};
        case CKR_TOKEN_NOT_PRESENT:
        case CKR_TOKEN_NOT_RECOGNIZED:
        case CKR_SLOT_ID_INVALID:
        case CKR_DEVICE_REMOVED:
        case CKR_DEVICE_ERROR:
        case CKR_SESSION_CLOSED:
        case CKR_SESSION_HANDLE_INVALID:
        case CKR_KEY_HANDLE_INVALID:
        case CKR_OBJECT_HANDLE_INVALID:
        case CKR_USER_NOT_LOGGED_IN:
        case CKR_CRYPTOKI_NOT_INITIALIZED:
            return {ErrorCode::TokenUnplugged, {}, detail};
        case CKR_CANCEL:
        case CKR_FUNCTION_CANCELED:
            return {ErrorCode::Cancelled, {}, detail};
        default:
            return {ErrorCode::SignFailed, {}, detail};
    }
}

QString tokenLabel(const CK_TOKEN_INFO& info) {
    return padded(info.label, sizeof info.label);
}

Result<std::vector<TokenInfo>> listTokens(const QString& modulePath) {
    MOTCUA_TRY(const auto module, Pkcs11Module::load(modulePath));
    MOTCUA_TRY(const std::vector<CK_SLOT_ID> candidates, module->slotsWithToken());
    std::vector<TokenInfo> out;
    for (const CK_SLOT_ID slot : candidates) {
        const Result<CK_TOKEN_INFO> info = module->tokenInfo(slot);
        // A slot without a set-up token (SoftHSM2 always shows one) is of no use to an officer.
        if (!info || (info->flags & CKF_TOKEN_INITIALIZED) == 0) continue;
        out.push_back(describe(*info));
        out.back().certificates = publicCertificates(*module, slot);
    }
    return out;
}

}  // namespace motcua::signing
