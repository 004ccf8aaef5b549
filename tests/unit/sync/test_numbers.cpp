// Numbers come from leased ranges, none is given twice and none is wasted.
#include "SyncTest.h"

using namespace motcua;
using namespace motcua::test;
using sync::LineState;

TEST_P(SyncTest, AReceiptGoesOutWithItsLeasedNumberAndComesBackAsBase) {
    EXPECT_FALSE(a.step().problem);
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    const QString number = a.text(id, QStringLiteral("number"));
    EXPECT_EQ(number, QStringLiteral("H19.101-261123-0001"));
    const auto report = a.step();
    ASSERT_FALSE(report.problem) << qPrintable(report.problem->detail);
    EXPECT_EQ(report.pushed.settled, 1);
    EXPECT_EQ(town.fields(id).value(QStringLiteral("number")).toString(), number);
    const auto row = a.row(id);
    EXPECT_EQ(row.serverVersion, 1);
    EXPECT_FALSE(row.dirty);
    EXPECT_EQ(row.base, row.fields);
    EXPECT_EQ(row.fields, town.fields(id));
    EXPECT_EQ(a.status.snapshot().line, LineState::Online);
    EXPECT_EQ(a.status.snapshot().waitingOperations, 0);
}

TEST_P(SyncTest, WithoutALeaseTheProvinceGivesTheNumberLater) {
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    EXPECT_TRUE(a.text(id, QStringLiteral("number")).isEmpty());
    ASSERT_TRUE(a.drain());
    EXPECT_FALSE(a.text(id, QStringLiteral("number")).isEmpty());
    EXPECT_FALSE(a.text(id, QStringLiteral("provisional")).isEmpty());
}

TEST_P(SyncTest, ANumberThatMayHaveGoneBackIsNotGivenAnyMore) {
    a.step();
    a.profile.clock.advanceMs(24 * 3'600'000);
    a.line.trouble = [](const net::HttpRequest&) { return Trouble::LoseAnswer; };
    EXPECT_TRUE(a.step().problem);
    a.profile.clock.advanceMs(-24 * 3'600'000);
    a.line.trouble = {};
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    ASSERT_TRUE(a.drain());
    EXPECT_EQ(town.version(id), 1);
    EXPECT_EQ(a.store->outbox.counts()->rejected, 0);
}

// A proxy on the way sends a message twice and hands back the answer to the second.

TEST_P(SyncTest, ALostLeaseAnswerWastesNoNumber) {
    a.line.trouble = [](const net::HttpRequest& request) { return isLease(request) ? Trouble::LoseAnswer : Trouble::None; };
    a.step();
    a.line.trouble = nullptr;
    a.engine.wake();
    a.step();
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    EXPECT_EQ(a.text(id, QStringLiteral("number")), QStringLiteral("H19.101-261123-0001"));
}

// The province answers a key that it knows as it did then: with numbers that may have been given.
TEST_P(SyncTest, AfterARetirementOtherNumbersAreAskedFor) {
    a.step();
    const auto first = a.store->leases.active();
    a.profile.clock.advanceMs(1'000);
    ASSERT_TRUE(a.store->inTransaction([&] { return a.store->leases.retireAll(); }));
    a.engine.wake();
    a.step();
    const auto second = a.store->leases.active();
    ASSERT_EQ(second->size(), first->size());
    EXPECT_GT(second->first().lo, first->first().hi);
}

TEST_P(SyncTest, UnusedNumbersOfAPastDayGoBack) {
    a.step();
    a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    const auto leases = a.store->leases.active();
    ASSERT_EQ(leases->size(), 7);
    a.profile.clock.advanceMs(24 * 3'600'000);
    ASSERT_TRUE(a.drain());
    const QString first = leases->first().leaseId;
    EXPECT_EQ(town.province.state().leases.value(first).hi, 1);
    const auto held = a.store->leases.active();
    for (const auto& lease : *held) EXPECT_NE(lease.leaseId, first);
}

TEST_P(SyncTest, NumbersThatTheProvinceDoesNotTakeBackAreOfferedAgainLater) {
    a.step();
    const QString first = a.store->leases.active()->first().leaseId;
    a.profile.clock.advanceMs(24 * 3'600'000);
    int refused = 0;
    a.line.trouble = [&refused](const net::HttpRequest& request) {
        if (!isLeaseReturn(request)) return Trouble::None;
        ++refused;
        return Trouble::Refuse;
    };
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    for (int round = 0; round < 3; ++round) EXPECT_FALSE(a.step().problem);
    EXPECT_EQ(town.version(id), 1) << "what is given back stops nothing else";
    EXPECT_EQ(refused, 1);
    a.line.trouble = nullptr;
    a.profile.clock.advanceMs(3'600'000);
    ASSERT_TRUE(a.drain());
    EXPECT_EQ(town.province.state().leases.value(first).hi, 0);
}

TEST_P(SyncTest, AGatewayThatPutsTheReturnOfNumbersOffIsAskedAgain) {
    if (GetParam() == Wire::SyncV1) GTEST_SKIP() << "it says so by HTTP";
    a.step();
    const QString first = a.store->leases.active()->first().leaseId;
    a.profile.clock.advanceMs(24 * 3'600'000);
    a.line.trouble = [](const net::HttpRequest& request) {
        return isLeaseReturn(request) ? Trouble::LoseRequest : Trouble::None;
    };
    EXPECT_TRUE(a.step().problem);
    a.line.trouble = nullptr;
    a.line.spoil = [](const net::HttpRequest& request, net::HttpResponse& response) {
        if (isLeaseReturn(request)) response.body = R"({"code":"31","data":{"retryAfter":60}})";
    };
    a.engine.wake();
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    EXPECT_FALSE(a.step().problem);
    EXPECT_EQ(town.version(id), 1);
    int returned = 0;
    a.line.spoil = [&returned](const net::HttpRequest& request, net::HttpResponse&) { returned += isLeaseReturn(request); };
    a.profile.clock.advanceMs(50'000);
    a.step();
    EXPECT_EQ(returned, 0) << "the gateway's own time is kept";
    a.profile.clock.advanceMs(300'000);
    EXPECT_FALSE(a.step().problem);
    EXPECT_EQ(returned, 1);
    EXPECT_EQ(town.province.state().leases.value(first).hi, 0);
}

TEST_P(SyncTest, WithoutNumbersOperationsGoOutAllTheSame) {
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    a.line.trouble = [](const net::HttpRequest& request) { return isLease(request) ? Trouble::Refuse : Trouble::None; };
    EXPECT_FALSE(a.step().problem);
    EXPECT_EQ(town.version(id), 1);
    a.line.trouble = nullptr;
    if (GetParam() == Wire::SyncV1) return;
    const QUuid other = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    a.line.spoil = [](const net::HttpRequest& request, net::HttpResponse& response) {
        if (isLease(request)) response.body = R"({"code":"30","data":{"problem":"bad-lease"}})";
    };
    EXPECT_FALSE(a.step().problem);
    EXPECT_EQ(town.version(other), 1);
}
