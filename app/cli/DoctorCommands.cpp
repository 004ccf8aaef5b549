// doctor, diagnostics: what is wrong with this desk, in words; a parcel for support without anybody's personal data.
#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

#include "app/cli/Commands.h"
#include "app/cli/Seat.h"
#include "app/desk/Diagnostics.h"
#include "ui/words/DoctorText.h"
#include "ui/words/ErrorText.h"

namespace motcua::cli {
namespace {

using app::Check;

QString sentenceOf(const Check& check) {
    if (check.finding) return words::sentence(*check.finding);
    if (check.verdict == Check::Verdict::Good) return check.detail;
    return words::checkAdvice(check.id);
}

QString lineOf(const Check& check) {
    const QString mark = check.verdict == Check::Verdict::Good      ? QStringLiteral("✓")
                         : check.verdict == Check::Verdict::Warning ? QStringLiteral("!")
                                                                    : QStringLiteral("✗");
    return QStringLiteral("%1 %2  %3").arg(mark, words::checkText(check.id), sentenceOf(check));
}

QJsonObject toJson(const Check& check) {
    QJsonObject json{{QStringLiteral("check"), check.id},
                     {QStringLiteral("verdict"), app::verdictCode(check.verdict)},
                     {QStringLiteral("detail"), check.detail}};
    if (check.finding) json.insert(QStringLiteral("error"), motcua::toJson(*check.finding));
    if (check.verdict != Check::Verdict::Good) json.insert(QStringLiteral("sentence"), sentenceOf(check));
    return json;
}

Result<Outcome> doctor(const Globals& globals, const QStringList& given) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(given, {}, {}));
    if (!arguments.words().isEmpty()) return badUsage(arguments.words().first());
    Outcome outcome;
    QJsonArray rows;
    QStringList lines;
    for (const Check& check : app::examineDesk(deskFolder(globals))) {
        rows.append(toJson(check));
        lines.append(lineOf(check));
        if (check.verdict == Check::Verdict::Bad) outcome.exitCode = 3;
    }
    outcome.json = {{QStringLiteral("checks"), rows}};
    outcome.text = lines.join(QLatin1Char('\n'));
    return outcome;
}

Result<Outcome> diagnostics(const Globals& globals, const QStringList& given) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(given, {QStringLiteral("--out")}, {}));
    if (!arguments.has(QStringLiteral("--out"))) return badUsage(QStringLiteral("--out"));
    const QString folder = deskFolder(globals);
    const QString out = QDir(arguments.value(QStringLiteral("--out"))).absolutePath();
    const QList<Check> checks = app::examineDesk(folder);
    QStringList sentences;
    for (const Check& check : checks) sentences.append(sentenceOf(check));
    MOTCUA_TRY(const QByteArray zip, app::diagnosticsZip(folder, checks, sentences));
    RealFileSystem files;
    MOTCUA_CHECK(files.write(out, zip));
    Outcome outcome;
    outcome.json = {{QStringLiteral("file"), out}, {QStringLiteral("bytes"), zip.size()}};
    outcome.text = out;
    return outcome;
}

}  // namespace

std::vector<Command> doctorCommands() {
    return {{QStringLiteral("doctor"), QStringLiteral("doctor"), doctor},
            {QStringLiteral("diagnostics"), QStringLiteral("diagnostics --out F.zip"), diagnostics}};
}

}  // namespace motcua::cli
