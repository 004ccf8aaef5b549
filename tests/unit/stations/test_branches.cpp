// Branches at a desk: what the process permits, what it asks for, what stays in the dossier, and the clock.

#include <gtest/gtest.h>

#include <QJsonDocument>

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

TEST_F(Branching, AStepWithWorkOfItsOwnIsNotTakenHere) {
    const Dossier dossier = assigned();
    EXPECT_TRUE(take(kHandler, dossier.id, "draftResult").error().is(ErrorCode::StepNotPossible)) << "nothing was drafted";
    EXPECT_TRUE(take(kReception, received().id, "settleFee").error().is(ErrorCode::StepNotPossible)) << "no money was taken";
    EXPECT_EQ(t.desk.load(dossier.id)->state, DossierState::Assigned);
}

TEST_F(Branching, AnEarlierDateIsNoExtension) {
    const Dossier before = assigned();
    StepInput input(QStringLiteral("Chờ xác minh"));
    input.until = before.due.at.addDays(-1);
    EXPECT_TRUE(take(kHead, before.id, "extend", input).error().is(ErrorCode::StepNeedsInput));
    EXPECT_EQ(t.desk.load(before.id)->due.at, before.due.at);
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

TEST_F(Branching, AParcelIsDeliveredByTheHandOver) {
    const Dossier dossier = received(QStringLiteral("elsewhere"));
    const auto put = t.desk.onStore([&](store::Store& store) {
        return store.inTransaction([&]() -> Result<void> {
            MOTCUA_CHECK(store.dossiers.learnState(QStringLiteral("posted")));
            MOTCUA_TRY(store::DossierRow row, store.dossiers.get(dossier.id));
            row.fields.insert(QStringLiteral("state"), QStringLiteral("posted"));
            return store.dossiers.update(row);
        });
    });
    ASSERT_TRUE(put);
    const HandOver over{QStringLiteral("Nguyễn Văn Nhận"), {}, {}, {}, {}};
    const auto done = t.returns.handOver(t.session(kReception), dossier.id, over, act("delivered"));
    ASSERT_TRUE(done) << errorId(done.error().code).latin1();
    EXPECT_EQ(done->state, DossierState::Returned);
}

// A process as the province publishes it: the standard one under another name.
class Published : public Branching {
protected:
    void SetUp() override {
        Branching::SetUp();
        QJsonObject json = QJsonDocument::fromJson((*t.desk.book()->find(QStringLiteral("standard"), 1))->source).object();
        json.insert(QStringLiteral("code"), QStringLiteral("cua-tinh"));
        change([&](store::Store& store) { return store.catalogue.put(kProcess, kId, 5, json); });
    }
    template <typename Work>
    void change(const Work& work) {
        ASSERT_TRUE(t.desk.onStore([&](store::Store& store) { return store.inTransaction([&] { return work(store); }); }));
    }
    Result<void> mayTransfer(const Dossier& dossier) {
        MOTCUA_CHECK(t.desk.mayTake(t.session(kReception), dossier, Action::Transfer));
        return {};
    }

    const QString kProcess = QStringLiteral("process"), kId = QStringLiteral("cua-tinh/1");
};

TEST_F(Published, IsKnownAsSoonAsADossierIsRead) {
    const Dossier dossier = received(QStringLiteral("cua-tinh"));
    EXPECT_EQ(dossier.processCode, QStringLiteral("cua-tinh"));
    stations::Desk restarted({*t.store, t.storeThread, t.clock, t.rng, t.desk.office()});
    EXPECT_TRUE(restarted.mayTake(t.session(kReception), dossier, Action::Transfer).error().is(ErrorCode::ProcessUnknown));
    ASSERT_TRUE(restarted.find(dossier.number));
    EXPECT_TRUE(restarted.mayTake(t.session(kReception), dossier, Action::Transfer));
}

TEST_F(Published, EndsItsDossiersAfterItIsWithdrawn) {
    const Dossier dossier = received(QStringLiteral("cua-tinh"));
    const auto before = (*t.desk.freshBook())->all().value(kId);
    change([&](store::Store& store) { return store.catalogue.remove(kProcess, kId, 6); });
    ASSERT_TRUE(t.desk.load(dossier.id));
    EXPECT_TRUE(mayTransfer(dossier));
    EXPECT_EQ(t.desk.book()->all().value(kId), before) << "read and explored once";
    stations::IntakeDraft draft = t.birthDraft();
    draft.process = QStringLiteral("cua-tinh");
    EXPECT_TRUE(t.intake.receive(t.session(kReception), draft).error().is(ErrorCode::ProcessUnknown)) << "no new ones";
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
