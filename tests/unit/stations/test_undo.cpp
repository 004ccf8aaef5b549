// "Hoàn tác" inside the hold time and after it, and what a wrong clock forbids.
#include <gtest/gtest.h>

#include "stations/UndoDesk.h"
#include "support/TestDesk.h"

using namespace motcua;
using namespace motcua::test;

namespace {

struct Undo : ::testing::Test {
    TestDesk t;
    std::optional<qint64> clockOffset;
    // The same desk with ten seconds to think, as the window has it.
    stations::Desk desk{{*t.store, t.storeThread, t.clock, t.rng, t.desk.office(), [this](const QUuid&) { ++commits; }, 10'000,
                         [this] { return clockOffset; }}};
    stations::Catalogue catalogue{desk};
    stations::IntakeStation intake{desk, catalogue};
    stations::UndoDesk undo{desk};
    int commits = 0;

    Dossier received() { return *intake.receive(t.session(kReception), t.birthDraft()); }
    void correct(const QUuid& id, const QString& phone) {
        ASSERT_TRUE(desk.step(t.session(kReception), id, Action::CorrectFields, [&](Dossier& dossier) -> Result<void> {
            dossier.applicant.phone = phone;
            return {};
        }));
    }
    QList<store::OutboxRow> pending(const QUuid& id) {
        return *desk.onStore([&](store::Store& store) { return store.outbox.pendingOf(id); });
    }
    void send(const QUuid& opId) {
        ASSERT_TRUE(desk.onStore([&](store::Store& store) {
            return store.inTransaction([&] { return store.outbox.markSent({opId}, t.clock.now()); });
        }));
    }
    store::DossierRow row(const QUuid& id) {
        return *desk.onStore([&](store::Store& store) { return store.dossiers.get(id); });
    }
    QStringList kinds(const QUuid& id) {
        QStringList out;
        const auto events = desk.onStore([&](store::Store& store) { return store.events.timeline(id); });
        for (const store::EventRow& event : *events) out.append(event.kind);
        return out;
    }
};

}  // namespace

TEST_F(Undo, AHeldStepIsTakenBackWithItsInverseEvent) {
    const Dossier dossier = received();
    correct(dossier.id, QStringLiteral("0912000222"));
    const auto held = undo.held(t.session(kReception), dossier.id);
    ASSERT_TRUE(held->has_value());
    EXPECT_EQ((*held)->action, QStringLiteral("correctFields"));
    EXPECT_EQ((*held)->until, t.clock.now().addSecs(10));
    EXPECT_FALSE(undo.held(t.session(kClerk), dossier.id)->has_value());
    const auto waiting =
        desk.onStore([&](store::Store& store) { return store::ReadModels(store.database()).waiting(10, t.clock.now()); });
    EXPECT_EQ(waiting->first().state, QStringLiteral("held"));
    EXPECT_TRUE(undo.undo(t.session(kClerk), (*held)->opId).error().is(ErrorCode::NotAllowed));
    ASSERT_TRUE(undo.undo(t.session(kReception), (*held)->opId));
    EXPECT_EQ(desk.load(dossier.id)->applicant.phone, QStringLiteral("0900000000"));
    EXPECT_EQ(pending(dossier.id).size(), 1);
    EXPECT_EQ(kinds(dossier.id),
              QStringList({QStringLiteral("receive"), QStringLiteral("correctFields"), QStringLiteral("undo")}));
    EXPECT_TRUE(desk.onStore([](store::Store& store) { return store.events.verifyChain(); }));
    EXPECT_TRUE(undo.undo(t.session(kReception), (*held)->opId).error().is(ErrorCode::NotFound));
}

TEST_F(Undo, AReceiptTakenBackIsHiddenAndItsNumberStaysUsed) {
    t.addLease(1, 60);
    const Dossier first = received();
    ASSERT_TRUE(undo.undo(t.session(kReception), pending(first.id).first().op.opId));
    EXPECT_TRUE(row(first.id).hidden);
    EXPECT_FALSE(row(first.id).dirty);
    EXPECT_TRUE(pending(first.id).isEmpty());
    EXPECT_EQ(received().number, QStringLiteral("H19.101-261123-0002"));
}

