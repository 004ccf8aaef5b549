// What goes out, and what the engine says about the line: lost answers, refusals, pauses.
#include <QJsonArray>

#include "SyncTest.h"
#include "base/Json.h"

using namespace motcua;
using namespace motcua::test;
using sync::LineState;

namespace {

// The answer to a single operation, with one of its members changed.
QByteArray withMember(const QByteArray& body, const QString& member, const QJsonValue& value) {
    QJsonObject answer = *parseObject(body);
    if (answer.contains(u"results")) {
        QJsonObject result = answer.value(u"results").toArray().first().toObject();
        result.insert(member, value);
        answer.insert(QStringLiteral("results"), QJsonArray{result});
    } else {
        QJsonObject data = answer.value(u"data").toObject();
        data.insert(member, value);
        answer.insert(QStringLiteral("data"), data);
    }
    return canonical(answer);
}

}  // namespace

TEST_P(SyncTest, ALostAnswerIsHealedByADuplicate) {
    a.step();
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    a.line.trouble = [](const net::HttpRequest& request) { return isPush(request) ? Trouble::LoseAnswer : Trouble::None; };
    const auto lost = a.step();
    ASSERT_TRUE(lost.problem);
    EXPECT_TRUE(lost.problem->is(ErrorCode::NetTimeout));
    EXPECT_EQ(a.status.snapshot().line, LineState::Offline);
    EXPECT_EQ(town.version(id), 1);
    EXPECT_TRUE(a.step().wasTooEarly);
    a.line.trouble = nullptr;
    a.engine.wake();
    EXPECT_EQ(a.step().pushed.settled, 1);
    EXPECT_EQ(town.version(id), 1);
    EXPECT_EQ(a.row(id).serverVersion, 1);
}

TEST_P(SyncTest, AnEchoInTheFeedCompletesAnOperationWhoseAnswerWasLost) {
    a.step();
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    a.line.trouble = [](const net::HttpRequest& request) { return isPush(request) ? Trouble::LoseAnswer : Trouble::None; };
    a.step();
    sync::Puller puller(*a.store, a.api, a.profile.clock, a.profile.rng, 500);
    sync::PullReport report;
    ASSERT_TRUE(puller.pull(a.profile.clock.now(), {}, report));
    EXPECT_EQ(a.store->outbox.counts()->waiting(), 0);
    EXPECT_FALSE(a.row(id).dirty);
}

TEST_P(SyncTest, ARejectedOperationStopsItsOwnLaneOnly) {
    a.step();
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    const QUuid wrong = a.act(id, QStringLiteral("sign"), {{QStringLiteral("state"), QStringLiteral("signed")}});
    const QUuid behind = a.correct(id, kPhone, QStringLiteral("0912000222"));
    const QUuid other = a.receive(QStringLiteral("Trần Văn Ví Dụ"));
    a.step();
    EXPECT_EQ(a.stateOf(wrong), store::OpState::Rejected);
    EXPECT_EQ(a.store->outbox.get(wrong)->lastCode, QStringLiteral("illegal-transition"));
    EXPECT_EQ(a.stateOf(behind), store::OpState::Ready);
    EXPECT_EQ(town.version(other), 1);
}

TEST_P(SyncTest, OneBadOperationDoesNotHoldTheBatch) {
    a.step();
    QList<QUuid> dossiers;
    for (int i = 0; i < 7; ++i) dossiers.append(a.receive(QStringLiteral("Người %1").arg(i)));
    const QByteArray bad = dossiers[3].toByteArray(QUuid::WithoutBraces);
    a.line.trouble = [&bad](const net::HttpRequest& request) {
        return isPush(request) && request.body.contains(bad) ? Trouble::Refuse : Trouble::None;
    };
    const auto report = a.step();
    EXPECT_FALSE(report.problem);
    EXPECT_EQ(report.pushed.settled, 6);
    EXPECT_EQ(report.pushed.stopped, 1);
    for (int i = 0; i < 7; ++i) EXPECT_EQ(town.version(dossiers[i]), i == 3 ? 0 : 1);
}

TEST_P(SyncTest, ABatchThatIsTooLargeIsHalved) {
    a.step();
    for (int i = 0; i < 20; ++i) a.receive(QStringLiteral("Người %1").arg(i));
    a.line.trouble = [](const net::HttpRequest& request) {
        return isPush(request) && request.body.count("\"opId\"") > 3 ? Trouble::TooLarge : Trouble::None;
    };
    const auto report = a.step();
    EXPECT_FALSE(report.problem);
    EXPECT_EQ(report.pushed.settled, 20);
}

TEST_P(SyncTest, AServerThatBreaksOnOneOperationIsSentTheOthersAndAsked) {
    const QUuid known = shared();
    QList<QUuid> dossiers;
    for (int i = 0; i < 5; ++i) dossiers.append(a.receive(QStringLiteral("Người %1").arg(i)));
    const QByteArray bad = dossiers[2].toByteArray(QUuid::WithoutBraces);
    a.line.trouble = [&bad](const net::HttpRequest& request) {
        return isPush(request) && request.body.contains(bad) ? Trouble::Broken : Trouble::None;
    };
    b.correct(known, kPhone, QStringLiteral("0912000009"));
    ASSERT_TRUE(b.drain());
    EXPECT_FALSE(a.drain(12)) << "one still waits";
    for (int i = 0; i < 5; ++i) EXPECT_EQ(town.version(dossiers[i]), i == 2 ? 0 : 1) << i;
    EXPECT_EQ(a.text(known, kPhone), QStringLiteral("0912000009")) << "what comes in is not held up";
    EXPECT_EQ(a.store->outbox.counts()->waiting(), 1) << "waits; nobody has refused it";
    a.line.trouble = nullptr;
    ASSERT_TRUE(a.drain());
    EXPECT_EQ(town.version(dossiers[2]), 1);
}

