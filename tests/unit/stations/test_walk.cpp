#include <gtest/gtest.h>

#include "stations/SignStation.h"
#include "support/TestDesk.h"

using namespace motcua;
using namespace motcua::test;

namespace {

struct Walk : ::testing::Test {
    TestDesk t;

    Dossier received() {
        auto dossier = t.intake.receive(t.session(kReception), t.birthDraft());
        EXPECT_TRUE(dossier);
        return *dossier;
    }
    // As the scan desk leaves it: each received paper has its signed file.
    void digitizeAll(const QUuid& id) {
        const auto file = t.desk.keep("%PDF-1.4 giả", QStringLiteral("application/pdf"), 1);
        const auto done = t.desk.step(t.session(kReception), id, Action::AttachPaper, [&](Dossier& dossier) -> Result<void> {
            for (Paper& paper : dossier.papers) paper.file = *file;
            return {};
        });
        ASSERT_TRUE(done);
    }
    store::OutboxCounts outbox() {
        return *t.desk.onStore([](store::Store& store) { return store.outbox.counts(); });
    }
};

}  // namespace

TEST_F(Walk, ReceiveWritesDossierEventAndOperationTogether) {
    t.addLease(1, 60);
    const Dossier dossier = received();
    EXPECT_EQ(dossier.number, QStringLiteral("H19.101-261123-0001"));
    EXPECT_EQ(dossier.unit, QStringLiteral("H19.101.01"));
    EXPECT_EQ(toIso(dossier.due.at).left(16), QStringLiteral("2026-11-23T17:00"));
    EXPECT_EQ(dossier.fees.first().amount, 5000);
    EXPECT_EQ(t.commits, 1);
    const auto events = t.desk.onStore([&](store::Store& store) { return store.events.timeline(dossier.id); });
    ASSERT_EQ(events->size(), 1);
    EXPECT_EQ(events->first().actorName, QStringLiteral("Nguyễn Thị Thử"));
    EXPECT_EQ(events->first().actorRole, QStringLiteral("tiep_nhan"));
    const auto batch = t.desk.onStore([&](store::Store& store) { return store.outbox.nextBatch(t.clock.now(), {}); });
    ASSERT_EQ(batch->size(), 1);
    EXPECT_EQ(batch->first().op.data.value(QStringLiteral("leaseId")).toString(), QStringLiteral("L-1"));
    EXPECT_EQ(
        batch->first().op.data.value(QStringLiteral("set")).toObject().value(QStringLiteral("applicant.phone")).toString(),
        QStringLiteral("0900000000"));
}

TEST_F(Walk, WithoutALeaseTheSlipCarriesAProvisionalCodeThatIsFoundForEver) {
    const Dossier dossier = received();
    EXPECT_TRUE(dossier.number.isEmpty());
    ASSERT_FALSE(dossier.provisional.isEmpty());
    EXPECT_EQ(t.desk.find(dossier.provisional)->id, dossier.id);
}

TEST_F(Walk, AnIncompleteDraftNamesEveryGapAndWritesNothing) {
    stations::IntakeDraft draft = t.birthDraft();
    draft.applicant.fullName = QStringLiteral("  ");
    draft.papers[QStringLiteral("to-khai")].received = false;
    const auto refused = t.intake.receive(t.session(kReception), draft);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(ErrorCode::DraftIncomplete));
    EXPECT_EQ(refused.error().params.value(QStringLiteral("fields")), QStringLiteral("applicant.fullName,papers.to-khai"));
    EXPECT_EQ(outbox().waiting(), 0);
}

TEST_F(Walk, OnlyReceptionReceives) {
    EXPECT_TRUE(t.intake.receive(t.session(kClerk), t.birthDraft()).error().is(ErrorCode::NotAllowed));
    EXPECT_TRUE(t.intake.receive({}, t.birthDraft()).error().is(ErrorCode::NotLoggedIn));
}

TEST_F(Walk, NothingLeavesTheCounterBeforeItIsDigitized) {
    const Dossier dossier = received();
    const auto early = t.routing.transfer(t.session(kReception), dossier.id);
    EXPECT_TRUE(early.error().is(ErrorCode::StepNeedsPapers));
    EXPECT_EQ(early.error().params.value(QStringLiteral("count")), QStringLiteral("2"));
    digitizeAll(dossier.id);
    EXPECT_EQ(t.routing.transfer(t.session(kReception), dossier.id)->state, DossierState::Transferred);
}

