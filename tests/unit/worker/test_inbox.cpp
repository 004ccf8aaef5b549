#include <gtest/gtest.h>

#include "worker/Inbox.h"

namespace motcua::worker {
namespace {

QByteArray request(qint64 id, const QString& method) {
    return encodeFrame({{QStringLiteral("id"), id}, {QStringLiteral("method"), method}});
}

TEST(Inbox, TheSecretGoesToTheNextRequestOnly) {
    Inbox inbox;
    ASSERT_TRUE(inbox.feed(encodeFrame(FrameKind::Secret, "123456")));
    ASSERT_TRUE(inbox.feed(request(1, QStringLiteral("sign")) + request(2, QStringLiteral("sign"))));
    EXPECT_EQ(inbox.take()->secret.view().toByteArray(), QByteArray("123456"));
    inbox.finish();
    EXPECT_TRUE(inbox.take()->secret.isEmpty());
}

TEST(Inbox, CancelReachesRunningAndWaitingRequests) {
    Inbox inbox;
    ASSERT_TRUE(
        inbox.feed(request(1, QStringLiteral("a")) + request(2, QStringLiteral("b")) + request(3, QStringLiteral("c"))));
    const auto running = inbox.take();
    ASSERT_TRUE(inbox.feed(encodeFrame({{QStringLiteral("cancel"), 1}}) + encodeFrame({{QStringLiteral("cancel"), 3}})));
    EXPECT_TRUE(running->cancel.isCancelled());
    inbox.finish();
    EXPECT_FALSE(inbox.take()->cancel.isCancelled());
    inbox.finish();
    EXPECT_TRUE(inbox.take()->cancel.isCancelled());
}

TEST(Inbox, WhatCannotBeReadBecomesARequestWithoutMethod) {
    Inbox inbox;
    ASSERT_TRUE(inbox.feed(encodeFrame(FrameKind::Json, "not json")));
    EXPECT_EQ(inbox.take()->method, QString());
}

TEST(Inbox, CloseCancelsAndEnds) {
    Inbox inbox;
    ASSERT_TRUE(inbox.feed(request(1, QStringLiteral("a"))));
    const auto running = inbox.take();
    inbox.close();
    EXPECT_TRUE(running->cancel.isCancelled());
    EXPECT_FALSE(inbox.waitIdle(std::chrono::milliseconds(1)));
    inbox.finish();
    EXPECT_TRUE(inbox.waitIdle(std::chrono::milliseconds(1)));
    EXPECT_FALSE(inbox.take());
}

}  // namespace
}  // namespace motcua::worker