TEST_F(Undo, ItsFilesLeaveNoEarlierThanTheStepAndNotAtAllOnceItIsTakenBack) {
    const Dossier dossier = received();
    const auto due = [this] {
        return *desk.onStore([&](store::Store& store) { return store.uploads.due(t.clock.now(), 10); });
    };
    const auto attach = [&](const QByteArray& page) {
        const FileRef file = *desk.keep(page, QStringLiteral("application/pdf"), 1);
        ASSERT_TRUE(desk.step(t.session(kReception), dossier.id, Action::AttachPaper, [&](Dossier& changed) -> Result<void> {
            changed.papers.first().file = file;
            return {};
        }));
    };
    attach("one page");
    EXPECT_TRUE(due().isEmpty()) << "held with its step";
    EXPECT_EQ(*desk.onStore([](store::Store& store) { return store.uploads.nextWake(); }), t.clock.now().addSecs(10));
    ASSERT_TRUE(undo.undo(t.session(kReception), undo.last(t.session(kReception), dossier.id)->opId));
    t.clock.advanceMs(11'000);
    EXPECT_TRUE(due().isEmpty()) << "taken back with its step";
    attach("another page");
    t.clock.advanceMs(11'000);
    EXPECT_EQ(due().size(), 1);
}

TEST_F(Undo, AFileThatAnotherStepNamesTooStillLeaves) {
    const FileRef file = *desk.keep("a page for both", QStringLiteral("application/pdf"), 1);
    QList<QUuid> dossiers;
    for (int i = 0; i < 2; ++i) {
        dossiers.append(received().id);
        ASSERT_TRUE(
            desk.step(t.session(kReception), dossiers.last(), Action::AttachPaper, [&](Dossier& changed) -> Result<void> {
                changed.papers.first().file = file;
                return {};
            }));
    }
    ASSERT_TRUE(undo.undo(t.session(kReception), undo.last(t.session(kReception), dossiers.first())->opId));
    EXPECT_EQ(*desk.onStore([](store::Store& store) { return store.uploads.count(); }), 1);
}

TEST_F(Undo, TheLastStepIsItsOfficersUntilItLeaves) {
    const Dossier dossier = received();
    t.clock.advanceMs(11'000);
    EXPECT_FALSE(undo.held(t.session(kReception), dossier.id)->has_value());
    const auto last = undo.last(t.session(kReception), dossier.id);
    ASSERT_TRUE(last) << "the time to think is over, but it has not left";
    EXPECT_EQ(last->action, QStringLiteral("receive"));
    EXPECT_TRUE(undo.last(t.session(kClerk), dossier.id).error().is(ErrorCode::NotAllowed));
    send(last->opId);
    EXPECT_TRUE(undo.last(t.session(kReception), dossier.id).error().is(ErrorCode::UndoTooLate));
}

TEST_F(Undo, AfterItWasSentACorrectionIsCorrectedBackAndOtherStepsAreTooLate) {
    const Dossier dossier = received();
    const QUuid receipt = pending(dossier.id).first().op.opId;
    correct(dossier.id, QStringLiteral("0912000222"));
    const QUuid correction = pending(dossier.id).last().op.opId;
    send(receipt);
    send(correction);
    EXPECT_TRUE(undo.undo(t.session(kReception), receipt).error().is(ErrorCode::UndoTooLate));
    ASSERT_TRUE(undo.undo(t.session(kReception), correction));
    EXPECT_EQ(desk.load(dossier.id)->applicant.phone, QStringLiteral("0900000000"));
    EXPECT_EQ(pending(dossier.id).size(), 3);
    // The field moved on meanwhile: going back would undo somebody's work.
    EXPECT_TRUE(undo.undo(t.session(kReception), correction).error().is(ErrorCode::UndoTooLate));
}

TEST_F(Undo, AStepUnderALaterOneIsNotTakenBackAlone) {
    const Dossier dossier = received();
    const QUuid receipt = pending(dossier.id).first().op.opId;
    correct(dossier.id, QStringLiteral("0912000222"));
    EXPECT_TRUE(undo.undo(t.session(kReception), receipt).error().is(ErrorCode::UndoTooLate));
    EXPECT_EQ(pending(dossier.id).size(), 2);
}

TEST_F(Undo, AWrongClockGivesNoDueDateAndNoSignature) {
    clockOffset = -6 * 60'000;
    EXPECT_TRUE(desk.requireClock().error().is(ErrorCode::ClockWrong));
    EXPECT_EQ(desk.requireClock().error().params.value(QStringLiteral("minutes")), QStringLiteral("6"));
    const Dossier dossier = received();  // the counter goes on
    EXPECT_FALSE(dossier.due.at.isValid());
    clockOffset = 4 * 60'000;
    EXPECT_TRUE(desk.requireClock());
    EXPECT_TRUE(received().due.at.isValid());
}

TEST_F(Undo, AStateOfANewerProvinceIsShownAndNeverSteppedFrom) {
    const Dossier dossier = received();
    ASSERT_TRUE(desk.onStore([&](store::Store& store) {
        return store.inTransaction([&]() -> Result<void> {
            MOTCUA_TRY(store::DossierRow changed, store.dossiers.get(dossier.id));
            changed.fields.insert(QStringLiteral("state"), QStringLiteral("waitingForTax"));
            return store.dossiers.update(changed);
        });
    }));
    const Dossier loaded = *desk.load(dossier.id);
    EXPECT_EQ(loaded.state.code(), QStringLiteral("waitingForTax"));
    EXPECT_EQ(toJson(loaded).value(QStringLiteral("state")).toString(), QStringLiteral("waitingForTax"));
    EXPECT_TRUE(permits(**desk.book()->of(loaded), loaded, t.session(kReception).officer, t.clock.now()).isEmpty());
    const auto stepped =
        desk.step(t.session(kReception), dossier.id, Action::SettleFee, [](Dossier&) { return Result<void>(); });
    EXPECT_TRUE(stepped.error().is(ErrorCode::StepNotPossible));
}
