// Settling what stopped a lane: the successor in its place, the old one kept, a named person in the audit trail.
#include <gtest/gtest.h>

#include <QJsonArray>

#include "domain/Change.h"
#include "stations/ConflictDesk.h"
#include "support/TestDesk.h"

using namespace motcua;
using namespace motcua::test;
using stations::Side;

namespace {

const QString kPhone = QStringLiteral("applicant.phone");

struct Conflicts : ::testing::Test {
    TestDesk t;
    stations::ConflictDesk desk{t.desk};

    // A dossier that the province confirmed in version 1, and a step of this desk on top.
    Dossier confirmed() {
        const Dossier dossier = *t.intake.receive(t.session(kReception), t.birthDraft());
        inStore([&](store::Store& store) -> Result<void> {
            MOTCUA_TRY(store::DossierRow row, store.dossiers.get(dossier.id));
            row.base = row.fields;
            row.serverVersion = 1;
            MOTCUA_TRY(const auto pending, store.outbox.pendingOf(dossier.id));
            MOTCUA_CHECK(store.outbox.markSent({pending.first().op.opId}, t.clock.now()));
            MOTCUA_CHECK(store.outbox.markDone(pending.first().op.opId, 1));
            return store.dossiers.update(row);
        });
        return dossier;
    }
    QUuid correct(const QUuid& id, const QString& phone, const QString& email = {}) {
        EXPECT_TRUE(t.desk.step(t.session(kReception), id, Action::CorrectFields, [&](Dossier& dossier) -> Result<void> {
            dossier.applicant.phone = phone;
            if (!email.isEmpty()) dossier.applicant.email = email;
            return {};
        }));
        return pending(id).last().op.opId;
    }
    // The province answers: somebody else has set the phone.
    void conflict(const QUuid& id, const QUuid& opId, const QString& theirs) {
        inStore([&](store::Store& store) -> Result<void> {
            MOTCUA_TRY(store::DossierRow row, store.dossiers.get(id));
            row.base = applied(row.base, {{kPhone, theirs}});
            row.serverVersion = 2;
            MOTCUA_CHECK(store.dossiers.update(row));
            MOTCUA_TRY(const store::OutboxRow op, store.outbox.get(opId));
            const QJsonValue mine = op.op.data.value(QLatin1String("set")).toObject().value(kPhone);
            MOTCUA_CHECK(store.conflicts.add(
                {t.desk.newId(), id, opId, kPhone, QStringLiteral("0900000000"), mine, QJsonValue(theirs)}));
            MOTCUA_CHECK(store.outbox.markSent({opId}, t.clock.now()));
            return store.outbox.markStopped(opId, store::OpState::Conflict, QStringLiteral("conflict"), kPhone);
        });
    }
    void reject(const QUuid& opId, const QString& problem) {
        inStore([&](store::Store& store) -> Result<void> {
            MOTCUA_CHECK(store.outbox.markSent({opId}, t.clock.now()));
            return store.outbox.markStopped(opId, store::OpState::Rejected, problem, QString());
        });
    }
    template <typename Work>
    void inStore(Work&& work) {
        const auto done = t.desk.onStore([&](store::Store& store) { return store.inTransaction([&] { return work(store); }); });
        ASSERT_TRUE(done) << qPrintable(done.error().detail);
    }
    QList<store::OutboxRow> pending(const QUuid& id) {
        return *t.desk.onStore([&](store::Store& store) { return store.outbox.pendingOf(id); });
    }
    store::OutboxRow operation(const QUuid& opId) {
        return *t.desk.onStore([&](store::Store& store) { return store.outbox.get(opId); });
    }
    QList<store::StopLine> stops(const QUuid& id = {}) {
        return *t.desk.onStore([&](store::Store& store) { return store::ReadModels(store.database()).stops(id); });
    }
    store::EventRow lastEvent(const QUuid& id) {
        return t.desk.onStore([&](store::Store& store) { return store.events.timeline(id); })->last();
    }
};

}  // namespace

TEST_F(Conflicts, AreListedWithThreeColumnsAndWhatWaitsBehind) {
    const Dossier dossier = confirmed();
    const QUuid opId = correct(dossier.id, QStringLiteral("0912000333"));
    correct(dossier.id, QStringLiteral("0912000333"), QStringLiteral("thu@example.vn"));
    EXPECT_TRUE(stops().isEmpty());
    conflict(dossier.id, opId, QStringLiteral("0912000222"));
    const auto lines = stops(dossier.id);
    ASSERT_EQ(lines.size(), 1);
    EXPECT_EQ(lines.first().opId, opId);
    EXPECT_TRUE(lines.first().isConflict);
    EXPECT_EQ(lines.first().action, QStringLiteral("correctFields"));
    EXPECT_EQ(lines.first().applicantName, dossier.applicant.fullName);
    EXPECT_EQ(lines.first().behind, 1);
    ASSERT_EQ(lines.first().fields.size(), 1);
    const store::ConflictField& field = lines.first().fields.first();
    EXPECT_EQ(field.path, kPhone);
    EXPECT_EQ(field.base.toString(), QStringLiteral("0900000000"));
    EXPECT_EQ(field.mine.toString(), QStringLiteral("0912000333"));
    EXPECT_EQ(field.theirs.toString(), QStringLiteral("0912000222"));
    EXPECT_FALSE(field.takesWhole);
    EXPECT_TRUE(stops(t.desk.newId()).isEmpty());
}

