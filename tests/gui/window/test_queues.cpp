// Lists of dates beside the queues: what waits for its first answer is found there, with the hour it is owed.

#include <gtest/gtest.h>

#include <QComboBox>

#include "WindowBench.h"
#include "ui/desk/DossierListView.h"
#include "ui/pages/WorkPage.h"

namespace motcua::test {
namespace {

TEST(QueuesOfDates, AnOnlineDossierWaitsWithItsHour) {
    WindowBench bench;
    stations::IntakeDraft draft = bench.desk.birthDraft();
    draft.channel = QStringLiteral("2");
    const auto arrived = bench.desk.intake.receive(bench.desk.session(kReception), draft);
    ASSERT_TRUE(arrived);
    bench.enter(kReception);
    bench.press(Qt::Key_2, Qt::ControlModifier);
    auto* page = bench.window->findChild<ui::WorkPage*>();
    ASSERT_NE(page, nullptr);
    QComboBox* queue = nullptr;
    for (QComboBox* box : page->findChildren<QComboBox*>()) {
        if (box->findData(QStringLiteral("received")) >= 0) queue = box;
    }
    ASSERT_NE(queue, nullptr);
    for (const char* name : {"unanswered", "overdue", "overdueByNoon", "dueToday", "dueTomorrow"})
        EXPECT_GE(queue->findData(QLatin1String(name)), 0) << name;
    queue->setCurrentIndex(queue->findData(QStringLiteral("unanswered")));
    const ui::DossierListModel* lines = &page->findChild<ui::DossierListView*>()->dossiers();
    ASSERT_TRUE(bench.until([&] { return lines->rowOf(arrived->id) == 0; }));
    EXPECT_EQ(lines->line(lines->index(0))->dueAt, arrived->answerBy);
    EXPECT_TRUE(lines->isDated(arrived->state.code()));
    EXPECT_FALSE(lines->isDated(QStringLiteral("resultReady")));
    queue->setCurrentIndex(queue->findData(QStringLiteral("overdue")));
    ASSERT_TRUE(bench.until([&] { return lines->rowCount() == 0; }));
}

}  // namespace
}  // namespace motcua::test
