// The log-in against a provider made of a function: what is sent, what is believed, what is refused.
#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrlQuery>
#include <functional>

#include "FakeProvider.h"
#include "net/FormUserAgent.h"
#include "net/OidcClient.h"

using namespace motcua;
using namespace motcua::net;
using motcua::test::FakeProvider;

namespace {

const QDateTime kNow(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC);

// Plays the browser: the officer agrees at once; `twist` may spoil the way back.
class InstantAgent final : public UserAgent {
public:
    explicit InstantAgent(FakeProvider& provider) : m_provider(provider) {}
    Result<QUrl> redirectUri() override { return QUrl(QStringLiteral("http://127.0.0.1:4711/callback")); }
    Result<QUrl> authorize(const QUrl& page, const QString&, const CancelToken&) override {
        const QUrl redirect = m_provider.grant(page);
        return twist ? twist(redirect) : redirect;
    }
    std::function<QUrl(QUrl)> twist;

private:
    FakeProvider& m_provider;
};

class OidcTest : public ::testing::TestWithParam<const char*> {
protected:
    Result<TokenSet> logIn() { return client.logIn(agent, {}); }
    static ErrorCode codeOf(const Result<TokenSet>& result) { return result ? ErrorCode::Internal : result.error().code; }

    FakeProvider provider{kNow};
    ManualClock clock{kNow};
    SeededRng rng{1};
    InstantAgent agent{provider};
    OidcClient client{{provider.issuer(), QStringLiteral("motcua-desk")}, provider, clock, rng};
};

QUrl withParameter(const QUrl& url, const QString& name, const QString& value) {
    QUrlQuery query(url);
    query.removeQueryItem(name);
    query.addQueryItem(name, value);
    QUrl changed(url);
    changed.setQuery(query);
    return changed;
}

}  // namespace

TEST_P(OidcTest, LogsInWithEitherAlgorithm) {
    provider.algorithm = QLatin1String(GetParam());
    const auto tokens = logIn();
    ASSERT_TRUE(tokens) << tokens.error().detail.toStdString();
    EXPECT_EQ(tokens->claims.value(QStringLiteral("sub")).toString(), QStringLiteral("officer-1"));
    EXPECT_EQ(tokens->expiresAt, kNow.addSecs(600));
    EXPECT_TRUE(tokens->isFresh(kNow));
    EXPECT_FALSE(tokens->isFresh(kNow.addSecs(580)));
}
INSTANTIATE_TEST_SUITE_P(Algorithms, OidcTest, ::testing::Values("RS256", "ES256"));

TEST_F(OidcTest, AsksForCodeWithPkceAndOnlyForKnownScopes) {
    ASSERT_TRUE(logIn());
    const QUrlQuery query(provider.lastPage);
    EXPECT_EQ(query.queryItemValue(QStringLiteral("response_type")), QStringLiteral("code"));
    EXPECT_EQ(query.queryItemValue(QStringLiteral("code_challenge_method")), QStringLiteral("S256"));
    EXPECT_EQ(query.queryItemValue(QStringLiteral("scope"), QUrl::FullyDecoded), QStringLiteral("openid profile"));
    EXPECT_EQ(query.queryItemValue(QStringLiteral("tenant")), QStringLiteral("bp"));  // the endpoint's own query is kept
    EXPECT_GE(query.queryItemValue(QStringLiteral("state")).size(), 43);
    EXPECT_NE(query.queryItemValue(QStringLiteral("state")), query.queryItemValue(QStringLiteral("nonce")));
}

TEST_F(OidcTest, ConsentIsAskedForWithOfflineAccessAlone) {
    ASSERT_TRUE(logIn());
    EXPECT_FALSE(QUrlQuery(provider.lastPage).hasQueryItem(QStringLiteral("prompt")));
    provider.scopes.append(QStringLiteral("offline_access"));
    OidcClient fresh({provider.issuer(), QStringLiteral("motcua-desk")}, provider, clock, rng);
    ASSERT_TRUE(fresh.logIn(agent, {}));
    EXPECT_EQ(QUrlQuery(provider.lastPage).queryItemValue(QStringLiteral("prompt")), QStringLiteral("consent"));
}

TEST_F(OidcTest, AProviderThatKnowsPlainPkceAloneIsRefused) {
    const QString plain = QStringLiteral("plain");
    for (const auto& [methods, expected] :
         {std::pair{QJsonArray{plain}, false}, {QJsonArray{}, false}, {QJsonArray{plain, QStringLiteral("S256")}, true}}) {
        provider.challengeMethods = methods;
        OidcClient fresh({provider.issuer(), QStringLiteral("motcua-desk")}, provider, clock, rng);
        const auto tokens = fresh.logIn(agent, {});
        EXPECT_EQ(codeOf(tokens), expected ? ErrorCode::Internal : ErrorCode::LoginNotTrusted);
    }
}