TEST_F(Conflicts, MineGoesAsANewOperationInThePlaceOfTheStoppedOne) {
    const Dossier dossier = confirmed();
    const QUuid opId = correct(dossier.id, QStringLiteral("0912000333"), QStringLiteral("thu@example.vn"));
    const QUuid behind = correct(dossier.id, QStringLiteral("0912000444"));
    conflict(dossier.id, opId, QStringLiteral("0912000222"));
    t.commits = 0;
    const auto settled = desk.resolve(t.session(kReception), {{stops().first().fields.first().id, Side::Mine}});
    ASSERT_TRUE(settled);
    EXPECT_TRUE(settled->laneGoesOn);
    EXPECT_EQ(t.commits, 1);
    const auto lane = pending(dossier.id);
    ASSERT_EQ(lane.size(), 2);
    EXPECT_EQ(lane[0].op.laneSeq, operation(opId).op.laneSeq);
    EXPECT_NE(lane[0].op.opId, opId);
    EXPECT_EQ(lane[0].op.baseVersion, 2);
    EXPECT_EQ(lane[0].op.data.value(QStringLiteral("set")).toObject(),
              (QJsonObject{{kPhone, QStringLiteral("0912000333")},
                           {QStringLiteral("applicant.email"), QStringLiteral("thu@example.vn")}}));
    EXPECT_EQ(lane[0].op.data.value(QStringLiteral("was")).toObject().value(kPhone).toString(), QStringLiteral("0912000222"));
    EXPECT_EQ(lane[1].op.opId, behind);
    EXPECT_EQ(operation(opId).state, store::OpState::Superseded);
    const auto batch = t.desk.onStore([&](store::Store& store) { return store.outbox.nextBatch(t.clock.now(), {}); });
    ASSERT_EQ(batch->size(), 2);
    EXPECT_EQ(batch->first().op.opId, lane[0].op.opId);
    const store::EventRow event = lastEvent(dossier.id);
    EXPECT_EQ(event.kind, QStringLiteral("settleConflict"));
    EXPECT_EQ(event.actorName, t.session(kReception).officer.fullName);
    EXPECT_EQ(event.opId, lane[0].op.opId);
    EXPECT_EQ(event.payload.value(QStringLiteral("choices")).toObject().value(kPhone).toString(), QStringLiteral("mine"));
    EXPECT_TRUE(stops().isEmpty());
}

TEST_F(Conflicts, TheirsOfEverythingGivesThePlaceUpAndTheScreenShowsTheProvincesValue) {
    const Dossier dossier = confirmed();
    const QUuid opId = correct(dossier.id, QStringLiteral("0912000333"));
    conflict(dossier.id, opId, QStringLiteral("0912000222"));
    ASSERT_TRUE(desk.resolveAll(t.session(kReception), opId, Side::Theirs));
    const auto lane = pending(dossier.id);
    ASSERT_EQ(lane.size(), 1);
    EXPECT_EQ(lane.first().op.kind, QStringLiteral("Dossier.Drop"));
    EXPECT_EQ(lane.first().op.data.value(QStringLiteral("drops")).toString(), opId.toString(QUuid::WithoutBraces));
    EXPECT_EQ(t.desk.load(dossier.id)->applicant.phone, QStringLiteral("0912000222"));
    EXPECT_TRUE(desk.resolveAll(t.session(kReception), opId, Side::Theirs).error().is(ErrorCode::NotFound));
}

TEST_F(Conflicts, AnEditedValueIsTakenAndTheOperationWaitsForItsLastField) {
    const Dossier dossier = confirmed();
    const QUuid opId = correct(dossier.id, QStringLiteral("0912000333"), QStringLiteral("toi@example.vn"));
    conflict(dossier.id, opId, QStringLiteral("0912000222"));
    inStore([&](store::Store& store) -> Result<void> {
        MOTCUA_TRY(store::DossierRow row, store.dossiers.get(dossier.id));
        row.base = applied(row.base, {{QStringLiteral("applicant.email"), QStringLiteral("ho@example.vn")}});
        MOTCUA_CHECK(store.dossiers.update(row));
        return store.conflicts.add({t.desk.newId(), dossier.id, opId, QStringLiteral("applicant.email"), QJsonValue::Null,
                                    QStringLiteral("toi@example.vn"), QStringLiteral("ho@example.vn")});
    });
    const auto fields = stops().first().fields;
    const auto first = desk.resolve(t.session(kReception), {{fields[1].id, Side::Edited, QStringLiteral("0912000999")}});
    ASSERT_TRUE(first);
    EXPECT_FALSE(first->laneGoesOn);
    EXPECT_EQ(first->openFields, 1);
    EXPECT_EQ(operation(opId).state, store::OpState::Conflict);
    ASSERT_TRUE(desk.resolve(t.session(kReception), {{fields[0].id, Side::Theirs}}));
    EXPECT_EQ(pending(dossier.id).first().op.data.value(QStringLiteral("set")).toObject(),
              (QJsonObject{{kPhone, QStringLiteral("0912000999")}}));
    EXPECT_EQ(t.desk.load(dossier.id)->applicant.phone, QStringLiteral("0912000999"));
}

