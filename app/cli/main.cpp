// motcua-cli: the desk without a window. Same libraries, no second code path. Words and exit codes: CONTRACT.
#include <QGuiApplication>
#include <QJsonDocument>
#include <cstdio>

#include "app/cli/Command.h"
#include "base/Platform.h"
#include "ui/words/ErrorText.h"
#include "ui/words/Language.h"

namespace {

using namespace motcua;

struct Call {
    cli::Globals globals;
    QString command;
    QStringList arguments;
};

// Global options may stand before or after the command; the rest belongs to the command.
Call split(const QStringList& words) {
    Call call;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        const bool hasNext = i + 1 < words.size();
        if (word == QLatin1String("--json")) {
            call.globals.json = true;
        } else if (word == QLatin1String("--data") && hasNext) {
            call.globals.dataDir = words[++i];
        } else if (word == QLatin1String("--lang") && hasNext) {
            call.globals.language = words[++i];
        } else if (word == QLatin1String("--now") && hasNext) {
            call.globals.now = words[++i];
        } else if (word == QLatin1String("--ticket") && hasNext) {
            call.globals.ticket = words[++i];
        } else if (word == QLatin1String("--login-fd") && hasNext) {
            call.globals.loginFd = words[++i];
        } else if (call.command.isEmpty() && !word.startsWith(QLatin1String("--"))) {
            call.command = word;
        } else {
            call.arguments.append(word);
        }
    }
    return call;
}

void print(FILE* to, const QString& text) {
    if (!text.isEmpty()) std::fprintf(to, "%s\n", text.toUtf8().constData());
}

void printJson(const QJsonObject& json) {
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Indented);
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
}

int printUsage(FILE* to, int exitCode) {
    for (const cli::Command& command : cli::commands()) print(to, QStringLiteral("motcua-cli ") + command.usage);
    return exitCode;
}

int runCommand(const cli::Command& command, const Call& call) {
    const Result<cli::Outcome> outcome = command.run(call.globals, call.arguments);
    if (!outcome) {
        if (call.globals.json) printJson({{QStringLiteral("error"), toJson(outcome.error())}});
        print(stderr, words::sentence(outcome.error()));
        return static_cast<int>(errorKind(outcome.error().code));
    }
    if (call.globals.json) {
        printJson(outcome->json);
    } else {
        print(stdout, outcome->text);
    }
    return outcome->exitCode;
}

}  // namespace

int main(int argc, char** argv) {
    platform::forbidCoreDumps();
    platform::makeFilesPrivate();
    // Papers are laid out with fonts, which need a QGuiApplication; a screen is never needed.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    const Call call = split(app.arguments().mid(1));
    words::installLanguage(words::languageOf(call.globals.language));
    if (call.command.isEmpty() || call.command == QLatin1String("help"))
        return printUsage(stdout, call.command.isEmpty() ? 2 : 0);
    for (const cli::Command& command : cli::commands()) {
        if (command.name == call.command) return runCommand(command, call);
    }
    return printUsage(stderr, 2);
}
