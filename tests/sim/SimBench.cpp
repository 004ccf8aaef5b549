#include "sim/SimBench.h"

#include <QFile>

namespace motcua::sim {
namespace {

Result<QByteArray> readFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable);
    return file.readAll();
}

Result<void> writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) return fail(ErrorCode::FileUnwritable);
    return {};
}

}  // namespace

Result<signing::SignResult> SimBench::sign(const std::vector<signing::SignJob>& jobs, const stations::SigningMeans&,
                                           const SecretBytes&, const ProgressFn&, const CancelToken&) {
    signing::SignResult result;
    for (const signing::SignJob& job : jobs) {
        MOTCUA_TRY(const QByteArray plain, readFile(job.in));
        MOTCUA_CHECK(writeFile(
            job.out, plain + "\n%signed by " + job.mark.name.toUtf8() + ' ' + signing::markId(job.mark.kind).toLatin1()));
        signing::SignRow row;
        row.file = job.in;
        row.out = job.out;
        row.status = signing::SignStatus::Done;
        result.rows.push_back(row);
    }
    return result;
}

Result<signing::SignResult> SimBench::complete(const QStringList& files, const signing::SignOptions&) {
    signing::SignResult result;
    for (const QString& file : files) {
        MOTCUA_TRY(const QByteArray bytes, readFile(file));
        MOTCUA_CHECK(writeFile(file, bytes + "\n%timestamp"));
        signing::SignRow row;
        row.file = file;
        row.status = signing::SignStatus::Done;
        result.rows.push_back(row);
    }
    return result;
}

// The bench's marks stand at the end of the file; the leader's is the one the seal waits for.
Result<std::vector<signing::VerifyReport>> SimBench::verify(const QStringList& files, const signing::SignOptions&) {
    std::vector<signing::VerifyReport> reports;
    for (const QString& file : files) {
        MOTCUA_TRY(const QByteArray bytes, readFile(file));
        signing::VerifyReport report;
        report.file = file;
        if (bytes.contains("%signed by ")) {
            signing::SignatureReport signature;
            signature.certificateSha256 = QStringLiteral("leader");
            signature.coversWholeFile = true;
            signature.verdict = signing::Verdict::TotalPassed;
            report.signatures.push_back(signature);
            report.verdict = signing::Verdict::TotalPassed;
        }
        reports.push_back(report);
    }
    return reports;
}

}  // namespace motcua::sim
