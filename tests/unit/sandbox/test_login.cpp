#include <QCryptographicHash>
#include <QUrl>
#include <QUrlQuery>

#include "ProvinceTest.h"
#include "sandbox/model/Totp.h"
#include "sandbox/pki/RsaSigner.h"
#include "sandbox/pki/Scrypt.h"

namespace motcua::sandbox {
namespace {

constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

class LoginTest : public ProvinceTest {
protected:
    QByteArray form(QMap<QByteArray, QByteArray> members) const {
        const QMap<QByteArray, QByteArray> defaults{
            {"response_type", "code"},
            {"client_id", "motcua-desk"},
            {"redirect_uri", "http://127.0.0.1:49152/callback"},
            {"state", "s&1"},
            {"nonce", "n1"},
            {"scope", "openid"},
            {"code_challenge", QCryptographicHash::hash(m_verifier, QCryptographicHash::Sha256).toBase64(kBase64Url)},
            {"code_challenge_method", "S256"}};
        for (auto member = defaults.begin(); member != defaults.end(); ++member) {
            if (!members.contains(member.key())) members.insert(member.key(), member.value());
        }
        QByteArrayList parts;
        for (auto member = members.begin(); member != members.end(); ++member) {
            parts.append(member.key() + '=' + QUrl::toPercentEncoding(QString::fromUtf8(member.value())));
        }
        return parts.join('&');
    }
    QByteArray otp() const { return totp(fromBase32(QStringLiteral("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")), now()).toLatin1(); }
    HttpAnswer post(const QByteArray& path, const QByteArray& body) {
        return m_province.handle({"POST", path, {}, body}, now());
    }
    HttpAnswer logIn(const QByteArray& password, const QByteArray& code) {
        return post("/oidc/authorize", form({{"username", "mot-cua"}, {"password", password}, {"otp", code}}));
    }
    QByteArray codeOf(const HttpAnswer& answer) const {
        return QUrlQuery(QUrl::fromEncoded(answer.headers.value("Location"))).queryItemValue(QStringLiteral("code")).toLatin1();
    }
    HttpAnswer redeem(const QByteArray& code, const QByteArray& verifier) {
        return post(
            "/oidc/token",
            "grant_type=authorization_code&client_id=motcua-desk&redirect_uri=http%3A%2F%2F127.0.0.1%3A49152%2Fcallback&code=" +
                code + "&code_verifier=" + verifier);
    }
    static QByteArray member(const HttpAnswer& answer, const char* name) {
        return QJsonDocument::fromJson(answer.body).object().value(QLatin1String(name)).toString().toLatin1();
    }
    int statusWith(const QByteArray& accessToken) {
        return m_province.handle({"GET", "/sync/v1/changes", {{"authorization", "Bearer " + accessToken}}, {}}, now()).status;
    }

