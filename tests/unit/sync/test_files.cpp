// Files go out after the operations; the trouble of one is not that of another.
#include "SyncTest.h"

using namespace motcua;
using namespace motcua::test;

TEST_P(SyncTest, AFileGoesUpAfterTheOperationsAndGoesOnWhereItStopped) {
    if (GetParam() == Wire::Classic) GTEST_SKIP() << "a file goes whole on this wire";
    a.step();
    SeededRng rng(9);
    const QByteArray bytes = rng.bytes(5 * 1024 * 1024 + 3);
    const QString sha = a.addFile(bytes);
    int pieces = 0;
    a.line.trouble = [&pieces](const net::HttpRequest& request) {
        return request.method == "PATCH" && ++pieces == 3 ? Trouble::LoseAnswer : Trouble::None;
    };
    EXPECT_TRUE(a.step().problem);
    EXPECT_EQ(a.status.snapshot().waitingFiles, 1);
    EXPECT_EQ(a.status.snapshot().waitingBytes, bytes.size() - 2 * 1024 * 1024);
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    a.line.trouble = [&](const net::HttpRequest& request) {
        if (request.method == "PATCH") {
            EXPECT_EQ(town.version(id), 1);
        }
        return Trouble::None;
    };
    a.engine.wake();
    EXPECT_EQ(a.step().filesFinished, 1);
    EXPECT_EQ(town.province.state().blobs.value(sha.toLatin1()).bytes, bytes);
    EXPECT_EQ(town.province.state().uploads.size(), 1);
    EXPECT_EQ(*a.store->uploads.count(), 0);

    // Another desk with the same file sends nothing.
    b.addFile(bytes);
    b.line.trouble = [](const net::HttpRequest& request) {
        EXPECT_NE(request.method, "PATCH");
        return Trouble::None;
    };
    EXPECT_EQ(b.step().filesFinished, 1);
}

TEST_P(SyncTest, AnUploadThatHasExpiredIsBegunAnewUnasked) {
    if (GetParam() == Wire::Classic) GTEST_SKIP() << "a file goes whole on this wire";
    a.step();
    SeededRng rng(9);
    a.addFile(rng.bytes(2 * 1024 * 1024 + 3));
    int piecesToLoss = 2, asked = 0;
    a.line.trouble = [&](const net::HttpRequest& request) {
        asked += request.method == "HEAD" && request.url.path().startsWith(u"/sync/v1/files/") ? 1 : 0;
        return request.method == "PATCH" && --piecesToLoss == 0 ? Trouble::LoseAnswer : Trouble::None;
    };
    EXPECT_TRUE(a.step().problem);
    const QDateTime end = (*a.store->uploads.next(a.profile.clock.now()))->expiresAt;
    EXPECT_EQ(end, a.profile.clock.now().addDays(1)) << "the province keeps half a file for a day";
    EXPECT_EQ(asked, 0);
    a.engine.wake();
    a.step();
    EXPECT_EQ(asked, 1) << "within its time it goes on where it stood";
    EXPECT_EQ(*a.store->uploads.count(), 0);
    EXPECT_EQ(town.province.state().uploads.size(), 1);

    a.addFile(rng.bytes(2 * 1024 * 1024 + 3));
    piecesToLoss = 2;
    a.engine.wake();
    EXPECT_TRUE(a.step().problem);
    a.profile.clock.advanceMs(25 * 3'600'000);
    a.engine.wake();
    a.step();
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(*a.store->uploads.count(), 0);
    EXPECT_EQ(town.province.state().uploads.size(), 3);
}

TEST_P(SyncTest, ADamagedFileWaitsByItselfAndStopsNoOther) {
    a.step();
    const QString broken = a.addFile("hỏng");
    const QString good = a.addFile("tốt");
    QFile file(a.profile.path(QStringLiteral("blobs/%1/%2/%3").arg(broken.left(2), broken.mid(2, 2), broken)));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("x");
    file.close();
    const auto report = a.step();
    EXPECT_FALSE(report.problem);
    EXPECT_EQ(report.filesFinished, 1);
    EXPECT_TRUE(town.province.state().blobs.contains(good.toLatin1()));
    EXPECT_GT(report.nextWake, a.profile.clock.now());
}

TEST_P(SyncTest, AFileThatTheProvinceFindsTooLargeWaitsByItself) {
    if (GetParam() == Wire::Classic) GTEST_SKIP() << "a file goes whole on this wire";
    a.step();
    a.line.spoil = [](const net::HttpRequest& request, net::HttpResponse& response) {
        if (request.method == "OPTIONS") response.headers.set("Tus-Max-Size", "1500000");
    };
    SeededRng rng(9);
    const QString large = a.addFile(rng.bytes(2 * 1024 * 1024));
    const QString good = a.addFile("tốt");
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    const auto report = a.step();
    EXPECT_FALSE(report.problem) << "neither the line nor the counter has a trouble";
    EXPECT_EQ(a.status.snapshot().line, sync::LineState::Online);
    EXPECT_EQ(town.version(id), 1);
    EXPECT_TRUE(town.province.state().blobs.contains(good.toLatin1()));
    EXPECT_FALSE(town.province.state().blobs.contains(large.toLatin1()));
    EXPECT_EQ(a.status.snapshot().waitingFiles, 1);
    EXPECT_GT(report.nextWake, a.profile.clock.now());
    const auto row = a.store->uploads.next(a.profile.clock.now().addDays(1));
    EXPECT_EQ((*row)->lastCode, QStringLiteral("upload.too-large"));
}
