// Lists the tokens that a PKCS#11 module shows, with the state of their PIN and their certificates. No PIN is used.
//
// Errors: TokenModuleMissing and the worker's own. Threads: blocks the calling thread; one client belongs to one thread.
#pragma once

#include "signing/client/SigningTypes.h"
#include "worker/WorkerClient.h"

namespace motcua::signing {

class TokenClient {
public:
    explicit TokenClient(worker::WorkerClient& worker) : m_worker(worker) {}
    Result<std::vector<TokenInfo>> list(const QString& pkcs11Module);

private:
    worker::WorkerClient& m_worker;
};

}  // namespace motcua::signing
