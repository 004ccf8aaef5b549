#include "signing/client/SignerClient.h"

#include <QFileInfo>
#include <algorithm>

#include "signing/client/SigningJson.h"

namespace motcua::signing {
namespace {

// Enough to see that a file was replaced: the worker writes whole files only, by renaming.
struct FileState {
    qint64 size = -1;
    QDateTime modified = {};
    bool operator==(const FileState&) const = default;
};

FileState stateOf(const QString& path) {
    const QFileInfo file(path);
    return file.exists() ? FileState{file.size(), file.lastModified()} : FileState{};
}

std::vector<FileState> statesOf(const std::vector<SignJob>& jobs) {
    std::vector<FileState> out;
    for (const SignJob& job : jobs) out.push_back(stateOf(job.out));
    return out;
}

// What a worker that is gone has left on the disk.
SignResult leftBehind(const std::vector<SignJob>& jobs, const std::vector<FileState>& before, const Error& error,
                      const SignOptions& options) {
    SignResult out;
    const std::vector<FileState> now = statesOf(jobs);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        SignRow row;
        row.file = jobs[i].in;
        row.out = jobs[i].out;
        row.reason = error;
        if (!(now[i] == before[i])) {
            row.status = options.level == Level::B ? SignStatus::Done : SignStatus::WaitingTimestamp;
            row.time = now[i].modified.toUTC();
            if (row.status == SignStatus::Done) row.reason.reset();
        } else {
            out.stopped = error;
        }
        out.rows.push_back(std::move(row));
    }
    return out;
}

bool isSigned(const SignRow& row) {
    return row.status == SignStatus::Done || row.status == SignStatus::WaitingTimestamp;
}

}  // namespace

Result<SignResult> SignerClient::sign(const std::vector<SignJob>& jobs, const KeySource& key, const SecretBytes& pin,
                                      const SignOptions& options, ProgressFn progress, CancelToken cancel) {
    const QJsonObject arguments{{QStringLiteral("jobs"), listToJson(jobs)},
                                {QStringLiteral("key"), toJson(key)},
                                {QStringLiteral("options"), toJson(options)}};
    worker::CallOptions call;
    call.timeoutMs = m_silenceMs;
    call.progress = progress;
    call.cancel = cancel;
    call.secret = &pin;
    const std::vector<FileState> before = statesOf(jobs);
    const auto answer = m_worker.call(QStringLiteral("signing.sign"), arguments, call);
    if (answer) return signResultFrom(*answer);
    SignResult found = leftBehind(jobs, before, answer.error(), options);
    if (std::none_of(found.rows.begin(), found.rows.end(), isSigned)) return fail(answer.error());
    return finishWithoutKey(std::move(found), options, progress, cancel);
}

// The timestamps that the lost worker could not fetch any more. No success here is no loss: the rows go on waiting.
SignResult SignerClient::finishWithoutKey(SignResult found, const SignOptions& options, const ProgressFn& progress,
                                          const CancelToken& cancel) {
    QStringList waiting;
    for (const SignRow& row : found.rows) {
        if (row.status == SignStatus::WaitingTimestamp) waiting.append(row.out);
    }
    if (waiting.isEmpty() || cancel.isCancelled()) return found;
    const auto finished = complete(waiting, options, progress, cancel);
    if (!finished) return found;
    for (const SignRow& done : finished->rows) {
        for (SignRow& row : found.rows) {
            if (row.out != done.out) continue;
            const QString in = row.file;
            row = done;
            row.file = in;
        }
    }
    return found;
}

Result<SignResult> SignerClient::complete(const QStringList& files, const SignOptions& options, ProgressFn progress,
                                          CancelToken cancel) {
    const QJsonObject arguments{{QStringLiteral("files"), QJsonArray::fromStringList(files)},
                                {QStringLiteral("options"), toJson(options)}};
    worker::CallOptions call;
    call.timeoutMs = m_silenceMs;
    call.progress = std::move(progress);
    call.cancel = std::move(cancel);
    MOTCUA_TRY(const QJsonObject answer, m_worker.call(QStringLiteral("signing.complete"), arguments, call));
    return signResultFrom(answer);
}

}  // namespace motcua::signing