TEST_F(Conflicts, FeesAreTakenWholeAndOnlyByThoseWhoMaySettleThem) {
    const Dossier dossier = confirmed();
    const QUuid opId = correct(dossier.id, QStringLiteral("0912000333"));
    conflict(dossier.id, opId, QStringLiteral("0912000222"));
    const QUuid fee = t.desk.newId();
    inStore([&](store::Store& store) {
        return store.conflicts.add({fee, dossier.id, opId, QStringLiteral("fees"), QJsonArray{}, QJsonArray{1}, QJsonArray{2}});
    });
    EXPECT_TRUE(stops().first().fields.last().takesWhole);
    const auto edited = desk.resolve(t.session(kReception), {{fee, Side::Edited, QJsonArray{3}}});
    EXPECT_TRUE(edited.error().is(ErrorCode::ConflictTakesWhole));
    EXPECT_TRUE(desk.resolve(t.session(kClerk), {{fee, Side::Mine}}).error().is(ErrorCode::NotAllowed));
    EXPECT_EQ(stops().first().fields.size(), 2);
    EXPECT_TRUE(stops().first().fields.last().resolution.isEmpty());
}

TEST_F(Conflicts, ARefusedStepCanBeSentAgainOrGivenUpWithAReason) {
    const Dossier dossier = confirmed();
    const QUuid opId = correct(dossier.id, QStringLiteral("0912000333"));
    reject(opId, QStringLiteral("illegal-transition"));
    EXPECT_EQ(stops().first().code, QStringLiteral("illegal-transition"));
    EXPECT_EQ(stops().first().stateThere, QStringLiteral("received"));
    ASSERT_TRUE(desk.retry(t.session(kReception), opId));
    const QUuid again = pending(dossier.id).first().op.opId;
    EXPECT_NE(again, opId);
    EXPECT_EQ(lastEvent(dossier.id).kind, QStringLiteral("retryOperation"));
    reject(again, QStringLiteral("illegal-transition"));
    EXPECT_TRUE(desk.drop(t.session(kReception), again, QStringLiteral("  ")).error().is(ErrorCode::StepNeedsReason));
    ASSERT_TRUE(desk.drop(t.session(kReception), again, QStringLiteral("Nhập nhầm")));
    EXPECT_EQ(pending(dossier.id).first().op.kind, QStringLiteral("Dossier.Drop"));
    EXPECT_EQ(t.desk.load(dossier.id)->applicant.phone, QStringLiteral("0900000000"));
    EXPECT_EQ(lastEvent(dossier.id).payload.value(QStringLiteral("note")).toString(), QStringLiteral("Nhập nhầm"));
    EXPECT_TRUE(t.desk.onStore([](store::Store& store) { return store.events.verifyChain(); }));
}

TEST_F(Conflicts, ARefusedReceiptGivenUpIsHiddenAndKept) {
    const Dossier dossier = *t.intake.receive(t.session(kReception), t.birthDraft());
    const QUuid receipt = pending(dossier.id).first().op.opId;
    const QUuid behind = correct(dossier.id, QStringLiteral("0912000333"));
    reject(receipt, QStringLiteral("procedure-unknown"));
    ASSERT_TRUE(desk.drop(t.session(kReception), receipt, QStringLiteral("Sai thủ tục")));
    EXPECT_TRUE(pending(dossier.id).isEmpty());
    EXPECT_EQ(operation(behind).state, store::OpState::Superseded);
    const auto row = t.desk.onStore([&](store::Store& store) { return store.dossiers.get(dossier.id); });
    EXPECT_TRUE(row->hidden);
    EXPECT_EQ(row->fields.value(QStringLiteral("applicant")).toObject().value(QStringLiteral("phone")).toString(),
              QStringLiteral("0912000333"));
}

TEST_F(Conflicts, MembersOfANewerProvinceSurviveAStepOfThisDesk) {
    const Dossier dossier = confirmed();
    inStore([&](store::Store& store) -> Result<void> {
        MOTCUA_TRY(store::DossierRow row, store.dossiers.get(dossier.id));
        row.fields = applied(row.fields, {{QStringLiteral("applicant.taxCode"), QStringLiteral("mới")}});
        return store.dossiers.update(row);
    });
    const QUuid opId = correct(dossier.id, QStringLiteral("0912000333"));
    EXPECT_EQ(operation(opId).op.data.value(QStringLiteral("set")).toObject().keys(), QStringList{kPhone});
    const auto row = t.desk.onStore([&](store::Store& store) { return store.dossiers.get(dossier.id); });
    EXPECT_EQ(valueAt(row->fields, QStringLiteral("applicant.taxCode")).toString(), QStringLiteral("mới"));
}
