// Timestamp and revocation services as they are met in the field: slow, broken, over HTTPS, gone; and what programs that nobody
// here wrote say of the files of level LT and LTA.
#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>

#include "TokenFixture.h"

namespace motcua::test {
namespace {

using namespace signing;

class TrustServices : public TokenFixture {
protected:
    SignRow signOne(Level level) { return sign(m_jobs, level)->rows.front(); }
    // Signed, with its timestamp owed for this reason; a later run gets it without the token.
    void expectOwed(const SignRow& row, ErrorCode code) {
        EXPECT_EQ(row.status, SignStatus::WaitingTimestamp);
        ASSERT_TRUE(row.reason);
        EXPECT_EQ(row.reason->code, code) << errorId(row.reason->code).latin1();
        expectSignedOnce(QStringLiteral("out0.pdf"));
    }
    VerifyReport verifyOffline(const QString& name) {
        VerifyOptions rules;
        rules.trust = options().trust;
        rules.offline = true;
        return VerifierClient(m_worker).verify({path(name)}, rules)->front();
    }
    // The last signature of the file taken apart: its container, and the bytes that it covers.
    void takeApart(const QString& name) {
        const QByteArray file = read(name);
        static const QRegularExpression pattern(QStringLiteral("/ByteRange \\[0 +(\\d+) +(\\d+) +(\\d+)"));
        QRegularExpressionMatch last;
        for (auto it = pattern.globalMatch(QString::fromLatin1(file)); it.hasNext();) last = it.next();
        const qsizetype gap = last.captured(1).toLongLong();
        const qsizetype rest = last.captured(2).toLongLong();
        ASSERT_GT(gap, 0);
        ASSERT_TRUE(
            m_files.write(path(QStringLiteral("covered.bin")), file.left(gap) + file.mid(rest, last.captured(3).toLongLong())));
        ASSERT_TRUE(
            m_files.write(path(QStringLiteral("container.der")), QByteArray::fromHex(file.mid(gap + 1, rest - gap - 2))));
    }
    const std::vector<SignJob> m_jobs = documents(1);

