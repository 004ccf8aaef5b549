#include "signing/engine/SigningMethods.h"

#include "base/FileSystem.h"
#include "base/Json.h"
#include "signing/client/SigningJson.h"
#include "signing/engine/Pkcs11Module.h"
#include "signing/engine/SignBatch.h"
#include "signing/engine/Verifier.h"

namespace motcua::signing {
namespace {

std::unique_ptr<Clock> clockFor(const QDateTime& now) {
    if (now.isValid()) return std::make_unique<ManualClock>(now);
    return std::make_unique<SystemClock>();
}

QStringList texts(const QJsonArray& array) {
    QStringList out;
    for (const QJsonValue& value : array) out.append(value.toString());
    return out;
}

Result<SignOptions> optionsOf(const QJsonObject& arguments) {
    MOTCUA_TRY(const QJsonObject options, requireObject(arguments, QStringLiteral("options")));
    return signOptionsFrom(options);
}

Result<QJsonObject> sign(const QJsonObject& arguments, worker::CallContext& context) {
    MOTCUA_TRY(const QJsonArray jobList, requireArray(arguments, QStringLiteral("jobs")));
    MOTCUA_TRY(const std::vector<SignJob> jobs, listFrom<SignJob>(jobList, signJobFrom));
    MOTCUA_TRY(const QJsonObject keyObject, requireObject(arguments, QStringLiteral("key")));
    MOTCUA_TRY(const KeySource key, keySourceFrom(keyObject));
    MOTCUA_TRY(const SignOptions options, optionsOf(arguments));
    const std::unique_ptr<Clock> clock = clockFor(options.now);
    SystemRng rng;
    RealFileSystem files;
    SignBatch batch(options, *clock, rng, files, context.progress, context.cancel);
    return toJson(batch.sign(jobs, key, std::move(context.secret)));
}

Result<QJsonObject> complete(const QJsonObject& arguments, worker::CallContext& context) {
    MOTCUA_TRY(const QJsonArray list, requireArray(arguments, QStringLiteral("files")));
    MOTCUA_TRY(const SignOptions options, optionsOf(arguments));
    const std::unique_ptr<Clock> clock = clockFor(options.now);
    SystemRng rng;
    RealFileSystem files;
    SignBatch batch(options, *clock, rng, files, context.progress, context.cancel);
    return toJson(batch.complete(texts(list)));
}

Result<QJsonObject> verify(const QJsonObject& arguments, worker::CallContext& context) {
    MOTCUA_TRY(const QJsonArray list, requireArray(arguments, QStringLiteral("files")));
    MOTCUA_TRY(const QJsonObject optionObject, requireObject(arguments, QStringLiteral("options")));
    MOTCUA_TRY(const VerifyOptions options, verifyOptionsFrom(optionObject));
    const std::unique_ptr<Clock> clock = clockFor(options.now);
    MOTCUA_TRY(Verifier verifier, Verifier::create(options, *clock));
    RealFileSystem files;
    QJsonArray reports;
    const QStringList paths = texts(list);
    for (const QString& path : paths) {
        if (context.cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        MOTCUA_TRY(const QByteArray bytes, files.read(path));
        VerifyReport report = verifier.verify(bytes);
        report.file = path;
        reports.append(toJson(report));
        context.progress({static_cast<int>(reports.size()), static_cast<int>(paths.size()), {}});
    }
    return QJsonObject{{QStringLiteral("reports"), reports}};
}

Result<QJsonObject> tokens(const QJsonObject& arguments, worker::CallContext&) {
    MOTCUA_TRY(const QString module, requireString(arguments, QStringLiteral("module")));
    MOTCUA_TRY(const std::vector<TokenInfo> found, listTokens(module));
    return QJsonObject{{QStringLiteral("tokens"), listToJson(found)}};
}

}  // namespace

void addMethods(worker::WorkerMain& worker) {
    worker.add(QStringLiteral("signing.sign"), sign);
    worker.add(QStringLiteral("signing.complete"), complete);
    worker.add(QStringLiteral("signing.verify"), verify);
    worker.add(QStringLiteral("signing.tokens"), tokens);
}

}  // namespace motcua::signing
