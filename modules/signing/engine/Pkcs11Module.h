// A PKCS#11 module (the maker's driver library), loaded at run time and called directly.
//
// Why direct: no wrapper shows every CKR code and the PIN's flags (measured against libp11 and its engine).
// One module at a time in a process; it stays loaded, because some crash when unloaded; C_Finalize at destruction.
// Errors: TokenModuleMissing {module}, TokenNotPresent {token}, and pkcs11Failure()'s. Threads: one, the worker's main thread.
// Source: OASIS PKCS #11 2.40.
#pragma once

#include <p11-kit/pkcs11.h>

#include "base/Result.h"
#include "signing/client/SigningTypes.h"

namespace motcua::signing {

class Pkcs11Module {
public:
    static Result<std::unique_ptr<Pkcs11Module>> load(const QString& path);
    ~Pkcs11Module();
    Pkcs11Module(const Pkcs11Module&) = delete;
    Pkcs11Module& operator=(const Pkcs11Module&) = delete;

    CK_FUNCTION_LIST& calls() const { return *m_calls; }
    Result<std::vector<CK_SLOT_ID>> slotsWithToken() const;
    Result<CK_SLOT_ID> slotOf(const QString& tokenLabel) const;
    Result<CK_TOKEN_INFO> tokenInfo(CK_SLOT_ID slot) const;

private:
    explicit Pkcs11Module(CK_FUNCTION_LIST* calls) : m_calls(calls) {}
    CK_FUNCTION_LIST* m_calls;
    bool m_initializedHere = false;
};

// The error for a CKR code: TokenUnplugged, PinLocked, PinWrong …; SignFailed with the code as detail for the rest.
Error pkcs11Failure(CK_RV code, const QString& call);
QString tokenLabel(const CK_TOKEN_INFO& info);

// Every token with its PIN state and certificates, without a PIN.
Result<std::vector<TokenInfo>> listTokens(const QString& modulePath);

}  // namespace motcua::signing
