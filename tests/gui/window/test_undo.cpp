// Ten seconds to take a step back: one line after the commit, Ctrl+Z from wherever the cursor is.
#include <gtest/gtest.h>

#include <QTest>

#include "WindowBench.h"
#include "ui/pages/ApplicantForm.h"
#include "ui/pages/IntakePage.h"
#include "ui/pages/UndoBar.h"

namespace {

using namespace motcua;
using namespace motcua::test;

class Undo : public ::testing::Test {
protected:
    // A dossier is received while the counter is open; the step is held for `seconds` more.
    void receive(int seconds) {
        bench.enter(kReception);
        bench.offer = ui::UndoOffer{opId, QStringLiteral("H19.101-261123-0017"), QStringLiteral("receive"),
                                    bench.desk.clock.now().addSecs(seconds)};
        bench.dossierIn(DossierState::Received, QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    }
    WindowBench bench;
    const QUuid opId = QUuid::createUuid();
};

TEST_F(Undo, CtrlZTakesTheStepBackEvenFromAnEmptyField) {
    receive(10);
    ASSERT_TRUE(bench.until([&] { return bench.shown<ui::UndoBar>() != nullptr; }));
    bench.shown<ui::ApplicantForm>()->focusFirst();
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(bench.until([&] { return !bench.undone.isEmpty(); }));
    EXPECT_EQ(bench.undone.first(), opId);
    EXPECT_EQ(bench.shown<ui::UndoBar>(), nullptr);
}

TEST_F(Undo, InAFieldWithTextCtrlZBelongsToTheField) {
    receive(10);
    ASSERT_TRUE(bench.until([&] { return bench.shown<ui::UndoBar>() != nullptr; }));
    bench.shown<ui::ApplicantForm>()->focusFirst();
    bench.type(QStringLiteral("Ng"));
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    bench.settle();
    EXPECT_TRUE(bench.undone.isEmpty());
    EXPECT_NE(bench.shown<ui::ApplicantForm>()->applicant().fullName, QStringLiteral("Ng"));
}

TEST_F(Undo, TheLineGoesWhenTheTimeIsOver) {
    receive(10);
    ASSERT_TRUE(bench.until([&] { return bench.shown<ui::UndoBar>() != nullptr; }));
    bench.desk.clock.advanceMs(11'000);
    EXPECT_TRUE(bench.until([&] { return bench.shown<ui::UndoBar>() == nullptr; }));
}

}  // namespace
