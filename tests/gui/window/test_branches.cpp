// A branch at the keyboard: the menu of the other steps offers what the process permits, asks for what it needs, and does it.

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <algorithm>

#include "WindowBench.h"
#include "ui/desk/ActionBar.h"
#include "ui/desk/DossierPanel.h"

namespace motcua::test {
namespace {

QStringList offered(ui::ActionBar* bar) {
    QStringList names;
    for (const QMenu* menu : bar->findChildren<QMenu*>()) {
        for (const QAction* action : menu->actions()) names.append(action->text());
    }
    return names;
}

TEST(Branches, ASupplementIsAskedForByKeyboard) {
    WindowBench bench;
    const Dossier dossier = bench.dossierIn(DossierState::Assigned, QStringLiteral("Nguyễn Thị Bổ Sung"));
    bench.enter(kHandler);
    ASSERT_TRUE(bench.until([&] {
        return bench.shown<ui::DossierPanel>() && bench.shown<ui::DossierPanel>()->dossier() &&
               !offered(bench.shown<ui::ActionBar>()).isEmpty();
    }));
    const QStringList names = offered(bench.shown<ui::ActionBar>());
    EXPECT_TRUE(names.contains(QStringLiteral("Yêu cầu công dân bổ sung"))) << names.join(u'|').toStdString();
    EXPECT_FALSE(names.contains(QStringLiteral("Gia hạn, xin lỗi"))) << "the head's step has no key here";

    bench.press(Qt::Key_F9);
    ASSERT_TRUE(bench.until([] { return qobject_cast<QMenu*>(QApplication::activePopupWidget()) != nullptr; }));
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    for (int i = 0; i < names.size() && menu->activeAction()->text() != QStringLiteral("Yêu cầu công dân bổ sung"); ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    bench.settle();
    bench.type(QStringLiteral("Thiếu giấy chứng sinh"));
    bench.press(Qt::Key_Return);
    EXPECT_TRUE(bench.until(
        [&] { return bench.desk.desk.load(dossier.id)->state == DossierState(QStringLiteral("supplementWanted")); }));
    EXPECT_EQ(bench.desk.desk.load(dossier.id)->branches.last().reason, QStringLiteral("Thiếu giấy chứng sinh"));
}

TEST(Branches, AnApologyThatComesTooLateIsSaidBeforeTheStep) {
    WindowBench bench;
    const Dossier dossier = bench.dossierIn(DossierState::Transferred, QStringLiteral("Nguyễn Thị Gia Hạn"));
    bench.desk.clock.set(dossier.due.at.addSecs(-600));
    bench.enter(kHead);
    ASSERT_TRUE(bench.until([&] {
        return bench.shown<ui::DossierPanel>() && bench.shown<ui::DossierPanel>()->dossier() &&
               offered(bench.shown<ui::ActionBar>()).contains(QStringLiteral("Gia hạn, xin lỗi"));
    }));
    bench.shown<ui::ActionBar>()->trigger(Action(QStringLiteral("extend")));
    EXPECT_TRUE(bench.until([&] {
        const auto labels = bench.shown<ui::ActionBar>()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("xin lỗi phải"));
        });
    }));
}

TEST(Branches, AParcelThatArrivedIsHandedOver) {
    WindowBench bench;
    const Dossier dossier = bench.dossierIn(DossierState::ResultReady, QStringLiteral("Nguyễn Thị Bưu Phẩm"));
    const auto reception = bench.desk.session(kReception);
    ASSERT_TRUE(bench.desk.returns.settleFees(reception, dossier.id));
    StepInput parcel;
    parcel.agency = QStringLiteral("Bưu điện");
    ASSERT_TRUE(bench.desk.branches.take(reception, dossier.id, Action(QStringLiteral("sendByPost")), parcel));
    bench.enter(kReception);
    bench.press(Qt::Key_K, Qt::ControlModifier);
    bench.type(QStringLiteral("tra ket qua"));
    bench.press(Qt::Key_Return);
    ASSERT_TRUE(bench.until([&] {
        auto* panel = bench.shown<ui::DossierPanel>();
        return panel && panel->dossier() && panel->dossier()->id == dossier.id;
    })) << "what is on its way by post is on the page";
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(bench.until([&] { return bench.desk.desk.load(dossier.id)->state == DossierState::Returned; }));
}

}  // namespace
}  // namespace motcua::test
