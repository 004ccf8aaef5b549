// Where two hands meet on one dossier: what merges by itself, what stops, and how a lane goes on.
#include <gtest/gtest.h>

#include <QJsonArray>

#include "Town.h"

using namespace motcua;
using namespace motcua::test;

namespace {

const QString kPhone = QStringLiteral("applicant.phone");
const QString kEmail = QStringLiteral("applicant.email");

struct MergeTest : ::testing::TestWithParam<Wire> {
    Town town;
    Desk a{town, QStringLiteral("desk-a"), officeConfig(), GetParam()};
    Desk b{town, QStringLiteral("desk-b"), officeConfig(), GetParam()};
    QUuid id = shared();

    QUuid shared() {
        a.step();
        const QUuid dossier = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
        EXPECT_TRUE(a.drain());
        EXPECT_TRUE(b.drain());
        return dossier;
    }
    // Only the feed, as when a round breaks off before the push.
    void pullOnly(Desk& desk) {
        sync::Puller puller(*desk.store, desk.api, desk.profile.clock, desk.profile.rng, 500);
        sync::PullReport report;
        EXPECT_TRUE(puller.pull(desk.profile.clock.now(), {}, report));
    }
    QStringList openFields(Desk& desk) {
        QStringList fields;
        const auto rows = desk.store->conflicts.open(id);
        for (const auto& row : *rows) fields.append(row.field);
        return fields;
    }
};

INSTANTIATE_TEST_SUITE_P(Wires, MergeTest, ::testing::Values(Wire::SyncV1, Wire::Classic), wireName);

}  // namespace

TEST_P(MergeTest, AnOverlapSeenOnPullBlocksTheLaneBeforeAnythingIsSent) {
    const QUuid mine = b.correct(id, kPhone, QStringLiteral("0912000333"));
    const QUuid behind = b.correct(id, kEmail, QStringLiteral("thu@example.vn"));
    a.correct(id, kPhone, QStringLiteral("0912000222"));
    ASSERT_TRUE(a.drain());
    pullOnly(b);
    EXPECT_EQ(b.stateOf(mine), store::OpState::Conflict);
    EXPECT_EQ(b.stateOf(behind), store::OpState::Ready);
    EXPECT_EQ(openFields(b), QStringList{kPhone});
    const auto conflict = b.store->conflicts.open(id)->first();
    EXPECT_EQ(conflict.base.toString(), QStringLiteral("0912000111"));
    EXPECT_EQ(conflict.mine.toString(), QStringLiteral("0912000333"));
    EXPECT_EQ(conflict.theirs.toString(), QStringLiteral("0912000222"));
    const int before = b.line.requests;
    b.step();
    EXPECT_EQ(town.version(id), 2);
    EXPECT_GT(b.line.requests, before);  // other dossiers go on
    EXPECT_EQ(b.status.snapshot().stoppedOperations, 1);
}

TEST_P(MergeTest, EqualEditsMerge) {
    const QUuid mine = b.correct(id, kPhone, QStringLiteral("0912000222"));
    a.correct(id, kPhone, QStringLiteral("0912000222"));
    ASSERT_TRUE(a.drain());
    pullOnly(b);
    EXPECT_TRUE(openFields(b).isEmpty());
    ASSERT_TRUE(b.drain());
    EXPECT_EQ(b.stateOf(mine), store::OpState::Done);
    EXPECT_EQ(b.fields(id), town.fields(id));
}

TEST_P(MergeTest, LaterStepsOfThisDeskAreHeldAgainstItsOwnEarlierOnes) {
    b.correct(id, kPhone, QStringLiteral("0912000333"));
    const QUuid second = b.correct(id, kPhone, QStringLiteral("0912000444"));
    a.correct(id, kEmail, QStringLiteral("thu@example.vn"));
    ASSERT_TRUE(a.drain());
    pullOnly(b);
    EXPECT_TRUE(openFields(b).isEmpty());
    ASSERT_TRUE(b.drain());
    EXPECT_EQ(b.stateOf(second), store::OpState::Done);
    EXPECT_EQ(b.text(id, kPhone), QStringLiteral("0912000444"));
}

