#include <QSet>

#include "StoreFixture.h"

using namespace motcua;
using namespace motcua::store;

namespace {

QStringList actionsOf(const QList<OutboxRow>& rows) {
    QStringList out;
    for (const OutboxRow& row : rows) out.append(row.op.data.value(QLatin1String("action")).toString());
    return out;
}

struct OutboxTest : StoreTest {
    QUuid a, b;

    void SetUp() override {
        StoreTest::SetUp();
        a = addDossier(QStringLiteral("H19.101-261123-0001")).id;
        b = addDossier(QStringLiteral("H19.101-261123-0002")).id;
    }
    Operation append(const QUuid& lane, const QString& action) {
        const auto appended = store->outbox.append(operation(lane, action), profile.clock.now());
        EXPECT_TRUE(appended);
        return *appended;
    }
    QStringList sendable(const BatchLimits& limits = {}) {
        return actionsOf(*store->outbox.nextBatch(profile.clock.now(), limits));
    }
    void reopen() {
        store.reset();
        store = *profile.open();
    }
};

}  // namespace

TEST_F(OutboxTest, KeepsTheOperationAsItWasWritten) {
    const Operation op = append(a, QStringLiteral("receive"));
    EXPECT_EQ(op.laneSeq, 1);
    const OutboxRow row = *store->outbox.get(op.opId);
    EXPECT_EQ(toJson(row.op), toJson(op));
    EXPECT_EQ(row.fingerprint.size(), 32);
    EXPECT_EQ(row.state, OpState::Ready);
    EXPECT_EQ(toJson(op).keys(), QStringList({QStringLiteral("actor"), QStringLiteral("baseVersion"), QStringLiteral("data"),
                                              QStringLiteral("deviceTime"), QStringLiteral("dossierId"), QStringLiteral("kind"),
                                              QStringLiteral("laneSeq"), QStringLiteral("opId")}));
    EXPECT_TRUE(store->outbox.append(operation(profile.newId()), profile.clock.now()).error().is(ErrorCode::NotFound));
    EXPECT_FALSE(store->outbox.append(op, profile.clock.now()));  // an opId is used once
}

TEST_F(OutboxTest, LanesKeepTheirOrderAndOnlyAStoppedLaneStops) {
    append(a, QStringLiteral("a1"));
    const Operation b1 = append(b, QStringLiteral("b1"));
    append(a, QStringLiteral("a2"));
    append(b, QStringLiteral("b2"));
    EXPECT_EQ(sendable(),
              QStringList({QStringLiteral("a1"), QStringLiteral("b1"), QStringLiteral("a2"), QStringLiteral("b2")}));
    for (const OpState state : {OpState::Conflict, OpState::Rejected}) {
        ASSERT_TRUE(store->outbox.markStopped(b1.opId, state, QStringLiteral("sync.rejected"), QString()));
        EXPECT_EQ(sendable(), QStringList({QStringLiteral("a1"), QStringLiteral("a2")}));
    }
    EXPECT_EQ(store->outbox.counts()->rejected, 1);
    EXPECT_EQ(store->outbox.counts()->ready, 3);
    EXPECT_EQ(store->outbox.pendingOf(b)->size(), 2);
    Operation successor = operation(b, QStringLiteral("b1'"));
    const auto placed = store->outbox.supersede(b1.opId, successor);
    ASSERT_TRUE(placed);
    EXPECT_EQ(placed->laneSeq, b1.laneSeq);
    EXPECT_EQ(sendable(),
              QStringList({QStringLiteral("a1"), QStringLiteral("b1'"), QStringLiteral("a2"), QStringLiteral("b2")}));
    EXPECT_EQ(store->outbox.get(b1.opId)->state, OpState::Superseded);
    successor.opId = profile.newId();
    EXPECT_TRUE(store->outbox.supersede(b1.opId, successor).error().is(ErrorCode::NotFound));
}

