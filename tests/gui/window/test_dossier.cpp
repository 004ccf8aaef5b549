// The dossier on screen: forms looked at before they are printed, corrections after attaching, signatures in words.
#include <gtest/gtest.h>

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include "WindowBench.h"
#include "ui/desk/DossierListView.h"
#include "ui/desk/DossierPanel.h"
#include "ui/desk/FieldTable.h"
#include "ui/desk/PaperView.h"
#include "ui/desk/SignatureList.h"
#include "ui/widgets/Banner.h"

namespace {

using namespace motcua;
using namespace motcua::test;

// A dossier at the counter with one digitized paper, open in the room "in progress".
class OpenDossier : public ::testing::Test {
protected:
    OpenDossier() {
        dossier = bench.dossierIn(DossierState::Received, QStringLiteral("Nguyễn Thị Thử Nghiệm"));
        const stations::Session session = bench.desk.session(kReception);
        component = dossier.papersToDigitize().first();
        bench.services->attachPaper(session, dossier.id, component, {}, SecretBytes());
        bench.enter(kReception);
        bench.press(Qt::Key_2, Qt::ControlModifier);
        bench.settle();
    }
    QPushButton* key(const QString& text) {
        for (QPushButton* one : bench.window->findChildren<QPushButton*>()) {
            if (one->isVisible() && one->text().contains(text)) return one;
        }
        return nullptr;
    }
    WindowBench bench;
    Dossier dossier;
    QString component;
};

TEST_F(OpenDossier, AFormIsSeenAndThenPrinted) {
    auto* panel = bench.shown<ui::DossierPanel>();
    QMenu* menu = panel->findChild<QMenu*>();
    ASSERT_NE(menu, nullptr);
    ASSERT_EQ(menu->actions().size(), 4);
    menu->actions().at(1)->trigger();
    ASSERT_TRUE(bench.until([&] { return panel->paperView().key() == QLatin1String("control-sheet"); }));
    EXPECT_TRUE(bench.printed.isEmpty());
    QPushButton* print = key(QStringLiteral("In ra"));
    ASSERT_NE(print, nullptr);
    print->click();
    ASSERT_TRUE(bench.until([&] { return !bench.printed.isEmpty(); }));
    EXPECT_EQ(bench.printed.first().dossier, dossier.id);
    EXPECT_EQ(bench.printed.first().form, QStringLiteral("control-sheet"));
}

TEST_F(OpenDossier, WhatWasReadIsCorrectedAfterAttaching) {
    auto* fields = bench.shown<ui::FieldTable>();
    ASSERT_NE(fields, nullptr);
    ASSERT_EQ(fields->rowCount(), 1);
    EXPECT_EQ(key(QStringLiteral("phần đã sửa")), nullptr);
    fields->setFocus();
    fields->setCurrentCell(0, 1);
    QTest::keyClick(fields, Qt::Key_F2);
    auto* editor = fields->findChild<QLineEdit*>();
    ASSERT_NE(editor, nullptr);
    editor->setText(QStringLiteral("Nguyễn Thị Thử Nghiện"));
    QTest::keyClick(editor, Qt::Key_Return);
    bench.settle();
    QPushButton* save = key(QStringLiteral("phần đã sửa"));
    ASSERT_NE(save, nullptr);
    save->click();
    const auto value = [&] {
        const Dossier now = *bench.desk.desk.load(dossier.id);
        return now.papers[component]
            .fields.value(QLatin1String("fullName"))
            .toObject()
            .value(QLatin1String("value"))
            .toString();
    };
    EXPECT_TRUE(bench.until([&] { return value() == QStringLiteral("Nguyễn Thị Thử Nghiện"); }));
}

TEST_F(OpenDossier, TheSignaturesAreJudgedInWords) {
    auto* signatures = bench.shown<ui::SignatureList>();
    ASSERT_NE(signatures, nullptr);
    ASSERT_TRUE(bench.until([&] { return signatures->toPlainText().contains(QStringLiteral("Chữ ký hợp lệ")); }))
        << qPrintable(signatures->toPlainText());
    EXPECT_TRUE(signatures->toPlainText().contains(QStringLiteral("UBND phường Đồng Xoài")));
    EXPECT_FALSE(signatures->toPlainText().contains(QLatin1String("revocation-unavailable")));
}

}  // namespace
