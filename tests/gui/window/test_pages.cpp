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
#include <QScreen>
#include <QScrollBar>
#include <QSet>
#include <QTabWidget>
#include <QTest>
#include <QXmlStreamReader>

#include "Scenes.h"
#include "ui/look/Theme.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Scrolled.h"
#include "ui/words/Language.h"

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
    if (qobject_cast<ui::ElidedLabel*>(widget)) return false;  // ends in "…" and has a tool tip
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

class Pages : public ::testing::TestWithParam<Scene> {
protected:
    void SetUp() override { GetParam().prepare(bench); }
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

TEST_P(Pages, EveryControlIsReachedByTab) {
    QSet<QWidget*> reached;
    for (int step = 0; step < 120; ++step) {
        if (QWidget* at = QApplication::focusWidget()) reached.insert(at);
        QTest::keyClick(bench.window->windowHandle(), Qt::Key_Tab);
    }
    for (QWidget* widget : visible()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isEnabled() || isInternal(widget)) continue;
        EXPECT_TRUE(reached.contains(widget) || reached.contains(widget->focusProxy()))
            << widget->metaObject()->className() << " " << qPrintable(widget->accessibleName());
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

// 1366×768 at 150 %, less a title bar and a panel.
constexpr QSize kSmallScreen(911, 460);

void expectFits(WindowBench& bench, const QString& where) {
    bench.window->resize(kSmallScreen);
    bench.settle();
    EXPECT_LE(bench.window->width(), kSmallScreen.width()) << qPrintable(where);
    EXPECT_LE(bench.window->height(), kSmallScreen.height()) << qPrintable(where);
    for (QWidget* widget : bench.window->findChildren<QWidget*>()) {
        if (!widget->isVisible()) continue;
        EXPECT_FALSE(isCut(widget)) << qPrintable(where) << ": " << qPrintable(textsOf(widget).join(u'|'));
        if (const auto* page = qobject_cast<ui::Scrolled*>(widget)) {
            EXPECT_EQ(page->horizontalScrollBar()->maximum(), 0) << qPrintable(where);
        }
    }
}

TEST_P(Pages, FitsASmallScreen) {
    expectFits(bench, QLatin1String(GetParam().name));
}

TEST_P(Pages, Picture) {
    const QString folder = qEnvironmentVariable("MOTCUA_SHOTS");
    if (folder.isEmpty()) GTEST_SKIP();
    QDir().mkpath(folder);
    EXPECT_TRUE(bench.window->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(GetParam().name))));
    bench.window->resize(kSmallScreen);
    bench.settle();
    EXPECT_TRUE(bench.window->grab().save(QStringLiteral("%1/%2-small.png").arg(folder, QLatin1String(GetParam().name))));
}

INSTANTIATE_TEST_SUITE_P(Each, Pages, ::testing::ValuesIn(scenes()), [](const auto& scene) {
    QString name = QLatin1String(scene.param.name);
    return name.remove(u'-').toStdString();
});

TEST(Window, OpensInsideItsScreen) {
    WindowBench bench;
    ui::MainWindow second(*bench.services);
    EXPECT_LE(second.width(), second.screen()->availableSize().width());
    EXPECT_LE(second.height(), second.screen()->availableSize().height());
}

TEST(PagesEnglish, NoLabelIsCut) {
    words::installLanguage(words::Language::English);
    for (const Scene& scene : scenes()) {
        WindowBench bench;
        scene.prepare(bench);
        for (QWidget* widget : bench.window->findChildren<QWidget*>()) {
            if (widget->isVisible()) {
                EXPECT_FALSE(isCut(widget)) << scene.name << ": " << qPrintable(textsOf(widget).join(u'|'));
            }
        }
        expectFits(bench, QLatin1String(scene.name));
    }
    words::installLanguage(words::Language::Vietnamese);
}

TEST(PagesDark, Pictures) {
    const QString folder = qEnvironmentVariable("MOTCUA_SHOTS");
    if (folder.isEmpty()) GTEST_SKIP();
    look::apply(*qApp, look::Theme::Dark);
    for (const Scene& scene : scenes()) {
        WindowBench bench;
        scene.prepare(bench);
        EXPECT_TRUE(bench.window->grab().save(QStringLiteral("%1/%2-dark.png").arg(folder, QLatin1String(scene.name))));
    }
    look::apply(*qApp, look::Theme::Light);
}

}  // namespace
