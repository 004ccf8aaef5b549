// Every page in its words and its space: nothing left in English, every control named, no label cut off, all reached by Tab.
//
// With MOTCUA_SHOTS=<folder> each page is also saved as a picture, light and dark.
#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QTabWidget>
#include <QTest>
#include <QXmlStreamReader>

#include "WindowBench.h"
#include "ui/desk/ActionBar.h"
#include "ui/desk/DossierListView.h"
#include "ui/desk/DossierPanel.h"
#include "ui/look/Theme.h"
#include "ui/pages/Checklist.h"
#include "ui/pages/IntakePage.h"
#include "ui/pages/ProcedurePicker.h"
#include "ui/pages/ScanPanel.h"
#include "ui/pages/WorkPage.h"
#include "ui/widgets/CodeEdit.h"

namespace {

using namespace motcua;
using namespace motcua::test;

// English sources whose Vietnamese differs: none of them may be seen.
QSet<QString> englishTexts() {
    QFile file(QStringLiteral(MOTCUA_SOURCE_DIR "/translations/motcua_vi.ts"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QSet<QString> texts;
    QString source;
    for (QXmlStreamReader xml(&file); !xml.atEnd();) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("source")) source = xml.readElementText();
        if (xml.name() == QLatin1String("translation")) {
            const QString translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (translation != source) texts.insert(source);
        }
    }
    return texts;
}

QStringList textsOf(QWidget* widget) {
    QStringList texts = {widget->toolTip(), widget->accessibleName(), widget->windowTitle()};
    if (auto* label = qobject_cast<QLabel*>(widget)) texts.append(label->text());
    if (auto* button = qobject_cast<QAbstractButton*>(widget)) texts.append(button->text());
    if (auto* edit = qobject_cast<QLineEdit*>(widget)) texts.append(edit->placeholderText());
    if (auto* box = qobject_cast<QComboBox*>(widget)) {
        for (int i = 0; i < box->count(); ++i) texts.append(box->itemText(i));
    }
    if (auto* tabs = qobject_cast<QTabWidget*>(widget)) {
        for (int i = 0; i < tabs->count(); ++i) texts.append(tabs->tabText(i));
    }
    return texts;
}

// A name a screen reader can say: its own, its text, or the label that points at it.
bool isNamed(QWidget* widget) {
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible && !accessible->text(QAccessible::Name).isEmpty();
}

bool isInternal(QWidget* widget) {
    // Parts of Qt's own controls: named through their owner.
    for (QWidget* at = widget; at; at = at->parentWidget()) {
        if (qobject_cast<QComboBox*>(at) && at != widget) return true;
    }
    return widget->objectName().startsWith(QLatin1String("qt_")) || widget->inherits("QTabBar") ||
           widget->inherits("QScrollBar") || widget->inherits("QLineEditIconButton") || widget->inherits("QTabWidget") ||
           widget->inherits("QSplitter");
}

bool isCut(QWidget* widget) {
    if (auto* label = qobject_cast<QLabel*>(widget)) {
        if (label->text().isEmpty() || label->pixmap(Qt::ReturnByValue).width() > 0) return false;
        if (label->wordWrap()) return label->heightForWidth(label->width()) > label->height() + 1;
        return label->sizeHint().width() > label->width() + 1 || label->sizeHint().height() > label->height() + 1;
    }
    if (auto* button = qobject_cast<QPushButton*>(widget)) {
        return button->sizeHint().width() > button->width() + 1 || button->sizeHint().height() > button->height() + 1;
    }
    return false;
}

struct Scene {
    const char* name;
    std::function<void(WindowBench&)> prepare;
};

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
             bench.press(Qt::Key_K, Qt::ControlModifier);
             bench.type(QStringLiteral("nguyen"));
             QTest::qWait(250);
             bench.settle();
             bench.shown<ui::DossierPanel>()->findChild<QTabWidget*>()->setCurrentIndex(2);
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

class Pages : public ::testing::TestWithParam<Scene> {
protected:
    void SetUp() override {
        bench.window->resize(1366, 720);
        GetParam().prepare(bench);
    }
    QList<QWidget*> visible() {
        QList<QWidget*> out;
        for (QWidget* widget : bench.window->findChildren<QWidget*>()) {
            if (widget->isVisible()) out.append(widget);
        }
        return out;
    }
    WindowBench bench;
};

TEST_P(Pages, NothingIsLeftInEnglish) {
    const QSet<QString> english = englishTexts();
    for (QWidget* widget : visible()) {
        for (const QString& text : textsOf(widget)) {
            EXPECT_FALSE(english.contains(text)) << widget->metaObject()->className() << ": " << qPrintable(text);
        }
    }
}

TEST_P(Pages, EveryControlHasAName) {
    for (QWidget* widget : visible()) {
        if (widget->focusPolicy() == Qt::NoFocus || isInternal(widget)) continue;
        EXPECT_TRUE(isNamed(widget)) << widget->metaObject()->className() << " in "
                                     << widget->parentWidget()->metaObject()->className();
    }
}

TEST_P(Pages, NoLabelIsCutAtLargerType) {
    const QFont before = QApplication::font();
    for (const double scale : {1.0, 1.25}) {
        QFont font = before;
        font.setPointSizeF(before.pointSizeF() * scale);
        QApplication::setFont(font);
        bench.settle();
        for (QWidget* widget : visible()) {
            EXPECT_FALSE(isCut(widget)) << scale << " " << widget->metaObject()->className() << ": "
                                        << qPrintable(textsOf(widget).join(u'|'));
        }
    }
    QApplication::setFont(before);
}

TEST_P(Pages, Picture) {
    const QString folder = qEnvironmentVariable("MOTCUA_SHOTS");
    if (folder.isEmpty()) GTEST_SKIP();
    QDir().mkpath(folder);
    EXPECT_TRUE(bench.window->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(GetParam().name))));
}

INSTANTIATE_TEST_SUITE_P(Each, Pages, ::testing::ValuesIn(scenes()), [](const auto& scene) {
    QString name = QLatin1String(scene.param.name);
    return name.remove(u'-').toStdString();
});

TEST(PagesDark, Pictures) {
    const QString folder = qEnvironmentVariable("MOTCUA_SHOTS");
    if (folder.isEmpty()) GTEST_SKIP();
    look::apply(*qApp, look::Theme::Dark);
    for (const Scene& scene : scenes()) {
        WindowBench bench;
        bench.window->resize(1366, 720);
        scene.prepare(bench);
        EXPECT_TRUE(bench.window->grab().save(QStringLiteral("%1/%2-dark.png").arg(folder, QLatin1String(scene.name))));
    }
    look::apply(*qApp, look::Theme::Light);
}

}  // namespace
