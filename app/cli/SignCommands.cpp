// sign and verify: the signing room from the command line, through the same worker as the window.
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cstdio>

#include "app/cli/Commands.h"
#include "app/cli/Secrets.h"
#include "app/cli/VerifyReportPage.h"
#include "base/Clock.h"
#include "base/FileSystem.h"
#include "signing/client/SignerClient.h"
#include "signing/client/SigningJson.h"
#include "signing/client/VerifierClient.h"
#include "ui/words/ErrorText.h"
#include "ui/words/SignatureText.h"

namespace motcua::cli {
namespace {

using namespace signing;

QString text(const char* source) {
    return QCoreApplication::translate("SignCommands", source);
}

void showProgress(const Progress& progress) {
    std::fprintf(stderr, "%d/%d %s\n", progress.done, progress.total, progress.item.toUtf8().constData());
}

Result<QDateTime> testClock(const Globals& globals) {
    if (globals.now.isEmpty()) return QDateTime();
    const QDateTime now = fromIso(globals.now);
    if (!now.isValid()) return badUsage(QStringLiteral("--now"));
    return now;
}

// ---- sign

Result<KeySource> keyOf(const Arguments& arguments) {
    KeySource key;
    key.pkcs11Module = arguments.value(QStringLiteral("--pkcs11"));
    key.tokenLabel = arguments.value(QStringLiteral("--token"));
    key.p12File = arguments.value(QStringLiteral("--p12"));
    key.rsaPss = arguments.has(QStringLiteral("--rsa-pss"));
    const bool token = !key.pkcs11Module.isEmpty() && !key.tokenLabel.isEmpty();
    if (token == !key.p12File.isEmpty()) return badUsage(QStringLiteral("--pkcs11 --token | --p12"));
    return key;
}

Result<Mark> markOf(const Arguments& arguments) {
    const auto kind = signing::markOf(arguments.value(QStringLiteral("--mark"), QStringLiteral("none")));
    if (!kind) return badUsage(QStringLiteral("--mark"));
    Mark mark;
    mark.kind = *kind;
    const QString image = arguments.value(QStringLiteral("--image"));
    if (!image.isEmpty()) mark.imageFile = QFileInfo(image).absoluteFilePath();
    return mark;
}

Result<std::vector<SignJob>> jobsOf(const Arguments& arguments) {
    const QString out = arguments.value(QStringLiteral("--out"));
    const QString folder = arguments.value(QStringLiteral("--out-dir"));
    const QStringList& files = arguments.words();
    if (files.isEmpty()) return badUsage(QStringLiteral("FILE"));
    if (out.isEmpty() == folder.isEmpty() || (!out.isEmpty() && files.size() != 1))
        return badUsage(QStringLiteral("--out | --out-dir"));
    if (!folder.isEmpty() && !QDir().mkpath(folder)) return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), folder}});
    MOTCUA_TRY(const Mark mark, markOf(arguments));
    std::vector<SignJob> jobs;
    QStringList targets;
    for (const QString& file : files) {
        const QString target = out.isEmpty() ? QDir(folder).filePath(QFileInfo(file).fileName()) : out;
        if (targets.contains(target)) return badUsage(target);  // two inputs of one name would overwrite each other
        targets.append(target);
        jobs.push_back({QFileInfo(file).absoluteFilePath(), QFileInfo(target).absoluteFilePath(), mark});
    }
    return jobs;
}

Result<SignOptions> optionsOf(const Globals& globals, const Arguments& arguments) {
    SignOptions options;
    const auto level = levelOf(arguments.value(QStringLiteral("--level"), QStringLiteral("B")));
    if (!level) return badUsage(QStringLiteral("--level"));
    options.level = *level;
    options.tsaUrl = arguments.value(QStringLiteral("--tsa"));
    if (options.level != Level::B && options.tsaUrl.isEmpty()) return badUsage(QStringLiteral("--tsa"));
    options.trust = arguments.values(QStringLiteral("--trust"));
    options.crls = arguments.values(QStringLiteral("--crl"));
    options.tlsCa = arguments.value(QStringLiteral("--ca"));
    MOTCUA_TRY(options.now, testClock(globals));
    return options;
}

QString rowText(const SignRow& row) {
    QString line = row.file + QStringLiteral(": ") + words::signStatusText(statusId(row.status));
    if (row.status == SignStatus::Done) line += QStringLiteral(" (") + levelId(row.level) + QLatin1Char(')');
    if (row.reason) line += QStringLiteral(". ") + words::sentence(*row.reason);
    return line;
}