TEST_F(OidcTest, EveryAttemptHasItsOwnStateNonceAndVerifier) {
    ASSERT_TRUE(logIn());
    const QUrl first = provider.lastPage;
    ASSERT_TRUE(logIn());
    for (const char* name : {"state", "nonce", "code_challenge"}) {
        EXPECT_NE(QUrlQuery(first).queryItemValue(QLatin1String(name)),
                  QUrlQuery(provider.lastPage).queryItemValue(QLatin1String(name)));
    }
}

TEST_F(OidcTest, AForeignStateIssuerOrErrorIsNotALogIn) {
    agent.twist = [](const QUrl& url) { return withParameter(url, QStringLiteral("state"), QStringLiteral("evil")); };
    EXPECT_EQ(codeOf(logIn()), ErrorCode::LoginNotTrusted);
    agent.twist = [](const QUrl& url) {
        return withParameter(url, QStringLiteral("iss"), QStringLiteral("https://evil.example"));
    };
    EXPECT_EQ(codeOf(logIn()), ErrorCode::LoginNotTrusted);
    agent.twist = [](const QUrl& url) { return withParameter(url, QStringLiteral("error"), QStringLiteral("access_denied")); };
    EXPECT_EQ(codeOf(logIn()), ErrorCode::Cancelled);
    agent.twist = [](const QUrl& url) { return withParameter(url, QStringLiteral("code"), QStringLiteral("other")); };
    EXPECT_EQ(codeOf(logIn()), ErrorCode::LoginNotTrusted);
    agent.twist = nullptr;
    EXPECT_TRUE(logIn());
}

TEST_F(OidcTest, AProviderThatPromisesItsNameMustGiveIt) {
    provider.promisesIssuer = true;
    provider.givesIssuer = false;
    EXPECT_EQ(codeOf(logIn()), ErrorCode::LoginNotTrusted);
    provider.givesIssuer = true;
    EXPECT_TRUE(logIn());
}

TEST_F(OidcTest, AnIdTokenThatIsNotForUsIsRefused) {
    const QList<std::pair<const char*, QJsonValue>> lies = {
        {"iss", QStringLiteral("https://evil.example")},
        {"aud", QStringLiteral("another-client")},
        {"aud", QJsonArray{QStringLiteral("a"), QStringLiteral("b")}},
        {"aud", QJsonArray{QStringLiteral("motcua-desk"), QStringLiteral("b")}},
        {"azp", QStringLiteral("another-client")},
        {"iat", kNow.addSecs(301).toSecsSinceEpoch()},
        {"iat", QJsonValue::Null},
        {"exp", kNow.addSecs(-301).toSecsSinceEpoch()},
        {"exp", QStringLiteral("later")},
        {"nbf", kNow.addSecs(301).toSecsSinceEpoch()},
        {"nonce", QStringLiteral("replayed")},
        {"nonce", QJsonValue::Null},
        {"sub", QString()},
        {"at_hash", QStringLiteral("AAAAAAAAAAAAAAAAAAAAAA")},
    };
    for (const auto& [claim, value] : lies) {
        provider.overrides = {{QLatin1String(claim), value}};
        EXPECT_EQ(codeOf(logIn()), ErrorCode::LoginNotTrusted) << claim;
    }
    provider.overrides = {{QStringLiteral("aud"), QJsonArray{QStringLiteral("motcua-desk"), QStringLiteral("b")}},
                          {QStringLiteral("azp"), QStringLiteral("motcua-desk")},
                          {QStringLiteral("exp"), kNow.addSecs(-200).toSecsSinceEpoch()}};
    EXPECT_TRUE(logIn());
}

TEST_F(OidcTest, AnIdTokenNobodySignedIsRefused) {
    for (const auto forge : {FakeProvider::Forgery::NoneAlgorithm, FakeProvider::Forgery::HmacWithPublicKey,
                             FakeProvider::Forgery::OtherKey, FakeProvider::Forgery::ChangedPayload}) {
        provider.forgery = forge;
        EXPECT_EQ(codeOf(logIn()), ErrorCode::LoginNotTrusted) << static_cast<int>(forge);
    }
}

TEST_F(OidcTest, RefreshTakesTheRotatedTokenAndKeepsTheClaims) {
    const auto first = logIn();
    ASSERT_TRUE(first);
    const auto second = client.refresh(*first, {});
    ASSERT_TRUE(second);
    EXPECT_NE(second->refreshToken, first->refreshToken);
    EXPECT_NE(second->accessToken, first->accessToken);
    EXPECT_EQ(second->claims, first->claims);
    EXPECT_EQ(codeOf(client.refresh(*first, {})), ErrorCode::NetUnauthorized);  // used up
}

