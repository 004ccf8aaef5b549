// motcua: the window. motcua [--data DIR] [--demo] [--lang vi|en] [--theme light|dark|contrast] [--points N] [--measure-start]
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

#include "app/window/WindowProgram.h"
#include "base/Platform.h"
#include "ui/StartProblem.h"
#include "ui/look/Theme.h"
#include "ui/words/Language.h"

namespace {

using namespace motcua;

look::Theme themeOf(const QString& name) {
    if (name == QLatin1String("dark")) return look::Theme::Dark;
    return name == QLatin1String("contrast") ? look::Theme::HighContrast : look::Theme::Light;
}

void addOptions(QCommandLineParser& parser) {
    parser.addOptions({
        {QStringLiteral("data"), QString(), QStringLiteral("folder")},
        {QStringLiteral("lang"), QString(), QStringLiteral("code")},
        {QStringLiteral("theme"), QString(), QStringLiteral("name")},
        {QStringLiteral("points"), QString(), QStringLiteral("size")},
        {QStringLiteral("demo"), QString()},
        {QStringLiteral("measure-start"), QString()},
    });
}

app::WindowOptions windowOptions(const QCommandLineParser& parser) {
    app::WindowOptions options;
    options.demo = parser.isSet(QStringLiteral("demo"));
    options.measureStart = parser.isSet(QStringLiteral("measure-start"));
    options.folder = parser.value(QStringLiteral("data"));
    if (options.folder.isEmpty()) {
        options.folder = app::defaultDataFolder() + (options.demo ? QStringLiteral("-demo") : QString());
    }
    options.folder = QDir(options.folder).absolutePath();
    return options;
}

bool passphraseHelps(const Error& error) {
    return error.is(ErrorCode::StoreKeyMissing) || error.is(ErrorCode::StoreWrongKey) ||
           error.is(ErrorCode::KeychainUnavailable) || error.is(ErrorCode::RecoveryPassphraseWrong);
}

// Asks for the office's passphrase until it fits or the officer gives up.
Result<void> openAsking(app::WindowProgram& window) {
    auto opened = window.open();
    while (!opened && passphraseHelps(opened.error())) {
        auto passphrase = ui::askForPassphrase(opened.error());
        if (!passphrase) break;
        opened = window.open(*std::move(passphrase));
    }
    return opened;
}

}  // namespace

int main(int argc, char** argv) {
    platform::forbidCoreDumps();
    platform::makeFilesPrivate();
    QApplication program(argc, argv);
    QApplication::setApplicationName(QStringLiteral("motcua"));
    QApplication::setApplicationVersion(QStringLiteral(MOTCUA_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(program);
    words::installLanguage(words::languageOf(parser.value(QStringLiteral("lang"))));
    const double points = parser.value(QStringLiteral("points")).toDouble();
    look::apply(program, themeOf(parser.value(QStringLiteral("theme"))),
                points > 0 ? qBound(9.0, points, 18.0) : look::kBasePoints);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/motcua.svg")));

    app::WindowProgram window(windowOptions(parser));
    if (const auto opened = openAsking(window); !opened) {
        ui::showStartProblem(opened.error());
        return static_cast<int>(errorKind(opened.error().code));
    }
    if (const QString news = window.openingNews(); !news.isEmpty()) ui::showOpeningNews(news);
    window.showWindow();
    return QApplication::exec();
}
