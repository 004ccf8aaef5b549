// Window start against an empty Qt window: both programs paint once and leave; the whole process is timed.
#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <stdexcept>

#include "bench/Figures.h"

namespace motcua::bench {
namespace {

constexpr int kStartTimeoutMs = 60'000;

double processTime(const QString& program, const QStringList& arguments) {
    return timed([&] {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(kStartTimeoutMs) || process.exitCode() != 0) throw std::runtime_error(qPrintable(program));
    });
}

}  // namespace

Figure windowAgainstEmptyWindow(int rounds) {
    const QString folder = QCoreApplication::applicationDirPath();
    QTemporaryDir data;
    const QStringList start{QStringLiteral("--data"), data.path(), QStringLiteral("--measure-start")};
    Figure figure{QStringLiteral("window-start"),      0, 0, QStringLiteral("ms"), QStringLiteral("motcua to its first paint"),
                  QStringLiteral("an empty Qt window")};
    return inTurns(
        figure, rounds,
        [&] { return processTime(folder + QStringLiteral("/motcua-bench"), {QStringLiteral("--empty-window")}); },
        [&] { return processTime(folder + QStringLiteral("/motcua"), start); });
}

}  // namespace motcua::bench
