// Files signed by our signer before the eyes of programs that nobody here wrote, and of our own verifier.
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPainter>

#include "SigningFixture.h"

namespace motcua::test {
namespace {

using namespace signing;

class Sign : public SigningFixture {
protected:
    void SetUp() override { write(QStringLiteral("in.pdf"), document()); }

    // pdfsig with a certificate database that holds the test root.
    QByteArray pdfsig(const QString& file) {
        const QString database = path(QStringLiteral("nss"));
        if (!QFileInfo::exists(database)) {
            QDir().mkpath(database);
            runProgram(QStringLiteral("certutil"),
                       {QStringLiteral("-N"), QStringLiteral("-d"), database, QStringLiteral("--empty-password")});
            runProgram(QStringLiteral("certutil"),
                       {QStringLiteral("-A"), QStringLiteral("-d"), database, QStringLiteral("-n"), QStringLiteral("root"),
                        QStringLiteral("-t"), QStringLiteral("C,C,C"), QStringLiteral("-i"), pki().root()});
        }
        return runProgram(QStringLiteral("pdfsig"), {QStringLiteral("-nssdir"), database, path(file)});
    }
    void expectClean(const QString& file) {
        int exitCode = -1;
        const QByteArray output = runProgram(QStringLiteral("qpdf"), {QStringLiteral("--check"), path(file)}, &exitCode);
        EXPECT_EQ(exitCode, 0) << output.constData();
    }
    QString picture() {
        QImage image(400, 160, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setPen(QPen(QColor(0, 0, 180), 8));
        painter.drawArc(20, 20, 300, 120, 0, 16 * 270);
        painter.end();
        EXPECT_TRUE(image.save(path(QStringLiteral("mark.png"))));
        return path(QStringLiteral("mark.png"));
    }
};

TEST_F(Sign, LevelBIsValidForPdfsigAndForUs) {
    const SignRow row = sign(QStringLiteral("in.pdf"), QStringLiteral("out.pdf"), QStringLiteral("leader"));
    ASSERT_EQ(row.status, SignStatus::Done) << (row.reason ? qPrintable(row.reason->detail) : "");
    EXPECT_EQ(row.signer, QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    EXPECT_TRUE(read(QStringLiteral("out.pdf")).startsWith(read(QStringLiteral("in.pdf"))));
    expectClean(QStringLiteral("out.pdf"));
    const QByteArray seen = pdfsig(QStringLiteral("out.pdf"));
    EXPECT_TRUE(seen.contains("Signature is Valid.")) << seen.constData();
    EXPECT_TRUE(seen.contains("Certificate is Trusted.")) << seen.constData();
    EXPECT_TRUE(seen.contains("Total document signed")) << seen.constData();
    const VerifyReport report = verify(read(QStringLiteral("out.pdf")));
    EXPECT_EQ(report.verdict, Verdict::TotalPassed);
    ASSERT_EQ(report.signatures.size(), 1U);
    EXPECT_TRUE(report.signatures[0].coversWholeFile);
    EXPECT_FALSE(report.signatures[0].timeProven);
    EXPECT_EQ(report.signatures[0].organisation, QStringLiteral("UBND phường Thử Nghiệm"));
}

TEST_F(Sign, EcKeyAndEveryMark) {
    for (const MarkKind kind : {MarkKind::None, MarkKind::Leader, MarkKind::Copy, MarkKind::Digitized}) {
        const QString out = markId(kind) + QStringLiteral(".pdf");
        Mark mark;
        mark.kind = kind;
        ASSERT_EQ(sign(QStringLiteral("in.pdf"), out, QStringLiteral("officer"), Level::B, mark).status, SignStatus::Done);
        expectClean(out);
        EXPECT_TRUE(pdfsig(out).contains("Signature is Valid."));
        EXPECT_EQ(verify(read(out)).verdict, Verdict::TotalPassed);
    }
    const QByteArray words =
        runProgram(QStringLiteral("pdftotext"), {path(QStringLiteral("digitized.pdf")), QStringLiteral("-")});
    EXPECT_TRUE(words.contains(QStringLiteral("Trần Văn Thử").toUtf8())) << words.constData();
    EXPECT_TRUE(words.contains("+07:00")) << words.constData();
}

TEST_F(Sign, LeaderThenSealBothStand) {
    Mark leader;
    leader.kind = MarkKind::Leader;
    leader.imageFile = picture();
    ASSERT_EQ(sign(QStringLiteral("in.pdf"), QStringLiteral("signed.pdf"), QStringLiteral("leader"), Level::B, leader).status,
              SignStatus::Done);
    Mark seal;
    seal.kind = MarkKind::Seal;
    const SignRow row =
        sign(QStringLiteral("signed.pdf"), QStringLiteral("sealed.pdf"), QStringLiteral("seal"), Level::B, seal);
    ASSERT_EQ(row.status, SignStatus::Done);
    expectClean(QStringLiteral("sealed.pdf"));
    EXPECT_EQ(pdfsig(QStringLiteral("sealed.pdf")).count("Signature is Valid."), 2);
    const VerifyReport report = verify(read(QStringLiteral("sealed.pdf")));
    EXPECT_EQ(report.verdict, Verdict::TotalPassed);
    ASSERT_EQ(report.signatures.size(), 2U);
    EXPECT_FALSE(report.signatures[0].coversWholeFile);
    EXPECT_FALSE(report.signatures[0].changedAfter);
    EXPECT_TRUE(report.signatures[1].coversWholeFile);
}

TEST_F(Sign, NoSealWithoutLeader) {
    Mark seal;
    seal.kind = MarkKind::Seal;
    const SignRow row = sign(QStringLiteral("in.pdf"), QStringLiteral("out.pdf"), QStringLiteral("seal"), Level::B, seal);
    EXPECT_EQ(row.status, SignStatus::Failed);
    EXPECT_TRUE(row.reason && row.reason->is(ErrorCode::StepNeedsLeaderSignature));
    EXPECT_FALSE(QFileInfo::exists(path(QStringLiteral("out.pdf"))));
}

TEST_F(Sign, TimestampedFileProvesItsTime) {
    startAuthority();
    const SignRow row = sign(QStringLiteral("in.pdf"), QStringLiteral("out.pdf"), QStringLiteral("leader"), Level::T);
    ASSERT_EQ(row.status, SignStatus::Done) << (row.reason ? qPrintable(row.reason->detail) : "");
    EXPECT_EQ(row.level, Level::T);
    expectClean(QStringLiteral("out.pdf"));
    EXPECT_TRUE(pdfsig(QStringLiteral("out.pdf")).contains("Signature is Valid."));
    const VerifyReport report = verify(read(QStringLiteral("out.pdf")));
    EXPECT_EQ(report.verdict, Verdict::TotalPassed);
    EXPECT_TRUE(report.signatures.at(0).timeProven);
    EXPECT_EQ(report.signatures.at(0).level, Level::T);
}

TEST_F(Sign, WaitsInAnOutageAndIsCompletedWithoutSigningAgain) {
    const SignRow waiting = sign(QStringLiteral("in.pdf"), QStringLiteral("out.pdf"), QStringLiteral("leader"), Level::T);
    EXPECT_EQ(waiting.status, SignStatus::WaitingTimestamp);
    ASSERT_TRUE(waiting.reason.has_value());
    EXPECT_TRUE(waiting.reason->is(ErrorCode::TimestampUnreachable));
    const QByteArray before = read(QStringLiteral("out.pdf"));
    EXPECT_EQ(verify(before).verdict, Verdict::TotalPassed);
    startAuthority();
    const SignResult completed = complete(QStringLiteral("out.pdf"), Level::T);
    ASSERT_EQ(completed.rows.at(0).status, SignStatus::Done);
    const QByteArray after = read(QStringLiteral("out.pdf"));
    EXPECT_EQ(after.size(), before.size());
    const VerifyReport report = verify(after);
    EXPECT_EQ(report.verdict, Verdict::TotalPassed);
    EXPECT_EQ(report.signatures.size(), 1U);
    EXPECT_TRUE(report.signatures.at(0).timeProven);
}

TEST_F(Sign, SealsTimestampProvesTheLeadersTimeToo) {
    sign(QStringLiteral("in.pdf"), QStringLiteral("a.pdf"), QStringLiteral("leader"), Level::T);
    Mark seal;
    seal.kind = MarkKind::Seal;
    ASSERT_EQ(sign(QStringLiteral("a.pdf"), QStringLiteral("b.pdf"), QStringLiteral("seal"), Level::T, seal).status,
              SignStatus::WaitingTimestamp);
    startAuthority();
    ASSERT_EQ(complete(QStringLiteral("b.pdf"), Level::T).rows.at(0).status, SignStatus::Done);
    const VerifyReport report = verify(read(QStringLiteral("b.pdf")));
    EXPECT_EQ(report.verdict, Verdict::TotalPassed);
    ASSERT_EQ(report.signatures.size(), 2U);
    EXPECT_TRUE(report.signatures[0].timeProven);
    EXPECT_EQ(report.signatures[0].time, report.signatures[1].time);
    EXPECT_EQ(report.signatures[0].level, Level::T);
}

TEST_F(Sign, LongTermLevelsStandAndGrowNoFurther) {
    startAuthority();
    const SignRow row = sign(QStringLiteral("in.pdf"), QStringLiteral("out.pdf"), QStringLiteral("leader"), Level::LTA);
    ASSERT_EQ(row.status, SignStatus::Done) << (row.reason ? qPrintable(row.reason->detail) : "");
    EXPECT_EQ(row.level, Level::LTA);
    expectClean(QStringLiteral("out.pdf"));
    const VerifyReport report = verify(read(QStringLiteral("out.pdf")));
    EXPECT_EQ(report.verdict, Verdict::TotalPassed);
    ASSERT_EQ(report.signatures.size(), 2U);
    EXPECT_TRUE(report.signatures[1].isDocumentTimestamp);
    const QByteArray before = read(QStringLiteral("out.pdf"));
    EXPECT_EQ(complete(QStringLiteral("out.pdf"), Level::LTA).rows.at(0).status, SignStatus::Done);
    EXPECT_EQ(read(QStringLiteral("out.pdf")), before);
}

TEST_F(Sign, RaisedStepByStepWithoutTheKeyAndRenewed) {
    ASSERT_EQ(sign(QStringLiteral("in.pdf"), QStringLiteral("out.pdf"), QStringLiteral("leader")).status, SignStatus::Done);
    const QStringList crls{pki().crl(), pki().rootCrl()};
    startAuthority();
    for (const Level level : {Level::T, Level::LT, Level::LTA}) {
        ASSERT_EQ(complete(QStringLiteral("out.pdf"), level).rows.at(0).status, SignStatus::Done);
        const VerifyReport report = verify(read(QStringLiteral("out.pdf")), true, crls);
        EXPECT_EQ(report.verdict, Verdict::TotalPassed) << levelId(level).toStdString();
        EXPECT_EQ(report.signatures.at(0).level, level) << levelId(level).toStdString();
        expectClean(QStringLiteral("out.pdf"));
    }
    SignOptions again = options(Level::LTA);
    again.renew = true;
    for (std::size_t stamps = 2; stamps < 4; ++stamps) {
        const QByteArray before = read(QStringLiteral("out.pdf"));
        SignBatch batch(again, m_clock, m_rng, m_files, {}, {});
        ASSERT_EQ(batch.complete({path(QStringLiteral("out.pdf"))}).rows.at(0).status, SignStatus::Done);
        EXPECT_TRUE(read(QStringLiteral("out.pdf")).startsWith(before)) << "what was archived stays, byte by byte";
        const VerifyReport report = verify(read(QStringLiteral("out.pdf")), true, crls);
        EXPECT_EQ(report.verdict, Verdict::TotalPassed);
        ASSERT_EQ(report.signatures.size(), 1 + stamps);
        EXPECT_TRUE(report.signatures.back().isDocumentTimestamp);
        EXPECT_EQ(report.signatures.front().level, Level::LTA);
    }
}

TEST_F(Sign, ASecondRunSignsNothingTwice) {
    ASSERT_EQ(sign(QStringLiteral("in.pdf"), QStringLiteral("out.pdf"), QStringLiteral("leader")).status, SignStatus::Done);
    const QByteArray first = read(QStringLiteral("out.pdf"));
    EXPECT_EQ(sign(QStringLiteral("in.pdf"), QStringLiteral("out.pdf"), QStringLiteral("leader")).status, SignStatus::Done);
    EXPECT_EQ(read(QStringLiteral("out.pdf")), first);
    EXPECT_EQ(sign(QStringLiteral("out.pdf"), QStringLiteral("out.pdf"), QStringLiteral("leader")).status, SignStatus::Done);
    EXPECT_EQ(read(QStringLiteral("out.pdf")), first);
}

TEST_F(Sign, EveryCrossReferenceKind) {
    const std::vector<QStringList> kinds = {{QStringLiteral("--object-streams=disable")},
                                            {QStringLiteral("--object-streams=generate")},
                                            {QStringLiteral("--linearize")},
                                            {QStringLiteral("--linearize"), QStringLiteral("--object-streams=generate")}};
    int number = 0;
    for (const QStringList& kind : kinds) {
        const QString in = QStringLiteral("kind%1.pdf").arg(++number);
        runProgram(QStringLiteral("qpdf"), kind + QStringList{path(QStringLiteral("in.pdf")), path(in)});
        const SignRow row = sign(in, QStringLiteral("signed-") + in, QStringLiteral("officer"));
        ASSERT_EQ(row.status, SignStatus::Done) << in.toStdString() << (row.reason ? qPrintable(row.reason->detail) : "");
        expectClean(QStringLiteral("signed-") + in);
        EXPECT_TRUE(pdfsig(QStringLiteral("signed-") + in).contains("Signature is Valid."));
        EXPECT_EQ(verify(read(QStringLiteral("signed-") + in)).verdict, Verdict::TotalPassed);
    }
}

TEST_F(Sign, RefusesWithoutOutputAndWithoutTouchingTheInput) {
    const QByteArray damaged = read(QStringLiteral("in.pdf")).chopped(200);
    write(QStringLiteral("damaged.pdf"), damaged);
    runProgram(QStringLiteral("qpdf"),
               {QStringLiteral("--encrypt"), QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("256"),
                QStringLiteral("--"), path(QStringLiteral("in.pdf")), path(QStringLiteral("locked.pdf"))});
    const auto refused = [this](const QString& in, const QString& keyName) {
        const QByteArray before = read(in);
        const SignRow row = sign(in, QStringLiteral("never.pdf"), keyName);
        EXPECT_EQ(row.status, SignStatus::Failed);
        EXPECT_EQ(read(in), before);
        EXPECT_FALSE(QFileInfo::exists(path(QStringLiteral("never.pdf"))));
        return row.reason ? row.reason->code : ErrorCode::Internal;
    };
    EXPECT_EQ(refused(QStringLiteral("damaged.pdf"), QStringLiteral("leader")), ErrorCode::PdfDamaged);
    EXPECT_EQ(refused(QStringLiteral("locked.pdf"), QStringLiteral("leader")), ErrorCode::PdfEncrypted);
    EXPECT_EQ(refused(QStringLiteral("missing.pdf"), QStringLiteral("leader")), ErrorCode::FileNotFound);
    EXPECT_EQ(refused(QStringLiteral("in.pdf"), QStringLiteral("expired")), ErrorCode::CertificateExpired);
    EXPECT_EQ(refused(QStringLiteral("in.pdf"), QStringLiteral("server")), ErrorCode::CertificateUsage);
    SignOptions rules = options(Level::B);
    rules.crls = QStringList{pki().crl()};
    const SignResult revoked = signAll({{path(QStringLiteral("in.pdf")), path(QStringLiteral("never.pdf")), {}}},
                                       key(QStringLiteral("revoked")), rules);
    ASSERT_TRUE(revoked.rows.at(0).reason.has_value());
    EXPECT_EQ(revoked.rows.at(0).reason->code, ErrorCode::CertificateRevoked);
    const SignResult wrong = signAll({{path(QStringLiteral("in.pdf")), path(QStringLiteral("never.pdf")), {}}},
                                     key(QStringLiteral("leader")), options(Level::B), "654321");
    ASSERT_TRUE(wrong.stopped.has_value());
    EXPECT_EQ(wrong.stopped->code, ErrorCode::P12WrongPassword);
    EXPECT_EQ(wrong.rows.at(0).status, SignStatus::NotStarted);
    EXPECT_FALSE(QFileInfo::exists(path(QStringLiteral("never.pdf"))));
}

}  // namespace
}  // namespace motcua::test
