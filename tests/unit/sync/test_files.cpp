// Files go out after the operations; the trouble of one is not that of another.
#include "SyncTest.h"
#include "base/Json.h"

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
    const auto waiting = a.store->uploads.next(a.profile.clock.now().addSecs(300));
    ASSERT_TRUE(waiting && *waiting);
    EXPECT_EQ((*waiting)->expiresAt, a.profile.clock.now().addDays(1)) << "the province keeps half a file for a day";
    EXPECT_EQ(asked, 0);
    a.profile.clock.advanceMs(300'000);  // a file that was not answered lets others go first
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

TEST_P(SyncTest, AFileThatTheGatewayRefusesIsNotAtTheProvince) {
    if (GetParam() == Wire::SyncV1) GTEST_SKIP() << "tus says it by HTTP";
    a.step();
    const QByteArray refused = a.addFile("bị từ chối").toLatin1();
    const QString good = a.addFile("tốt");
    for (const auto& [body, code] : {std::pair<const char*, const char*>{
                                         R"({"code":"30","data":{"problem":"file-mismatch"}})", "upload.hash-mismatch"},
                                     {R"({"code":"30","data":{"problem":"file-kind"}})", "net.rejected"},
                                     {R"({"code":"44"})", "net.rejected"},
                                     {R"({"code":"31","data":{"retryAfter":600}})", "net.busy"}}) {
        a.line.spoil = [&, answer = QByteArray(body)](const net::HttpRequest& request, net::HttpResponse& response) {
            if (!isOfFiles(request) || !request.body.contains(refused)) return;
            const bool isUpload = request.url.path().endsWith(QLatin1String("/taiLen"));
            response.body = isUpload ? answer : QByteArray(R"({"code":"00","data":{"found":false}})");
        };
        a.engine.wake();
        const auto report = a.step();
        EXPECT_FALSE(report.problem) << code;
        ASSERT_EQ(*a.store->uploads.count(), 1) << code;
        EXPECT_TRUE(town.province.state().blobs.contains(good.toLatin1()));
        const auto row = a.store->uploads.next(a.profile.clock.now().addDays(1));
        EXPECT_EQ((*row)->lastCode, QLatin1String(code));
        EXPECT_GT((*row)->nextAttemptAt, a.profile.clock.now());
    }
    EXPECT_GE(a.profile.clock.now().secsTo(a.step().nextWake), 30) << "the gateway's own time is kept";
    a.line.spoil = nullptr;
    a.engine.wake();
    EXPECT_EQ(a.step().filesFinished, 1);
}

TEST_P(SyncTest, AServerThatBreaksOnOneFileKeepsTheOthersAndTheOperationsGoing) {
    a.step();
    SeededRng rng(9);
    const QByteArray broken = "hỏng" + rng.bytes(2 * 1024 * 1024);
    for (const QByteArray& bytes : {QByteArray("hỏng"), broken}) {
        const QString bad = a.addFile(bytes);
        const QString small = a.addFile("tốt " + bad.toLatin1());
        const QString large = a.addFile(rng.bytes(2 * 1024 * 1024));
        a.line.trouble = [](const net::HttpRequest& request) {
            return isOfFiles(request) && request.body.contains("hỏng") ? Trouble::Broken : Trouble::None;
        };
        const auto report = a.step();
        EXPECT_FALSE(report.problem);
        EXPECT_EQ(a.status.snapshot().line, sync::LineState::Online);
        EXPECT_EQ(report.filesFinished, 2);
        EXPECT_TRUE(town.province.state().blobs.contains(small.toLatin1()));
        EXPECT_TRUE(town.province.state().blobs.contains(large.toLatin1()));
        EXPECT_EQ(a.status.snapshot().waitingFiles, 1);
        EXPECT_GT(report.nextWake, a.profile.clock.now());
        const auto row = a.store->uploads.next(a.profile.clock.now().addDays(1));
        EXPECT_EQ((*row)->lastCode, QStringLiteral("net.server-error"));
        EXPECT_EQ((*row)->attempts, 1);
        a.line.trouble = nullptr;
        ASSERT_TRUE(a.drain());
        EXPECT_EQ(town.province.state().blobs.value(bad.toLatin1()).bytes, bytes);
    }
}

TEST_P(SyncTest, ABrokenPlaceForFilesRestsAloneAndOperationsLeaveAtOnce) {
    for (const Trouble trouble : {Trouble::Broken, Trouble::Html, Trouble::Busy}) {
        for (int n = 0; n < 60; ++n) a.addFile("tệp " + QByteArray::number(n) + QByteArray::number(int(trouble)));
        int asked = 0;
        a.line.trouble = [&](const net::HttpRequest& request) {
            if (!isOfFiles(request)) return Trouble::None;
            ++asked;
            return trouble;
        };
        int most = 20;  // side by side, then one by one
        for (int round = 0; round < 5; ++round) {
            asked = 0;
            const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
            const auto report = a.step();
            EXPECT_FALSE(report.problem);
            EXPECT_EQ(town.version(id), 1) << "in the same moment";
            EXPECT_LE(asked, most);
            most = 0;
            EXPECT_GT(report.nextWake, a.profile.clock.now());
        }
        a.line.trouble = nullptr;
        a.engine.wake();
        ASSERT_TRUE(a.drain()) << "the officer's own word ends the rest";
    }
}

TEST_P(SyncTest, AFileThatIsNeverAnsweredComesAfterTheOthers) {
    a.step();
    a.addFile("im lặng");
    const QString good = a.addFile("tốt");
    a.line.trouble = [](const net::HttpRequest& request) {
        return isOfFiles(request) && request.body.contains("im lặng") ? Trouble::LoseAnswer : Trouble::None;
    };
    for (int round = 0; round < 6; ++round) {
        const auto report = a.step();
        a.profile.clock.advanceMs(std::max<qint64>(1'000, a.profile.clock.now().msecsTo(report.nextWake)));
    }
    EXPECT_TRUE(town.province.state().blobs.contains(good.toLatin1()));
}

TEST_P(SyncTest, OnlyTheProvincesOwnYesIsBelievedOfAFile) {
    if (GetParam() == Wire::Classic) GTEST_SKIP() << "every answer of a gateway carries its code";
    a.step();
    SeededRng rng(9);
    const QByteArray bytes = rng.bytes(2 * 1024 * 1024);
    const QByteArray sha = a.addFile(bytes).toLatin1();
    int heads = 0;
    for (const auto& [type, size] :
         {std::pair<QByteArray, QByteArray>{"", ""}, {"application/json", ""}, {"application/octet-stream", "17"}}) {
        a.line.spoil = [&](const net::HttpRequest& request, net::HttpResponse& response) {
            if (request.method != "HEAD" || !request.url.path().startsWith(QLatin1String("/sync/v1/blobs"))) return;
            ++heads;
            response = {.status = 200};
            if (!type.isEmpty()) response.headers.set("Content-Type", type);
            if (!size.isEmpty()) response.headers.set("Content-Length", size);
        };
        a.engine.wake();
        a.step();
        ASSERT_EQ(*a.store->uploads.count(), 1) << type.constData();
    }
    EXPECT_EQ(heads, 3);
    a.line.spoil = nullptr;
    ASSERT_TRUE(a.drain());
    EXPECT_EQ(town.province.state().blobs.value(sha).bytes, bytes);
}
