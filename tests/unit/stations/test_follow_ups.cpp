// What a step sets going by itself: part of its transaction, held as long as the step is held, withdrawn with it.
#include <gtest/gtest.h>

#include "stations/CheckStation.h"
#include "stations/FollowUps.h"
#include "stations/UndoDesk.h"
#include "support/NoBench.h"
#include "support/TestDesk.h"

using namespace motcua;
using namespace motcua::test;
using store::GateRow;
using store::GateState;

namespace {

struct FollowUps : ::testing::Test {
    TestDesk t;
    std::optional<Error> trouble;
    stations::Desk desk{{*t.store,
                         t.storeThread,
                         t.clock,
                         t.rng,
                         t.desk.office(),
                         [this](const QUuid&) { ++told; },
                         10'000,
                         {},
                         [this](const stations::Session& session, const stations::Step& step) -> Result<void> {
                             if (trouble) return fail(*trouble);
                             return followUps.of(session, step);
                         }}};
    NoBench bench;
    stations::Catalogue catalogue{desk};
    stations::NoticeStation notices{desk, catalogue};
    stations::RepositoryStation repository{desk, bench};
    stations::FollowUps followUps{catalogue, notices, repository};
    stations::IntakeStation intake{desk, catalogue};
    stations::UndoDesk undo{desk};
    int told = 0;

    Result<Dossier> receive(const QStringList& ways) {
        auto draft = t.birthDraft();
        draft.applicant.notifyBy = ways;
        return intake.receive(t.session(kReception), draft);
    }
    QList<GateRow> rows(const QUuid& id) {
        return *desk.onStore([&](store::Store& store) { return store.gate.ofDossier(id); });
    }
    std::optional<GateRow> next() {
        return *desk.onStore([&](store::Store& store) { return store.gate.next(t.clock.now()); });
    }
    Result<Dossier> attach(const Dossier& dossier, const QString& component, const QString& mark) {
        const auto file = desk.keep("%PDF-1.7 " + component.toUtf8() + mark.toUtf8(), QStringLiteral("application/pdf"), 1);
        return desk.step(t.session(kReception), dossier.id, Action::AttachPaper, [&](Dossier& current) -> Result<void> {
            current.papers[component].file = *file;
            current.papers[component].scanMark = mark;
            current.papers[component].digitizedAt = t.clock.now();
            return {};
        });
    }
};

}  // namespace

TEST_F(FollowUps, ANoticeWaitsAsLongAsItsStepIsHeld) {
    const auto dossier = receive({QStringLiteral("sms"), QStringLiteral("zalo"), QStringLiteral("email")});
    ASSERT_TRUE(dossier);
    EXPECT_EQ(told, 1) << "one step, told once";
    ASSERT_EQ(rows(dossier->id).size(), 2) << "no e-mail address, no e-mail";
    EXPECT_FALSE(next());
    ASSERT_TRUE(desk.onStore(
        [&](store::Store& store) { return store.inTransaction([&] { return store.gate.wakeAll(t.clock.now()); }); }));
    EXPECT_FALSE(next()) << "the network that comes back does not hurry it";
    t.clock.advanceMs(10'000);
    EXPECT_TRUE(next());
}

TEST_F(FollowUps, UndoTakesThemBackAndTheNextStepAsksAnew) {
    const auto dossier = receive({});
    ASSERT_TRUE(dossier);
    const QString component = QStringLiteral("chung-sinh");
    ASSERT_TRUE(attach(*dossier, component, QStringLiteral("1")));
    ASSERT_EQ(rows(dossier->id).size(), 1);
    const auto held = undo.held(t.session(kReception), dossier->id);
    ASSERT_TRUE(held && *held);
    ASSERT_TRUE(undo.undo(t.session(kReception), (*held)->opId));
    EXPECT_EQ(stations::verdictOf(rows(dossier->id).first()), stations::CheckVerdict::Withdrawn);
    t.clock.advanceMs(60'000);
    EXPECT_FALSE(next());
    ASSERT_TRUE(attach(*dossier, component, QStringLiteral("1")));
    ASSERT_EQ(rows(dossier->id).size(), 2);
    EXPECT_EQ(rows(dossier->id).first().state, GateState::Waiting);
}

TEST_F(FollowUps, OnlyWhatMustBeDigitizedIsStoredAndNeverAReusedPaper) {
    const auto dossier = receive({});
    ASSERT_TRUE(dossier);
    ASSERT_TRUE(attach(*dossier, QStringLiteral("to-khai"), QStringLiteral("1")));
    ASSERT_TRUE(attach(*dossier, QStringLiteral("chung-sinh"), QStringLiteral("2")));
    EXPECT_TRUE(rows(dossier->id).isEmpty());
    ASSERT_TRUE(attach(*dossier, QStringLiteral("chung-sinh"), QStringLiteral("1")));
    ASSERT_EQ(rows(dossier->id).size(), 1);
    EXPECT_EQ(rows(dossier->id).first().request.value(QStringLiteral("documentKind")).toString(),
              QStringLiteral("GT-CHUNGSINH"));
}

TEST_F(FollowUps, TheyAreDoneWithTheStepOrNotAtAll) {
    trouble = Error{ErrorCode::DiskFull};
    EXPECT_FALSE(receive({QStringLiteral("sms")}));
    trouble.reset();
    const auto waiting = desk.onStore([](store::Store& store) { return store.gate.countWaiting(); });
    EXPECT_EQ(*waiting, 0);
    const auto count = desk.onStore([](store::Store& store) { return store.outbox.counts(); });
    EXPECT_EQ(count->waiting(), 0);
    EXPECT_EQ(told, 0);
    EXPECT_TRUE(receive({QStringLiteral("sms")}));
}

TEST_F(FollowUps, WhatIsNotThereToBeAskedNeverStopsAStep) {
    const auto dossier = receive({});
    ASSERT_TRUE(dossier);
    stations::Step returned{.action = Action::Return, .before = *dossier, .after = *dossier};
    EXPECT_TRUE(followUps.of(t.session(kReception), returned)) << "a dossier that ends without a result paper";
    EXPECT_TRUE(rows(dossier->id).isEmpty());

    // A dossier that came by the feed without the name of its procedure: nothing can be said about what the data is for.
    const auto nameless = desk.onStore([&](store::Store& store) -> Result<void> {
        MOTCUA_TRY(store::DossierRow row, store.dossiers.get(dossier->id));
        row.fields.remove(QStringLiteral("procedureName"));
        return store.inTransaction([&] { return store.dossiers.update(row); });
    });
    ASSERT_TRUE(nameless);
    const auto attached = attach(*dossier, QStringLiteral("chung-sinh"), QStringLiteral("1"));
    EXPECT_TRUE(attached) << (attached ? "" : errorId(attached.error().code).latin1());
    EXPECT_TRUE(rows(dossier->id).isEmpty());
}
