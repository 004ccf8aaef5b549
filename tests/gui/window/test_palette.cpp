// One field for everything (Ctrl+K), the sheet of keys (Ctrl+/), the help that opens at the right page (F1), what is
// remembered.
#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QInputMethodEvent>
#include <QListWidget>
#include <QRegularExpression>
#include <QSplitter>
#include <QTest>
#include <QTextBrowser>

#include "WindowBench.h"
#include "ui/desk/DossierListView.h"
#include "ui/pages/ApplicantForm.h"
#include "ui/pages/CommandPalette.h"
#include "ui/pages/HelpPage.h"
#include "ui/pages/IntakePage.h"
#include "ui/pages/ProcedurePicker.h"
#include "ui/pages/ReturnPage.h"
#include "ui/pages/SearchPage.h"
#include "ui/pages/WorkPage.h"
#include "ui/widgets/TestRibbon.h"

namespace {

using namespace motcua;
using namespace motcua::test;

QString helpText(WindowBench& bench) {
    auto* help = bench.shown<ui::HelpPage>();
    return help ? help->findChild<QTextBrowser*>()->toPlainText() : QString();
}

TEST(Palette, MatchesBeginningsOfWordsWithoutAccents) {
    EXPECT_TRUE(ui::matches(QStringLiteral("tiep in"), QStringLiteral("Tiếp nhận và in")));
    EXPECT_TRUE(ui::matches(QString(), QStringLiteral("Khóa quầy")));
    EXPECT_FALSE(ui::matches(QStringLiteral("hoa"), QStringLiteral("Thông tin")));
}

TEST(Palette, AWordTypedWithoutAccentsGoesToARoom) {
    WindowBench bench;
    bench.enter(kReception);
    bench.press(Qt::Key_K, Qt::ControlModifier);
    ASSERT_NE(bench.shown<ui::CommandPalette>(), nullptr);
    bench.type(QStringLiteral("tra ket qua"));
    bench.press(Qt::Key_Return);
    EXPECT_NE(bench.shown<ui::ReturnPage>(), nullptr);
    EXPECT_EQ(bench.shown<ui::CommandPalette>(), nullptr);
}

TEST(Palette, ADossierIsOpenedByAName) {
    WindowBench bench;
    const Dossier dossier = bench.dossierIn(DossierState::Received, QStringLiteral("Điểu Thị Ví Dụ"));
    bench.enter(kReception);
    bench.press(Qt::Key_K, Qt::ControlModifier);
    bench.type(QStringLiteral("dieu thi vi"));
    auto* palette = bench.shown<ui::CommandPalette>();
    ASSERT_TRUE(bench.until([&] { return palette->findChild<QListWidget*>()->count() > 0; }));
    bench.press(Qt::Key_Return);
    EXPECT_TRUE(bench.until([&] {
        auto* list = bench.shown<ui::DossierListView>();
        return bench.shown<ui::SearchPage>() && list && list->current() == dossier.id;
    }));
}

TEST(Palette, AProcedureIsChosenAtTheCounter) {
    WindowBench bench;
    bench.enter(kReception);
    bench.press(Qt::Key_K, Qt::ControlModifier);
    bench.type(kBirth);
    auto* palette = bench.shown<ui::CommandPalette>();
    ASSERT_TRUE(bench.until([&] { return palette->findChild<QListWidget*>()->count() > 0; }));
    bench.press(Qt::Key_Return);
    EXPECT_TRUE(bench.until([&] {
        const auto& chosen = bench.shown<ui::ProcedurePicker>()->procedure();
        return chosen && chosen->code == kBirth;
    }));
}

TEST(Palette, EscPutsTheCursorBack) {
    WindowBench bench;
    bench.enter(kReception);
    QWidget* before = QApplication::focusWidget();
    ASSERT_NE(before, nullptr);
    bench.press(Qt::Key_K, Qt::ControlModifier);
    bench.press(Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), before);
}

TEST(Help, OpensAtThePageTheOfficerIsOn) {
    WindowBench bench;
    bench.enter(kReception);
    bench.press(Qt::Key_F1);
    EXPECT_TRUE(helpText(bench).contains(QStringLiteral("Tiếp nhận hồ sơ"))) << qPrintable(helpText(bench));
    bench.press(Qt::Key_Escape);
    EXPECT_NE(bench.shown<ui::IntakePage>(), nullptr);
    bench.press(Qt::Key_F12);
    bench.press(Qt::Key_F1);
    EXPECT_TRUE(helpText(bench).contains(QStringLiteral("F5")));
}

