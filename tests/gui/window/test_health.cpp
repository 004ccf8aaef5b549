// What is wrong with the computer, and who else has a dossier open: said where the work is, never in the way.
#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include "WindowBench.h"
#include "ui/desk/DossierListView.h"
#include "ui/desk/DossierPanel.h"
#include "ui/pages/HealthBar.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ProgressStrip.h"

namespace {

using namespace motcua;
using namespace motcua::test;

class Health : public ::testing::Test {
protected:
    Health() {
        bench.services->health = [this] { return health; };
        bench.services->stopBackup = [this] { ++stops; };
        bench.enter(kReception);
    }
    void look() {
        Q_EMIT bench.news.syncChanged();
        bench.settle();
    }
    ui::HealthBar* bar() { return bench.window->findChild<ui::HealthBar*>(); }
    QString said() {
        auto* banner = bar()->findChild<ui::Banner*>();
        return banner->isVisible() ? banner->text() : QString();
    }
    WindowBench bench;
    ui::DeskHealth health;
    int stops = 0;
};

TEST_F(Health, AWrongClockAndAFullDiskAreSaidWithoutABox) {
    EXPECT_EQ(said(), QString());
    health.disk = ui::DeskHealth::Disk::Low;
    look();
    EXPECT_TRUE(said().contains(QStringLiteral("500 MB"))) << qPrintable(said());
    health.disk = ui::DeskHealth::Disk::DraftsOnly;
    look();
    EXPECT_TRUE(said().contains(QStringLiteral("100 MB"))) << qPrintable(said());
    health.clockOffMinutes = 12;
    look();
    EXPECT_TRUE(said().contains(QStringLiteral("12 phút"))) << qPrintable(said());
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    health = {};
    look();
    EXPECT_EQ(said(), QString());
}

TEST_F(Health, WhatTheOfficerHasClosedStaysAwayUntilItChanges) {
    health.disk = ui::DeskHealth::Disk::Low;
    look();
    bar()->findChild<ui::Banner*>()->hide();
    look();
    EXPECT_EQ(said(), QString());
    health.disk = ui::DeskHealth::Disk::DraftsOnly;
    look();
    EXPECT_FALSE(said().isEmpty());
}

TEST_F(Health, ARunningBackupCanBeStopped) {
    auto* strip = bar()->findChild<ui::ProgressStrip*>();
    Q_EMIT bench.news.backupMoved(1, 10);
    ASSERT_TRUE(bench.until([&] { return strip->isVisible(); }));
    auto* stop = strip->findChild<QPushButton*>();
    stop->setFocus();
    QTest::keyClick(stop, Qt::Key_Space);
    EXPECT_EQ(stops, 1);
    EXPECT_FALSE(stop->isEnabled());
    Q_EMIT bench.news.backupEnded();
    bench.settle();
    EXPECT_FALSE(strip->isVisible());
}

TEST_F(Health, AnotherDeskAtTheSameDossierIsSeenInListAndDossier) {
    const Dossier dossier = bench.dossierIn(DossierState::Received, QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    bench.press(Qt::Key_2, Qt::ControlModifier);
    bench.settle();
    auto* list = bench.shown<ui::DossierListView>();
    ASSERT_NE(list, nullptr);
    // Looked at for a moment: the wish to hold it stands in the store, for the sync thread to carry to the province.
    ASSERT_TRUE(bench.until(
        [&] { return bench.desk.desk.onStore([&](store::Store& store) { return !store.locks.all()->isEmpty(); }); }));
    bench.desk.desk.onStore([&](store::Store& store) {
        const QDateTime until = bench.desk.clock.now().addSecs(120);
        const store::LockRow answer{
            dossier.id, until, bench.desk.clock.now(), QStringLiteral("quầy 3"), QStringLiteral("Trần Văn Giả Định"), until};
        EXPECT_TRUE(store.inTransaction([&] { return store.locks.answer(answer); }));
    });
    look();
    EXPECT_TRUE(list->currentIndex().data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Đang xử lý: quầy 3")));
    bool isInDossier = false;
    for (const QLabel* label : bench.shown<ui::DossierPanel>()->findChildren<QLabel*>())
        isInDossier |= label->isVisible() && label->text() == QStringLiteral("Đang xử lý: quầy 3 (Trần Văn Giả Định)");
    EXPECT_TRUE(isInDossier);
}

}  // namespace
