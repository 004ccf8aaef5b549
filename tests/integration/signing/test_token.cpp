// A software token (SoftHSM2) behind the real PKCS#11 calls: one log-in a batch, wrong PIN, no such token.
#include <QDir>
#include <QFileInfo>

#include "SigningFixture.h"
#include "signing/engine/Pkcs11Module.h"

namespace motcua::test {
namespace {

using namespace signing;

constexpr const char* kModule = "/usr/lib/softhsm/libsofthsm2.so";

class Token : public SigningFixture {
protected:
    // The module reads its folder once a process, so all tests share one.
    static void SetUpTestSuite() {
        SigningFixture::SetUpTestSuite();
        const QString folder = pki().path(QStringLiteral("tokens"));
        if (QFileInfo::exists(folder)) return;
        QDir().mkpath(folder);
        QFile conf(pki().path(QStringLiteral("soft.conf")));
        ASSERT_TRUE(conf.open(QIODevice::WriteOnly));
        conf.write("directories.tokendir = " + folder.toUtf8() + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        conf.close();
        qputenv("SOFTHSM2_CONF", conf.fileName().toLocal8Bit());
        makeToken(QStringLiteral("rsa"), QStringLiteral("leader"));
        makeToken(QStringLiteral("ec"), QStringLiteral("officer"));
        makeToken(QStringLiteral("p384"), QStringLiteral("director"));
    }
    static void makeToken(const QString& label, const QString& key) {
        const QString pin = QStringLiteral("246810");
        const QString key8 = pki().path(key + QStringLiteral(".pk8"));
        const QString der = pki().path(key + QStringLiteral(".der"));
        runProgram(QStringLiteral("openssl"),
                   {QStringLiteral("pkcs8"), QStringLiteral("-topk8"), QStringLiteral("-nocrypt"), QStringLiteral("-in"),
                    pki().path(key + QStringLiteral(".key")), QStringLiteral("-out"), key8});
        runProgram(QStringLiteral("openssl"),
                   {QStringLiteral("x509"), QStringLiteral("-in"), pki().path(key + QStringLiteral(".pem")),
                    QStringLiteral("-outform"), QStringLiteral("der"), QStringLiteral("-out"), der});
        runProgram(QStringLiteral("softhsm2-util"),
                   {QStringLiteral("--init-token"), QStringLiteral("--free"), QStringLiteral("--label"), label,
                    QStringLiteral("--so-pin"), QStringLiteral("12345678"), QStringLiteral("--pin"), pin});
        runProgram(QStringLiteral("softhsm2-util"),
                   {QStringLiteral("--import"), key8, QStringLiteral("--token"), label, QStringLiteral("--label"),
                    QStringLiteral("key"), QStringLiteral("--id"), QStringLiteral("01"), QStringLiteral("--pin"), pin});
        runProgram(QStringLiteral("pkcs11-tool"),
                   {QStringLiteral("--module"), QLatin1String(kModule), QStringLiteral("--token-label"), label,
                    QStringLiteral("--login"), QStringLiteral("--pin"), pin, QStringLiteral("--write-object"), der,
                    QStringLiteral("--type"), QStringLiteral("cert"), QStringLiteral("--id"), QStringLiteral("01")});
    }
    void SetUp() override { write(QStringLiteral("in.pdf"), document()); }
    SignResult signWith(const QString& label, const char* pin, int files = 1, bool rsaPss = false) {
        std::vector<SignJob> jobs;
        for (int i = 0; i < files; ++i)
            jobs.push_back({path(QStringLiteral("in.pdf")), path(QStringLiteral("out%1.pdf").arg(i)), {}});
        SignOptions rules = options(Level::B);
        rules.trust = QStringList{pki().path(QStringLiteral("leader-chain.pem"))};
        return signAll(jobs, {QLatin1String(kModule), label, {}, {}, rsaPss}, rules, pin);
    }
};

TEST_F(Token, EveryAlgorithmSignsABatchWithOneLogin) {
    const std::pair<const char*, bool> ways[] = {{"rsa", false}, {"rsa", true}, {"ec", false}, {"p384", false}};
    for (const auto& [label, rsaPss] : ways) {
        const SignResult result = signWith(QLatin1String(label), "246810", 3, rsaPss);
        EXPECT_FALSE(result.stopped.has_value());
        for (const SignRow& row : result.rows) EXPECT_EQ(row.status, SignStatus::Done) << label;
        EXPECT_EQ(verify(read(QStringLiteral("out2.pdf"))).verdict, Verdict::TotalPassed) << label;
        for (int i = 0; i < 3; ++i) QFile::remove(path(QStringLiteral("out%1.pdf").arg(i)));
    }
}

TEST_F(Token, WrongPinStopsBeforeAnyFile) {
    const SignResult result = signWith(QStringLiteral("rsa"), "000000", 2);
    ASSERT_TRUE(result.stopped.has_value());
    EXPECT_EQ(result.stopped->code, ErrorCode::PinWrong);
    for (const SignRow& row : result.rows) EXPECT_EQ(row.status, SignStatus::NotStarted);
    EXPECT_FALSE(QFileInfo::exists(path(QStringLiteral("out0.pdf"))));
}

TEST_F(Token, MissingTokenAndModuleHaveTheirOwnCodes) {
    EXPECT_EQ(signWith(QStringLiteral("absent"), "246810").stopped->code, ErrorCode::TokenNotPresent);
    const SignResult noModule =
        signAll({{path(QStringLiteral("in.pdf")), path(QStringLiteral("o.pdf")), {}}},
                {QStringLiteral("/nowhere/module.so"), QStringLiteral("rsa"), {}, {}}, options(Level::B));
    EXPECT_EQ(noModule.stopped->code, ErrorCode::TokenModuleMissing);
}

TEST_F(Token, ListShowsCertificatesWithoutAPin) {
    const auto tokens = listTokens(QLatin1String(kModule));
    ASSERT_TRUE(tokens.has_value());
    ASSERT_EQ(tokens->size(), 3U);
    for (const TokenInfo& token : *tokens) {
        ASSERT_EQ(token.certificates.size(), 1U);
        EXPECT_TRUE(token.certificates[0].fitForSigning);
    }
}

}  // namespace
}  // namespace motcua::test