TEST_P(MergeTest, AnOperationThatMayHaveArrivedIsNotJudgedHere) {
    const QUuid mine = b.correct(id, kPhone, QStringLiteral("0912000333"));
    b.line.trouble = [](const net::HttpRequest& request) { return isPush(request) ? Trouble::LoseAnswer : Trouble::None; };
    b.step();
    ASSERT_TRUE(a.drain());
    a.correct(id, kPhone, QStringLiteral("0912000222"));
    ASSERT_TRUE(a.drain());
    town.province.compactFeed();  // the echo is gone, only the last version stands
    b.line.trouble = nullptr;
    pullOnly(b);
    EXPECT_EQ(b.stateOf(mine), store::OpState::Sent);
    EXPECT_TRUE(openFields(b).isEmpty());
    b.engine.wake();
    ASSERT_TRUE(b.drain());
    EXPECT_EQ(b.stateOf(mine), store::OpState::Done);
    EXPECT_EQ(b.text(id, kPhone), QStringLiteral("0912000222"));
}

TEST_P(MergeTest, FeesAreNeverMergedByAMachine) {
    const auto settledAt = [](const char* time) {
        QJsonObject fee = feeOf(true);
        fee.insert(QStringLiteral("settledAt"), QLatin1String(time));
        return QJsonObject{{QStringLiteral("fees"), QJsonArray{fee}}};
    };
    a.act(id, QStringLiteral("settleFee"), settledAt("2026-11-23T09:00:00.000+07:00"));
    ASSERT_TRUE(a.drain());
    const QUuid mine = b.act(id, QStringLiteral("settleFee"), settledAt("2026-11-23T09:30:00.000+07:00"));
    b.step();
    EXPECT_EQ(b.stateOf(mine), store::OpState::Conflict);
    EXPECT_EQ(openFields(b), QStringList{QStringLiteral("fees")});
}

TEST_P(MergeTest, AFileIsOneThingNotASumOfItsParts) {
    const auto file = [](const char* hash, int size) {
        return QJsonObject{{QStringLiteral("papers.to-khai.file.sha256"), QLatin1String(hash)},
                           {QStringLiteral("papers.to-khai.file.size"), size}};
    };
    a.act(id, QStringLiteral("attachPaper"), file("aa", 1));
    ASSERT_TRUE(a.drain());
    const QUuid mine = b.act(id, QStringLiteral("attachPaper"), file("bb", 1));  // the same size by chance
    b.step();
    EXPECT_EQ(b.stateOf(mine), store::OpState::Conflict);
    ASSERT_EQ(openFields(b), QStringList{QStringLiteral("papers.to-khai.file")});
    const auto conflict = b.store->conflicts.open(id)->first();
    EXPECT_EQ(conflict.mine.toObject().value(QStringLiteral("sha256")).toString(), QStringLiteral("bb"));
    EXPECT_EQ(conflict.theirs.toObject().value(QStringLiteral("sha256")).toString(), QStringLiteral("aa"));
}

TEST_P(MergeTest, PapersOfTwoDesksStandSideBySide) {
    a.act(id, QStringLiteral("attachPaper"), {{QStringLiteral("papers.to-khai.file.sha256"), QStringLiteral("aa")}});
    b.act(id, QStringLiteral("attachPaper"), {{QStringLiteral("papers.chung-sinh.file.sha256"), QStringLiteral("bb")}});
    ASSERT_TRUE(a.drain());
    ASSERT_TRUE(b.drain());
    ASSERT_TRUE(a.drain());
    EXPECT_EQ(a.text(id, QStringLiteral("papers.chung-sinh.file.sha256")), QStringLiteral("bb"));
    EXPECT_EQ(b.fields(id), a.fields(id));
}

