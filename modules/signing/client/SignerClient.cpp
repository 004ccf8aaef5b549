#include "signing/client/SignerClient.h"

#include "signing/client/SigningJson.h"

namespace motcua::signing {
namespace {

// A timestamp authority may take two minutes for one answer (measured in the field).
constexpr int kTimeoutMs = 300'000;

}  // namespace

Result<SignResult> SignerClient::sign(const std::vector<SignJob>& jobs, const KeySource& key, const SecretBytes& pin,
                                      const SignOptions& options, ProgressFn progress, CancelToken cancel) {
    const QJsonObject arguments{{QStringLiteral("jobs"), listToJson(jobs)},
                                {QStringLiteral("key"), toJson(key)},
                                {QStringLiteral("options"), toJson(options)}};
    worker::CallOptions call;
    call.timeoutMs = kTimeoutMs;
    call.progress = std::move(progress);
    call.cancel = std::move(cancel);
    call.secret = &pin;
    MOTCUA_TRY(const QJsonObject answer, m_worker.call(QStringLiteral("signing.sign"), arguments, call));
    return signResultFrom(answer);
}

Result<SignResult> SignerClient::complete(const QStringList& files, const SignOptions& options, ProgressFn progress,
                                          CancelToken cancel) {
    const QJsonObject arguments{{QStringLiteral("files"), QJsonArray::fromStringList(files)},
                                {QStringLiteral("options"), toJson(options)}};
    worker::CallOptions call;
    call.timeoutMs = kTimeoutMs;
    call.progress = std::move(progress);
    call.cancel = std::move(cancel);
    MOTCUA_TRY(const QJsonObject answer, m_worker.call(QStringLiteral("signing.complete"), arguments, call));
    return signResultFrom(answer);
}

}  // namespace motcua::signing