// The first failure decides; files that only wait for the network end with "environment, nothing lost".
int exitCodeOf(const SignResult& result) {
    if (result.stopped) return static_cast<int>(errorKind(result.stopped->code));
    int code = 0;
    for (const SignRow& row : result.rows) {
        if (row.status == SignStatus::Failed && row.reason) return static_cast<int>(errorKind(row.reason->code));
        if (row.status != SignStatus::Done) code = static_cast<int>(ErrorKind::Environment);
    }
    return code;
}

Outcome outcomeOf(const SignResult& result) {
    Outcome outcome;
    outcome.json = toJson(result);
    QStringList lines;
    for (const SignRow& row : result.rows) lines.append(rowText(row));
    outcome.text = lines.join(QLatin1Char('\n'));
    outcome.exitCode = exitCodeOf(result);
    return outcome;
}

// Timestamps and revocation data for files that are signed already: no key, no PIN. The copies are raised in place.
Result<Outcome> raise(const SignOptions& wanted, const std::vector<SignJob>& jobs) {
    RealFileSystem files;
    QStringList copies;
    for (const SignJob& job : jobs) {
        MOTCUA_TRY(const QByteArray original, files.read(job.in));
        if (job.in != job.out) MOTCUA_CHECK(files.write(job.out, original));
        copies.append(job.out);
    }
    SignOptions options = wanted;
    options.renew = true;
    worker::WorkerClient worker;
    MOTCUA_TRY(SignResult result, SignerClient(worker).complete(copies, options, showProgress));
    for (std::size_t i = 0; i < result.rows.size() && i < jobs.size(); ++i) {
        result.rows[i].file = jobs[i].in;
        if (result.rows[i].status == SignStatus::Failed && jobs[i].in != jobs[i].out) QFile::remove(jobs[i].out);
    }
    return outcomeOf(result);
}

Result<Outcome> sign(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments,
               Arguments::parse(
                   words,
                   {QStringLiteral("--out"), QStringLiteral("--out-dir"), QStringLiteral("--pkcs11"), QStringLiteral("--token"),
                    QStringLiteral("--p12"), QStringLiteral("--pin-fd"), QStringLiteral("--level"), QStringLiteral("--tsa"),
                    QStringLiteral("--mark"), QStringLiteral("--image"), QStringLiteral("--trust"), QStringLiteral("--crl"),
                    QStringLiteral("--ca")},
                   {QStringLiteral("--rsa-pss"), QStringLiteral("--raise")}));
    MOTCUA_TRY(const SignOptions options, optionsOf(globals, arguments));
    MOTCUA_TRY(const std::vector<SignJob> jobs, jobsOf(arguments));
    if (arguments.has(QStringLiteral("--raise"))) {
        if (options.level == Level::B) return badUsage(QStringLiteral("--level"));
        return raise(options, jobs);
    }
    MOTCUA_TRY(const KeySource key, keyOf(arguments));
    MOTCUA_TRY(const SecretBytes pin, pinFrom(QStringLiteral("--pin-fd"), arguments.value(QStringLiteral("--pin-fd"))));
    worker::WorkerClient worker;
    MOTCUA_TRY(const SignResult result, SignerClient(worker).sign(jobs, key, pin, options, showProgress));
    return outcomeOf(result);
}

// ---- verify

QString signatureText(const SignatureReport& signature) {
    QString line = QStringLiteral("  ") + signature.signer;
    if (!signature.organisation.isEmpty()) line += QStringLiteral(", ") + signature.organisation;
    line += QStringLiteral(" · ") + levelId(signature.level) + QStringLiteral(" · ") +
            words::verdictText(verdictId(signature.verdict));
    if (signature.time.isValid()) {
        line += QStringLiteral(" · ") + toIso(toLocal(signature.time)) + QStringLiteral(" (") +
                (signature.timeProven ? text(QT_TRANSLATE_NOOP("SignCommands", "time proven"))
                                      : text(QT_TRANSLATE_NOOP("SignCommands", "time claimed"))) +
                QLatin1Char(')');
    }
    if (signature.coversWholeFile)
        line += QStringLiteral(" · ") + text(QT_TRANSLATE_NOOP("SignCommands", "covers the whole file"));
    for (const Reason reason : signature.reasons)
        line += QStringLiteral("\n    - ") + words::signatureReasonText(reasonId(reason));
    return line;
}

