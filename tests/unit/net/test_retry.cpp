#include <gtest/gtest.h>

#include "net/RetryPolicy.h"

using namespace motcua;
using namespace motcua::net;

namespace {

const QDateTime kNow(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC);

Error errorOf(int status, const QByteArray& retryAfter = {}) {
    HttpResponse response{.status = status};
    if (!retryAfter.isEmpty()) response.headers.set("retry-after", retryAfter);
    return errorOfStatus(response, kNow);
}

}  // namespace

TEST(RetryPolicy, StatusesMeanWhatTheEngineDoesNext) {
    EXPECT_TRUE(errorOf(401).is(ErrorCode::NetUnauthorized));
    EXPECT_TRUE(errorOf(403).is(ErrorCode::NetForbidden));
    EXPECT_TRUE(errorOf(302).is(ErrorCode::NetNotProvince));
    EXPECT_TRUE(errorOf(422).is(ErrorCode::NetRejected));
    for (const int status : {408, 425, 429, 500, 502, 503, 504}) EXPECT_TRUE(isTransient(errorOf(status))) << status;
    for (const int status : {401, 403, 400, 404, 413, 422}) EXPECT_FALSE(isTransient(errorOf(status))) << status;
}

TEST(RetryPolicy, RetryAfterIsSecondsOrADate) {
    EXPECT_EQ(retryAfterMs(errorOf(429, "120")), 120'000);
    EXPECT_EQ(retryAfterMs(errorOf(503, "Mon, 23 Nov 2026 01:00:30 GMT")), 30'000);
    EXPECT_EQ(retryAfterMs(errorOf(503, "Mon, 23 Nov 2026 00:59:30 GMT")), 0);
    EXPECT_EQ(retryAfterMs(errorOf(503, "999999")), 3'600'000);
    EXPECT_EQ(retryAfterMs(errorOf(503, "soon")), std::nullopt);
    EXPECT_EQ(retryAfterMs(errorOf(503)), std::nullopt);
}

TEST(RetryPolicy, DelayStaysInItsWindowAndUsesAllOfIt) {
    const RetryPolicy policy;
    SeededRng rng(7);
    for (const auto& [failures, window] :
         {std::pair<int, qint64>{1, 2'000}, {2, 4'000}, {5, 32'000}, {9, 300'000}, {60, 300'000}}) {
        qint64 least = window;
        qint64 most = 0;
        for (int i = 0; i < 2'000; ++i) {
            const qint64 delay = policy.delayMs(failures, 0, rng);
            least = std::min(least, delay);
            most = std::max(most, delay);
        }
        EXPECT_GE(least, 0);
        EXPECT_LE(most, window);
        EXPECT_LT(least, window / 20) << failures;
        EXPECT_GT(most, window * 19 / 20) << failures;
    }
}

TEST(RetryPolicy, AfterALongOutageTheCapIsHalfAnHour) {
    const RetryPolicy policy;
    SeededRng rng(7);
    qint64 most = 0;
    for (int i = 0; i < 500; ++i) most = std::max(most, policy.delayMs(40, 9 * 3'600'000, rng));
    EXPECT_GT(most, 25 * 60'000);
    EXPECT_LE(most, 30 * 60'000);
}

TEST(RetryPolicy, NeverEarlierThanTheServerAsked) {
    SeededRng rng(7);
    for (int i = 0; i < 200; ++i) EXPECT_GE(RetryPolicy().delayMs(1, 0, errorOf(429, "10"), rng), 10'000);
}

TEST(HttpHeaders, NamesCompareWithoutCase) {
    HttpHeaders headers;
    headers.add("Set-Cookie", "a=1");
    headers.add("set-cookie", "b=2");
    EXPECT_EQ(headers.values("SET-COOKIE"), (QList<QByteArray>{"a=1", "b=2"}));
    headers.set("Set-cookie", "c=3");
    EXPECT_EQ(headers.values("set-cookie"), (QList<QByteArray>{"c=3"}));
    headers.set("Content-Type", "Application/JSON; charset=utf-8");
    EXPECT_EQ(mediaType(headers), "application/json");
}

TEST(HttpTypes, LoopbackAndOrigin) {
    for (const char* url : {"http://127.0.0.1:80/", "http://localhost/", "http://[::1]:9/x", "http://127.8.8.8"}) {
        EXPECT_TRUE(isLoopback(QUrl(QLatin1String(url)))) << url;
    }
    for (const char* url : {"http://10.0.0.1/", "http://localhost.example/", "http://127.0.0.1.example/"}) {
        EXPECT_FALSE(isLoopback(QUrl(QLatin1String(url)))) << url;
    }
    EXPECT_TRUE(sameOrigin(QUrl(QStringLiteral("https://a.example/x")), QUrl(QStringLiteral("https://a.example:443/y"))));
    EXPECT_FALSE(sameOrigin(QUrl(QStringLiteral("https://a.example/")), QUrl(QStringLiteral("http://a.example/"))));
    EXPECT_FALSE(sameOrigin(QUrl(QStringLiteral("https://a.example/")), QUrl(QStringLiteral("https://b.example/"))));
}
