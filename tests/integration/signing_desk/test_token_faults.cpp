// A token that fails in the middle of a batch: one code, one sentence, what was signed stays, nothing is signed twice, the PIN
// is never tried again by itself.
#include <QFileInfo>

#include "TokenFixture.h"

namespace motcua::test {
namespace {

using namespace signing;

class TokenFaults : public TokenFixture {
protected:
    // Three documents of which the fault stops the third; then, the fault gone, a second run signs only what is left.
    void expectTwoOfThreeThenTheRest(const QByteArray& fault, ErrorCode code, int silenceMs = SignerClient::kSilenceMs) {
        const std::vector<SignJob> jobs = documents(3);
        tell(fault);
        const auto first = sign(jobs, Level::B, kPin, silenceMs);
        ASSERT_TRUE(first) << fault.constData();
        ASSERT_TRUE(first->stopped) << fault.constData();
        EXPECT_EQ(first->stopped->code, code) << errorId(first->stopped->code).latin1();
        EXPECT_EQ(first->rows[0].status, SignStatus::Done);
        EXPECT_EQ(first->rows[1].status, SignStatus::Done);
        EXPECT_TRUE(first->rows[2].status == SignStatus::Failed || first->rows[2].status == SignStatus::NotStarted);
        ASSERT_TRUE(first->rows[2].reason);
        EXPECT_EQ(first->rows[2].reason->code, code);
        EXPECT_FALSE(QFileInfo::exists(jobs[2].out));
        EXPECT_EQ(calls("C_Login"), 1) << "the PIN was tried by itself";
        expectSignedOnce({jobs[0], jobs[1]});
        const QByteArray kept = read(QStringLiteral("out0.pdf"));

        tell({});
        const int before = calls("C_Sign");
        const auto second = sign(jobs);
        ASSERT_TRUE(second);
        EXPECT_FALSE(second->stopped);
        for (const SignRow& row : second->rows) EXPECT_EQ(row.status, SignStatus::Done);
        EXPECT_EQ(calls("C_Sign"), before + 1) << fault.constData();
        EXPECT_EQ(read(QStringLiteral("out0.pdf")), kept);
        expectSignedOnce(jobs);
    }
    // Nothing is signed, and the whole batch has this one reason.
    void expectNothingSigned(const QByteArray& fault, ErrorCode code, const char* pin = kPin) {
        const std::vector<SignJob> jobs = documents(2);
        tell(fault);
        const auto result = sign(jobs, Level::B, pin);
        ASSERT_TRUE(result && result->stopped) << fault.constData();
        EXPECT_EQ(result->stopped->code, code) << errorId(result->stopped->code).latin1();
        for (const SignRow& row : result->rows) {
            EXPECT_EQ(row.status, SignStatus::NotStarted);
            EXPECT_EQ(row.reason->code, code);
            EXPECT_FALSE(QFileInfo::exists(row.out));
        }
        EXPECT_EQ(calls("C_Sign"), 0);
        EXPECT_LE(calls("C_Login"), 1) << "the PIN was tried by itself";
    }
};

TEST_F(TokenFaults, PulledOutInMidBatch) {
    expectTwoOfThreeThenTheRest("fail C_Sign 3 32\n", ErrorCode::TokenUnplugged);  // CKR_DEVICE_REMOVED
}

TEST_F(TokenFaults, PulledOutBetweenTwoSignatures) {
    expectTwoOfThreeThenTheRest("fail C_SignInit 3 e0\n", ErrorCode::TokenUnplugged);  // CKR_TOKEN_NOT_PRESENT
}

TEST_F(TokenFaults, LoggedOutBetweenTwoSignatures) {
    expectTwoOfThreeThenTheRest("fail C_SignInit 3 101\n", ErrorCode::TokenUnplugged);  // CKR_USER_NOT_LOGGED_IN
}

TEST_F(TokenFaults, HangsInASignature) {
    expectTwoOfThreeThenTheRest("hang C_Sign 3\n", ErrorCode::WorkerTimeout, 4000);
}

TEST_F(TokenFaults, CrashesInASignature) {
    expectTwoOfThreeThenTheRest("abort C_Sign 3\n", ErrorCode::WorkerDied);
}

TEST_F(TokenFaults, CrashesWhileClosing) {
    const std::vector<SignJob> jobs = documents(2);
    for (const Level level : {Level::B, Level::T}) {
        tell("abort C_Finalize " + QByteArray::number(calls("C_Finalize") + 1) + '\n');
        const auto result = sign(jobs, level);
        ASSERT_TRUE(result);
        EXPECT_FALSE(result->stopped);
        for (const SignRow& row : result->rows) {
            EXPECT_EQ(row.status, SignStatus::Done);
            EXPECT_EQ(row.file, QFileInfo(row.file).absolutePath() + QLatin1Char('/') + QFileInfo(row.file).fileName());
        }
        expectSignedOnce(jobs);
        EXPECT_EQ(calls("C_Sign"), 2);
    }
}

TEST_F(TokenFaults, AnotherFaultOfTheTokenFailsOneDocumentOnly) {
    const std::vector<SignJob> jobs = documents(2);
    tell("fail C_Sign 2 5\n");  // CKR_GENERAL_ERROR
    const auto result = sign(jobs);
    ASSERT_TRUE(result);
    EXPECT_FALSE(result->stopped);
    EXPECT_EQ(result->rows[0].status, SignStatus::Done);
    EXPECT_EQ(result->rows[1].status, SignStatus::Failed);
    EXPECT_EQ(result->rows[1].reason->code, ErrorCode::SignFailed);
}

TEST_F(TokenFaults, WrongPinAndWhatIsLeftOfTheTries) {
    expectNothingSigned({}, ErrorCode::PinWrong, "000000");
    EXPECT_EQ(calls("C_Login"), 1);
}

TEST_F(TokenFaults, WrongPinWithFewTriesLeft) {
    expectNothingSigned("flags 10000\nfail C_Login 1 a0\n", ErrorCode::PinWrong);  // CKF_USER_PIN_COUNT_LOW, CKR_PIN_INCORRECT
    const auto again = sign(documents(1));
    EXPECT_EQ(again->stopped->params.value(QStringLiteral("triesLow")), QStringLiteral("yes"));
    EXPECT_TRUE(sentence(*again->stopped).contains(QStringLiteral("sẽ bị khóa"))) << sentence(*again->stopped).toStdString();
}

TEST_F(TokenFaults, WrongPinWithOneTryLeft) {
    expectNothingSigned("flags 20000\nfail C_Login 1 a0\n", ErrorCode::PinLastTry);  // CKF_USER_PIN_FINAL_TRY
}

TEST_F(TokenFaults, WrongPinThatLocksTheToken) {
    expectNothingSigned("fail C_Login 1 a4\n", ErrorCode::PinLocked);  // CKR_PIN_LOCKED
}

TEST_F(TokenFaults, ALockedTokenIsNotTried) {
    expectNothingSigned("flags 40000\n", ErrorCode::PinLocked);  // CKF_USER_PIN_LOCKED
    EXPECT_EQ(calls("C_Login"), 0);
}

TEST_F(TokenFaults, NoTokenAtAll) {
    expectNothingSigned("fail C_OpenSession 1 e0\n", ErrorCode::TokenUnplugged);
}

TEST_F(TokenFaults, AKeyThatAsksForThePinAtEverySignature) {
    const std::vector<SignJob> jobs = documents(3);
    tell("always-authenticate\n");
    const auto result = sign(jobs);
    ASSERT_TRUE(result);
    EXPECT_FALSE(result->stopped);
    EXPECT_EQ(calls("C_Login"), 1);
    EXPECT_EQ(calls("C_Login-again"), 3);
    expectSignedOnce(jobs);
}

TEST_F(TokenFaults, APinPadAsksByItself) {
    const std::vector<SignJob> jobs = documents(2);
    tell(QByteArray("pin-pad ") + kPin + '\n');
    for (const char* typedOnTheDesk : {"", "111111"}) {
        const auto result = sign(jobs, Level::B, typedOnTheDesk);
        ASSERT_TRUE(result);
        EXPECT_FALSE(result->stopped) << typedOnTheDesk;
        expectSignedOnce(jobs);
        for (const SignJob& job : jobs) QFile::remove(job.out);
    }
    tell(QByteArray("always-authenticate\npin-pad ") + kPin + '\n');
    const auto always = sign(jobs, Level::B, "");
    ASSERT_TRUE(always);
    EXPECT_FALSE(always->stopped);
}

TEST_F(TokenFaults, NoPinWithoutAPinPad) {
    expectNothingSigned({}, ErrorCode::PinMissing, "");
    EXPECT_EQ(calls("C_Login"), 0);
}

TEST_F(TokenFaults, ExpiredAndNotYetValidCertificatesCostNoPin) {
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const std::pair<QDateTime, ErrorCode> cases[] = {{now.addYears(-8), ErrorCode::CertificateExpired},
                                                     {now.addYears(3), ErrorCode::CertificateNotYetValid}};
    for (const auto& [from, code] : cases) {
        insertToken(from);
        const auto result = sign(documents(2));
        ASSERT_TRUE(result);
        for (const SignRow& row : result->rows) {
            EXPECT_EQ(row.status, SignStatus::Failed);
            EXPECT_EQ(row.reason->code, code);
            EXPECT_TRUE(sentence(*row.reason).contains(QStringLiteral("Trần Văn Giả Định")))
                << sentence(*row.reason).toStdString();
            EXPECT_FALSE(QFileInfo::exists(row.out));
        }
    }
    EXPECT_EQ(calls("C_Login"), 0);
}

TEST_F(TokenFaults, CancelledWhileTheTokenHangsKeepsWhatWasSigned) {
    const std::vector<SignJob> jobs = documents(2);
    tell("hang C_Sign 2\n");
    CancelToken cancel;
    const auto result = SignerClient(m_worker).sign(
        jobs, key(), SecretBytes(QByteArrayView(kPin)), options(),
        [&](const Progress& progress) {
            if (progress.done == 1) cancel.cancel();
        },
        cancel);
    ASSERT_TRUE(result && result->stopped);
    EXPECT_EQ(result->stopped->code, ErrorCode::Cancelled);
    EXPECT_EQ(result->rows[0].status, SignStatus::Done);
    EXPECT_EQ(result->rows[1].status, SignStatus::NotStarted);
    tell({});
    EXPECT_EQ(sign(jobs)->rows[1].status, SignStatus::Done);
    expectSignedOnce(jobs);
}

}  // namespace
}  // namespace motcua::test
