#include <gtest/gtest.h>

#include "support/TestDesk.h"

using namespace motcua;
using namespace motcua::test;

namespace {

stations::Credentials with(const QString& username, const QString& password, const QString& otp) {
    return {username, SecretBytes(password.toUtf8()), otp};
}

}  // namespace

TEST(Login, OfflineByPasswordAndCodeOnce) {
    TestDesk t;
    const QString code = t.code(kReception);
    const auto session = t.logins.login(with(kReception, kPassword, code));
    ASSERT_TRUE(session);
    EXPECT_FALSE(session->online);
    EXPECT_TRUE(session->officer.hasRole(Role::Reception));
    // The same code a second time is an overheard one.
    EXPECT_TRUE(t.logins.login(with(kReception, kPassword, code)).error().is(ErrorCode::LoginOtpWrong));
    t.clock.advanceMs(31'000);
    EXPECT_TRUE(t.logins.login(with(kReception, kPassword, t.code(kReception))));
}

TEST(Login, FiveWrongTriesLockTheNameForFiveMinutes) {
    TestDesk t;
    for (int i = 0; i < 5; ++i) {
        EXPECT_TRUE(
            t.logins.login(with(kReception, QStringLiteral("sai"), t.code(kReception))).error().is(ErrorCode::LoginWrong));
    }
    const auto locked = t.logins.login(with(kReception, kPassword, t.code(kReception)));
    ASSERT_TRUE(locked.error().is(ErrorCode::LoginLocked));
    EXPECT_EQ(locked.error().params.value(QStringLiteral("minutes")), QStringLiteral("5"));
    EXPECT_TRUE(t.logins.login(with(kHead, kPassword, t.code(kHead))));  // the others go on
    t.clock.advanceMs(5 * 60'000 + 1);
    EXPECT_TRUE(t.logins.login(with(kReception, kPassword, t.code(kReception))));
}

TEST(Login, TheProvinceDecidesWhenItAnswers) {
    Error answer{ErrorCode::NetUnreachable};
    TestDesk t([&answer](const stations::Credentials&) -> Result<QString> {
        if (answer.code == ErrorCode::Internal) return QStringLiteral("cb-") + kLeader;
        return fail(answer);
    });
    EXPECT_FALSE(t.logins.login(with(kLeader, kPassword, t.code(kLeader)))->online);
    t.clock.advanceMs(31'000);
    // A refusal, or a line that cannot be trusted, is never answered by going offline.
    for (const ErrorCode code : {ErrorCode::LoginWrong, ErrorCode::NetTlsUntrusted}) {
        answer.code = code;
        EXPECT_TRUE(t.logins.login(with(kLeader, kPassword, t.code(kLeader))).error().is(code));
    }
    answer.code = ErrorCode::Internal;  // accepted
    EXPECT_TRUE(t.logins.login(with(kLeader, kPassword, QStringLiteral("000000")))->online);
}

TEST(Login, InTheBrowserTheProvinceDecidesAlone) {
    TestDesk t;
    const auto show = [](const QUrl&) -> Result<void> { return {}; };
    EXPECT_TRUE(t.logins.loginInBrowser(show, {}).error().is(ErrorCode::NetUnreachable));
    t.browser = [](const stations::ShowPage&, const CancelToken&) -> Result<QString> { return QStringLiteral("nobody-here"); };
    EXPECT_TRUE(t.logins.loginInBrowser(show, {}).error().is(ErrorCode::LoginOfflineUnknown));
    t.browser = [](const stations::ShowPage&, const CancelToken&) -> Result<QString> { return QStringLiteral("cb-") + kLeader; };
    const auto session = t.logins.loginInBrowser(show, {});
    ASSERT_TRUE(session);
    EXPECT_TRUE(session->online);
    EXPECT_EQ(session->officer.username, kLeader);
}

TEST(Login, UnlockWantsThePasswordOfTheSameOfficer) {
    TestDesk t;
    const auto session = t.session(kHandler);
    EXPECT_TRUE(t.logins.unlock(session, SecretBytes(QByteArrayView("sai"))).error().is(ErrorCode::LoginWrong));
    EXPECT_TRUE(t.logins.unlock(session, SecretBytes(kPassword.toUtf8())));
}

TEST(Login, UnknownNameIsSaid) {
    TestDesk t;
    EXPECT_TRUE(t.logins.login(with(QStringLiteral("ai-do"), kPassword, QStringLiteral("1")))
                    .error()
                    .is(ErrorCode::LoginOfflineUnknown));
}

TEST(Login, AnAdministratorSwitchesOffLogInWithoutNetwork) {
    TestDesk t;
    stations::Session administrator = t.session(kHead);
    EXPECT_TRUE(t.logins.allowOffline(administrator, kReception, false).error().is(ErrorCode::NotAllowed));
    administrator.officer.posts.append({QStringLiteral("P"), QStringLiteral("H19.101"), Role::Administrator, QString()});
    EXPECT_TRUE(t.logins.allowOffline(administrator, QStringLiteral("nobody"), false).error().is(ErrorCode::NotFound));
    ASSERT_TRUE(t.logins.allowOffline(administrator, kReception, false));
    EXPECT_FALSE(*t.logins.offlineAllowed(kReception));
    EXPECT_TRUE(t.logins.login(with(kReception, kPassword, t.code(kReception))).error().is(ErrorCode::LoginOfflineRevoked));
    ASSERT_TRUE(t.logins.allowOffline(administrator, kReception, true));
    EXPECT_TRUE(t.logins.login(with(kReception, kPassword, t.code(kReception))));
}