    bool openssl(const QStringList& arguments) {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("openssl"), arguments);
        EXPECT_TRUE(process.waitForFinished(60'000));
        EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
        return process.exitCode() == 0;
    }
};

TEST_F(TrustServices, ASlowAuthorityServesFourAtOnce) {
    m_services.stamps = [this](const QByteArray& request) {
        RawAnswer slow = answer(200, m_services.authority->timestamp(request, QDateTime::currentDateTimeUtc()));
        slow.delayMs = 2000;
        return slow;
    };
    QElapsedTimer clock;
    clock.start();
    const std::vector<SignJob> jobs = documents(8);
    const auto result = sign(jobs, Level::T);
    ASSERT_TRUE(result);
    for (const SignRow& row : result->rows) EXPECT_EQ(row.status, SignStatus::Done);
    EXPECT_GE(clock.elapsed(), 3800) << "more than four at once";
    EXPECT_LT(clock.elapsed(), 14'000) << "one after the other";
}

TEST_F(TrustServices, AnAuthorityThatAnswersNonsenseLeavesTheSignatureWaiting) {
    const QByteArray good = m_services.authority->timestamp("no request at all", QDateTime::currentDateTimeUtc());
    const std::pair<RawAnswer, ErrorCode> cases[] = {
        {answer(200, "<html><body>Đăng nhập</body></html>"), ErrorCode::TimestampInvalid},
        {answer(200, {}), ErrorCode::TimestampInvalid},
        {answer(200, good), ErrorCode::TimestampInvalid},
        {answer(403, "GET is not allowed"), ErrorCode::TimestampUnreachable},
        {RawAnswer{}, ErrorCode::TimestampUnreachable}};
    for (const auto& [reply, code] : cases) {
        m_services.stamps = [reply = reply](const QByteArray&) { return reply; };
        expectOwed(signOne(Level::T), code);
    }
    EXPECT_EQ(calls("C_Sign"), 1);
    m_services.stamps = [this](const QByteArray& request) {
        return answer(200, m_services.authority->timestamp(request, QDateTime::currentDateTimeUtc()));
    };
    EXPECT_EQ(signOne(Level::T).status, SignStatus::Done);
    EXPECT_EQ(calls("C_Sign"), 1) << "the token was used again for a timestamp";
}

TEST_F(TrustServices, ATokenForOtherBytesOrAnotherRequestIsRefused) {
    QByteArray first;
    m_services.stamps = [&](const QByteArray& request) {
        if (first.isEmpty()) first = request;
        return answer(200, m_services.authority->timestamp(first, QDateTime::currentDateTimeUtc()));
    };
    EXPECT_EQ(signOne(Level::T).status, SignStatus::Done);
    QFile::remove(m_jobs[0].out);
    expectOwed(signOne(Level::T), ErrorCode::TimestampInvalid);
}

TEST_F(TrustServices, HttpsOnlyWithTheConfiguredRoot) {
    const TestCertificate certificate = TestCertificate::make(m_folder.path());
    const TestHttpServer secure([this](const net::HttpRequest& request) { return m_services.stamps(request.body); },
                                certificate);
    SignOptions rules = options(Level::T);
    rules.tsaUrl = secure.url(QStringLiteral("/tsa")).toString();
    const auto stranger = SignerClient(m_worker).sign(m_jobs, key(), SecretBytes(QByteArrayView(kPin)), rules);
    expectOwed(stranger->rows[0], ErrorCode::TimestampUnreachable);
    rules.tlsCa = certificate.certFile;
    EXPECT_EQ(SignerClient(m_worker).complete({m_jobs[0].out}, rules)->rows[0].status, SignStatus::Done);
}

TEST_F(TrustServices, LongTermLevelsStandWithoutNetworkAndBeforeOtherPrograms) {
    for (const Level level : {Level::LT, Level::LTA}) {
        const SignRow row = signOne(level);
        ASSERT_EQ(row.status, SignStatus::Done) << (row.reason ? errorId(row.reason->code).latin1() : "");
        const VerifyReport report = verifyOffline(QStringLiteral("out0.pdf"));
        EXPECT_EQ(report.verdict, Verdict::TotalPassed);
        EXPECT_EQ(report.signatures.front().level, level);
        EXPECT_FALSE(report.signatures.front().changedAfter);
        QFile::copy(m_jobs[0].out, path(levelId(level) + QStringLiteral(".pdf")));
        QFile::remove(m_jobs[0].out);
    }
    const QString roots = path(QStringLiteral("roots.pem"));
    ASSERT_TRUE(m_files.write(roots, *m_files.read(options().trust[0]) + *m_files.read(options().trust[1])));
    takeApart(QStringLiteral("LT.pdf"));
    EXPECT_TRUE(
        openssl({QStringLiteral("cms"), QStringLiteral("-verify"), QStringLiteral("-inform"), QStringLiteral("DER"),
                 QStringLiteral("-binary"), QStringLiteral("-in"), QStringLiteral("container.der"), QStringLiteral("-content"),
                 QStringLiteral("covered.bin"), QStringLiteral("-CAfile"), roots, QStringLiteral("-purpose"),
                 QStringLiteral("any"), QStringLiteral("-out"), QStringLiteral("seen.bin")}));
    takeApart(QStringLiteral("LTA.pdf"));
    EXPECT_TRUE(openssl({QStringLiteral("ts"), QStringLiteral("-verify"), QStringLiteral("-token_in"), QStringLiteral("-in"),
                         QStringLiteral("container.der"), QStringLiteral("-data"), QStringLiteral("covered.bin"),
                         QStringLiteral("-CAfile"), roots}));
}

TEST_F(TrustServices, ARevokedCertificateIsRefusedBeforeThePin) {
    ASSERT_TRUE(m_services.authority->revoke(m_certificate, QDateTime::currentDateTimeUtc().addDays(-1)));
    const SignRow row = signOne(Level::T);
    EXPECT_EQ(row.status, SignStatus::Failed);
    ASSERT_TRUE(row.reason);
    EXPECT_EQ(row.reason->code, ErrorCode::CertificateRevoked);
    EXPECT_EQ(calls("C_Login"), 0);
}

}  // namespace
}  // namespace motcua::test
