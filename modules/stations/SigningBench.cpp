#include "stations/SigningBench.h"

namespace motcua::stations {

Result<signing::SignResult> WorkerBench::sign(const std::vector<signing::SignJob>& jobs, const SigningMeans& means,
                                              const SecretBytes& pin, const ProgressFn& progress, const CancelToken& cancel) {
    const std::lock_guard lock(m_mutex);
    return signing::SignerClient(m_worker).sign(jobs, means.key, pin, means.options, progress, cancel);
}

Result<signing::SignResult> WorkerBench::complete(const QStringList& files, const signing::SignOptions& options) {
    const std::lock_guard lock(m_mutex);
    return signing::SignerClient(m_worker).complete(files, options);
}

Result<std::vector<signing::VerifyReport>> WorkerBench::verify(const QStringList& files, const signing::SignOptions& options) {
    const std::lock_guard lock(m_mutex);
    signing::VerifyOptions verify;
    verify.trust = options.trust;
    verify.crls = options.crls;
    verify.tlsCa = options.tlsCa;
    verify.now = options.now;
    verify.offline = true;  // a judgement at the desk must not hang on a line that may be down
    return signing::VerifierClient(m_worker).verify(files, verify);
}

}  // namespace motcua::stations
