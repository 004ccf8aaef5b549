// The checks of a dossier: what waits says "not checked yet"; one key asks, and asks once.
#include <gtest/gtest.h>

#include <QPushButton>
#include <QTest>

#include "WindowBench.h"
#include "ui/desk/ChecksView.h"

namespace {

using namespace motcua;
using namespace motcua::test;

class Checks : public ::testing::Test {
protected:
    Checks() : dossier(bench.dossierIn(DossierState::Received, QStringLiteral("Đặng Thị Thử Nghiệm"))) {}
    std::unique_ptr<ui::ChecksView> viewFor(const QString& username) {
        auto view = std::make_unique<ui::ChecksView>(*bench.services, bench.desk.session(username));
        view->show(dossier);
        static_cast<QWidget*>(view.get())->show();
        bench.settle();
        return view;
    }
    QList<store::GateRow> rows() {
        return bench.desk.desk.onStore([this](store::Store& store) { return *store.gate.ofDossier(dossier.id); });
    }
    WindowBench bench;
    Dossier dossier;
};

TEST_F(Checks, OneKeyAsksOnceAndWaitingIsNotPassed) {
    const auto view = viewFor(kReception);
    EXPECT_TRUE(view->text().contains(QStringLiteral("chưa kiểm tra"))) << qPrintable(view->text());
    auto* key = view->findChild<QPushButton*>();
    ASSERT_TRUE(key && key->isVisible());
    for (int i = 0; i < 2; ++i) {
        QTest::mouseClick(key, Qt::LeftButton);
        bench.settle();
    }
    ASSERT_EQ(rows().size(), 1);
    EXPECT_TRUE(view->text().contains(QStringLiteral("chưa kiểm tra")));
    EXPECT_TRUE(view->text().contains(bench.desk.session(kReception).officer.fullName));
    EXPECT_EQ(bench.syncsAsked, 2);
}

TEST_F(Checks, AnAnswerStandsFieldByField) {
    const auto view = viewFor(kReception);
    QTest::mouseClick(view->findChild<QPushButton*>(), Qt::LeftButton);
    bench.settle();
    const QUuid id = rows().first().id;
    bench.desk.desk.onStore([&](store::Store& store) {
        EXPECT_TRUE(store.inTransaction([&] {
            return store.gate.close(id, {store::GateState::Answered,
                                         {{QStringLiteral("fullName"), QStringLiteral("mismatch")},
                                          {QStringLiteral("idNumber"), QStringLiteral("match")}}});
        }));
    });
    Q_EMIT bench.news.syncChanged();
    bench.settle();
    EXPECT_TRUE(view->text().contains(QStringLiteral("không khớp"))) << qPrintable(view->text());
    EXPECT_FALSE(view->text().contains(QStringLiteral("chưa kiểm tra"))) << qPrintable(view->text());
}

TEST_F(Checks, WhoMayNotAskHasNoKey) {
    EXPECT_FALSE(viewFor(kClerk)->findChild<QPushButton*>()->isVisible());
}

}  // namespace
