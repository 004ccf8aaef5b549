// The officer's side against a real child process that answers, hangs, dies and talks too much.
#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <csignal>
#include <random>
#include <thread>

#include "worker/Frame.h"
#include "worker/WorkerClient.h"

namespace motcua::worker {
namespace {

using namespace std::chrono_literals;

QString echoWorker() {
    return QStringLiteral(MOTCUA_BIN_DIR "/echo-worker");
}

QJsonObject some() {
    return {{QStringLiteral("name"), QStringLiteral("Nguyễn Thị Thử Nghiệm")}};
}

TEST(WorkerClient, AnswersAndKeepsTheChild) {
    WorkerClient client(echoWorker());
    EXPECT_EQ(client.childPid(), 0);
    const auto answer = client.call(QStringLiteral("echo"), some());
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->value(QLatin1String("echo")).toObject(), some());
    const qint64 pid = client.childPid();
    ASSERT_TRUE(client.call(QStringLiteral("echo"), some()));
    EXPECT_EQ(client.childPid(), pid);
}

TEST(WorkerClient, WhatDriversPrintDoesNotDisturbTheFrames) {
    WorkerClient client(echoWorker());
    EXPECT_TRUE(client.call(QStringLiteral("print"), some()));
}

TEST(WorkerClient, MissingProgram) {
    WorkerClient client(QStringLiteral(MOTCUA_BIN_DIR "/no-such-worker"));
    const auto answer = client.call(QStringLiteral("echo"), {});
    EXPECT_EQ(answer.error().code, ErrorCode::WorkerMissing);
    EXPECT_EQ(answer.error().params.value(QStringLiteral("program")), QStringLiteral("no-such-worker"));
}

TEST(WorkerClient, ErrorsCrossThePipe) {
    WorkerClient client(echoWorker());
    const auto refused = client.call(QStringLiteral("refuse"), {});
    EXPECT_EQ(refused.error().code, ErrorCode::ScannerJammed);
    EXPECT_EQ(refused.error().params.value(QStringLiteral("device")), QStringLiteral("test"));
    EXPECT_EQ(client.call(QStringLiteral("throw"), {}).error().code, ErrorCode::Internal);
    EXPECT_EQ(client.call(QStringLiteral("no.such"), {}).error().code, ErrorCode::WorkerProtocol);
    EXPECT_TRUE(client.call(QStringLiteral("echo"), {}));
}

TEST(WorkerClient, ADeadChildIsReportedAndReplaced) {
    WorkerClient client(echoWorker());
    const auto died = client.call(QStringLiteral("abort"), {});
    EXPECT_EQ(died.error().code, ErrorCode::WorkerDied);
    EXPECT_EQ(died.error().params.value(QStringLiteral("method")), QStringLiteral("abort"));
    EXPECT_TRUE(client.call(QStringLiteral("echo"), some()));
}

TEST(WorkerClient, KilledInTheMiddleOfACall) {
    WorkerClient client(echoWorker());
    ASSERT_TRUE(client.call(QStringLiteral("echo"), {}));
    const qint64 pid = client.childPid();
    std::thread killer([pid] {
        std::this_thread::sleep_for(200ms);
        ::kill(static_cast<pid_t>(pid), SIGKILL);
    });
    const auto answer = client.call(QStringLiteral("sleep"), {{QStringLiteral("ms"), 20'000}});
    killer.join();
    EXPECT_EQ(answer.error().code, ErrorCode::WorkerDied);
    EXPECT_TRUE(client.call(QStringLiteral("echo"), {}));
    EXPECT_NE(client.childPid(), pid);
}

TEST(WorkerClient, KilledBetweenTwoCalls) {
    WorkerClient client(echoWorker());
    ASSERT_TRUE(client.call(QStringLiteral("echo"), {}));
    ::kill(static_cast<pid_t>(client.childPid()), SIGKILL);
    std::this_thread::sleep_for(100ms);
    EXPECT_TRUE(client.call(QStringLiteral("echo"), some()));
}

TEST(WorkerClient, SilenceEndsInTimeoutAndTheChildIsKilled) {
    WorkerClient client(echoWorker());
    ASSERT_TRUE(client.call(QStringLiteral("echo"), {}));
    const qint64 pid = client.childPid();
    QElapsedTimer clock;
    clock.start();
    const auto answer = client.call(QStringLiteral("sleep"), {{QStringLiteral("ms"), 20'000}}, {.timeoutMs = 300});
    EXPECT_EQ(answer.error().code, ErrorCode::WorkerTimeout);
    EXPECT_LT(clock.elapsed(), 5'000);
    EXPECT_NE(::kill(static_cast<pid_t>(pid), 0), 0) << "the hanging child must be gone";
}

TEST(WorkerClient, ProgressIsASignOfLife) {
    WorkerClient client(echoWorker());
    QList<int> seen;
    const auto note = [&](const Progress& progress) { seen.append(progress.done); };
    const auto answer =
        client.call(QStringLiteral("count"), {{QStringLiteral("total"), 40}}, {.timeoutMs = 400, .progress = note});
    ASSERT_TRUE(answer) << "40 steps of 20 ms each take longer than the allowed silence";
    ASSERT_EQ(seen.size(), 40);
    EXPECT_EQ(seen.last(), 40);
}

TEST(WorkerClient, CancelIsHeardByTheMethod) {
    WorkerClient client(echoWorker());
    CallOptions options;
    options.progress = [&](const Progress& progress) {
        if (progress.done == 3) options.cancel.cancel();
    };
    const auto answer = client.call(QStringLiteral("count"), {{QStringLiteral("total"), 5'000}}, options);
    EXPECT_EQ(answer.error().code, ErrorCode::Cancelled);
    const qint64 pid = client.childPid();
    EXPECT_TRUE(client.call(QStringLiteral("echo"), {}));
    EXPECT_EQ(client.childPid(), pid) << "a polite cancel does not cost the child";
}

TEST(WorkerClient, AnswersFromAnyThread) {
    WorkerClient client(echoWorker());
    for (int round = 0; round < 3; ++round) {
        std::thread caller([&] { EXPECT_TRUE(client.call(QStringLiteral("echo"), some())); });
        caller.join();
    }
}

TEST(WorkerClient, OversizeAnswerIsAProtocolError) {
    WorkerClient client(echoWorker());
    EXPECT_EQ(client.call(QStringLiteral("huge"), {}).error().code, ErrorCode::WorkerProtocol);
    EXPECT_TRUE(client.call(QStringLiteral("echo"), {}));
}

QByteArray procFile(qint64 pid, const char* name) {
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(name)));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

TEST(WorkerClient, SecretArrivesOnceAndIsSeenNowhere) {
    WorkerClient client(echoWorker());
    const QByteArray pin = "pin-for-the-test-9042";
    const SecretBytes secret{QByteArrayView(pin)};
    const auto with = client.call(QStringLiteral("digest"), {}, {.secret = &secret});
    ASSERT_TRUE(with);
    EXPECT_EQ(with->value(QLatin1String("sha256")).toString(),
              QString::fromLatin1(QCryptographicHash::hash(pin, QCryptographicHash::Sha256).toHex()));
    const auto without = client.call(QStringLiteral("digest"), {});
    ASSERT_TRUE(without);
    EXPECT_EQ(without->value(QLatin1String("size")).toInt(), 0);
    EXPECT_FALSE(procFile(client.childPid(), "cmdline").contains(pin));
    EXPECT_FALSE(procFile(client.childPid(), "environ").contains(pin));
}

TEST(WorkerClient, AHangWhileClosingCostsNeitherTheAnswerNorTheNextCall) {
    WorkerClient client(echoWorker());
    QElapsedTimer clock;
    clock.start();
    ASSERT_TRUE(client.call(QStringLiteral("close-badly"), some()));
    EXPECT_LT(clock.elapsed(), 3'000);
    const qint64 pid = client.childPid();
    std::this_thread::sleep_for(6s);  // longer than a child may take to close
    EXPECT_TRUE(client.call(QStringLiteral("echo"), some()));
    EXPECT_NE(client.childPid(), pid);
}

TEST(WorkerClient, StopEndsTheChild) {
    WorkerClient client(echoWorker());
    ASSERT_TRUE(client.call(QStringLiteral("echo"), {}));
    const qint64 pid = client.childPid();
    client.stop();
    EXPECT_EQ(client.childPid(), 0);
    EXPECT_NE(::kill(static_cast<pid_t>(pid), 0), 0);
}

// Exit code of a worker that reads this input and then sees its end; talksFirst: the input ends only after its first answer.
int exitCodeAfter(const QByteArray& input, bool talksFirst = false) {
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(echoWorker(), QStringList());
    child.write(input);
    EXPECT_TRUE(!talksFirst || child.waitForReadyRead(10'000));
    child.closeWriteChannel();
    EXPECT_TRUE(child.waitForFinished(20'000));
    EXPECT_EQ(child.exitStatus(), QProcess::NormalExit) << input.toHex().constData();
    return child.exitCode();
}

TEST(WorkerMain, LeavesWhenTheInputEnds) {
    EXPECT_EQ(exitCodeAfter({}), 0);
}

TEST(WorkerMain, LeavesAHangingMethodBehind) {
    const QByteArray hang = encodeFrame({{QStringLiteral("id"), 1},
                                         {QStringLiteral("method"), QStringLiteral("sleep")},
                                         {QStringLiteral("arguments"), QJsonObject{{QStringLiteral("ms"), 60'000}}}});
    EXPECT_EQ(exitCodeAfter(hang, true), 3);
}

TEST(WorkerMain, RandomInputNeverCrashesIt) {
    std::mt19937 random(7);
    for (int round = 0; round < 30; ++round) {
        QByteArray noise(static_cast<qsizetype>(random() % 400), '\0');
        for (char& byte : noise) byte = static_cast<char>(random());
        const QByteArray framed = encodeFrame(FrameKind::Json, noise) + encodeFrame(FrameKind::Secret, noise);
        const int code = exitCodeAfter(round % 2 == 0 ? noise : framed);
        EXPECT_TRUE(code == 0 || code == 2) << code;
    }
}

}  // namespace
}  // namespace motcua::worker