TEST_F(Walk, AssignDraftApproveSendBack) {
    const Dossier dossier = received();
    digitizeAll(dossier.id);
    ASSERT_TRUE(t.routing.transfer(t.session(kReception), dossier.id));
    EXPECT_TRUE(t.routing.assign(t.session(kHead), dossier.id, QStringLiteral("nobody")).error().is(ErrorCode::NotFound));
    EXPECT_EQ(t.routing.assign(t.session(kHead), dossier.id, QStringLiteral("cb-chuyenvien"))->handlerName,
              QStringLiteral("Phạm Thị Ví Dụ"));
    EXPECT_TRUE(t.routing.draftResult(t.session(kHandler), dossier.id, QString(), QString(), "x")
                    .error()
                    .is(ErrorCode::StepNeedsResult));
    ASSERT_TRUE(
        t.routing.draftResult(t.session(kHandler), dossier.id, QStringLiteral("Giấy khai sinh"), QStringLiteral("…"), "%PDF"));
    EXPECT_TRUE(t.routing.sendBack(t.session(kHead), dossier.id, QStringLiteral(" ")).error().is(ErrorCode::StepNeedsReason));
    EXPECT_EQ(t.routing.sendBack(t.session(kHead), dossier.id, QStringLiteral("Thiếu căn cứ"))->state, DossierState::Assigned);
    ASSERT_TRUE(
        t.routing.draftResult(t.session(kHandler), dossier.id, QStringLiteral("Giấy khai sinh"), QStringLiteral("…"), "%PDF"));
    const auto approved = t.routing.approve(t.session(kHead), dossier.id);
    ASSERT_TRUE(approved);
    EXPECT_EQ(approved->result.code, QStringLiteral("KQ.G15.000031"));
    EXPECT_TRUE(t.routing.approve(t.session(kHead), dossier.id).error().is(ErrorCode::StepNotPossible));
}

TEST_F(Walk, AResultIsReturnedOnlyWithFeeSettledAndReceiverNamed) {
    const Dossier dossier = received();
    // The signing room has a test of its own; here the result stands signed and sealed.
    const auto file = t.desk.keep("%PDF signed", QStringLiteral("application/pdf"), 1);
    const auto ready = t.desk.onStore([&](store::Store& store) {
        return store.inTransaction([&]() -> Result<void> {
            MOTCUA_TRY(store::DossierRow row, store.dossiers.get(dossier.id));
            MOTCUA_TRY(Dossier changed, dossierFromJson(row.fields));
            changed.state = DossierState::ResultReady;
            changed.result.file = *file;
            row.fields = toJson(changed);
            return store.dossiers.update(row);
        });
    });
    ASSERT_TRUE(ready);
    HandOver handOver;
    handOver.receiver = QStringLiteral("Đặng Thị Thử Nghiệm");
    EXPECT_TRUE(t.returns.handOver(t.session(kReception), dossier.id, handOver).error().is(ErrorCode::StepNeedsFee));
    EXPECT_TRUE(t.returns.settleFees(t.session(kReception), dossier.id)->feesSettled());
    EXPECT_TRUE(t.returns.handOver(t.session(kReception), dossier.id, {}).error().is(ErrorCode::StepNeedsReceiver));
    EXPECT_EQ(t.returns.handOver(t.session(kReception), dossier.id, handOver)->state, DossierState::Returned);
    EXPECT_TRUE(t.desk.onStore([](store::Store& store) { return store.events.verifyChain(); }));
}

TEST_F(Walk, NoSealWithoutTheLeadersSignature) {
    const Dossier dossier = received();
    stations::WorkerBench bench;
    stations::SignStation signatures(t.desk, t.catalogue, bench, t.folder.filePath(QStringLiteral("signing")));
    const auto refused = signatures.seal(t.session(kClerk), {dossier.id}, {}, SecretBytes());
    ASSERT_EQ(refused.size(), 1U);
    ASSERT_TRUE(refused.front().error);
    EXPECT_TRUE(refused.front().error->is(ErrorCode::StepNeedsLeaderSignature));
    // Nor may anybody else seal, nor the leader sign what was never approved.
    EXPECT_TRUE(
        signatures.seal(t.session(kReception), {dossier.id}, {}, SecretBytes()).front().error->is(ErrorCode::NotAllowed));
    EXPECT_TRUE(
        signatures.sign(t.session(kLeader), {dossier.id}, {}, SecretBytes()).front().error->is(ErrorCode::StepNotPossible));
    EXPECT_EQ(t.desk.load(dossier.id)->state, DossierState::Received);
}

TEST_F(Walk, DraftSurvivesTheProgram) {
    const auto session = t.session(kReception);
    ASSERT_TRUE(t.intake.saveDraft(session, t.birthDraft()));
    ASSERT_TRUE(t.intake.saveDraft(session, t.birthDraft()));
    const auto back = t.intake.savedDraft(session);
    ASSERT_TRUE(back && *back);
    EXPECT_EQ(toJson(**back), toJson(t.birthDraft()));
    ASSERT_TRUE(t.intake.dropDraft(session));
    EXPECT_FALSE(t.intake.savedDraft(session)->has_value());
}

TEST_F(Walk, ProceduresAreFoundWithoutAccents) {
    const auto found = t.catalogue.searchProcedures(QStringLiteral("khai sinh"));
    ASSERT_TRUE(found);
    ASSERT_FALSE(found->isEmpty());
    EXPECT_EQ(found->first().code, kBirth);
    EXPECT_TRUE(t.catalogue.procedure(QStringLiteral("9.9")).error().is(ErrorCode::ProcedureUnknown));
}

TEST_F(Walk, AProcedureWithoutADateSaysSo) {
    const auto due = t.intake.previewDue(QStringLiteral("2.002913"), QString());
    ASSERT_TRUE(due);
    EXPECT_FALSE(due->at.isValid());
    EXPECT_EQ(due->notes.first().code, QStringLiteral("by-notice"));
}
