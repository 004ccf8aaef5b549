// digitize: papers as files in, one searchable PDF/A out, with text and fields beside it. No profile, no log-in.
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>

#include "app/cli/Commands.h"
#include "app/cli/Interrupt.h"
#include "base/Clock.h"
#include "base/FileSystem.h"
#include "stations/PaperReader.h"
#include "ui/words/FieldText.h"

namespace motcua::cli {
namespace {

using stations::DigitalPaper;
using stations::PaperOrder;
using stations::PaperProgress;

constexpr int kMostJobs = 64;
constexpr int kLowestDpi = 75;
constexpr int kHighestDpi = 1200;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DigitizeCommands)
};

Result<int> number(const Arguments& arguments, const QString& option, int lowest, int highest) {
    if (!arguments.has(option)) return 0;
    bool ok = false;
    const int value = arguments.value(option).toInt(&ok);
    if (!ok || value < lowest || value > highest) return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), option}});
    return value;
}

Result<PaperOrder> orderFrom(const Arguments& arguments) {
    PaperOrder order;
    order.files = arguments.words();
    order.outPdf = arguments.value(QStringLiteral("--out"));
    if (order.files.isEmpty()) return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), QStringLiteral("FILE")}});
    if (order.outPdf.isEmpty()) return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), QStringLiteral("--out")}});
    MOTCUA_TRY(order.jobs, number(arguments, QStringLiteral("--jobs"), 1, kMostJobs));
    MOTCUA_TRY(order.dpi, number(arguments, QStringLiteral("--dpi"), kLowestDpi, kHighestDpi));
    return order;
}

// Before the long work, so that a wrong path costs nothing.
Result<void> checkFolder(const QString& path) {
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (path.isEmpty() || (folder.isDir() && folder.isWritable())) return {};
    return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), QFileInfo(path).fileName()}});
}

void showProgress(const PaperProgress& at) {
    QString line;
    switch (at.stage) {
        case PaperProgress::Stage::Importing:
            line = Words::tr("Opening file %1 of %2").arg(at.done + 1).arg(at.total);
            break;
        case PaperProgress::Stage::Reading:
            line = Words::tr("Read %1 of %2 pages, about %3 s left").arg(at.done).arg(at.total).arg((at.leftMs + 999) / 1000);
            break;
        case PaperProgress::Stage::Building:
            line = Words::tr("Writing the PDF");
            break;
    }
    std::fprintf(stderr, "%s\n", line.toUtf8().constData());
}

QJsonObject factsJson(const DigitalPaper& paper) {
    QJsonObject json = toJson(paper.facts);
    QJsonArray pages;
    for (const ocr::PageReading& page : paper.pages) {
        pages.append(QJsonObject{{QStringLiteral("rotation"), page.rotation},
                                 {QStringLiteral("skew"), page.skew},
                                 {QStringLiteral("blank"), page.blank},
                                 {QStringLiteral("confidence"), page.confidence}});
    }
    json.insert(QStringLiteral("pages"), pages);
    return json;
}

QString forPeople(const PaperOrder& order, const DigitalPaper& paper) {
    QString text =
        Words::tr("%1: %2 pages, %3 kB").arg(order.outPdf).arg(paper.pages.size()).arg((paper.pdf.bytes + 1023) / 1024);
    for (auto it = paper.facts.fields.begin(); it != paper.facts.fields.end(); ++it) {
        text += QStringLiteral("\n  %1: %2 (%3 %)").arg(words::fieldText(it.key()), it->value).arg(qRound(it->confidence));
    }
    return text;
}

Result<Outcome> digitize(const Globals&, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments,
               Arguments::parse(words,
                                {QStringLiteral("--out"), QStringLiteral("--text"), QStringLiteral("--fields"),
                                 QStringLiteral("--jobs"), QStringLiteral("--dpi")},
                                {}));
    MOTCUA_TRY(const PaperOrder order, orderFrom(arguments));
    const QString textFile = arguments.value(QStringLiteral("--text"));
    const QString fieldsFile = arguments.value(QStringLiteral("--fields"));
    MOTCUA_CHECK(checkFolder(textFile));
    MOTCUA_CHECK(checkFolder(fieldsFile));

    const SystemClock clock;
    MOTCUA_TRY(const DigitalPaper paper, stations::PaperReader(clock).read(order, showProgress, interrupted()));
    Outcome outcome;
    outcome.json = factsJson(paper);
    RealFileSystem files;
    if (!textFile.isEmpty()) MOTCUA_CHECK(files.write(textFile, paper.text.toUtf8()));
    if (!fieldsFile.isEmpty()) MOTCUA_CHECK(files.write(fieldsFile, QJsonDocument(outcome.json).toJson()));
    outcome.json.insert(QStringLiteral("out"), order.outPdf);
    outcome.json.insert(QStringLiteral("bytes"), paper.pdf.bytes);
    outcome.text = forPeople(order, paper);
    return outcome;
}

}  // namespace

std::vector<Command> digitizeCommands() {
    return {{QStringLiteral("digitize"),
             QStringLiteral("digitize FILE… --out OUT.pdf [--text T] [--fields F.json] [--jobs N] [--dpi N]"), digitize}};
}

}  // namespace motcua::cli
