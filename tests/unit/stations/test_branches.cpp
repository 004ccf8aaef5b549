// Branches at a desk: what the process permits, what it asks for, what stays in the dossier, and the clock.

#include <gtest/gtest.h>

#include <QJsonDocument>

#include "stations/Queues.h"
#include "support/TestDesk.h"

namespace motcua::test {
namespace {

// Tuesday is a day off (Ngày Văn hóa Việt Nam).
const QDateTime kWednesday = fromIso(QStringLiteral("2026-11-25T08:15:00+07:00"));

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

    static QStringList codes(const DueDate& due) {
        QStringList out;
        for (const DueNote& note : due.notes) out.append(note.code);
        return out;
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

TEST_F(Branching, APauseAfterAnExtensionMovesThePromisedDate) {
    t.clock.set(kWednesday);
    const Dossier before = assigned();
    StepInput input(QStringLiteral("Chờ xác minh"));
    input.until = before.due.at.addDays(14);
    ASSERT_TRUE(take(kHead, before.id, "extend", input));
    t.clock.set(t.clock.now().addSecs(3600));
    ASSERT_TRUE(take(kHead, before.id, "pause", QStringLiteral("Chờ hướng dẫn")));
    t.clock.set(t.clock.now().addDays(1));
    const auto resumed = take(kHead, before.id, "resume");
    ASSERT_TRUE(resumed);
    EXPECT_EQ(resumed->due.at, input.until.addDays(1));
    EXPECT_EQ(codes(resumed->due).count(QStringLiteral("extended")), 1);
    EXPECT_TRUE(codes(resumed->due).contains(QStringLiteral("paused")));
    EXPECT_EQ(fromIso(resumed->due.notes.last().facts.value(QStringLiteral("at"))), resumed->due.at);
}

TEST_F(Branching, AnApologyThatComesTooLateSaysSo) {
    t.clock.set(kWednesday);
    const Dossier before = assigned();
    stations::DossierClock clock(t.desk, t.catalogue);
    Dossier early = before;
    early.due.at = before.due.at.addDays(7);
    EXPECT_TRUE(clock.extensionConcerns(early)->isEmpty());
    t.clock.set(before.due.at.addSecs(-600));
    ASSERT_EQ(clock.extensionConcerns(before)->size(), 1);
    // Told before the step is taken, too; of other steps there is nothing to say.
    EXPECT_EQ(t.branches.concernsOf(before, act("extend"))->first().code, QStringLiteral("extension-late"));
    EXPECT_TRUE(t.branches.concernsOf(before, act("requestSupplement"))->isEmpty());
    StepInput input(QStringLiteral("Chờ xác minh"));
    input.until = before.due.at.addDays(5);
    const auto extended = take(kHead, before.id, "extend", input);
    ASSERT_TRUE(extended);
    EXPECT_TRUE(codes(extended->due).contains(QStringLiteral("extension-late")));
}

TEST_F(Branching, AClockThatWasSetBackBlocksNothing) {
    const Dossier before = assigned();
    ASSERT_TRUE(take(kHead, before.id, "pause", QStringLiteral("Chờ hướng dẫn")));
    t.clock.set(t.clock.now().addSecs(-600));
    const auto resumed = take(kHead, before.id, "resume");
    ASSERT_TRUE(resumed) << errorId(resumed.error().code).latin1();
    EXPECT_EQ(resumed->due.at, before.due.at);
}

TEST_F(Branching, AClosedProcedureStillCountsAndAWrongClockPromisesNothing) {
    t.clock.set(kWednesday);
    const Dossier before = assigned();
    ASSERT_TRUE(take(kHead, before.id, "pause", QStringLiteral("Chờ hướng dẫn")));
    ASSERT_TRUE(t.desk.onStore([](store::Store& store) {
        return store.inTransaction([&]() -> Result<void> {
            MOTCUA_TRY(QJsonObject record, store.catalogue.get(QStringLiteral("procedure"), kBirth));
            record.insert(QStringLiteral("status"), QStringLiteral("replaced"));
            MOTCUA_CHECK(store.catalogue.put(QStringLiteral("procedure"), kBirth, 2, record));
            return {};
        });
    }));
    EXPECT_TRUE(t.catalogue.procedure(kBirth).error().is(ErrorCode::ProcedureClosed));
    t.clock.set(t.clock.now().addDays(1));
    EXPECT_EQ(take(kHead, before.id, "resume")->due.at, before.due.at.addDays(1));
    ASSERT_TRUE(take(kHead, before.id, "pause", QStringLiteral("Chờ hướng dẫn")));
    t.clockOffsetMs = 20 * 60'000;
    const auto resumed = take(kHead, before.id, "resume");
    ASSERT_TRUE(resumed);
    EXPECT_FALSE(resumed->due.at.isValid());
    EXPECT_EQ(codes(resumed->due), QStringList{QStringLiteral("by-notice")});
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

TEST_F(Branching, ADossierByPostCountsFromItsArrival) {
    const Dossier arrived = received({}, QStringLiteral("3"));
    EXPECT_EQ(arrived.state.code(), QStringLiteral("arrived"));
    const auto counted = t.intake.previewDue(arrived.procedureCode, arrived.caseId);
    t.clock.set(t.clock.now().addDays(1));
    const auto accepted = take(kReception, arrived.id, "accept");
    ASSERT_TRUE(accepted) << errorId(accepted.error().code).latin1();
    EXPECT_EQ(accepted->receivedAt, arrived.receivedAt);
    EXPECT_EQ(accepted->due.at, counted->at);
}

TEST_F(Branching, TheStartFollowsTheChannelInEveryProcess) {
    int version = 1;
    for (const char* process : {"birth-group", "same-day", "authentication", "standard"}) {
        // The catalogue says by which process this procedure goes.
        ASSERT_TRUE(t.desk.onStore([&](store::Store& store) {
            return store.inTransaction([&]() -> Result<void> {
                MOTCUA_TRY(QJsonObject record, store.catalogue.get(QStringLiteral("procedure"), kBirth));
                record.insert(QStringLiteral("process"), QLatin1String(process));
                MOTCUA_CHECK(store.catalogue.put(QStringLiteral("procedure"), kBirth, ++version, record));
                return {};
            });
        }));
        EXPECT_EQ(received().state.code(), QStringLiteral("received"));
        const Dossier online = received({}, QStringLiteral("2"));
        EXPECT_EQ(online.processCode, QLatin1String(process));
        EXPECT_EQ(online.state.code(), QStringLiteral("submitted")) << process;
        EXPECT_FALSE(online.due.at.isValid());
        EXPECT_TRUE(take(kReception, online.id, "accept")->due.at.isValid()) << process;
    }
}

TEST_F(Branching, AnOnlineDossierIsAnsweredWithinEightHours) {
    t.clock.set(kWednesday);
    const Dossier arrived = received({}, QStringLiteral("2"));
    EXPECT_EQ(toIso(arrived.answerBy).first(16), QStringLiteral("2026-11-26T08:15"));
    const auto list = stations::queueFilter(QStringLiteral("unanswered"), t.session(kReception), t.clock.now());
    ASSERT_TRUE(list);
    const auto reads = t.store->openReadModels();
    const auto page = (*reads)->page(*list, 10);
    ASSERT_EQ(page->lines.size(), 1);
    EXPECT_EQ(page->lines.first().dueAt, arrived.answerBy);

    const auto asked = take(kReception, arrived.id, "requestPapers", QStringLiteral("Thiếu giấy chứng sinh"));
    EXPECT_FALSE(asked->answerBy.isValid()) << "asked is answered";
    EXPECT_EQ((*reads)->count(*list), 0);
    t.clock.set(t.clock.now().addDays(2));
    const auto brought = take(kReception, arrived.id, "papersBrought");
    EXPECT_EQ(toIso(brought->answerBy).first(16), QStringLiteral("2026-11-30T08:15"));
    EXPECT_FALSE(take(kReception, arrived.id, "requestPapers", QStringLiteral("Lại thiếu")));
    const auto again = take(kHead, arrived.id, "requestPapersAgain", QStringLiteral("Lại thiếu"));
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->branches.last().isOverdue);
    ASSERT_TRUE(take(kReception, arrived.id, "papersBrought"));
    EXPECT_FALSE(take(kReception, arrived.id, "accept")->answerBy.isValid());
}

TEST_F(Branching, AStepHasItsOwnLimit) {
    t.clock.set(kWednesday);
    const Dossier dossier = received();  // four hours for the transfer
    stations::DossierClock clock(t.desk, t.catalogue);
    EXPECT_EQ(toIso(clock.stepDue(dossier)->at).first(16), QStringLiteral("2026-11-25T14:15"));
    EXPECT_FALSE(clock.stepDue(assigned())->at.isValid()) << "handling has the whole limit";
}

TEST_F(Branching, AReissueCountsFromItsOwnBeginning) {
    const Dossier before = assigned();
    ASSERT_TRUE(take(kHead, before.id, "pause", QStringLiteral("Chờ hướng dẫn")));
    t.clock.set(t.clock.now().addDays(1));
    ASSERT_TRUE(take(kHead, before.id, "resume"));
    ASSERT_TRUE(t.desk.onStore([&](store::Store& store) {
        return store.inTransaction([&]() -> Result<void> {
            MOTCUA_TRY(store::DossierRow row, store.dossiers.get(before.id));
            row.fields.insert(QStringLiteral("state"), QStringLiteral("returned"));
            return store.dossiers.update(row);
        });
    }));
    t.clock.set(t.clock.now().addDays(30));
    const auto fresh = t.intake.previewDue(before.procedureCode, before.caseId);
    const auto reissued = take(kHead, before.id, "reissue", QStringLiteral("Sai ngày sinh"));
    ASSERT_TRUE(reissued);
    EXPECT_EQ(reissued->due.at, fresh->at);
    EXPECT_EQ(reissued->receivedAt, before.receivedAt) << "the receipt stays what it was";
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
