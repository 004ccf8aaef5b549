// Differences with the provincial system, settled from the keyboard: three columns, 1, 2, E, Ctrl+Enter.
#include <gtest/gtest.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

#include "WindowBench.h"
#include "ui/pages/Comparison.h"
#include "ui/pages/ConflictPage.h"
#include "ui/pages/IntakePage.h"
#include "ui/pages/SyncLogPage.h"
#include "ui/widgets/Banner.h"

namespace {

using namespace motcua;
using namespace motcua::test;

class ConflictScreen : public ::testing::Test {
protected:
    ConflictScreen() {
        dossier = bench.dossierIn(DossierState::Received, QStringLiteral("Nguyễn Thị Thử Nghiệm"));
        bench.conflictOf(dossier.id);
        bench.enter(kReception);
    }
    void open() {
        bench.press(Qt::Key_F11);
        bench.settle();
        table()->setFocus();
    }
    QTableWidget* table() { return bench.shown<ui::Comparison>()->findChild<QTableWidget*>(); }
    int rowOf(const QString& part) {
        for (int row = 0; row < table()->rowCount(); ++row) {
            if (table()->item(row, 0)->text().contains(part)) return row;
        }
        return -1;
    }
    QString phoneNow() { return bench.desk.desk.load(dossier.id)->applicant.phone; }
    bool isSettled() {
        return bench.desk.desk.onStore(
            [&](store::Store& store) { return store::ReadModels(store.database()).stops(dossier.id)->isEmpty(); });
    }

    WindowBench bench;
    Dossier dossier;
};

TEST_F(ConflictScreen, SpeaksTheOfficersWords) {
    open();
    ASSERT_NE(bench.shown<ui::ConflictPage>(), nullptr);
    ASSERT_EQ(table()->rowCount(), 3);
    const int phone = rowOf(QStringLiteral("Điện thoại"));
    ASSERT_GE(phone, 0);
    EXPECT_TRUE(table()->item(phone, 3)->text().contains(QStringLiteral("0912345678")));
    const int fees = rowOf(QStringLiteral("Phí, lệ phí"));
    ASSERT_GE(fees, 0);
    EXPECT_TRUE(table()->item(fees, 0)->text().contains(QStringLiteral("cán bộ quyết định")))
        << qPrintable(table()->item(fees, 0)->text());
    EXPECT_TRUE(table()->item(fees, 3)->text().contains(QStringLiteral("20.000 đ")));
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 4; ++column) {
            const QString text = table()->item(row, column)->text();
            EXPECT_FALSE(text.contains(QLatin1String("applicant")) || text.contains(QLatin1String("amount")))
                << qPrintable(text);
        }
    }
}

TEST_F(ConflictScreen, IsSettledWithTwoKeysAPart) {
    open();
    table()->setCurrentCell(rowOf(QStringLiteral("Điện thoại")), 0);
    bench.press(Qt::Key_2);
    EXPECT_NE(table()->currentRow(), rowOf(QStringLiteral("Điện thoại")));  // on to the next part
    table()->setCurrentCell(rowOf(QStringLiteral("Địa chỉ")), 0);
    bench.press(Qt::Key_1);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(bench.shown<ui::Banner>()->text().contains(QStringLiteral("1 mục")));  // the fees are not decided
    EXPECT_FALSE(isSettled());
    table()->setFocus();
    table()->setCurrentCell(rowOf(QStringLiteral("Phí")), 0);
    bench.press(Qt::Key_1);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(bench.until([&] { return isSettled(); }));
    EXPECT_EQ(phoneNow(), QStringLiteral("0912345678"));
}

TEST_F(ConflictScreen, WhatIsRightCanBeWritten) {
    open();
    table()->setCurrentCell(rowOf(QStringLiteral("Điện thoại")), 0);
    bench.press(Qt::Key_E);
    auto* edit = bench.shown<ui::Comparison>()->findChild<QLineEdit*>();
    ASSERT_TRUE(edit->isVisible());
    edit->clear();
    bench.type(QStringLiteral("0988111222"));  // 1 and 2 are digits here, no choices
    bench.press(Qt::Key_Return);
    table()->setCurrentCell(rowOf(QStringLiteral("Địa chỉ")), 0);
    bench.press(Qt::Key_1);
    table()->setCurrentCell(rowOf(QStringLiteral("Phí")), 0);
    bench.press(Qt::Key_2);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(bench.until([&] { return isSettled(); }));
    EXPECT_EQ(phoneNow(), QStringLiteral("0988111222"));
}

TEST_F(ConflictScreen, FeesAreNeverWrittenAnew) {
    open();
    table()->setCurrentCell(rowOf(QStringLiteral("Phí")), 0);
    bench.press(Qt::Key_E);
    EXPECT_FALSE(bench.shown<ui::Comparison>()->findChild<QLineEdit*>()->isVisible());
    ASSERT_NE(bench.shown<ui::Banner>(), nullptr);
}

TEST_F(ConflictScreen, IsReachedFromTheLogAndFromTheDossier) {
    bench.press(Qt::Key_F12);
    bench.settle();
    bench.shown<QTableWidget>()->setFocus();
    bench.press(Qt::Key_Return);
    EXPECT_NE(bench.shown<ui::ConflictPage>(), nullptr);
    bench.press(Qt::Key_Escape);
    bench.press(Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(bench.until([&] { return bench.shown<ui::Banner>() != nullptr; }));
    for (QPushButton* key : bench.shown<ui::Banner>()->findChildren<QPushButton*>()) key->click();
    EXPECT_NE(bench.shown<ui::ConflictPage>(), nullptr);
}

}  // namespace
