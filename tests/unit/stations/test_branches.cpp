// Branches at a desk: what the process permits, what it asks for, what stays in the dossier, and the clock.

#include <gtest/gtest.h>

#include "stations/Queues.h"
#include "support/TestDesk.h"

namespace motcua::test {
namespace {

const auto act = [](const char* code) { return Action(QLatin1String(code)); };

class Branching : public testing::Test {
protected:
    void SetUp() override { t.addLease(1, 50); }

    Dossier received(const QString& process = {}, const QString& channel = QStringLiteral("1")) {
        stations::IntakeDraft draft = t.birthDraft();
        draft.process = process;
        draft.channel = channel;
        const auto dossier = t.intake.receive(t.session(kReception), draft);
        EXPECT_TRUE(dossier) << errorId(dossier.error().code).latin1();
        return *dossier;
    }
    Dossier assigned() {
        const Dossier dossier = received();
        const auto file = t.desk.keep("%PDF-1.4 giả", QStringLiteral("application/pdf"), 1);
        EXPECT_TRUE(t.desk.step(t.session(kReception), dossier.id, Action::AttachPaper, [&](Dossier& scanned) -> Result<void> {
            for (Paper& paper : scanned.papers) paper.file = *file;
            return {};
        }));
        EXPECT_TRUE(t.routing.transfer(t.session(kReception), dossier.id));
        return *t.routing.assign(t.session(kHead), dossier.id, QStringLiteral("cb-chuyenvien"));
    }
    Result<Dossier> take(const QString& who, const QUuid& id, const char* action, StepInput input = {}) {
        return t.branches.take(t.session(who), id, act(action), std::move(input));
    }

    TestDesk t;
};

TEST_F(Branching, ASupplementStopsTheClockAndComesBack) {
    const Dossier before = assigned();
    EXPECT_EQ(before.processCode, QStringLiteral("standard"));
    EXPECT_TRUE(take(kHandler, before.id, "requestSupplement").error().is(ErrorCode::StepNeedsReason));
    const auto asked = take(kHandler, before.id, "requestSupplement", QStringLiteral("Thiếu giấy chứng sinh"));
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->state.code(), QStringLiteral("supplementWanted"));
    EXPECT_TRUE(asked->branches.last().pausesClock);
    t.clock.set(t.clock.now().addDays(2));
    const auto back = take(kReception, before.id, "receiveSupplement");
    ASSERT_TRUE(back);
    EXPECT_EQ(back->state, DossierState::Assigned);
    EXPECT_GT(back->due.at, before.due.at) << "the days of waiting are not counted";
    EXPECT_TRUE(
        take(kHandler, before.id, "requestSupplement", QStringLiteral("Lại thiếu")).error().is(ErrorCode::StepNotPossible));
    const auto again = take(kHead, before.id, "requestSupplementAgain", QStringLiteral("Lại thiếu"));
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->branches.last().isOverdue);
}

TEST_F(Branching, AnExtensionApologisesOnceAndStands) {
    const Dossier before = assigned();
    StepInput input(QStringLiteral("Chờ xác minh"));
    EXPECT_TRUE(take(kHead, before.id, "extend", input).error().is(ErrorCode::StepNeedsInput));
    input.until = before.due.at.addDays(5);
    const auto extended = take(kHead, before.id, "extend", input);
    ASSERT_TRUE(extended);
    EXPECT_EQ(extended->due.at, input.until);
    EXPECT_TRUE(extended->branches.last().hasApology);
    EXPECT_TRUE(take(kHead, before.id, "extend", input).error().is(ErrorCode::StepNotPossible));
    ASSERT_TRUE(take(kHead, before.id, "pause", QStringLiteral("Chờ hướng dẫn")));
    EXPECT_EQ(take(kHead, before.id, "resume")->due.at, input.until) << "a short pause does not take the promise back";
}

