// Asks the worker's strict verifier about signed files.
//
// Errors: FileNotFound, FileUnreadable and the worker's own. A damaged or unsigned file is a report, not an error.
// Threads: blocks the calling thread; one client belongs to one thread.
#pragma once

#include "base/Progress.h"
#include "signing/client/SigningTypes.h"
#include "worker/WorkerClient.h"

namespace motcua::signing {

class VerifierClient {
public:
    explicit VerifierClient(worker::WorkerClient& worker) : m_worker(worker) {}
    Result<std::vector<VerifyReport>> verify(const QStringList& files, const VerifyOptions& options, ProgressFn progress = {},
                                             CancelToken cancel = {});

private:
    worker::WorkerClient& m_worker;
};

}  // namespace motcua::signing