QString reportText(const VerifyReport& report) {
    QString lines = report.file + QStringLiteral(": ") + words::verdictText(verdictId(report.verdict));
    for (const Reason reason : report.reasons) lines += QStringLiteral("\n  - ") + words::signatureReasonText(reasonId(reason));
    for (const SignatureReport& signature : report.signatures) lines += QLatin1Char('\n') + signatureText(signature);
    return lines;
}

// The document as the signature with this number (from 1, in the order of the report) saw it: the file up to its end.
Result<void> writeAsSigned(const VerifyReport& report, int number, const QString& out) {
    const bool known = number > 0 && number <= static_cast<int>(report.signatures.size()) &&
                       report.signatures[static_cast<std::size_t>(number - 1)].signedBytes > 0;
    if (!known) return badUsage(QStringLiteral("--as-signed"));
    RealFileSystem files;
    MOTCUA_TRY(const QByteArray bytes, files.read(report.file));
    return files.write(out, bytes.left(report.signatures[static_cast<std::size_t>(number - 1)].signedBytes));
}

Result<void> writeExtras(const Arguments& arguments, const std::vector<VerifyReport>& reports, const QDateTime& checkedAt) {
    const QString page = arguments.value(QStringLiteral("--report"));
    if (!page.isEmpty()) {
        MOTCUA_TRY(const QByteArray pdf, verifyReportPdf(reports, checkedAt));
        MOTCUA_CHECK(RealFileSystem().write(page, pdf));
    }
    if (!arguments.has(QStringLiteral("--as-signed"))) return {};
    return writeAsSigned(reports.front(), arguments.value(QStringLiteral("--as-signed")).toInt(),
                         arguments.value(QStringLiteral("--out")));
}

Result<Outcome> verify(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments,
               Arguments::parse(words,
                                {QStringLiteral("--trust"), QStringLiteral("--crl"), QStringLiteral("--ca"),
                                 QStringLiteral("--report"), QStringLiteral("--as-signed"), QStringLiteral("--out")},
                                {QStringLiteral("--offline")}));
    if (arguments.words().isEmpty()) return badUsage(QStringLiteral("FILE"));
    const bool oneRevision = arguments.has(QStringLiteral("--as-signed"));
    if (oneRevision != arguments.has(QStringLiteral("--out")) || (oneRevision && arguments.words().size() != 1))
        return badUsage(QStringLiteral("FILE --as-signed N --out F"));
    VerifyOptions options;
    options.trust = arguments.values(QStringLiteral("--trust"));
    options.crls = arguments.values(QStringLiteral("--crl"));
    options.tlsCa = arguments.value(QStringLiteral("--ca"));
    options.offline = arguments.has(QStringLiteral("--offline"));
    MOTCUA_TRY(options.now, testClock(globals));
    worker::WorkerClient worker;
    MOTCUA_TRY(const std::vector<VerifyReport> reports, VerifierClient(worker).verify(arguments.words(), options));
    MOTCUA_CHECK(writeExtras(arguments, reports, options.now.isValid() ? options.now : SystemClock().now()));

    Outcome outcome;
    QStringList lines;
    for (const VerifyReport& report : reports) {
        lines.append(reportText(report));
        if (report.verdict != Verdict::TotalPassed) outcome.exitCode = static_cast<int>(ErrorKind::No);
    }
    outcome.json = {{QStringLiteral("rows"), listToJson(reports)}};
    outcome.text = lines.join(QLatin1Char('\n'));
    return outcome;
}

}  // namespace

std::vector<Command> signCommands() {
    return {{QStringLiteral("sign"),
             QStringLiteral(
                 "sign FILE… (--out F | --out-dir D) (--pkcs11 MODULE --token LABEL | --p12 FILE) --pin-fd N "
                 "[--rsa-pss] [--level B|T|LT|LTA] [--tsa URL] [--mark leader|seal|copy|digitized|none] [--image PNG] "
                 "[--trust PEM]… [--crl F]… [--ca PEM]; sign FILE… --raise (--out F | --out-dir D) --level T|LT|LTA --tsa URL"),
             sign},
            {QStringLiteral("verify"),
             QStringLiteral(
                 "verify FILE… [--trust PEM]… [--crl F]… [--ca PEM] [--offline] [--report F.pdf] [--as-signed N --out F]"),
             verify}};
}

}  // namespace motcua::cli
