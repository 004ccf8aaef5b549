// motcua-bench: figures as ratios to a floor of the same run. motcua-bench [receive] [start] [--rounds N] [--json]
#include <QApplication>
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

QList<Figure> measure(const QStringList& words, int rounds) {
    const auto wanted = [&words](const char* name) { return words.isEmpty() || words.contains(QLatin1String(name)); };
    QList<Figure> figures;
    if (wanted("receive")) figures.append(receiveAgainstBareCommit(rounds * 20));
    if (wanted("start")) figures.append(windowAgainstEmptyWindow(rounds));
    return figures;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1 && qstrcmp(argv[1], "--empty-window") == 0) return emptyWindow(argc, argv);
    QCoreApplication app(argc, argv);
    QStringList words = app.arguments().mid(1);
    const bool json = words.removeAll(QStringLiteral("--json")) > 0;
    int rounds = 9;
    if (const qsizetype at = words.indexOf(QStringLiteral("--rounds")); at >= 0 && at + 1 < words.size()) {
        rounds = qMax(1, words.takeAt(at + 1).toInt());
        words.removeAt(at);
    }
    try {
        QJsonArray rows;
        for (const Figure& figure : measure(words, rounds)) {
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
