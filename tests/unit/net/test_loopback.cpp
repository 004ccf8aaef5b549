#include <gtest/gtest.h>

#include <QTcpSocket>
#include <thread>

#include "net/LoopbackListener.h"

using namespace motcua;
using namespace motcua::net;

namespace {

// Speaks one request to the listener and returns the whole answer.
QByteArray speak(const QUrl& address, const QByteArray& bytes) {
    QTcpSocket socket;
    socket.connectToHost(address.host(), static_cast<quint16>(address.port()));
    socket.waitForConnected(2'000);
    socket.write(bytes);
    socket.waitForDisconnected(3'000);
    return socket.readAll();
}

std::unique_ptr<LoopbackListener> listener() {
    return std::move(*LoopbackListener::listen(QUrl(QStringLiteral("http://127.0.0.1/callback"))));
}

}  // namespace

TEST(LoopbackListener, TakesOnlyItsOwnRedirect) {
    const auto waiting = listener();
    const QUrl address = waiting->address();
    EXPECT_GT(address.port(), 0);
    QList<QByteArray> answers;
    std::thread browser([&] {
        QTcpSocket idle;  // opened in advance, never used
        idle.connectToHost(address.host(), static_cast<quint16>(address.port()));
        idle.waitForConnected(2'000);
        answers.append(speak(address, "GET /favicon.ico HTTP/1.1\r\n\r\n"));
        answers.append(speak(address, "GET /callback?code=x&state=theirs HTTP/1.1\r\n\r\n"));
        answers.append(speak(address, "POST /callback?code=x&state=ours HTTP/1.1\r\n\r\n"));
        answers.append(speak(address, "\x16\x03\x01 not http at all\r\n\r\n"));
        answers.append(speak(address, "GET /callback?code=c%2B1&state=ours HTTP/1.1\r\nHost: x\r\n\r\n"));
    });
    const auto redirect = waiting->waitForRedirect(QStringLiteral("ours"), QStringLiteral("<p>xong</p>"), 10'000, {});
    browser.join();
    ASSERT_TRUE(redirect);
    EXPECT_EQ(redirect->query(QUrl::FullyEncoded), QStringLiteral("code=c%2B1&state=ours"));
    ASSERT_EQ(answers.size(), 5);
    for (int i = 0; i < 4; ++i) EXPECT_TRUE(answers[i].startsWith("HTTP/1.1 404")) << i << answers[i].constData();
    EXPECT_TRUE(answers[4].startsWith("HTTP/1.1 200"));
    EXPECT_TRUE(answers[4].endsWith("<p>xong</p>"));
}

TEST(LoopbackListener, GivesUpInTimeAndOnCancel) {
    const auto waiting = listener();
    EXPECT_TRUE(waiting->waitForRedirect(QStringLiteral("s"), {}, 200, {}).error().is(ErrorCode::NetTimeout));
    const CancelToken cancel;
    cancel.cancel();
    EXPECT_TRUE(waiting->waitForRedirect(QStringLiteral("s"), {}, 5'000, cancel).error().is(ErrorCode::Cancelled));
}

TEST(LoopbackListener, ATakenPortIsSaid) {
    const auto first = listener();
    const auto second = LoopbackListener::listen(first->address());
    ASSERT_FALSE(second);
    EXPECT_TRUE(second.error().is(ErrorCode::NetUnreachable));
}
