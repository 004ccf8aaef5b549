#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <thread>

#include "net/CurlTransport.h"
#include "support/TestHttpServer.h"

using namespace motcua;
using namespace motcua::net;
using namespace motcua::test;

namespace {

class CurlTransportTest : public ::testing::Test {
protected:
    static void SetUpTestSuite() { folder = new QTemporaryDir; }
    static void TearDownTestSuite() { delete folder; }

    static TestCertificate certificate(const char* name = "server") {
        return TestCertificate::make(folder->path(), QLatin1String(name));
    }
    static std::unique_ptr<CurlTransport> transport(CurlOptions options = {}) {
        if (options.caFile.isEmpty()) options.caFile = certificate().certFile;
        return std::move(*CurlTransport::create(options));
    }
    static Result<HttpResponse> get(HttpTransport& transport, const QUrl& url) { return transport.send({.url = url}, {}); }
    static inline QTemporaryDir* folder = nullptr;
};

}  // namespace

TEST_F(CurlTransportTest, SendsMethodHeadersBodyAndReadsTheAnswer) {
    HttpRequest seen;
    TestHttpServer server(
        [&](const HttpRequest& request) {
            seen = request;
            return answer(201, "xin chào", "Location: /files/1\r\nX-Empty:\r\n");
        },
        certificate());
    HttpRequest request{.method = "PATCH", .url = server.url(QStringLiteral("/a?b=c%20d"))};
    request.body = QByteArray("\0\1\2", 3);
    request.headers.set("Content-Type", "application/offset+octet-stream");
    const auto response = transport()->send(request, {});
    ASSERT_TRUE(response) << response.error().detail.toStdString();
    EXPECT_EQ(response->status, 201);
    EXPECT_EQ(response->headers.value("location"), "/files/1");
    EXPECT_EQ(response->body, "xin chào");
    EXPECT_EQ(seen.method, "PATCH");
    EXPECT_EQ(seen.body, request.body);
    EXPECT_EQ(seen.url, request.url);
    EXPECT_FALSE(seen.headers.has("Expect"));
    EXPECT_FALSE(seen.headers.has("Cookie"));
}

TEST_F(CurlTransportTest, HeadHasNoBodyAndGetNoContentType) {
    HttpRequest seen;
    TestHttpServer server(
        [&](const HttpRequest& request) {
            seen = request;
            return request.method == "HEAD" ? RawAnswer{"HTTP/1.1 200 OK\r\nUpload-Offset: 5\r\nContent-Length: 9\r\n\r\n"}
                                            : answer(200, "x");
        },
        certificate());
    const auto client = transport();
    const auto head = client->send({.method = "HEAD", .url = server.url()}, {});
    ASSERT_TRUE(head);
    EXPECT_EQ(head->headers.value("Upload-Offset"), "5");
    ASSERT_TRUE(get(*client, server.url()));
    EXPECT_EQ(seen.method, "GET");
    EXPECT_FALSE(seen.headers.has("Content-Type"));
}

TEST_F(CurlTransportTest, OneConnectionServesManyCallsUnlessOnceOnly) {
    TestHttpServer server([](const HttpRequest&) { return answer(200, "x"); }, certificate());
    const auto client = transport();
    for (int i = 0; i < 5; ++i) ASSERT_TRUE(get(*client, server.url()));
    EXPECT_EQ(server.connections(), 1);
    ASSERT_TRUE(client->send({.method = "POST", .url = server.url(), .onceOnly = true}, {}));
    EXPECT_EQ(server.connections(), 2);
}

TEST_F(CurlTransportTest, AForeignAuthorityIsNotTrusted) {
    TestHttpServer server([](const HttpRequest&) { return answer(200, "x"); }, certificate());
    const auto response = get(*transport({.caFile = certificate("other").certFile}), server.url());
    ASSERT_FALSE(response);
    EXPECT_TRUE(response.error().is(ErrorCode::NetTlsUntrusted)) << response.error().detail.toStdString();
}

TEST_F(CurlTransportTest, AMissingCaBundleIsSaidAtOnce) {
    const auto client = CurlTransport::create({.caFile = folder->filePath(QStringLiteral("none.pem"))});
    ASSERT_FALSE(client);
    EXPECT_TRUE(client.error().is(ErrorCode::FileNotFound));
}