TEST_F(OutboxTest, AWaitingOperationHoldsThoseBehindIt) {
    const Operation a1 = append(a, QStringLiteral("a1"));
    append(a, QStringLiteral("a2"));
    append(b, QStringLiteral("b1"));
    const QDateTime later = profile.clock.now().addSecs(60);
    ASSERT_TRUE(store->outbox.markSent({a1.opId}, profile.clock.now()));
    ASSERT_TRUE(store->outbox.markRetry(a1.opId, later, QStringLiteral("net.timeout"), QStringLiteral("504")));
    EXPECT_EQ(sendable(), QStringList(QStringLiteral("b1")));
    EXPECT_EQ(*store->outbox.nextWake(), profile.clock.now());
    ASSERT_TRUE(store->outbox.markDone(store->outbox.nextBatch(profile.clock.now(), {})->first().op.opId));
    EXPECT_EQ(*store->outbox.nextWake(), later);
    profile.clock.advanceMs(60'000);
    EXPECT_EQ(sendable(), QStringList({QStringLiteral("a1"), QStringLiteral("a2")}));
}

TEST_F(OutboxTest, BackOffSurvivesARestart) {
    const Operation op = append(a, QStringLiteral("a1"));
    const QDateTime later = profile.clock.now().addSecs(300);
    ASSERT_TRUE(store->outbox.markSent({op.opId}, profile.clock.now()));
    ASSERT_TRUE(store->outbox.markRetry(op.opId, later, QStringLiteral("net.busy"), QStringLiteral("429")));
    reopen();
    const OutboxRow row = *store->outbox.get(op.opId);
    EXPECT_EQ(row.nextAttemptAt, later);
    EXPECT_EQ(row.attempts, 1);
    EXPECT_EQ(row.lastCode, QStringLiteral("net.busy"));
    EXPECT_TRUE(sendable().isEmpty());
    ASSERT_TRUE(store->outbox.clampWaits(profile.clock.now().addSecs(120)));
    EXPECT_EQ(*store->outbox.nextWake(), profile.clock.now().addSecs(120));
    ASSERT_TRUE(store->outbox.wakeAll(profile.clock.now()));
    EXPECT_EQ(sendable(), QStringList(QStringLiteral("a1")));
}

TEST_F(OutboxTest, SentAndNotAnsweredIsSentAgainUnchanged) {
    const Operation op = append(a, QStringLiteral("a1"));
    ASSERT_TRUE(store->outbox.markSent({op.opId}, profile.clock.now()));
    reopen();
    const auto batch = *store->outbox.nextBatch(profile.clock.now(), {});
    ASSERT_EQ(batch.size(), 1);
    EXPECT_EQ(toJson(batch[0].op), toJson(op));
    for (const char* sql : {"UPDATE outbox SET payload = '{}'", "UPDATE outbox SET fingerprint = zeroblob(32)",
                            "UPDATE outbox SET op_id = zeroblob(16)", "UPDATE outbox SET lane_seq = 9", "DELETE FROM outbox"}) {
        EXPECT_FALSE(store->database().run(sql)) << sql;
    }
    EXPECT_FALSE(*store->outbox.withdraw(op.opId));
}

TEST_F(OutboxTest, UndoTakesBackOnlyWhatWasNeverSentAndIsLast) {
    const Operation first = append(a, QStringLiteral("a1"));
    const Operation second = append(a, QStringLiteral("a2"));
    EXPECT_FALSE(*store->outbox.withdraw(first.opId));
    EXPECT_TRUE(*store->outbox.withdraw(second.opId));
    EXPECT_TRUE(store->outbox.get(second.opId).error().is(ErrorCode::NotFound));
    EXPECT_EQ(append(a, QStringLiteral("a3")).laneSeq, 2);  // no gap in the lane
}

TEST_F(OutboxTest, UndoTimeHoldsTheOperationBack) {
    ASSERT_TRUE(store->outbox.append(operation(a, QStringLiteral("a1")), profile.clock.now().addSecs(10)));
    EXPECT_TRUE(sendable().isEmpty());
    profile.clock.advanceMs(10'000);
    EXPECT_EQ(sendable().size(), 1);
}

TEST_F(OutboxTest, BatchesAreBoundedButNeverEmpty) {
    for (int i = 0; i < 5; ++i) append(a, QString::number(i));
    EXPECT_EQ(sendable({3, 1 << 20}), QStringList({QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2")}));
    EXPECT_EQ(sendable({50, 1}), QStringList(QStringLiteral("0")));
}

TEST_F(OutboxTest, DoneOperationsAreForgottenAndTheLaneGoesOnCounting) {
    const Operation op = append(a, QStringLiteral("a1"));
    ASSERT_TRUE(store->outbox.markSent({op.opId}, profile.clock.now()));
    ASSERT_TRUE(store->outbox.markDone(op.opId));
    profile.clock.advanceMs(1000);
    ASSERT_TRUE(store->outbox.forgetDone(profile.clock.now()));
    EXPECT_FALSE(store->outbox.get(op.opId));
    EXPECT_EQ(append(a, QStringLiteral("a2")).laneSeq, 2);
}

TEST_F(OutboxTest, WhatAFastClockHeldGoesSoonAfterItIsSetRight) {
    const QDateTime wrong = profile.clock.now().addDays(400);
    const Operation ready = *store->outbox.append(operation(a, QStringLiteral("ready")), wrong);
    const Operation sent = *store->outbox.append(operation(b, QStringLiteral("sent")), wrong);
    ASSERT_TRUE(store->outbox.markSent({sent.opId}, wrong));  // its answer was lost
    ASSERT_TRUE(store->outbox.clampWaits(profile.clock.now().addSecs(1800)));
    EXPECT_TRUE(sendable().isEmpty());
    profile.clock.advanceMs(1'800'000);
    EXPECT_EQ(sendable(), QStringList({QStringLiteral("ready"), QStringLiteral("sent")}));
}

// Any mixture of answers: what may be sent is always a prefix of each lane, in order.
TEST_F(OutboxTest, RandomAnswersNeverReorderALane) {
    QHash<QUuid, qint64> applied;
    SeededRng chance(42);
    int stopped = 0;
    for (int step = 0; step < 300; ++step) {
        const QUuid lane = chance.below(2) ? a : b;
        if (chance.below(3) == 0) append(lane, QStringLiteral("x"));
        QHash<QUuid, qint64> expected = applied;
        const auto sendableNow = *store->outbox.nextBatch(profile.clock.now(), {});
        for (const OutboxRow& row : sendableNow) {
            ASSERT_EQ(row.op.laneSeq, ++expected[row.op.dossierId]) << step;
        }
        const auto sending = *store->outbox.nextBatch(profile.clock.now(), {1, 1 << 20});
        for (const OutboxRow& row : sending) {
            ASSERT_TRUE(store->outbox.markSent({row.op.opId}, profile.clock.now()));
            switch (chance.below(4)) {
                case 0:
                    ASSERT_TRUE(
                        store->outbox.markRetry(row.op.opId, profile.clock.now().addMSecs(50), QStringLiteral("x"), QString()));
                    break;
                case 1:
                    ASSERT_TRUE(store->outbox.markStopped(row.op.opId, OpState::Conflict, QStringLiteral("x"), QString()));
                    EXPECT_FALSE(sendable().size() > store->outbox.counts()->waiting());
                    ASSERT_TRUE(store->outbox.supersede(row.op.opId, operation(lane, QStringLiteral("y"))));
                    ++stopped;
                    break;
                default:
                    ASSERT_TRUE(store->outbox.markDone(row.op.opId));
                    ++applied[row.op.dossierId];
            }
        }
        profile.clock.advanceMs(20);
    }
    EXPECT_GT(stopped, 10);
}

TEST_F(OutboxTest, WhatIsSignedWaitsForItsFileAndHoldsTheLane) {
    const BlobInfo info = *store->blobs.put("%PDF-1.4 giả", QStringLiteral("application/pdf"));
    ASSERT_TRUE(store->blobs.record(info));
    ASSERT_TRUE(store->uploads.queue(info.sha256));
    const Operation sign = append(a, QStringLiteral("sign"));
    ASSERT_TRUE(store->outbox.waitForFile(sign.opId, info.sha256));
    append(a, QStringLiteral("seal"));
    append(b, QStringLiteral("other"));
    EXPECT_EQ(sendable(), QStringList{QStringLiteral("other")});
    ASSERT_TRUE(store->outbox.markDone(store->outbox.nextBatch(profile.clock.now(), {})->first().op.opId));
    EXPECT_FALSE(store->outbox.nextWake()->isValid());
    ASSERT_TRUE(store->uploads.finish(info.sha256));
    EXPECT_EQ(sendable(), QStringList({QStringLiteral("sign"), QStringLiteral("seal")}));
    EXPECT_EQ(*store->outbox.nextWake(), profile.clock.now());
}

TEST_F(OutboxTest, AClosedLaneSendsNothingAndKeepsEverything) {
    const Operation first = append(a, QStringLiteral("a1"));
    append(a, QStringLiteral("a2"));
    ASSERT_TRUE(store->outbox.closeLane(a, profile.newId()));
    EXPECT_TRUE(sendable().isEmpty());
    EXPECT_EQ(store->outbox.counts()->waiting(), 0);
    EXPECT_EQ(store->outbox.get(first.opId)->state, OpState::Superseded);
    EXPECT_EQ(append(a, QStringLiteral("a3")).laneSeq, 3);
}

TEST_F(StoreTest, AnOperationIsAheadUntilTheFeedBringsItsVersion) {
    const DossierRow dossier = addDossier(QStringLiteral("H19.101-261123-0001"));
    Operation first = operation(dossier.id);
    Operation second = operation(dossier.id);
    ASSERT_TRUE(store->inTransaction([&]() -> Result<void> {
        MOTCUA_TRY(first, store->outbox.append(first, profile.clock.now()));
        MOTCUA_TRY(second, store->outbox.append(second, profile.clock.now()));
        return {};
    }));
    EXPECT_EQ(store->outbox.aheadOf(dossier.id, 3)->size(), 2);
    ASSERT_TRUE(store->outbox.markDone(first.opId, 5));
    EXPECT_EQ(store->outbox.aheadOf(dossier.id, 4)->size(), 2);
    EXPECT_EQ(store->outbox.aheadOf(dossier.id, 5)->size(), 1);
    EXPECT_EQ(store->outbox.pendingOf(dossier.id)->size(), 1);
}
