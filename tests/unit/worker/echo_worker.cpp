// A worker whose methods do what drivers do: answer, print, hang, die, report, listen to cancel.
#include <QCoreApplication>
#include <QCryptographicHash>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <thread>

#include "worker/WorkerMain.h"

namespace {

using namespace motcua;
using namespace std::chrono_literals;

QJsonObject echo(const QJsonObject& arguments) {
    return {{QStringLiteral("echo"), arguments}};
}

Result<QJsonObject> count(const QJsonObject& arguments, worker::CallContext& context) {
    const int total = arguments.value(QLatin1String("total")).toInt();
    for (int done = 1; done <= total; ++done) {
        std::this_thread::sleep_for(20ms);
        if (context.cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        context.progress({done, total, QString::number(done)});
    }
    return echo(arguments);
}

Result<QJsonObject> digest(const QJsonObject&, worker::CallContext& context) {
    const QByteArray sum = QCryptographicHash::hash(context.secret.view(), QCryptographicHash::Sha256).toHex();
    return QJsonObject{{QStringLiteral("size"), static_cast<qint64>(context.secret.size())},
                       {QStringLiteral("sha256"), QString::fromLatin1(sum)}};
}

// Says one word, then nothing for a long time.
Result<QJsonObject> sleepFor(const QJsonObject& arguments, worker::CallContext& context) {
    context.progress({0, 1, QStringLiteral("sleeps")});
    std::this_thread::sleep_for(std::chrono::milliseconds(arguments.value(QLatin1String("ms")).toInt()));
    return QJsonObject();
}

// Answers well and then hangs while it closes.
Result<QJsonObject> closeBadly(const QJsonObject& arguments, worker::CallContext& context) {
    context.afterwards = [] { std::this_thread::sleep_for(10min); };
    return echo(arguments);
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    worker::WorkerMain worker;
    worker.add(QStringLiteral("echo"),
               [](const QJsonObject& arguments, auto&) -> Result<QJsonObject> { return echo(arguments); });
    worker.add(QStringLiteral("print"), [](const QJsonObject& arguments, auto&) -> Result<QJsonObject> {
        std::puts("a driver that talks on stdout");
        std::fflush(stdout);
        return echo(arguments);
    });
    worker.add(QStringLiteral("count"), count);
    worker.add(QStringLiteral("digest"), digest);
    worker.add(QStringLiteral("close-badly"), closeBadly);
    worker.add(QStringLiteral("sleep"), sleepFor);
    worker.add(QStringLiteral("abort"), [](const QJsonObject&, auto&) -> Result<QJsonObject> { std::_Exit(9); });
    worker.add(QStringLiteral("throw"),
               [](const QJsonObject&, auto&) -> Result<QJsonObject> { throw std::runtime_error("driver"); });
    worker.add(QStringLiteral("refuse"), [](const QJsonObject&, auto&) -> Result<QJsonObject> {
        return fail(ErrorCode::ScannerJammed, {{QStringLiteral("device"), QStringLiteral("test")}}, QStringLiteral("detail"));
    });
    worker.add(QStringLiteral("huge"), [](const QJsonObject&, auto&) -> Result<QJsonObject> {
        return QJsonObject{{QStringLiteral("text"), QString(17 * 1024 * 1024, u'x')}};
    });
    return worker.run();
}