TEST_F(CurlTransportTest, PlainHttpOnlyToThisMachineAndOnlyIfAllowed) {
    TestHttpServer server([](const HttpRequest&) { return answer(200, "x"); });
    const auto strict = transport();
    EXPECT_TRUE(get(*strict, server.url()).error().is(ErrorCode::NetRejected));
    const auto support = transport({.allowPlainLoopback = true});
    EXPECT_TRUE(get(*support, server.url()));
    EXPECT_TRUE(get(*support, QUrl(QStringLiteral("http://192.0.2.1/"))).error().is(ErrorCode::NetRejected));
    EXPECT_TRUE(get(*support, QUrl(QStringLiteral("file:///etc/passwd"))).error().is(ErrorCode::NetRejected));
}

TEST_F(CurlTransportTest, ADeadPortIsUnreachable) {
    QUrl url;
    {
        url = TestHttpServer([](const HttpRequest&) { return RawAnswer{}; }, certificate()).url();
    }
    EXPECT_TRUE(get(*transport(), url).error().is(ErrorCode::NetUnreachable));
}

TEST_F(CurlTransportTest, ACutLineIsUnreachableNotData) {
    TestHttpServer server(
        [](const HttpRequest&) {
            return RawAnswer{"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", true};
        },
        certificate());
    EXPECT_TRUE(get(*transport(), server.url()).error().is(ErrorCode::NetUnreachable));
}

TEST_F(CurlTransportTest, AHangingServerTimesOut) {
    TestHttpServer server([](const HttpRequest&) { return RawAnswer{"x", true, 60'000}; }, certificate());
    const auto stalled = get(*transport({.stallSeconds = 1}), server.url());
    EXPECT_TRUE(stalled.error().is(ErrorCode::NetTimeout));
    const auto late = transport()->send({.url = server.url(), .timeoutMs = 300}, {});
    EXPECT_TRUE(late.error().is(ErrorCode::NetTimeout));
}

TEST_F(CurlTransportTest, CancelEndsAHangingCallAtOnce) {
    TestHttpServer server([](const HttpRequest&) { return RawAnswer{"x", true, 60'000}; }, certificate());
    const CancelToken cancel;
    std::thread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        cancel.cancel();
    });
    QElapsedTimer timer;
    timer.start();
    const auto response = transport()->send({.url = server.url()}, cancel);
    EXPECT_TRUE(response.error().is(ErrorCode::Cancelled));
    EXPECT_LT(timer.elapsed(), 900);
    later.join();
}

TEST_F(CurlTransportTest, AnAnswerBeyondTheLimitIsRefused) {
    TestHttpServer server([](const HttpRequest&) { return answer(200, QByteArray(4'097, 'x')); }, certificate());
    const auto client = transport({.maxResponseBytes = 4'096});
    EXPECT_TRUE(get(*client, server.url()).error().is(ErrorCode::NetNotProvince));
}

TEST_F(CurlTransportTest, RedirectsAreFollowedOnlyWhenAskedAndOnlyToTheSameOrigin) {
    TestHttpServer other([](const HttpRequest&) { return answer(200, "other"); }, certificate());
    TestHttpServer server(
        [&](const HttpRequest& request) {
            if (request.url.path() == QLatin1String("/here")) return answer(302, {}, "Location: there\r\n");
            if (request.url.path() == QLatin1String("/away")) {
                return answer(302, {}, "Location: " + other.url().toEncoded() + "\r\n");
            }
            if (request.url.path() == QLatin1String("/round")) return answer(302, {}, "Location: /round\r\n");
            return answer(200, "there");
        },
        certificate());
    const auto client = transport();
    EXPECT_EQ(get(*client, server.url(QStringLiteral("/here")))->status, 302);
    const auto follow = [&](const QString& path) {
        return client->send({.url = server.url(path), .followSameOrigin = true}, {});
    };
    EXPECT_EQ(follow(QStringLiteral("/here"))->body, "there");
    EXPECT_EQ(follow(QStringLiteral("/away"))->status, 302);
    EXPECT_EQ(follow(QStringLiteral("/round"))->status, 302);
    EXPECT_EQ(other.connections(), 0);
}
