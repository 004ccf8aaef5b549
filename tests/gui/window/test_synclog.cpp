// The log behind the status pill: what waits, in words; tried again, opened and saved from the keyboard.
#include <gtest/gtest.h>

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

#include "WindowBench.h"
#include "ui/desk/DossierListView.h"
#include "ui/desk/SyncWords.h"
#include "ui/desk/TableExport.h"
#include "ui/pages/IntakePage.h"
#include "ui/pages/SearchPage.h"
#include "ui/pages/SyncLogPage.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/StatusPill.h"

namespace {

using namespace motcua;
using namespace motcua::test;

const QString kName = QStringLiteral("Nguyễn Thị Thử Nghiệm");

QString rowText(WindowBench& bench, int row) {
    auto* table = bench.shown<QTableWidget>();
    QStringList cells;
    for (int column = 0; table && row < table->rowCount() && column < table->columnCount(); ++column)
        cells.append(table->item(row, column)->text());
    return cells.join(u'|');
}

class SyncLog : public ::testing::Test {
protected:
    SyncLog() {
        bench.sync.state = ui::SyncView::State::Offline;
        dossier = bench.dossierIn(DossierState::Received, kName);
        bench.enter(kReception);
        bench.press(Qt::Key_F12);
        bench.settle();
    }
    WindowBench bench;
    Dossier dossier;
};

TEST_F(SyncLog, EveryWaitingStepIsToldInWords) {
    ASSERT_NE(bench.shown<ui::SyncLogPage>(), nullptr);
    const QString row = rowText(bench, 0);
    for (const QString& part : {QStringLiteral("Tiếp nhận"), dossier.displayNumber(), kName,
                                bench.desk.session(kReception).officer.fullName, QStringLiteral("Chưa có mạng")}) {
        EXPECT_TRUE(row.contains(part)) << qPrintable(part) << " in " << qPrintable(row);
    }
}

TEST_F(SyncLog, TheKeyTriesAgainAndEscGoesBack) {
    bench.press(Qt::Key_F5);
    EXPECT_EQ(bench.syncsAsked, 1);
    bench.press(Qt::Key_Escape);
    EXPECT_NE(bench.shown<ui::IntakePage>(), nullptr);
}

TEST_F(SyncLog, EnterOpensTheDossier) {
    bench.shown<QTableWidget>()->setFocus();
    bench.press(Qt::Key_Return);
    ASSERT_NE(bench.shown<ui::SearchPage>(), nullptr);
    EXPECT_TRUE(bench.until([&] { return bench.shown<ui::DossierListView>()->current() == dossier.id; }));
}

TEST_F(SyncLog, TheListIsSavedForASpreadsheet) {
    for (QPushButton* key : bench.shown<ui::SyncLogPage>()->findChildren<QPushButton*>()) {
        if (key->text().contains(QStringLiteral("danh sách"))) key->click();
    }
    auto* dialog = bench.window->findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    const QString path = bench.desk.folder.filePath(QStringLiteral("cho-gui.csv"));
    auto* name = dialog->findChild<QLineEdit*>();
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(bench.until([&] { return bench.desk.files.exists(path); }));
    EXPECT_TRUE(bench.desk.files.read(path)->contains(kName.toUtf8()));
}

TEST_F(SyncLog, AMissingDeviceSaysWhatToDo) {
    bench.services->pageSources = []() -> Result<QList<ui::PageSource>> {
        return QList<ui::PageSource>{{QStringLiteral("folder"), QStringLiteral("/giay-den"), false}};
    };
    for (QPushButton* key : bench.shown<ui::SyncLogPage>()->findChildren<QPushButton*>()) {
        if (key->text().contains(QStringLiteral("thiết bị"))) key->click();
    }
    const auto says = [&](const QString& text) {
        for (QLabel* label : bench.shown<ui::SyncLogPage>()->findChildren<QLabel*>()) {
            if (label->text().contains(text)) return true;
        }
        return false;
    };
    EXPECT_TRUE(bench.until([&] { return says(QStringLiteral("máy quét")); }));
    EXPECT_TRUE(bench.until([&] { return says(QStringLiteral("Chưa có máy quét")); }));
}

TEST_F(SyncLog, ThePillOpensIt) {
    bench.press(Qt::Key_Escape);
    ASSERT_EQ(bench.shown<ui::SyncLogPage>(), nullptr);
    QTest::mouseClick(bench.shown<ui::StatusPill>(), Qt::LeftButton);
    EXPECT_NE(bench.shown<ui::SyncLogPage>(), nullptr);
}

TEST(TableExport, ACellNeverBecomesAFormula) {
    const ui::ShownTable table{{}, {QStringLiteral("Họ tên")}, {{QStringLiteral("=1+1")}, {QStringLiteral("Đặng \"Thử\"")}}};
    EXPECT_EQ(ui::toCsv(table), QByteArray("\xEF\xBB\xBF\"Họ tên\"\r\n\"'=1+1\"\r\n\"Đặng \"\"Thử\"\"\"\r\n"));
}

}  // namespace
