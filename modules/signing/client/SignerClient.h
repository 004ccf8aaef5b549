// Signs a batch with one log-in to the token, and finishes files that wait for their timestamp.
//
// sign(): the PIN crosses in the worker's secret frame, once for the batch; the caller wipes its own copy. Files that already
// carry this signature (an earlier run that was killed or found no timestamp authority) are not signed again, only finished.
// If the worker dies or hangs in mid-batch (drivers do), what it had signed until then is found on the disk, finished by a new
// worker and reported like any other row; the PIN is never sent again. A call that signed nothing is the error alone.
// complete(): needs no key. The last signature of each file gets its timestamp (and for LT, LTA what follows).
// Errors: WorkerMissing, WorkerDied, WorkerTimeout, Cancelled …; what happened to a file stands in its row, why a batch ended
// early in SignResult::stopped (PinWrong {triesLow}, PinLastTry, PinLocked, TokenUnplugged, TokenNotPresent, WorkerDied …).
// Threads: blocks the calling thread (never the UI thread); one client belongs to one thread.
#pragma once

#include "base/Progress.h"
#include "base/SecretBytes.h"
#include "signing/client/SigningTypes.h"
#include "worker/WorkerClient.h"

namespace motcua::signing {

class SignerClient {
public:
    // A PIN pad waits for its officer; nothing else is silent for so long.
    static constexpr int kSilenceMs = 120'000;
    explicit SignerClient(worker::WorkerClient& worker, int silenceMs = kSilenceMs)
        : m_worker(worker), m_silenceMs(silenceMs) {}

    Result<SignResult> sign(const std::vector<SignJob>& jobs, const KeySource& key, const SecretBytes& pin,
                            const SignOptions& options, ProgressFn progress = {}, CancelToken cancel = {});
    Result<SignResult> complete(const QStringList& files, const SignOptions& options, ProgressFn progress = {},
                                CancelToken cancel = {});

private:
    SignResult finishWithoutKey(SignResult found, const SignOptions& options, const ProgressFn& progress,
                                const CancelToken& cancel);

    worker::WorkerClient& m_worker;
    int m_silenceMs;
};

}  // namespace motcua::signing
