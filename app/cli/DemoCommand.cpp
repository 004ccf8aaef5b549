// demo: the main job without a window, on real files, printed step by step (CONTRACT §2).
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <cstdio>

#include "app/cli/Commands.h"
#include "app/demo/DemoWalk.h"
#include "ui/words/DemoText.h"
#include "ui/words/StateText.h"

namespace motcua::cli {
namespace {

const QString kAgency = QStringLiteral("H19.101");
const QString kCounter = QStringLiteral("H19.101.04");

// The papers that come with the program: beside the installed program, or in the source tree of a build.
QString shippedPapers() {
    const QString folder = QCoreApplication::applicationDirPath();
    for (const char* relative : {"/../share/motcua/papers", "/../../resources/papers", "/../../../resources/papers"}) {
        const QString path = QDir::cleanPath(folder + QLatin1String(relative));
        if (QDir(path).exists()) return path;
    }
    return {};
}

Result<QStringList> papersIn(const QString& folder) {
    QStringList files;
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files, QDir::Name)) {
        static const QStringList kinds = {QStringLiteral("png"), QStringLiteral("jpg"),  QStringLiteral("jpeg"),
                                          QStringLiteral("tif"), QStringLiteral("tiff"), QStringLiteral("pdf")};
        if (kinds.contains(file.suffix().toLower())) files.append(file.absoluteFilePath());
    }
    if (files.isEmpty()) return fail(ErrorCode::FileNotFound, {{QStringLiteral("path"), folder}});
    return files;
}

QString lineOf(const app::DemoStep& step) {
    return QStringLiteral("%1 %2 · %3 · %4 ms%5")
        .arg(step.offline ? QStringLiteral("[offline]") : QStringLiteral("[online] "), words::demoStepText(step.name),
             words::roleText(step.role))
        .arg(step.ms, 0, 'f', 0)
        .arg(step.detail.isEmpty() ? QString() : QStringLiteral(" · ") + step.detail);
}

Result<app::DemoReport> walk(const QString& dataFolder, const QStringList& papers, const QString& outFolder) {
    app::DemoProvince province(dataFolder + QStringLiteral("/province"));
    MOTCUA_CHECK(province.start());
    MOTCUA_TRY(const app::DeskProfile profile, province.profileFor(kAgency, kCounter));
    app::DeskOptions options;
    options.folder = dataFolder + QStringLiteral("/desk");
    // What --data keeps can be worked on afterwards by the other commands.
    RealFileSystem files;
    MOTCUA_CHECK(app::saveProfile(files, options.folder, profile));
    MOTCUA_TRY(const auto desk, app::DeskRuntime::open(options, profile));
    app::DemoWalk demo(*desk, province, papers, outFolder);
    return demo.run([](const app::DemoStep& step) { std::fprintf(stderr, "%s\n", lineOf(step).toUtf8().constData()); });
}

Result<Outcome> demo(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {QStringLiteral("--papers"), QStringLiteral("--out")}, {}));
    MOTCUA_TRY(const QStringList papers, papersIn(arguments.value(QStringLiteral("--papers"), shippedPapers())));
    const QString out = QDir(arguments.value(QStringLiteral("--out"), QStringLiteral("out/demo"))).absolutePath();
    QTemporaryDir own;  // a profile of its own, gone afterwards, unless --data keeps it
    const QString data = globals.dataDir.isEmpty() ? own.path() : QDir(globals.dataDir).absolutePath();
    MOTCUA_TRY(const app::DemoReport report, walk(data, papers, out));
    Outcome outcome;
    outcome.json = app::toJson(report);
    outcome.text = QStringLiteral("%1 · %2 · %3")
                       .arg(report.dossier.displayNumber(), words::stateText(stateCode(report.dossier.state)), out);
    return outcome;
}

}  // namespace

std::vector<Command> demoCommands() {
    return {{QStringLiteral("demo"), QStringLiteral("demo [--papers DIR] [--out DIR]"), demo}};
}

}  // namespace motcua::cli
