// A PKCS#11 module for tests: SoftHSM2 behind it, and the faults of real tokens in front, told by a control file.
//
// MOTCUA_FAULTY_TOKEN names the control file; it is read again at every call, so a test may change it in mid-batch. A line
// each:
//   fail CALL N CODE          from its N-th call on, CALL answers this CKR code
//   hang CALL N | abort CALL N  the N-th call never comes back | ends the process
//   slow CALL MS              every call takes so long, as it does on a real token
//   flags CODE                set in the token's info (CKF_USER_PIN_FINAL_TRY …)
//   always-authenticate       every signature wants the PIN once more (CKA_ALWAYS_AUTHENTICATE)
//   pin-pad PIN               the PIN is typed on the device, never given by the program
// Every call that is listed here is noted in <control file>.log with its answer; calls are counted from that file, so the count
// goes on in a new process. Threads: one, as PKCS#11 without locking wants it.
#include <dlfcn.h>
#include <p11-kit/pkcs11.h>

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>

namespace {

CK_FUNCTION_LIST* real = nullptr;
CK_FUNCTION_LIST ours;
std::string loginPin;
bool wantsPinAgain = false;

std::string controlFile() {
    const char* path = std::getenv("MOTCUA_FAULTY_TOKEN");
    return path ? path : "";
}

// The rest of the first line that begins with these words.
bool findLine(const std::string& words, std::string& rest) {
    std::ifstream file(controlFile());
    for (std::string line; std::getline(file, line);) {
        if (line.rfind(words, 0) != 0 || (line.size() > words.size() && line[words.size()] != ' ')) continue;
        rest = line.substr(std::min(line.size(), words.size() + 1));
        return true;
    }
    return false;
}

bool isSet(const std::string& word) {
    std::string rest;
    return findLine(word, rest);
}

long callsSoFar(const std::string& call) {
    std::ifstream log(controlFile() + ".log");
    long count = 0;
    for (std::string line; std::getline(log, line);) {
        if (line.rfind(call + ' ', 0) == 0) ++count;
    }
    return count;
}

CK_RV noted(const std::string& call, CK_RV code) {
    std::ofstream(controlFile() + ".log", std::ios::app) << call << " 0x" << std::hex << code << '\n' << std::flush;
    return code;
}

bool isDue(const std::string& fault, const std::string& call, long number, CK_RV* code = nullptr) {
    std::string rest;
    if (!findLine(fault + ' ' + call, rest)) return false;
    std::istringstream words(rest);
    long from = 0;
    std::string answer = "0";
    words >> from >> answer;
    if (code) *code = std::strtoul(answer.c_str(), nullptr, 16);
    return code ? number >= from : number == from;
}

// Plays the fault that is due for this call, or forwards it.
template <typename Forward>
CK_RV play(const char* call, Forward forward) {
    const long number = callsSoFar(call) + 1;
    CK_RV code = CKR_OK;
    if (isDue("fail", call, number, &code)) return noted(call, code);
    if (isDue("abort", call, number)) {
        noted(call, CKR_GENERAL_ERROR);
        std::abort();
    }
    if (isDue("hang", call, number)) {
        noted(call, CKR_GENERAL_ERROR);
        std::this_thread::sleep_for(std::chrono::minutes(5));
    }
    std::string milliseconds;
    if (findLine(std::string("slow ") + call, milliseconds))
        std::this_thread::sleep_for(std::chrono::milliseconds(std::atol(milliseconds.c_str())));
    return noted(call, forward());
}

CK_RV finalize(void* reserved) {
    return play("C_Finalize", [&] { return real->C_Finalize(reserved); });
}

CK_RV openSession(CK_SLOT_ID slot, CK_FLAGS flags, void* application, CK_NOTIFY notify, CK_SESSION_HANDLE* session) {
    return play("C_OpenSession", [&] { return real->C_OpenSession(slot, flags, application, notify, session); });
}

CK_RV logout(CK_SESSION_HANDLE session) {
    return play("C_Logout", [&] { return real->C_Logout(session); });
}

CK_RV tokenInfo(CK_SLOT_ID slot, CK_TOKEN_INFO* info) {
    const CK_RV code = real->C_GetTokenInfo(slot, info);
    std::string flags;
    if (code == CKR_OK && findLine("flags", flags)) info->flags |= std::strtoul(flags.c_str(), nullptr, 16);
    if (code == CKR_OK && isSet("pin-pad")) info->flags |= CKF_PROTECTED_AUTHENTICATION_PATH;
    return code;
}

CK_RV loginAgain(const std::string& pin) {
    if (!wantsPinAgain) return CKR_OPERATION_NOT_INITIALIZED;
    if (pin != loginPin) return CKR_PIN_INCORRECT;
    wantsPinAgain = false;
    return CKR_OK;
}

CK_RV login(CK_SESSION_HANDLE session, CK_USER_TYPE user, CK_UTF8CHAR* pin, CK_ULONG length) {
    return play(user == CKU_CONTEXT_SPECIFIC ? "C_Login-again" : "C_Login", [&]() -> CK_RV {
        std::string typed;
        const bool pad = findLine("pin-pad", typed);
        if (pad == (pin != nullptr)) return CKR_ARGUMENTS_BAD;
        if (!pad) typed.assign(reinterpret_cast<char*>(pin), length);
        if (user == CKU_CONTEXT_SPECIFIC) return loginAgain(typed);
        loginPin = typed;
        return real->C_Login(session, user, reinterpret_cast<CK_UTF8CHAR*>(typed.data()), typed.size());
    });
}

CK_RV attributeValue(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE* wanted, CK_ULONG count) {
    const CK_RV code = real->C_GetAttributeValue(session, object, wanted, count);
    if (count != 1 || wanted->type != CKA_ALWAYS_AUTHENTICATE || !isSet("always-authenticate")) return code;
    wanted->ulValueLen = sizeof(CK_BBOOL);
    if (wanted->pValue) *static_cast<CK_BBOOL*>(wanted->pValue) = CK_TRUE;
    return CKR_OK;
}

CK_RV signInit(CK_SESSION_HANDLE session, CK_MECHANISM* mechanism, CK_OBJECT_HANDLE key) {
    wantsPinAgain = isSet("always-authenticate");
    return play("C_SignInit", [&] { return real->C_SignInit(session, mechanism, key); });
}

CK_RV sign(CK_SESSION_HANDLE session, CK_BYTE* data, CK_ULONG size, CK_BYTE* signature, CK_ULONG* length) {
    return play("C_Sign", [&]() -> CK_RV {
        return wantsPinAgain ? CKR_USER_NOT_LOGGED_IN : real->C_Sign(session, data, size, signature, length);
    });
}

CK_FUNCTION_LIST* loadReal() {
    for (const char* path : {"/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
                             "/usr/lib64/softhsm/libsofthsm2.so"}) {
        void* library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
        const auto list = library ? reinterpret_cast<CK_C_GetFunctionList>(dlsym(library, "C_GetFunctionList")) : nullptr;
        CK_FUNCTION_LIST* calls = nullptr;
        if (list && list(&calls) == CKR_OK) return calls;
    }
    return nullptr;
}

}  // namespace

extern "C" __attribute__((visibility("default"))) CK_RV C_GetFunctionList(CK_FUNCTION_LIST** list) {
    if (!real) real = loadReal();
    if (!real) return CKR_FUNCTION_FAILED;
    ours = *real;
    ours.C_Finalize = finalize;
    ours.C_OpenSession = openSession;
    ours.C_Logout = logout;
    ours.C_GetTokenInfo = tokenInfo;
    ours.C_Login = login;
    ours.C_GetAttributeValue = attributeValue;
    ours.C_SignInit = signInit;
    ours.C_Sign = sign;
    *list = &ours;
    return CKR_OK;
}
