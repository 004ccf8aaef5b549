// Colours can be read, Vietnamese letters have glyphs, controls keep what a Vietnamese typist writes.
#include <gtest/gtest.h>

#include <QApplication>
#include <QFontMetrics>
#include <QInputMethodEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "ui/look/Theme.h"
#include "ui/widgets/BurstReader.h"
#include "ui/widgets/CodeEdit.h"
#include "ui/widgets/ProgressStrip.h"
#include "ui/widgets/ViLineEdit.h"

namespace {

using namespace motcua;
using look::Theme;

constexpr double kReadable = 4.5;  // WCAG 2.1 AA
constexpr Theme kThemes[] = {Theme::Light, Theme::Dark, Theme::HighContrast};

TEST(Look, EveryTextCanBeRead) {
    for (const Theme theme : kThemes) {
        const look::Tokens& t = look::tokensOf(theme);
        for (const QColor& ground : {t.window, t.surface, t.raised}) {
            for (const QColor& ink : {t.text, t.muted, t.accent, t.dueSoon, t.overdue, t.done, t.offline}) {
                EXPECT_GE(look::contrast(ink, ground), kReadable)
                    << int(theme) << " " << qPrintable(ink.name()) << " on " << qPrintable(ground.name());
            }
        }
        EXPECT_GE(look::contrast(t.onAccent, t.accent), kReadable);
        EXPECT_GE(look::contrast(t.onRibbon, t.ribbon), kReadable);
        EXPECT_GE(look::contrast(t.disabled, t.window), kReadable);
        EXPECT_GE(look::contrast(t.focus, t.surface), 3.0);
    }
}

TEST(Look, PaletteRolesCanBeRead) {
    for (const Theme theme : kThemes) {
        const QPalette p = look::paletteOf(look::tokensOf(theme));
        const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
            {QPalette::WindowText, QPalette::Window},         {QPalette::Text, QPalette::Base},
            {QPalette::Text, QPalette::AlternateBase},        {QPalette::ButtonText, QPalette::Button},
            {QPalette::HighlightedText, QPalette::Highlight}, {QPalette::ToolTipText, QPalette::ToolTipBase},
            {QPalette::PlaceholderText, QPalette::Base},      {QPalette::Link, QPalette::Base},
        };
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
            for (const auto& [ink, ground] : pairs) {
                EXPECT_GE(look::contrast(p.color(group, ink), p.color(group, ground)), kReadable) << int(theme) << " " << ink;
            }
        }
    }
}

TEST(Look, EveryVietnameseLetterHasAGlyph) {
    for (const QFont& font : {QApplication::font(), look::codeFont()}) {
        const QFontMetrics metrics(font);
        for (char32_t letter = 0x1EA0; letter <= 0x1EF9; ++letter) EXPECT_TRUE(metrics.inFontUcs4(letter)) << uint(letter);
        for (char32_t letter : {U'Đ', U'đ', U'Ư', U'ơ', U'Ă', U'ũ'}) EXPECT_TRUE(metrics.inFontUcs4(letter)) << uint(letter);
    }
}

TEST(ViLineEdit, WhatIsBeingComposedSurvivesLosingTheFocus) {
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* edit = new ui::ViLineEdit;
    auto* other = new QPushButton(QStringLiteral("x"));
    layout->addWidget(edit);
    layout->addWidget(other);
    window.show();
    QApplication::setActiveWindow(&window);
    edit->setFocus();
    QInputMethodEvent composing(QStringLiteral("Nguyễn"), {});
    QApplication::sendEvent(edit, &composing);
    EXPECT_EQ(edit->text(), QString());
    other->setFocus(Qt::MouseFocusReason);
    EXPECT_EQ(edit->text(), QStringLiteral("Nguyễn"));
}

TEST(ViLineEdit, SettlesOnlyAfterTheSyllableIsFinished) {
    ui::ViLineEdit edit;
    edit.show();
    QSignalSpy settled(&edit, &ui::ViLineEdit::settled);
    QInputMethodEvent composing(QStringLiteral("Dặ"), {});
    QApplication::sendEvent(&edit, &composing);
    QTest::qWait(250);
    EXPECT_EQ(settled.count(), 0);
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("Đặng"));
    QApplication::sendEvent(&edit, &commit);
    EXPECT_TRUE(settled.wait(1000));
    EXPECT_EQ(settled.first().first().toString(), QStringLiteral("Đặng"));
}

TEST(CodeEdit, TakesDigitsOnly) {
    ui::CodeEdit edit(12);
    QTest::keyClicks(&edit, QStringLiteral("0a79-2w01001234999"));
    EXPECT_EQ(edit.text(), QStringLiteral("079201001234"));
}

class BurstReaderTest : public ::testing::Test {
protected:
    BurstReaderTest() : reader(&window), spy(&reader, &ui::BurstReader::scanned), field(new QLineEdit(&window)) {
        window.show();
        QApplication::setActiveWindow(&window);
        field->setFocus();
        QApplication::processEvents();
    }

    void type(const QString& text) {
        for (const QChar c : text) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
            QApplication::sendEvent(field, &press);
        }
        QTest::keyClick(field, Qt::Key_Return);
    }

    QWidget window;
    ui::BurstReader reader;
    QSignalSpy spy;
    QLineEdit* field;
};

TEST_F(BurstReaderTest, AScanIsCaughtAndTheFieldKeepsItsText) {
    QSignalSpy enter(field, &QLineEdit::returnPressed);
    field->setText(QStringLiteral("0912"));
    const QString card = QStringLiteral("079194000123||Nguyễn Thị Thử Nghiệm|05031994|Nữ|Đồng Xoài|01012022");
    type(card);
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy.first().first().toString(), card);
    EXPECT_EQ(field->text(), QStringLiteral("0912"));
    EXPECT_EQ(enter.count(), 0);
}

TEST_F(BurstReaderTest, ASlowOrPastedCardIsKnownByItsContent) {
    QSignalSpy enter(field, &QLineEdit::returnPressed);
    const QString card = QStringLiteral("079194000123|280000123|Nguyễn Thị Thử Nghiệm|05031994|Nữ|Đồng Xoài|01012022");
    field->setText(QStringLiteral("Ng") + card);
    QTest::qWait(50);  // longer than any pause within a burst
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy.first().first().toString(), card);
    EXPECT_EQ(field->text(), QStringLiteral("Ng"));
    EXPECT_EQ(enter.count(), 0);
}

TEST_F(BurstReaderTest, TypingIsLeftAlone) {
    type(QStringLiteral("khai sinh qua han cho tre"));
    EXPECT_EQ(spy.count(), 0);
    EXPECT_EQ(field->text(), QStringLiteral("khai sinh qua han cho tre"));
}

TEST(ProgressStrip, ShortWorkShowsNothingLongWorkCanBeStopped) {
    QWidget window;
    ui::ProgressStrip strip(&window);
    window.show();
    const CancelToken token = strip.start(QStringLiteral("…"));
    EXPECT_FALSE(strip.isVisible());
    EXPECT_TRUE(QTest::qWaitFor([&] { return strip.isVisible(); }, 2000));
    strip.reporter()({3, 10, {}});
    strip.findChild<QPushButton*>()->click();
    EXPECT_TRUE(token.isCancelled());
    strip.finish();
    EXPECT_FALSE(strip.isVisible());
}

}  // namespace
