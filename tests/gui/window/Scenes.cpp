#include "Scenes.h"

#include <QListWidget>
#include <QTabWidget>
#include <QTest>

#include "ui/desk/ActionBar.h"
#include "ui/desk/DossierListView.h"
#include "ui/desk/DossierPanel.h"
#include "ui/pages/Checklist.h"
#include "ui/pages/IntakePage.h"
#include "ui/pages/ProcedurePicker.h"
#include "ui/pages/ScanPanel.h"
#include "ui/pages/WorkPage.h"

namespace motcua::test {

namespace {

void fillIntake(WindowBench& bench) {
    bench.enter(kReception);
    bench.scanCard(QStringLiteral(
        "075194001234||Đặng Thị Thử Nghiệm|05031994|Nữ|Tổ 3, khu phố Phú Thanh, phường Đồng Xoài, Đồng Nai|01012022"));
    bench.type(QStringLiteral("0900000000"));
    bench.press(Qt::Key_Return);
    bench.type(QStringLiteral("khai sinh"));
    bench.until([&] { return bench.shown<ui::ProcedurePicker>()->findChild<QListWidget*>()->isVisible(); });
    bench.press(Qt::Key_Return);
    bench.until([&] { return bench.shown<ui::Checklist>()->count() > 0; });
    bench.press(Qt::Key_1, Qt::AltModifier);
    bench.settle();
}

void fillQueues(WindowBench& bench) {
    const char* names[] = {"Nguyễn Thị Thử Nghiệm", "Trần Văn Giả Định", "Điểu Thị Ví Dụ", "Lê Hoàng Mẫu",
                           "Phạm Ngọc Kiểm Thử"};
    for (const char* name : names) bench.dossierIn(DossierState::Received, QString::fromUtf8(name));
}

}  // namespace

const std::vector<Scene>& scenes() {
    static const std::vector<Scene> all = {
        {"login", [](WindowBench& bench) { bench.settle(); }},
        {"intake-empty", [](WindowBench& bench) { bench.enter(kReception); }},
        {"intake", fillIntake},
        {"work",
         [](WindowBench& bench) {
             fillQueues(bench);
             bench.enter(kReception);
             bench.press(Qt::Key_2, Qt::ControlModifier);
             bench.settle();
         }},
        {"scan",
         [](WindowBench& bench) {
             const Dossier dossier = bench.dossierIn(DossierState::Received, QStringLiteral("Nguyễn Thị Thử Nghiệm"));
             bench.enter(kReception);
             bench.press(Qt::Key_2, Qt::ControlModifier);
             bench.settle();
             bench.shown<ui::WorkPage>()->openScan(dossier.id);
             bench.settle();
             bench.press(Qt::Key_F4);
             bench.settle();
         }},
        {"assign",
         [](WindowBench& bench) {
             bench.dossierIn(DossierState::Transferred, QStringLiteral("Trần Văn Giả Định"));
             bench.enter(kHead);
             bench.settle();
             bench.shown<ui::ActionBar>()->trigger(Action::Assign);
             bench.settle();
         }},
        {"draft",
         [](WindowBench& bench) {
             bench.dossierIn(DossierState::Assigned, QStringLiteral("Trần Văn Giả Định"));
             bench.enter(kHandler);
             bench.settle();
             bench.shown<ui::ActionBar>()->trigger(Action::DraftResult);
             bench.settle();
         }},
        {"sign",
         [](WindowBench& bench) {
             for (const char* name : {"Nguyễn Thị Ký", "Trần Văn Duyệt", "Điểu Thị Ví Dụ"}) {
                 bench.dossierIn(DossierState::Approved, QString::fromUtf8(name));
             }
             bench.enter(kLeader);
             bench.settle();
         }},
        {"return",
         [](WindowBench& bench) {
             bench.dossierIn(DossierState::ResultReady, QStringLiteral("Điểu Thị Ví Dụ"));
             bench.enter(kReception);
             bench.press(Qt::Key_3, Qt::ControlModifier);
             bench.settle();
         }},
        {"search",
         [](WindowBench& bench) {
             fillQueues(bench);
             bench.enter(kReception);
             bench.press(Qt::Key_F3);
             bench.type(QStringLiteral("nguyen"));
             QTest::qWait(250);
             bench.settle();
             bench.shown<ui::DossierPanel>()->findChild<QTabWidget*>()->setCurrentIndex(2);
             bench.settle();
         }},
        {"log",
         [](WindowBench& bench) {
             bench.sync.state = ui::SyncView::State::Offline;
             bench.services->pageSources = []() -> Result<QList<ui::PageSource>> { return QList<ui::PageSource>(); };
             fillQueues(bench);
             bench.dossierIn(DossierState::Assigned, QStringLiteral("Trần Văn Giả Định"));
             bench.enter(kReception);
             bench.press(Qt::Key_F12);
             bench.settle();
         }},
        {"conflict",
         [](WindowBench& bench) {
             const Dossier dossier = bench.dossierIn(DossierState::Received, QStringLiteral("Nguyễn Thị Thử Nghiệm"));
             bench.conflictOf(dossier.id);
             bench.enter(kReception);
             bench.press(Qt::Key_F11);
             bench.settle();
         }},
        {"palette",
         [](WindowBench& bench) {
             fillQueues(bench);
             bench.enter(kReception);
             bench.press(Qt::Key_K, Qt::ControlModifier);
             bench.type(QStringLiteral("t"));
             QTest::qWait(250);
             bench.settle();
         }},
        {"help",
         [](WindowBench& bench) {
             bench.enter(kReception);
             bench.press(Qt::Key_F1);
             bench.settle();
         }},
        {"lock",
         [](WindowBench& bench) {
             bench.enter(kReception);
             bench.press(Qt::Key_L, Qt::ControlModifier);
             bench.settle();
         }},
    };
    return all;
}

}  // namespace motcua::test