TEST_F(OidcTest, ARenewedTokenOfAnotherSessionIsRefused) {
    const QList<QJsonObject> others = {{{QStringLiteral("sub"), QStringLiteral("officer-2")}},
                                       {{QStringLiteral("iss"), QStringLiteral("https://evil.example")}},
                                       {{QStringLiteral("aud"), QStringLiteral("another-client")}},
                                       {{QStringLiteral("nonce"), QStringLiteral("replayed")}}};
    for (const QJsonObject& claims : others) {
        provider.overrides = {};
        const auto tokens = logIn();
        ASSERT_TRUE(tokens);
        provider.overrides = claims;
        EXPECT_EQ(codeOf(client.refresh(*tokens, {})), ErrorCode::NetUnauthorized) << claims.keys().first().toStdString();
    }
    provider.overrides = {};
    const auto tokens = logIn();
    ASSERT_TRUE(tokens);
    provider.overrides = {{QStringLiteral("aud"), QJsonArray{QStringLiteral("motcua-desk"), QStringLiteral("b")}}};
    EXPECT_TRUE(client.refresh(*tokens, {})) << "one more audience";
}

TEST_F(OidcTest, NotAProviderIsSaidPlainly) {
    provider.discovery = "<html>Wi-Fi</html>";
    EXPECT_EQ(codeOf(logIn()), ErrorCode::NetNotProvince);
    provider.discovery = R"({"issuer":"https://evil.example"})";
    EXPECT_EQ(codeOf(logIn()), ErrorCode::NetNotProvince);
}

TEST_F(OidcTest, PlainHttpIsForThisMachineOnly) {
    OidcClient outside({QUrl(QStringLiteral("http://sso.example")), QStringLiteral("x")}, provider, clock, rng);
    EXPECT_EQ(codeOf(outside.logIn(agent, {})), ErrorCode::NetNotProvince);
}

TEST_F(OidcTest, TheFormIsFilledAndSecretsGoToTheProviderOnly) {
    FormUserAgent form({QStringLiteral("tiepnhan"), SecretBytes("mật khẩu &+="), SecretBytes("123456")}, provider);
    const auto tokens = client.logIn(form, {});
    ASSERT_TRUE(tokens) << tokens.error().detail.toStdString();
    EXPECT_EQ(provider.lastForm.value(QStringLiteral("username")), QStringLiteral("tiepnhan"));
    EXPECT_EQ(provider.lastForm.value(QStringLiteral("password")), QStringLiteral("mật khẩu &+="));
    EXPECT_EQ(provider.lastForm.value(QStringLiteral("csrf")), QStringLiteral("a\"b&c"));
}

TEST_F(OidcTest, ThePageThatAsksForConsentIsAnsweredWithItsFirstButton) {
    provider.asksConsent = true;
    FormUserAgent form({QStringLiteral("tiepnhan"), SecretBytes("mật khẩu &+="), SecretBytes("123456")}, provider);
    EXPECT_TRUE(client.logIn(form, {}));
}

TEST_F(OidcTest, AWrongPasswordIsToldByTheFormComingAgain) {
    FormUserAgent form({QStringLiteral("tiepnhan"), SecretBytes("sai"), SecretBytes("123456")}, provider);
    EXPECT_EQ(codeOf(client.logIn(form, {})), ErrorCode::LoginWrong);
    FormUserAgent late({QStringLiteral("tiepnhan"), SecretBytes("mật khẩu &+="), SecretBytes("000000")}, provider);
    EXPECT_EQ(codeOf(client.logIn(late, {})), ErrorCode::LoginOtpWrong);
}

TEST_F(OidcTest, ALockedAccountIsSaid) {
    provider.isLocked = true;
    FormUserAgent form({QStringLiteral("tiepnhan"), SecretBytes("mật khẩu &+="), SecretBytes("123456")}, provider);
    const auto tokens = client.logIn(form, {});
    EXPECT_EQ(codeOf(tokens), ErrorCode::LoginLocked);
    EXPECT_EQ(tokens.error().params.value(QStringLiteral("minutes")), QStringLiteral("15"));
}

TEST_F(OidcTest, AFormThatPointsElsewhereGetsNoSecret) {
    provider.formAction = QStringLiteral("https://evil.example/steal");
    FormUserAgent form({QStringLiteral("tiepnhan"), SecretBytes("mật khẩu &+="), SecretBytes("123456")}, provider);
    EXPECT_EQ(codeOf(client.logIn(form, {})), ErrorCode::NetNotProvince);
    EXPECT_TRUE(provider.lastForm.isEmpty());
}

TEST(HtmlForm, GarbageIsNoForm) {
    SeededRng rng(3);
    const QString seed =
        QStringLiteral("<form action='/a' method=post><input type=\"hidden\" name=x value='&#x41;&amp;'><button>");
    for (int i = 0; i < 3'000; ++i) {
        QString text = seed;
        for (int k = 0; k < 4; ++k) {
            const auto at = static_cast<qsizetype>(rng.below(static_cast<quint64>(text.size())));
            text[at] = QChar(static_cast<ushort>(rng.below(128)));
        }
        firstForm(text.left(static_cast<qsizetype>(rng.below(static_cast<quint64>(text.size())))));
    }
    EXPECT_FALSE(firstForm(QStringLiteral("<p>form</p>")));
    const auto form = firstForm(seed);
    ASSERT_TRUE(form);
    EXPECT_EQ(form->inputs.value(0).value, QStringLiteral("A&"));
}
