// scan: the scanners of this machine, and a stack of paper as files. No profile, no log-in.
#include <QCoreApplication>
#include <QJsonArray>
#include <cstdio>

#include "app/cli/Commands.h"
#include "app/cli/Interrupt.h"
#include "capture/client/Scanner.h"
#include "ui/words/ErrorText.h"

namespace motcua::cli {
namespace {

using capture::ScannedPages;
using capture::ScannerInfo;
using capture::ScanRequest;

constexpr int kLowestDpi = 75;
constexpr int kHighestDpi = 1200;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScanCommands)
};

QString sourceWords(const capture::ScanSource& source) {
    if (!source.feeder) return source.name;
    return source.duplex ? Words::tr("%1 (feeder, both sides)").arg(source.name) : Words::tr("%1 (feeder)").arg(source.name);
}

QString forPeople(const ScannerInfo& scanner) {
    QString text = QStringLiteral("%1: %2 %3").arg(scanner.device, scanner.vendor, scanner.model);
    for (const capture::ScanSource& source : scanner.sources) text += QStringLiteral("\n  ") + sourceWords(source);
    return text;
}

Result<Outcome> list(capture::ScannerClient& client) {
    MOTCUA_TRY(const QList<ScannerInfo> scanners, client.list(interrupted()));
    if (scanners.isEmpty()) return fail(ErrorCode::ScannerNone);
    Outcome outcome;
    QJsonArray rows;
    QStringList lines;
    for (const ScannerInfo& scanner : scanners) {
        rows.append(toJson(scanner));
        lines.append(forPeople(scanner));
    }
    outcome.json = {{QStringLiteral("scanners"), rows}};
    outcome.text = lines.join(QLatin1Char('\n'));
    return outcome;
}

Result<int> resolution(const Arguments& arguments) {
    bool ok = false;
    const int dpi = arguments.value(QStringLiteral("--dpi"), QStringLiteral("300")).toInt(&ok);
    if (ok && dpi >= kLowestDpi && dpi <= kHighestDpi) return dpi;
    return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), QStringLiteral("--dpi")}});
}

Result<ScanRequest> requestFrom(const Arguments& arguments) {
    for (const QString& needed : {QStringLiteral("--device"), QStringLiteral("--out")}) {
        if (!arguments.has(needed)) return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), needed}});
    }
    ScanRequest request;
    request.device = arguments.value(QStringLiteral("--device"));
    request.outFolder = arguments.value(QStringLiteral("--out"));
    request.source = arguments.value(QStringLiteral("--source"));
    request.duplex = arguments.has(QStringLiteral("--duplex"));
    MOTCUA_TRY(request.dpi, resolution(arguments));
    return request;
}

// A stack that stopped half-way is no success, but its pages are told.
Outcome outcomeOf(const ScannedPages& pages) {
    Outcome outcome;
    outcome.json = toJson(pages);
    outcome.text = pages.files.join(QLatin1Char('\n'));
    if (!pages.stoppedBy) return outcome;
    outcome.text += QLatin1Char('\n') + Words::tr("Stopped: %1").arg(words::sentence(*pages.stoppedBy));
    outcome.exitCode = static_cast<int>(errorKind(pages.stoppedBy->code));
    return outcome;
}

Result<Outcome> scan(const Globals&, const QStringList& given) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(given,
                                                           {QStringLiteral("--device"), QStringLiteral("--source"),
                                                            QStringLiteral("--out"), QStringLiteral("--dpi")},
                                                           {QStringLiteral("--list"), QStringLiteral("--duplex")}));
    worker::WorkerClient worker;
    capture::ScannerClient client(worker);
    if (arguments.has(QStringLiteral("--list"))) return list(client);
    MOTCUA_TRY(const ScanRequest request, requestFrom(arguments));
    const auto showPage = [](const Progress& at) {
        std::fprintf(stderr, "%s\n", Words::tr("Page %1: %2").arg(at.done).arg(at.item).toUtf8().constData());
    };
    MOTCUA_TRY(const ScannedPages pages, client.scan(request, showPage, interrupted()));
    return outcomeOf(pages);
}

}  // namespace

std::vector<Command> scanCommands() {
    return {{QStringLiteral("scan"),
             QStringLiteral("scan --list | scan --device D [--source ADF|Flatbed] [--duplex] [--dpi N] --out DIR"), scan}};
}

}  // namespace motcua::cli