TEST_P(MergeTest, TheComparisonFollowsTheProvinceAndAnOldDecisionNoLongerCounts) {
    const QUuid mine = b.correct(id, kPhone, QStringLiteral("0912000333"));
    a.correct(id, kPhone, QStringLiteral("0912000222"));
    ASSERT_TRUE(a.drain());
    b.step();
    const auto conflict = b.store->conflicts.open(id)->first();
    ASSERT_TRUE(b.store->conflicts.resolve(conflict.id, QStringLiteral("mine"), QStringLiteral("cb-101-01"), conflict.mine));
    a.correct(id, kPhone, QStringLiteral("0912000555"));
    ASSERT_TRUE(a.drain());
    b.profile.clock.advanceMs(60'000);
    b.step();
    ASSERT_EQ(openFields(b), QStringList{kPhone});
    EXPECT_EQ(b.store->conflicts.open(id)->first().theirs.toString(), QStringLiteral("0912000555"));
    EXPECT_EQ(b.stateOf(mine), store::OpState::Conflict);
}

TEST_P(MergeTest, AGivenUpPlaceLetsTheLaneGoOnWhetherItWasSentOrNot) {
    const QUuid mine = b.correct(id, kPhone, QStringLiteral("0912000333"));
    const QUuid behind = b.correct(id, kEmail, QStringLiteral("thu@example.vn"));
    a.correct(id, kPhone, QStringLiteral("0912000222"));
    ASSERT_TRUE(a.drain());
    pullOnly(b);  // stopped here, never sent: the province waits for this place of the lane
    store::Operation drop = b.store->outbox.get(mine)->op;
    drop.opId = b.profile.newId();
    drop.kind = QStringLiteral("Dossier.Drop");
    drop.data = {{QStringLiteral("action"), QStringLiteral("drop")},
                 {QStringLiteral("drops"), mine.toString(QUuid::WithoutBraces)}};
    ASSERT_TRUE(b.store->inTransaction([&] { return b.store->outbox.supersede(mine, drop); }));
    ASSERT_TRUE(b.drain());
    EXPECT_EQ(b.stateOf(behind), store::OpState::Done);
    EXPECT_EQ(b.fields(id), town.fields(id));
    EXPECT_EQ(town.version(id), 3);
}

TEST_P(MergeTest, AStateOnlyANewerProvinceKnowsDoesNotStopThePull) {
    QJsonObject fields = town.fields(id);
    fields.insert(QStringLiteral("state"), QStringLiteral("waitingForTax"));
    fields.insert(QStringLiteral("newMember"), QJsonObject{{QStringLiteral("x"), 1}});
    town.province.amend(id.toString(QUuid::WithoutBraces), fields);
    const QUuid other = b.receive(QStringLiteral("Trần Văn Ví Dụ"));
    ASSERT_TRUE(b.drain());
    EXPECT_EQ(b.row(id).state(), QStringLiteral("waitingForTax"));
    EXPECT_EQ(b.fields(id), fields);
    EXPECT_EQ(b.row(other).serverVersion, 1);
}

TEST_P(MergeTest, TheSameProvisionalCodeOrNumberTwiceDoesNotStopThePull) {
    const QUuid second = a.receive(QStringLiteral("Trần Văn Ví Dụ"));
    ASSERT_TRUE(a.drain());
    QJsonObject fields = town.fields(second);
    fields.insert(QStringLiteral("number"), town.fields(id).value(QStringLiteral("number")));
    fields.insert(QStringLiteral("provisional"), QStringLiteral("T1-261123-1"));
    town.province.amend(second.toString(QUuid::WithoutBraces), fields);
    fields = town.fields(id);
    fields.insert(QStringLiteral("provisional"), QStringLiteral("T1-261123-1"));
    town.province.amend(id.toString(QUuid::WithoutBraces), fields);
    ASSERT_TRUE(b.drain());
    EXPECT_EQ(b.row(id).provisional(), b.row(second).provisional());
    EXPECT_TRUE(b.store->dossiers.getByCode(QStringLiteral("t1-261123-1")));
}