TEST_P(SyncTest, ABrokenProvinceIsNotAskedOperationByOperation) {
    a.step();
    for (int i = 0; i < 30; ++i) a.receive(QStringLiteral("Người %1").arg(i));
    int pushes = 0;
    a.line.trouble = [&pushes](const net::HttpRequest& request) {
        if (!isPush(request)) return Trouble::None;
        ++pushes;
        return Trouble::Broken;
    };
    for (int round = 0; round < 12; ++round) {
        pushes = 0;
        const auto report = a.step();
        EXPECT_TRUE(report.problem) << round;
        EXPECT_LE(pushes, 3) << round;
        a.profile.clock.advanceMs(std::max<qint64>(1'000, a.profile.clock.now().msecsTo(report.nextWake)));
    }
    a.line.trouble = nullptr;
    ASSERT_TRUE(a.drain());
    EXPECT_EQ(town.province.state().dossiers.size(), 30);
}

TEST_P(SyncTest, AConflictWithoutItsDocumentReplacesNothing) {
    const QUuid id = shared();
    b.correct(id, kPhone, QStringLiteral("0912000009"));
    ASSERT_TRUE(b.drain());
    const QUuid opId = a.correct(id, kPhone, QStringLiteral("0912000001"));
    const QJsonObject before = a.fields(id);
    for (const auto& [member, value] : {std::pair<QString, QJsonValue>{QStringLiteral("current"), QJsonObject()},
                                        {QStringLiteral("version"), 0},
                                        {QStringLiteral("version"), -3}}) {
        a.line.spoil = [&](const net::HttpRequest& request, net::HttpResponse& response) {
            const bool isAnswer = isPush(request) || request.url.path().endsWith(QLatin1String("/traCuuDongBo"));
            if (isAnswer) response.body = withMember(response.body, member, value);
        };
        a.engine.wake();
        const auto report = a.step();
        ASSERT_TRUE(report.problem);
        EXPECT_TRUE(report.problem->is(ErrorCode::NetNotProvince));
        EXPECT_EQ(a.fields(id), before);
        EXPECT_EQ(a.stateOf(opId), store::OpState::Sent);
    }
    a.line.spoil = nullptr;
    a.engine.wake();
    a.step();
    EXPECT_EQ(a.stateOf(opId), store::OpState::Conflict);
}

TEST_P(SyncTest, ATokenIsRenewedOnceThenThePauseIsSaid) {
    a.step();
    int refusals = 1;
    a.line.trouble = [&refusals](const net::HttpRequest&) { return refusals-- > 0 ? Trouble::Unauthorized : Trouble::None; };
    EXPECT_FALSE(a.step().problem);
    EXPECT_EQ(a.tokens.renewals, 1);
    a.line.trouble = [](const net::HttpRequest&) { return Trouble::Unauthorized; };
    EXPECT_TRUE(a.step().problem->is(ErrorCode::NetUnauthorized));
    EXPECT_EQ(a.tokens.renewals, 2);
    EXPECT_EQ(a.status.snapshot().line, LineState::Paused);
    EXPECT_EQ(a.status.snapshot().problem, ErrorCode::NetUnauthorized);
    const int before = a.line.requests;
    EXPECT_TRUE(a.step().wasTooEarly);
    EXPECT_EQ(a.line.requests, before);
    a.line.trouble = nullptr;
    a.profile.clock.advanceMs(6 * 60'000);
    EXPECT_FALSE(a.step().problem);
    EXPECT_EQ(a.status.snapshot().line, LineState::Online);
}

TEST_P(SyncTest, AForbiddenAnswerPausesAndHidesNothing) {
    const QUuid id = shared();
    a.line.trouble = [](const net::HttpRequest&) { return Trouble::Forbidden; };
    EXPECT_TRUE(a.step().problem->is(ErrorCode::NetForbidden));
    EXPECT_EQ(a.status.snapshot().line, LineState::Paused);
    EXPECT_FALSE(a.row(id).hidden);
}

TEST_P(SyncTest, AMessageThatCameTwiceIsNoRefusal) {
    a.step();
    bool cameTwice = false;
    a.line.spoil = [&](const net::HttpRequest& request, net::HttpResponse& response) {
        if (!isPush(request) || std::exchange(cameTwice, true)) return;
        response = *a.line.send(request, {});
    };
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    ASSERT_TRUE(a.drain());
    EXPECT_TRUE(cameTwice);
    EXPECT_EQ(town.version(id), 1);
    EXPECT_EQ(a.store->outbox.counts()->rejected, 0);
}

// Received there, moved on before this desk saw it in the feed, and the feed thinned out: only the list tells.

TEST_P(SyncTest, ThisClockAgainstTheProvinces) {
    a.step();
    EXPECT_EQ(a.status.snapshot().clockOffsetMs, 0);
    EXPECT_FALSE(a.status.snapshot().clockIsWrong());
}

INSTANTIATE_TEST_SUITE_P(Wires, SyncTest, ::testing::Values(Wire::SyncV1, Wire::Classic), wireName);
