// The one place of a desk where signatures are made and judged. WorkerBench: a worker process, one call at a time.
//
// Purpose: scan desk and signing room share the worker that holds the token; the simulator has a bench of its own.
// Errors: those of signing/client. Threads: any but the UI's; calls queue up. Lifetime: outlives the stations that use it.
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
    virtual ~SigningBench() = default;
    virtual Result<signing::SignResult> sign(const std::vector<signing::SignJob>& jobs, const SigningMeans& means,
                                             const SecretBytes& pin, const ProgressFn& progress = {},
                                             const CancelToken& cancel = {}) = 0;
    virtual Result<signing::SignResult> complete(const QStringList& files, const signing::SignOptions& options) = 0;
    virtual Result<std::vector<signing::VerifyReport>> verify(const QStringList& files,
                                                              const signing::SignOptions& options) = 0;
};

class WorkerBench final : public SigningBench {
public:
    explicit WorkerBench(QString workerProgram = {}) : m_worker(std::move(workerProgram)) {}

    Result<signing::SignResult> sign(const std::vector<signing::SignJob>& jobs, const SigningMeans& means,
                                     const SecretBytes& pin, const ProgressFn& progress, const CancelToken& cancel) override;
    Result<signing::SignResult> complete(const QStringList& files, const signing::SignOptions& options) override;
    Result<std::vector<signing::VerifyReport>> verify(const QStringList& files, const signing::SignOptions& options) override;

private:
    std::mutex m_mutex;
    worker::WorkerClient m_worker;
};

}  // namespace motcua::stations
