// The pieces by themselves: merge, the wire's documents, the guard, the thread.
#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QTemporaryDir>

#include "Town.h"
#include "base/Json.h"
#include "sync/SyncThread.h"
#include "sync/SyncV1Json.h"

using namespace motcua;
using namespace motcua::sync;

namespace {

QJsonObject object(const char* text) {
    return *parseObject(text);
}

store::OutboxRow rowOf(const char* data) {
    store::OutboxRow row;
    row.op.data = object(data);
    return row;
}

}  // namespace

TEST(Merge, PendingOperationsLieOnTopInOrder) {
    const QJsonObject server = object(R"({"applicant":{"phone":"1","email":"a"},"state":"received"})");
    const QJsonObject seen = store::rebased(server, {rowOf(R"({"set":{"applicant.phone":"2","note":"x"}})"),
                                                     rowOf(R"({"set":{"applicant.phone":"3","note":null}})")});
    EXPECT_EQ(seen, object(R"({"applicant":{"phone":"3","email":"a"},"state":"received"})"));
}

TEST(DeletionGuard, CountsOverTheWholePull) {
    DeletionGuard guard;
    guard.begin(10);
    EXPECT_TRUE(guard.mayHide(5));
    EXPECT_FALSE(guard.mayHide(1));
    guard.begin(10'000);
    EXPECT_TRUE(guard.mayHide(20));
    EXPECT_FALSE(guard.mayHide(1));
    guard.begin(200);
    EXPECT_TRUE(guard.mayHide(10));
    EXPECT_FALSE(guard.mayHide(1));
    guard.allowOnce();
    EXPECT_TRUE(guard.mayHide(9'999));
    guard.end();
    guard.begin(0);
    EXPECT_FALSE(guard.mayHide(6));
}

TEST(SyncV1Json, AnythingOddIsRefusedWhole) {
    const char* good = R"({"changes":[{"seq":1,"entity":"place","id":"x","version":1,"op":"put","data":{"a":1}}],
                           "next":"c:1","hasMore":false})";
    ASSERT_TRUE(readPage(object(good)));
    for (const auto& [from, to] : {std::pair<const char*, const char*>{"\"put\"", "\"patch\""},
                                   {"\"version\":1", "\"version\":0"},
                                   {"\"version\":1", "\"version\":\"1\""},
                                   {"\"id\":\"x\"", "\"id\":\"\""},
                                   {"\"id\":\"x\"", "\"id\":7"},
                                   {"\"place\"", "\"dossier\""},
                                   {"{\"a\":1}", "{}"},
                                   {"{\"a\":1}", "[]"},
                                   {"\"c:1\"", "\"\""},
                                   {"\"next\"", "\"nxt\""},
                                   {"\"hasMore\":false", "\"hasMore\":0"},
                                   {"\"seq\":1", "\"seq\":1.5"}}) {
        EXPECT_FALSE(readPage(object(QByteArray(good).replace(from, to)))) << from << " → " << to;
    }
    EXPECT_FALSE(readResults(object(R"({"results":[{"opId":"no","status":"applied","version":1}]})")));
    EXPECT_FALSE(readResults(object(R"({"results":[{"opId":"0193a000-0000-7000-8000-000000000000","status":"applied"}]})")));
    EXPECT_FALSE(readResults(object(R"({"results":[{"opId":"0193a000-0000-7000-8000-000000000000","status":"fine"}]})")));
    const char* answer = R"({"results":[{"opId":"0193a000-0000-7000-8000-000000000000","status":"%1","version":%2,"current":%3}]})";
    for (const auto& [status, version, current, isGood] : {std::tuple{"applied", "1", "{}", true},
                                                           {"applied", "0", "{}", false},
                                                           {"duplicate", "0", "{}", false},
                                                           {"conflict", "2", "{\"a\":1}", true},
                                                           {"conflict", "0", "{\"a\":1}", false},
                                                           {"conflict", "2", "{}", false}}) {
        const QByteArray text = QByteArray(answer).replace("%1", status).replace("%2", version).replace("%3", current);
        EXPECT_EQ(readResults(object(text)).has_value(), isGood) << text.constData();
    }
    EXPECT_FALSE(readLeases(object(
        R"({"leases":[{"leaseId":"L","unit":"H19.101","date":"2026-11-23","lo":5,"hi":4,"expiresAt":"2026-11-24T00:00:00Z"}]})")));
}

TEST(SyncV1Json, GarbageNeverCrashes) {
    SeededRng rng(11);
    const QByteArray seed =
        R"({"changes":[{"seq":1,"entity":"dossier","id":"0193a000-0000-7000-8000-000000000000","version":1,"op":"put","data":{}}],
            "results":[{"opId":"x","status":"retry","fields":[1]}],"leases":[{"lo":1}],"next":"c","hasMore":true})";
    for (int i = 0; i < 20'000; ++i) {
        QByteArray bytes = seed;
        for (int k = 0; k < 3; ++k)
            bytes[static_cast<qsizetype>(rng.below(static_cast<quint64>(bytes.size())))] = static_cast<char>(rng.below(256));
        const auto document = parseObject(bytes);
        if (!document) continue;
        readPage(*document);
        readResults(*document);
        readLeases(*document);
    }
}

TEST(SyncThread, ANudgeSendsAndTheEndComesInTime) {
    test::Town town;
    test::Desk desk(town, QStringLiteral("desk-a"), test::officeConfig());
    const SystemClock clock;
    desk.profile.clock.set(clock.now());
    std::atomic_int asked = 0;
    desk.line.trouble = [&](const net::HttpRequest&) {
        ++asked;
        return test::Trouble::None;
    };
    QElapsedTimer timer;
    {
        SyncThread thread(desk.engine, clock);
        timer.start();
        while (desk.status.snapshot().line != LineState::Online && timer.elapsed() < 20'000) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        ASSERT_EQ(desk.status.snapshot().line, LineState::Online);
        const int before = asked;
        thread.nudge();
        timer.start();
        while (asked == before && timer.elapsed() < 5'000) std::this_thread::sleep_for(std::chrono::milliseconds(5));
        EXPECT_GT(asked, before);
        timer.start();
    }
    EXPECT_LT(timer.elapsed(), 1'000);
}

TEST(SyncThread, WaitsWhileAnotherProgramDrivesTheLine) {
    test::Town town;
    test::Desk desk(town, QStringLiteral("desk-a"), test::officeConfig());
    const SystemClock clock;
    desk.profile.clock.set(clock.now());
    std::atomic_int asked = 0;
    desk.line.trouble = [&](const net::HttpRequest&) {
        ++asked;
        return test::Trouble::None;
    };
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("line.lock"));
    FileLock others(path);
    FileLock own(path);
    ASSERT_TRUE(others.take());
    SyncThread thread(desk.engine, clock, &own);
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    EXPECT_EQ(asked, 0);
    others.release();
    QElapsedTimer timer;
    timer.start();
    while (asked == 0 && timer.elapsed() < 20'000) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    EXPECT_GT(asked, 0);
}