TEST(Help, EveryPageIsThereInBothLanguagesAndEveryLinkLeadsSomewhere) {
    const QStringList topics = QDir(QStringLiteral(":/help/vi")).entryList();
    EXPECT_GE(topics.size(), 8);
    EXPECT_EQ(topics, QDir(QStringLiteral(":/help/en")).entryList());
    for (const QString& language : {QStringLiteral("vi"), QStringLiteral("en")}) {
        for (const QString& topic : topics) {
            QFile file(QStringLiteral(":/help/%1/%2").arg(language, topic));
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            const QString html = QString::fromUtf8(file.readAll());
            QRegularExpressionMatchIterator links = QRegularExpression(QStringLiteral("href=\"([^\"]*)\"")).globalMatch(html);
            while (links.hasNext()) {
                const QString to = links.next().captured(1) + QStringLiteral(".html");
                EXPECT_TRUE(topics.contains(to)) << qPrintable(topic) << " → " << qPrintable(to);
            }
        }
    }
}

TEST(Help, TheSheetTellsTheKeysOfThisPageAndTheWindow) {
    WindowBench bench;
    bench.enter(kReception);
    bench.press(Qt::Key_Slash, Qt::ControlModifier);
    for (const QString& key : {QStringLiteral("Ctrl+Enter"), QStringLiteral("F2"), QStringLiteral("Alt+1…9"),
                               QStringLiteral("Ctrl+K"), QStringLiteral("F5")}) {
        EXPECT_TRUE(helpText(bench).contains(key)) << qPrintable(key);
    }
}

TEST(Remembered, TheRoomAndTheDividersComeBack) {
    WindowBench bench;
    bench.services->shapeFile = bench.desk.folder.filePath(QStringLiteral("window.ini"));
    bench.window = std::make_unique<ui::MainWindow>(*bench.services);
    bench.window->show();
    QApplication::setActiveWindow(bench.window.get());
    bench.enter(kReception);
    bench.press(Qt::Key_2, Qt::ControlModifier);
    auto* divider = bench.shown<ui::WorkPage>()->findChild<QSplitter*>();
    divider->setSizes({500, 700});
    const QList<int> sizes = divider->sizes();
    bench.window->close();
    bench.window = std::make_unique<ui::MainWindow>(*bench.services);
    bench.window->show();
    QApplication::setActiveWindow(bench.window.get());
    bench.enter(kReception);
    ASSERT_NE(bench.shown<ui::WorkPage>(), nullptr);
    EXPECT_EQ(bench.shown<ui::WorkPage>()->findChild<QSplitter*>()->sizes(), sizes);
}

TEST(TestData, IsSaidOnEveryScreen) {
    WindowBench bench;
    EXPECT_NE(bench.shown<ui::TestRibbon>(), nullptr);
    bench.enter(kReception);
    EXPECT_NE(bench.shown<ui::TestRibbon>(), nullptr);
    bench.press(Qt::Key_L, Qt::ControlModifier);
    EXPECT_NE(bench.shown<ui::TestRibbon>(), nullptr);
}

// The syllable that an input method is still composing when a key is pressed belongs to the text.
TEST(Typing, WhatIsBeingComposedSurvivesAChangeOfPage) {
    WindowBench bench;
    bench.enter(kReception);
    QInputMethodEvent composing(QStringLiteral("Nguyễn"), {});
    QApplication::sendEvent(QApplication::focusWidget(), &composing);
    bench.press(Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(bench.until([&] { return bench.shown<ui::WorkPage>() != nullptr; }));
    bench.press(Qt::Key_1, Qt::ControlModifier);
    ASSERT_TRUE(bench.until([&] { return bench.shown<ui::ApplicantForm>() != nullptr; }));
    EXPECT_EQ(bench.shown<ui::ApplicantForm>()->applicant().fullName, QStringLiteral("Nguyễn"));
}

TEST(Typing, WhatIsBeingComposedIsReceivedWithTheDossier) {
    WindowBench bench;
    bench.enter(kReception);
    bench.shown<ui::IntakePage>()->chooseProcedure(kBirth);
    bench.settle();
    bench.scanCard(QStringLiteral("075194001234||Đặng Thị Thử Nghiệm|05031994|Nữ|Tổ 3, phường Đồng Xoài|01012022"));
    bench.type(QStringLiteral("0900000000"));
    bench.shown<ui::ApplicantForm>()->focusFirst();
    QApplication::focusWidget()->setProperty("cursorPosition", 19);
    QInputMethodEvent composing(QStringLiteral(" Hai"), {});
    QApplication::sendEvent(QApplication::focusWidget(), &composing);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(bench.until([&] { return bench.desk.commits == 1; }));
    const auto lines =
        bench.desk.desk.onStore([](store::Store& store) { return store::ReadModels(store.database()).page({}, 5); });
    ASSERT_TRUE(lines);
    EXPECT_EQ(lines->lines.first().applicantName, QStringLiteral("Đặng Thị Thử Nghiệm Hai"));
}

}  // namespace