    const QByteArray m_verifier = QByteArray(50, 'v');
};

TEST(Totp, GivesTheCodesOfRfc6238) {
    const QByteArray secret = "12345678901234567890";
    EXPECT_EQ(fromBase32(QStringLiteral("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")), secret);
    EXPECT_EQ(totp(secret, QDateTime::fromSecsSinceEpoch(59, Qt::UTC)), u"287082");
    EXPECT_EQ(totp(secret, QDateTime::fromSecsSinceEpoch(1111111109, Qt::UTC)), u"081804");
    EXPECT_EQ(totp(secret, QDateTime::fromSecsSinceEpoch(20000000000, Qt::UTC)), u"353130");
}

TEST(Scrypt, GivesTheFirstBytesOfRfc7914) {
    EXPECT_EQ(pki::scrypt("pleaseletmein", "SodiumChloride", 16384, 8, 1).toHex().left(32), "7023bdcb3afd7348461c06cd81fd38eb");
}

TEST_F(LoginTest, PasswordAndCodeGiveTokensOnce) {
    const HttpAnswer page = m_province.handle({"GET", "/oidc/authorize?" + form({}), {}, {}}, now());
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(page.body.contains("s&amp;1")) << "the page carries the request on, escaped";
    const HttpAnswer back = logIn("mat-khau-thu", otp());
    ASSERT_EQ(back.status, 302);
    EXPECT_TRUE(back.headers.value("Location").startsWith("http://127.0.0.1:49152/callback?code="));
    EXPECT_TRUE(back.headers.value("Location").contains("state=s%261"));
    EXPECT_EQ(redeem(codeOf(back), QByteArray(50, 'x')).status, 400) << "another verifier";
    const HttpAnswer tokens = redeem(codeOf(back), m_verifier);
    ASSERT_EQ(tokens.status, 200);
    EXPECT_EQ(statusWith(member(tokens, "access_token")), 200);
    const QJsonObject claims =
        QJsonDocument::fromJson(QByteArray::fromBase64(member(tokens, "id_token").split('.')[1], kBase64Url)).object();
    EXPECT_EQ(claims.value(u"preferred_username").toString(), u"mot-cua");
    EXPECT_EQ(claims.value(u"nonce").toString(), u"n1");
    EXPECT_EQ(claims.value(u"aud").toString(), u"motcua-desk");
    EXPECT_EQ(redeem(codeOf(back), m_verifier).status, 400) << "a code is good once";
    EXPECT_EQ(
        post("/oidc/token", "grant_type=refresh_token&client_id=motcua-desk&refresh_token=" + member(tokens, "refresh_token"))
            .status,
        400)
        << "and its second use revokes what came of it";
}

TEST_F(LoginTest, RefreshTokensRotateAndAStolenOneRevokesTheFamily) {
    const HttpAnswer tokens = redeem(codeOf(logIn("mat-khau-thu", otp())), m_verifier);
    const auto refresh = [&](const QByteArray& token) {
        return post("/oidc/token", "grant_type=refresh_token&client_id=motcua-desk&refresh_token=" + token);
    };
    const QByteArray first = member(tokens, "refresh_token");
    const HttpAnswer second = refresh(first);
    ASSERT_EQ(second.status, 200);
    EXPECT_NE(member(second, "refresh_token"), first);
    EXPECT_EQ(refresh(member(second, "refresh_token")).status, 200);
    // Its successor was used, so the answer had arrived: somebody else has this one.
    EXPECT_EQ(refresh(first).status, 400);
    EXPECT_EQ(refresh(member(second, "refresh_token")).status, 400);
}

TEST_F(LoginTest, ALostAnswerToARefreshCostsNoLogIn) {
    const HttpAnswer tokens = redeem(codeOf(logIn("mat-khau-thu", otp())), m_verifier);
    const auto refresh = [&](const QByteArray& token) {
        return post("/oidc/token", "grant_type=refresh_token&client_id=motcua-desk&refresh_token=" + token);
    };
    const QByteArray first = member(tokens, "refresh_token");
    const QByteArray lost = member(refresh(first), "refresh_token");
    m_clock.advanceMs(100'000);
    const HttpAnswer again = refresh(first);
    ASSERT_EQ(again.status, 200);
    EXPECT_EQ(refresh(lost).status, 400) << "the answer that nobody got is void";
    m_clock.advanceMs(30'000);
    EXPECT_EQ(refresh(first).status, 400) << "two minutes are over";
}

TEST_F(LoginTest, TokensEnd) {
    const QByteArray access = member(redeem(codeOf(logIn("mat-khau-thu", otp())), m_verifier), "access_token");
    m_clock.advanceMs(16 * 60 * 1000);
    EXPECT_EQ(statusWith(access), 401);
    EXPECT_EQ(statusWith(access + "x"), 401);
    EXPECT_EQ(statusWith({}), 401);
}

TEST_F(LoginTest, FiveWrongTriesLockTheAccountForAQuarterOfAnHour) {
    for (int i = 0; i < 4; ++i) EXPECT_EQ(logIn("sai", otp()).status, 401);
    EXPECT_EQ(logIn("mat-khau-thu", "000000").status, 403);
    const HttpAnswer locked = logIn("mat-khau-thu", otp());
    EXPECT_EQ(locked.status, 403);
    EXPECT_EQ(locked.headers.value("Retry-After"), "900");
    m_clock.advanceMs(15 * 60 * 1000 + 1);
    EXPECT_EQ(logIn("mat-khau-thu", otp()).status, 302);
}

TEST_F(LoginTest, OnlyALoopbackAddressOfAKnownClientIsSentBack) {
    const auto page = [&](const QMap<QByteArray, QByteArray>& members) {
        return m_province.handle({"GET", "/oidc/authorize?" + form(members), {}, {}}, now());
    };
    EXPECT_EQ(page({{"redirect_uri", "https://evil.test/"}}).status, 400);
    EXPECT_EQ(page({{"redirect_uri", "http://127.0.0.1.evil.test/"}}).status, 400);
    EXPECT_EQ(page({{"client_id", "somebody"}}).status, 400);
    EXPECT_EQ(page({{"code_challenge_method", "plain"}}).status, 302);
    EXPECT_TRUE(page({{"response_type", "token"}}).headers.value("Location").contains("error=unsupported_response_type"));
}

TEST_F(LoginTest, ARelayGetsATokenForItsSecretOnly) {
    const HttpAnswer right = post("/oidc/token", "grant_type=client_credentials&client_id=tram&client_secret=bi-mat-thu");
    EXPECT_EQ(right.status, 200);
    EXPECT_EQ(statusWith(member(right, "access_token")), 200);
    EXPECT_EQ(post("/oidc/token", "grant_type=client_credentials&client_id=tram&client_secret=sai").status, 401);
    EXPECT_EQ(post("/oidc/token", "grant_type=client_credentials&client_id=motcua-desk&client_secret=").status, 401)
        << "a public client has no secret to match";
}

}  // namespace
}  // namespace motcua::sandbox
