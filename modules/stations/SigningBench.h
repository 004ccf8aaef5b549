// The one place of a desk where signatures are made and judged: a worker process, one call at a time.
//
// Purpose: scan desk and signing room share the worker that holds the token. Errors: those of signing/client.
// Threads: any but the UI's; calls queue up. Lifetime: outlives the stations that use it.
#pragma once

#include <mutex>

#include "signing/client/SignerClient.h"
#include "signing/client/VerifierClient.h"
#include "worker/WorkerClient.h"

namespace motcua::stations {

// How the officer at this desk signs: key, level, timestamp authority, roots.
struct SigningMeans {
    signing::KeySource key;
    signing::SignOptions options;
};

class SigningBench {
public:
    explicit SigningBench(QString workerProgram = {}) : m_worker(std::move(workerProgram)) {}

    Result<signing::SignResult> sign(const std::vector<signing::SignJob>& jobs, const SigningMeans& means,
                                     const SecretBytes& pin, const ProgressFn& progress = {}, const CancelToken& cancel = {});
    Result<signing::SignResult> complete(const QStringList& files, const signing::SignOptions& options);
    Result<std::vector<signing::VerifyReport>> verify(const QStringList& files, const signing::SignOptions& options);

private:
    std::mutex m_mutex;
    worker::WorkerClient m_worker;
};

}  // namespace motcua::stations
