// `motcua-cli sign`: exit codes and sentences, killed at any moment, and where the PIN must never be seen.
#include <QDir>
#include <QFileInfo>
#include <QThread>
#include <csignal>

#include "TokenFixture.h"
#include "base/Rng.h"

namespace motcua::test {
namespace {

using namespace signing;

class SignCommand : public TokenFixture {
protected:
    // The same names in a folder of their own: --out-dir keeps the name of the input.
    std::vector<SignJob> jobs(int count) {
        std::vector<SignJob> made = documents(count);
        QDir().mkpath(path(QStringLiteral("signed")));
        for (SignJob& job : made) job.out = path(QStringLiteral("signed/") + QFileInfo(job.in).fileName());
        return made;
    }
    void expectAllSignedOnce(const std::vector<SignJob>& made) {
        for (const SignJob& job : made) expectSignedOnce(QStringLiteral("signed/") + QFileInfo(job.out).fileName());
    }
};

// The process was started by one of the parent's threads.
qint64 childOf(qint64 parent) {
    const QString tasks = QStringLiteral("/proc/%1/task/").arg(parent);
    for (const QString& thread : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile children(tasks + thread + QStringLiteral("/children"));
        if (!children.open(QIODevice::ReadOnly)) continue;
        const qint64 child = children.readAll().split(' ').value(0).toLongLong();
        if (child > 0) return child;
    }
    return 0;
}

QByteArray processFile(qint64 pid, const char* name) {
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TEST_F(SignCommand, TheTokenPulledOutEndsWithEnvironmentAndASecondRunFinishes) {
    const std::vector<SignJob> made = jobs(3);
    tell("fail C_Sign 2 32\n");
    SignCli first(made, key(), options());
    first.start(kPin);
    ASSERT_TRUE(first.wait());
    EXPECT_EQ(first.process.exitCode(), 3);
    EXPECT_EQ(first.row(0, "status"), QStringLiteral("done"));
    EXPECT_EQ(first.row(1, "status"), QStringLiteral("failed"));
    EXPECT_EQ(first.row(2, "status"), QStringLiteral("not-started"));

    SignCli inWords(made, key(), options(), false);
    inWords.start(kPin);
    ASSERT_TRUE(inWords.wait());
    EXPECT_EQ(inWords.process.exitCode(), 3);
    EXPECT_TRUE(inWords.out.contains("Hãy cắm lại token rồi ký tiếp phần còn lại.")) << inWords.out.constData();

    tell({});
    const int before = calls("C_Sign");
    SignCli second(made, key(), options());
    second.start(kPin);
    ASSERT_TRUE(second.wait());
    EXPECT_EQ(second.process.exitCode(), 0);
    EXPECT_EQ(calls("C_Sign"), before + 2);
    expectAllSignedOnce(made);
}

TEST_F(SignCommand, AWrongPinIsSaidInOneSentence) {
    SignCli run(jobs(1), key(), options(), false);
    run.start("999999");
    ASSERT_TRUE(run.wait());
    EXPECT_EQ(run.process.exitCode(), 3);
    EXPECT_EQ(run.out.count("Mã PIN chưa đúng."), 1) << run.out.constData();
    EXPECT_EQ(calls("C_Login"), 1);
}

TEST_F(SignCommand, AnExpiredCertificateIsTheAnswerNo) {
    insertToken(QDateTime::currentDateTimeUtc().addYears(-8));
    SignCli run(jobs(1), key(), options(), false);
    run.start(kPin);
    ASSERT_TRUE(run.wait());
    EXPECT_EQ(run.process.exitCode(), 1);
    EXPECT_TRUE(run.out.contains("đã hết hạn")) << run.out.constData();
    EXPECT_EQ(calls("C_Login"), 0);
}

TEST_F(SignCommand, ThePinIsInNoCommandLineEnvironmentOrCore) {
    tell("hang C_Sign 1\n");
    SignCli run(jobs(1), key(), options());
    run.start(kPin);
    ASSERT_TRUE(run.process.waitForStarted());
    for (int i = 0; i < 200 && calls("C_Sign") == 0; ++i) QThread::msleep(50);
    ASSERT_EQ(calls("C_Sign"), 1);
    const qint64 program = run.process.processId();
    const qint64 worker = childOf(program);
    ASSERT_GT(worker, 0);
    for (const qint64 pid : {program, worker}) {
        EXPECT_TRUE(processFile(pid, "cmdline").contains("motcua-"));
        EXPECT_FALSE(processFile(pid, "cmdline").contains(kPin));
        EXPECT_FALSE(processFile(pid, "environ").contains(kPin));
        const QByteArray limits = processFile(pid, "limits").simplified();
        EXPECT_TRUE(limits.contains("Max core file size 0 0 bytes")) << limits.constData();
    }
    run.process.kill();
    run.process.waitForFinished();
}

TEST_F(SignCommand, RaisesWhatIsSignedAndRenewsTheArchive) {
    const std::vector<SignJob> made = jobs(2);
    SignCli plain(made, key(), options());
    plain.start(kPin);
    ASSERT_TRUE(plain.wait());
    const int signatures = calls("C_Sign");
    QString folder = QFileInfo(made.front().out).absolutePath();
    for (const char* level : {"T", "LT", "LTA", "LTA"}) {
        const QString next = folder + QLatin1Char('+');
        QStringList arguments{QStringLiteral("--json"), QStringLiteral("sign")};
        for (const SignJob& job : made) arguments.append(folder + QLatin1Char('/') + QFileInfo(job.out).fileName());
        arguments += {QStringLiteral("--raise"), QStringLiteral("--out-dir"), next,
                      QStringLiteral("--level"), QLatin1String(level),        QStringLiteral("--tsa"),
                      options().tsaUrl};
        for (const QString& root : options().trust) arguments += {QStringLiteral("--trust"), root};
        QProcess cli;
        cli.start(QStringLiteral(MOTCUA_BIN_DIR "/motcua-cli"), arguments);
        ASSERT_TRUE(cli.waitForFinished(60'000));
        EXPECT_EQ(cli.exitCode(), 0) << cli.readAllStandardOutput().constData();
        folder = next;
        VerifyOptions offline;
        offline.trust = options().trust;
        offline.offline = QByteArrayView(level) != QByteArrayView("T");
        const auto reports =
            VerifierClient(m_worker).verify({folder + QLatin1Char('/') + QFileInfo(made[0].out).fileName()}, offline);
        ASSERT_TRUE(reports);
        EXPECT_EQ(reports->front().verdict, Verdict::TotalPassed) << level;
        EXPECT_EQ(levelId(reports->front().signatures.front().level), QLatin1String(level));
    }
    EXPECT_EQ(calls("C_Sign"), signatures);

    // What the signer saw is the file of level B again, but for the timestamp in the reserve; the report names the signer.
    const QString name = QFileInfo(made[0].out).fileName();
    QStringList arguments{QStringLiteral("verify"),
                          folder + QLatin1Char('/') + name,
                          QStringLiteral("--offline"),
                          QStringLiteral("--as-signed"),
                          QStringLiteral("1"),
                          QStringLiteral("--out"),
                          path(QStringLiteral("seen.pdf")),
                          QStringLiteral("--report"),
                          path(QStringLiteral("report.pdf"))};
    for (const QString& root : options().trust) arguments += {QStringLiteral("--trust"), root};
    QProcess cli;
    cli.start(QStringLiteral(MOTCUA_BIN_DIR "/motcua-cli"), arguments);
    ASSERT_TRUE(cli.waitForFinished(60'000));
    EXPECT_EQ(cli.exitCode(), 0) << cli.readAllStandardOutput().constData();
    EXPECT_EQ(read(QStringLiteral("seen.pdf")).size(), QFileInfo(made[0].out).size());
    expectSignedOnce(QStringLiteral("seen.pdf"));
    QProcess words;
    words.start(QStringLiteral("pdftotext"), {path(QStringLiteral("report.pdf")), QStringLiteral("-")});
    ASSERT_TRUE(words.waitForFinished(60'000));
    const QByteArray shown = words.readAllStandardOutput();
    EXPECT_TRUE(shown.contains("Trần Văn Giả Định") && shown.contains("TOTAL-PASSED")) << shown.constData();
}

TEST_F(SignCommand, KilledAtAnyMomentNothingIsSignedTwiceAndNoHalfFileIsLeft) {
    const std::vector<SignJob> made = jobs(16);
    tell("slow C_Sign 30\n");
    SeededRng rng(2026);
    int interrupted = 0;
    const auto finished = [&made] {
        int count = 0;
        for (const SignJob& job : made) count += QFileInfo::exists(job.out) ? 1 : 0;
        return count;
    };
    for (int kills = 0; kills < 8; ++kills) {
        const int onDisk = finished();
        const int signedBefore = calls("C_Sign");
        SignCli run(made, key(), options(Level::T));
        run.start(kPin);
        ASSERT_TRUE(run.process.waitForStarted());
        for (int i = 0; i < 100 && calls("C_Sign") == signedBefore && onDisk < 16; ++i) QThread::msleep(10);
        QThread::msleep(static_cast<unsigned long>(rng.below(60)));
        // In turns the whole program and the worker alone, which is then replaced.
        const qint64 worker = childOf(run.process.processId());
        if (kills % 2 == 0)
            run.process.kill();
        else if (worker > 0)
            ::kill(static_cast<pid_t>(worker), SIGKILL);
        ASSERT_TRUE(run.wait());
        for (int i = 0; i < 100 && QFileInfo::exists(QStringLiteral("/proc/%1").arg(worker)); ++i) QThread::msleep(30);
        interrupted += finished() < 16 ? 1 : 0;
        EXPECT_LE(calls("C_Sign") - signedBefore, static_cast<int>(made.size()) - onDisk);
        for (const SignJob& job : made) {
            if (QFileInfo::exists(job.out)) expectSignedOnce(QStringLiteral("signed/") + QFileInfo(job.out).fileName());
        }
    }
    SignCli last(made, key(), options(Level::T));
    last.start(kPin);
    ASSERT_TRUE(last.wait());
    EXPECT_EQ(last.process.exitCode(), 0) << last.out.constData();
    EXPECT_GT(interrupted, 1) << "the kills came too late to prove anything";
    const int total = calls("C_Sign");
    expectAllSignedOnce(made);

    SignCli again(made, key(), options(Level::T));
    again.start(kPin);
    ASSERT_TRUE(again.wait());
    EXPECT_EQ(again.process.exitCode(), 0);
    EXPECT_EQ(calls("C_Sign"), total);
}

}  // namespace
}  // namespace motcua::test
