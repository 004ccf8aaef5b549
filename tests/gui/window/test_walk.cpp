// The window worked by keyboard: log-in, card, procedure, receive, list, search, lock; then the other rooms.
#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

#include "WindowBench.h"
#include "ui/desk/ActionBar.h"
#include "ui/desk/DossierListView.h"
#include "ui/desk/DossierPanel.h"
#include "ui/pages/ApplicantForm.h"
#include "ui/pages/Checklist.h"
#include "ui/pages/IntakePage.h"
#include "ui/pages/LockPage.h"
#include "ui/pages/LoginPage.h"
#include "ui/pages/ProcedurePicker.h"
#include "ui/pages/SearchPage.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/PinField.h"
#include "ui/widgets/RailButton.h"

namespace {

using namespace motcua;
using namespace motcua::test;

const QString kCard = QStringLiteral("075194001234||Đặng Thị Thử Nghiệm|05031994|Nữ|Tổ 3, phường Đồng Xoài, Đồng Nai|01012022");

QString numberOf(WindowBench& bench) {
    auto* list = bench.shown<ui::DossierListView>();
    return list ? list->currentIndex().data().toString() : QString();
}

TEST(Window, AnOfficerLogsInByKeyboard) {
    WindowBench bench;
    ASSERT_TRUE(bench.until([&] { return QApplication::focusWidget() != nullptr; }));
    bench.type(kReception);
    bench.press(Qt::Key_Return);
    bench.type(kPassword);
    bench.press(Qt::Key_Return);
    bench.type(bench.desk.code(kReception));
    bench.press(Qt::Key_Return);
    ASSERT_TRUE(bench.until([&] { return bench.shown<ui::IntakePage>() != nullptr; }));
    EXPECT_EQ(bench.shown<ui::LoginPage>(), nullptr);
}

TEST(Window, AnOfficerLogsInOnTheProvincesOwnPage) {
    WindowBench bench(true);
    std::atomic_bool isThere = false;
    bench.desk.browser = [&isThere](const stations::ShowPage& show, const CancelToken& cancel) -> Result<QString> {
        MOTCUA_CHECK(show(QUrl(QStringLiteral("https://province.example/authorize"))));
        while (!isThere && !cancel.isCancelled()) QThread::msleep(5);
        return isThere ? Result<QString>(QStringLiteral("cb-") + kReception) : fail(ErrorCode::Cancelled);
    };
    ASSERT_TRUE(bench.until([&] { return QApplication::focusWidget() != nullptr; }));
    bench.press(Qt::Key_Space);  // the browser has the focus
    ASSERT_TRUE(bench.until([&] { return bench.pagesShown == 1; }));
    ASSERT_NE(bench.shown<ui::Banner>(), nullptr);
    EXPECT_TRUE(bench.shown<ui::Banner>()->text().contains(QStringLiteral("trình duyệt")));
    bench.press(Qt::Key_Space);  // not now, after all
    EXPECT_EQ(bench.shown<ui::Banner>(), nullptr);
    bench.press(Qt::Key_Space);
    ASSERT_TRUE(bench.until([&] { return bench.pagesShown == 2; }));
    isThere = true;
    ASSERT_TRUE(bench.until([&] { return bench.shown<ui::IntakePage>() != nullptr; }));
}

TEST(Window, WithoutNetworkTheFormLogsIn) {
    WindowBench bench(true);
    bench.press(Qt::Key_Space);
    ASSERT_TRUE(bench.until([&] {
        auto* banner = bench.shown<ui::Banner>();
        return banner && !banner->text().contains(QStringLiteral("trình duyệt"));  // no longer waiting: no network
    }));
    auto* user = bench.window->findChild<ui::LoginPage*>()->findChild<QLineEdit*>();
    user->setFocus();
    bench.type(kReception);
    bench.press(Qt::Key_Return);
    bench.type(kPassword);
    bench.press(Qt::Key_Return);
    bench.type(bench.desk.code(kReception));
    bench.press(Qt::Key_Return);
    ASSERT_TRUE(bench.until([&] { return bench.shown<ui::IntakePage>() != nullptr; }));
}

TEST(Window, AWrongPasswordIsSaidAndTheFieldIsEmpty) {
    WindowBench bench;
    bench.type(kReception);
    bench.press(Qt::Key_Return);
    bench.type(QStringLiteral("sai"));
    bench.press(Qt::Key_Return);
    bench.type(bench.desk.code(kReception));
    bench.press(Qt::Key_Return);
    ASSERT_TRUE(bench.until([&] { return bench.shown<ui::Banner>() != nullptr; }));
    EXPECT_TRUE(bench.shown<ui::Banner>()->text().contains(QStringLiteral("mật khẩu")))
        << qPrintable(bench.shown<ui::Banner>()->text());
    EXPECT_TRUE(bench.shown<ui::PinField>()->text().isEmpty());
    EXPECT_EQ(bench.shown<ui::IntakePage>(), nullptr);
}

TEST(Window, ADossierIsReceivedWithoutTheMouse) {
    WindowBench bench;
    bench.enter(kReception);
    auto* page = bench.shown<ui::IntakePage>();
    ASSERT_NE(page, nullptr);
    bench.scanCard(kCard);
    auto* form = bench.shown<ui::ApplicantForm>();
    EXPECT_EQ(form->applicant().fullName, QStringLiteral("Đặng Thị Thử Nghiệm"));
    EXPECT_EQ(form->applicant().idNumber, QStringLiteral("075194001234"));
    bench.type(QStringLiteral("0900000000"));  // the card leaves the cursor at the phone
    bench.press(Qt::Key_Return);               // next field: the procedure
    bench.type(QStringLiteral("khai sinh"));
    auto* picker = bench.shown<ui::ProcedurePicker>();
    ASSERT_TRUE(bench.until([&] { return picker->findChild<QListWidget*>()->isVisible(); }));
    bench.press(Qt::Key_Return);
    ASSERT_TRUE(bench.until([&] { return bench.shown<ui::Checklist>()->count() > 0; }));
    EXPECT_TRUE(picker->procedure()->name.contains(QStringLiteral("khai sinh")));
    const bool ticked = bench.shown<ui::Checklist>()->item(0)->checkState() == Qt::Checked;
    bench.press(Qt::Key_1, Qt::AltModifier);
    EXPECT_NE(bench.shown<ui::Checklist>()->item(0)->checkState() == Qt::Checked, ticked);
    bench.press(Qt::Key_1, Qt::AltModifier);
    bench.settle();
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(bench.until([&] { return !bench.printed.isEmpty(); }))
        << qPrintable(bench.shown<ui::Banner>() ? bench.shown<ui::Banner>()->text() : QString());
    EXPECT_TRUE(bench.shown<ui::Banner>()->text().contains(QStringLiteral("H19.101-261123-0017")));
    EXPECT_EQ(form->applicant().fullName, QString());  // ready for the next applicant

    bench.press(Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(bench.until([&] { return numberOf(bench) == QLatin1String("H19.101-261123-0017"); }));
    bench.press(Qt::Key_F3);
    bench.type(QStringLiteral("dang thi"));
    ASSERT_TRUE(bench.until([&] { return bench.shown<ui::SearchPage>() != nullptr; }));
    EXPECT_TRUE(bench.until([&] { return numberOf(bench) == QLatin1String("H19.101-261123-0017"); }));
}

TEST(Window, AnIncompleteDraftIsNotReceivedAndSaysWhat) {
    WindowBench bench;
    bench.enter(kReception);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(bench.until([&] { return bench.shown<ui::Banner>() != nullptr; }));
    EXPECT_TRUE(bench.shown<ui::Banner>()->text().contains(QStringLiteral("Thủ tục")));
    EXPECT_EQ(bench.desk.commits, 0);
}

TEST(Window, ADamagedCardFillsNothing) {
    WindowBench bench;
    bench.enter(kReception);
    bench.scanCard(QStringLiteral("075194001234||Đặng Thị Thử Nghiệm"));
    ASSERT_TRUE(bench.until([&] { return bench.shown<ui::Banner>() != nullptr; }));
    EXPECT_EQ(bench.shown<ui::ApplicantForm>()->applicant().idNumber, QString());
}

TEST(Window, WhatWasTypedComesBackAfterACrash) {
    WindowBench bench;
    bench.enter(kReception);
    bench.scanCard(kCard);
    bench.type(QStringLiteral("0900000000"));
    QTest::qWait(1000);  // the autosave's 800 ms
    bench.settle();
    bench.enter(kReception);  // fresh pages, as after a restart
    EXPECT_TRUE(bench.until([&] { return bench.shown<ui::ApplicantForm>()->applicant().phone == QLatin1String("0900000000"); }))
        << (bench.shown<ui::Banner>() ? qPrintable(bench.shown<ui::Banner>()->text()) : "no banner");
}

TEST(Window, LockedAndUnlocked) {
    WindowBench bench;
    bench.enter(kReception);
    bench.scanCard(kCard);
    bench.press(Qt::Key_L, Qt::ControlModifier);
    ASSERT_NE(bench.shown<ui::LockPage>(), nullptr);
    EXPECT_EQ(bench.shown<ui::ApplicantForm>(), nullptr);
    bench.type(QStringLiteral("sai"));
    bench.press(Qt::Key_Return);
    ASSERT_TRUE(bench.until([&] { return bench.shown<ui::Banner>() != nullptr; }));
    EXPECT_NE(bench.shown<ui::LockPage>(), nullptr);
    bench.type(kPassword);
    bench.press(Qt::Key_Return);
    ASSERT_TRUE(bench.until([&] { return bench.shown<ui::IntakePage>() != nullptr; }));
    EXPECT_EQ(bench.shown<ui::ApplicantForm>()->applicant().idNumber, QStringLiteral("075194001234"));
}

TEST(Window, AnIdleDeskLocksItself) {
    WindowBench bench;
    bench.window->setIdleLock(1);
    bench.enter(kReception);
    EXPECT_TRUE(bench.until([&] { return bench.window->isLocked(); }));
}

TEST(Window, TheRoleDecidesWhichRoomsAreOpen) {
    WindowBench bench;
    const auto rooms = [&](const QString& username) {
        bench.enter(username);
        QStringList names;
        for (const auto* button : bench.window->findChildren<ui::RailButton*>()) {
            if (button->isVisible()) names.append(button->text());
        }
        return names;
    };
    EXPECT_EQ(rooms(kReception).size(), 4);
    EXPECT_EQ(rooms(kHandler), (QStringList{QStringLiteral("Đang xử lý"), QStringLiteral("Tra cứu")}));
    EXPECT_EQ(rooms(kLeader), (QStringList{QStringLiteral("Ký số"), QStringLiteral("Tra cứu")}));
    EXPECT_TRUE(rooms(kClerk).contains(QStringLiteral("Ký số")));
}

TEST(Window, TheHeadAssignsAHandler) {
    WindowBench bench;
    const Dossier dossier = bench.dossierIn(DossierState::Transferred, QStringLiteral("Nguyễn Văn Phân Công"));
    bench.enter(kHead);
    auto* actions = bench.shown<ui::ActionBar>();
    ASSERT_TRUE(bench.until(
        [&] { return !actions->findChildren<QPushButton*>().isEmpty() && bench.shown<ui::DossierPanel>()->dossier(); }));
    actions->trigger(Action::Assign);
    bench.settle();
    for (QPushButton* key : actions->findChildren<QPushButton*>()) {
        if (key->isVisible() && key->isDefault()) key->click();
    }
    EXPECT_TRUE(bench.until([&] { return bench.desk.desk.load(dossier.id)->state == DossierState::Assigned; }));
    EXPECT_EQ(bench.desk.desk.load(dossier.id)->handlerName, QStringLiteral("Phạm Thị Ví Dụ"));
}

TEST(Window, TheLeaderSignsWithOnePinAndAWrongPinChangesNothing) {
    WindowBench bench;
    const Dossier dossier = bench.dossierIn(DossierState::Approved, QStringLiteral("Nguyễn Thị Ký"));
    bench.enter(kLeader);
    ASSERT_TRUE(bench.until([&] { return !numberOf(bench).isEmpty(); }));
    bench.press(Qt::Key_F6);
    bench.type(QStringLiteral("000000"));
    bench.press(Qt::Key_Return);
    ASSERT_TRUE(bench.until([&] { return bench.shown<ui::Banner>() != nullptr; }));
    EXPECT_TRUE(bench.shown<ui::Banner>()->text().contains(QStringLiteral("PIN")));
    EXPECT_EQ(bench.desk.desk.load(dossier.id)->state, DossierState::Approved);
    bench.press(Qt::Key_F6);
    bench.type(QStringLiteral("123456"));
    bench.press(Qt::Key_Return);
    EXPECT_TRUE(bench.until([&] { return bench.desk.desk.load(dossier.id)->state == DossierState::Signed; }));
}

}  // namespace