TEST_F(Branching, AnOpinionAnObligationAndAWithdrawalEachComeToAnEnd) {
    const Dossier before = assigned();
    StepInput ask(QStringLiteral("Xác minh nơi cư trú"));
    ask.agency = QStringLiteral("Công an phường");
    ask.until = before.due.at;
    ASSERT_TRUE(take(kHandler, before.id, "askOpinion", ask));
    StepInput answer;
    answer.answer = QStringLiteral("Đúng như khai");
    EXPECT_EQ(take(kHandler, before.id, "receiveOpinion", answer)->branches.last().answer, answer.answer);

    StepInput fee(QStringLiteral("Thuế trước bạ"));
    fee.amount = 250'000;
    ASSERT_TRUE(take(kHandler, before.id, "requestFee", fee));
    EXPECT_TRUE(take(kReception, before.id, "feePaid").error().is(ErrorCode::StepNeedsFee));
    ASSERT_TRUE(t.returns.settleFees(t.session(kReception), before.id));
    EXPECT_EQ(take(kReception, before.id, "feePaid")->state, DossierState::Assigned);

    ASSERT_TRUE(take(kReception, before.id, "askWithdrawal", QStringLiteral("Không còn nhu cầu")));
    const auto gone = take(kHead, before.id, "confirmWithdrawal");
    ASSERT_TRUE(gone);
    EXPECT_EQ(gone->state.code(), QStringLiteral("withdrawn"));
    EXPECT_EQ(openBranch(gone->branches), nullptr);
    EXPECT_TRUE(t.desk.onStore([](store::Store& store) { return store.events.verifyChain(); }));
}

TEST_F(Branching, OnlyTheSenderTakesBackAndOnlyTheRightRoleActs) {
    const Dossier dossier = assigned();
    EXPECT_TRUE(take(kReception, dossier.id, "pause", QStringLiteral("x")).error().is(ErrorCode::NotAllowed));
    EXPECT_TRUE(take(kHandler, dossier.id, "recall", QStringLiteral("x")).error().is(ErrorCode::StepNotPossible));
    ASSERT_TRUE(
        t.routing.draftResult(t.session(kHandler), dossier.id, QStringLiteral("Giấy khai sinh"), QStringLiteral("…"), "%PDF"));
    EXPECT_TRUE(take(kHead, dossier.id, "recall", QStringLiteral("x")).error().is(ErrorCode::NotAllowed));
    EXPECT_EQ(take(kHandler, dossier.id, "recall", QStringLiteral("Sai ngày"))->state, DossierState::Assigned);
}

TEST_F(Branching, AnOnlineDossierGetsItsDateWithTheAcceptance) {
    const Dossier arrived = received({}, QStringLiteral("2"));
    EXPECT_EQ(arrived.processCode, QStringLiteral("online"));
    EXPECT_EQ(arrived.state.code(), QStringLiteral("submitted"));
    EXPECT_FALSE(arrived.due.at.isValid());
    t.clock.set(t.clock.now().addSecs(3600));
    const auto accepted = take(kReception, arrived.id, "accept");
    ASSERT_TRUE(accepted) << errorId(accepted.error().code).latin1();
    EXPECT_EQ(accepted->state, DossierState::Received);
    EXPECT_EQ(accepted->receivedAt, t.clock.now());
    EXPECT_TRUE(accepted->due.at.isValid());
}

TEST_F(Branching, APausedDossierIsNotAmongTheOverdue) {
    const auto filter = stations::queueFilter(QStringLiteral("overdue"), t.session(kReception), t.clock.now());
    ASSERT_TRUE(filter);
    EXPECT_TRUE(filter->states.contains(QStringLiteral("assigned")));
    EXPECT_FALSE(filter->states.contains(QStringLiteral("supplementWanted")));
    EXPECT_EQ(stations::queueFilter(QStringLiteral("transferred"), t.session(kHead), t.clock.now())->unit,
              QStringLiteral("H19.101.01"))
        << "the head sees the unit";
}

TEST_F(Branching, ADossierOfAnOlderDatabaseGoesOnByTheStandardProcess) {
    const Dossier dossier = received();
    ASSERT_TRUE(t.desk.onStore([&](store::Store& store) {
        return store.inTransaction([&]() -> Result<void> {
            MOTCUA_TRY(store::DossierRow row, store.dossiers.get(dossier.id));
            row.fields.remove(QStringLiteral("process"));
            return store.dossiers.update(row);
        });
    }));
    EXPECT_TRUE(t.returns.settleFees(t.session(kReception), dossier.id));
}

}  // namespace
}  // namespace motcua::test
