// The officer's side of motcua-worker: start it, call it, cancel it, survive it.
//
// Why a process: SANE drivers and vendor PKCS#11 modules crash, hang and forbid fork; Tesseract wants one thread a process.
// A call blocks its thread (never the UI thread); progress is called on the client's own thread meanwhile. The child is started
// by the first call and again after it died. One call at a time: a second caller waits. Secrets travel in a frame of their own,
// never in JSON, argv or environment.
// Errors: WorkerMissing {program}, WorkerDied {method}, WorkerTimeout {method}, WorkerProtocol, Cancelled, and whatever the
// method itself answers.
#pragma once

#include <QJsonObject>
#include <QString>
#include <memory>

#include "base/Progress.h"
#include "base/Result.h"
#include "base/SecretBytes.h"

namespace motcua::worker {

struct CallOptions {
    int timeoutMs = 120'000;  // without any sign of life (progress counts as one)
    ProgressFn progress = {};
    CancelToken cancel = {};
    const SecretBytes* secret = nullptr;  // PIN or password, sent before the call, wiped in the child after it
};

class WorkerClient {
public:
    // program: path of motcua-worker; empty: the one beside this program.
    explicit WorkerClient(QString program = {});
    ~WorkerClient();  // asks the child to leave, kills it after two seconds
    WorkerClient(const WorkerClient&) = delete;
    WorkerClient& operator=(const WorkerClient&) = delete;

    Result<QJsonObject> call(const QString& method, const QJsonObject& arguments, const CallOptions& options = {});
    // Process id of the running child, 0 if none. For tests that kill it.
    qint64 childPid() const;
    void stop();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace motcua::worker
