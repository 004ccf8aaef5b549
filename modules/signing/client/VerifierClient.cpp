#include "signing/client/VerifierClient.h"

#include "base/Json.h"
#include "signing/client/SigningJson.h"

namespace motcua::signing {

Result<std::vector<VerifyReport>> VerifierClient::verify(const QStringList& files, const VerifyOptions& options,
                                                         ProgressFn progress, CancelToken cancel) {
    const QJsonObject arguments{{QStringLiteral("files"), QJsonArray::fromStringList(files)},
                                {QStringLiteral("options"), toJson(options)}};
    worker::CallOptions call;
    call.progress = std::move(progress);
    call.cancel = std::move(cancel);
    MOTCUA_TRY(const QJsonObject answer, m_worker.call(QStringLiteral("signing.verify"), arguments, call));
    MOTCUA_TRY(const QJsonArray reports, requireArray(answer, QStringLiteral("reports")));
    return listFrom<VerifyReport>(reports, verifyReportFrom);
}

}  // namespace motcua::signing
