// motcua-bench: figures as ratios to a floor of the same run.
// motcua-bench [receive] [start] [feed] [big] [--rounds N] [--changes N] [--dossiers N] [--data DIR] [--json]
// motcua-bench crowd [--desks N] [--rounds N] [--at-once N] [--file-kib N]: many desks at one province; exit 1 if anything was
// lost motcua-bench sync [--dossiers N] [--files N] [--file-kib N] [--delay-ms N] [--drain-mib N]: the desk's rows for sync.py
#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>
#include <QWidget>
#include <cstdio>
#include <exception>

#include "bench/Figures.h"

namespace {

using namespace motcua::bench;

// The floor of "window start": the smallest Qt window, painted once.
class EmptyWindow final : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override { QTimer::singleShot(0, qApp, &QApplication::quit); }
};

int emptyWindow(int argc, char** argv) {
    QApplication app(argc, argv);
    EmptyWindow window;
    window.resize(1366, 768);
    window.show();
    return app.exec();
}

struct Wish {
    QStringList words;
    int rounds = 9;
    qint64 changes = 100'000;  // of the feed's cold start
    qint64 dossiers = 1'000'000;
    QString folder = QDir::tempPath() + QStringLiteral("/motcua-bench");  // kept: a million dossiers take minutes to make
};

QString takeOption(QStringList& words, const char* name, const QString& otherwise) {
    const qsizetype at = words.indexOf(QLatin1String(name));
    if (at < 0 || at + 1 >= words.size()) return otherwise;
    words.removeAt(at);
    return words.takeAt(at);
}

Wish wishOf(QStringList words) {
    Wish wish;
    wish.rounds = qMax(1, takeOption(words, "--rounds", QString::number(wish.rounds)).toInt());
    wish.changes = qMax(500LL, takeOption(words, "--changes", QString::number(wish.changes)).toLongLong());
    wish.dossiers = qMax(1000LL, takeOption(words, "--dossiers", QString::number(wish.dossiers)).toLongLong());
    wish.folder = takeOption(words, "--data", wish.folder);
    wish.words = words;
    return wish;
}

SyncLoad loadOf(QStringList words) {
    SyncLoad load;
    load.dossiers = takeOption(words, "--dossiers", QString::number(load.dossiers)).toInt();
    load.files = takeOption(words, "--files", QString::number(load.files)).toInt();
    load.fileKib = takeOption(words, "--file-kib", QString::number(load.fileKib)).toInt();
    load.drainMib = takeOption(words, "--drain-mib", QStringLiteral("0")).toInt();
    load.delayMs = takeOption(words, "--delay-ms", QStringLiteral("0")).toDouble();
    return load;
}

CrowdLoad crowdOf(QStringList words) {
    CrowdLoad load;
    load.desks = takeOption(words, "--desks", QString::number(load.desks)).toInt();
    load.rounds = takeOption(words, "--rounds", QString::number(load.rounds)).toInt();
    load.atOnce = takeOption(words, "--at-once", QString::number(load.desks)).toInt();
    load.fileKib = takeOption(words, "--file-kib", QString::number(load.fileKib)).toInt();
    return load;
}

int printCrowd(const CrowdLoad& load) {
    const QJsonObject found = crowd(load);
    std::printf("%s", QJsonDocument(found).toJson().constData());
    return found.value(QLatin1String("violations")).toArray().isEmpty() ? 0 : 1;
}

QList<Figure> measure(const Wish& wish) {
    const auto wanted = [&wish](const char* name) { return wish.words.isEmpty() || wish.words.contains(QLatin1String(name)); };
    QList<Figure> figures;
    if (wanted("receive")) figures.append(receiveAgainstBareCommit(wish.rounds * 20));
    if (wanted("start")) figures.append(windowAgainstEmptyWindow(wish.rounds));
    if (wanted("feed")) figures.append(feedFigures(wish.changes));
    if (wanted("big")) {
        const QString folder = QStringLiteral("%1/%2").arg(wish.folder).arg(wish.dossiers);
        figures.append(bigOfficeFigures(folder, wish.dossiers, wish.rounds * 200));
    }
    return figures;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1 && qstrcmp(argv[1], "--empty-window") == 0) return emptyWindow(argc, argv);
    QCoreApplication app(argc, argv);
    QStringList words = app.arguments().mid(1);
    const bool json = words.removeAll(QStringLiteral("--json")) > 0;
    try {
        QJsonArray rows;
        if (words.value(0) == QLatin1String("sync")) {
            std::printf("%s", QJsonDocument(syncRows(loadOf(words))).toJson().constData());
            return 0;
        }
        if (words.value(0) == QLatin1String("crowd")) return printCrowd(crowdOf(words));
        for (const Figure& figure : measure(wishOf(words))) {
            rows.append(toJson(figure));
            if (!json) std::printf("%s\n", qPrintable(toText(figure)));
        }
        if (json) std::printf("%s", QJsonDocument(QJsonObject{{QStringLiteral("figures"), rows}}).toJson().constData());
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "motcua-bench: %s\n", problem.what());
        return 3;
    }
    return 0;
}
