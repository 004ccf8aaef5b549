#include <gtest/gtest.h>

#include <QFontDatabase>

#include "printing/Fonts.h"

using namespace motcua;
using namespace motcua::printing;

TEST(Fonts, writeEveryLetterOfVietnamese) {
    for (const QString& family : fonts::usedFamilies()) {
        EXPECT_EQ(fonts::missingLetters(family), QString()) << family.toStdString();
    }
    EXPECT_TRUE(fonts::check(fonts::usedFamilies()).has_value());
}

TEST(Fonts, knowAllLetters) {
    const QString letters = fonts::vietnameseLetters();
    EXPECT_EQ(letters.size(), 134);  // 67 letters beyond ASCII, upper and lower case
    for (const QChar letter : QStringLiteral("ẶỮỄỘgỹđĐơƯ")) EXPECT_TRUE(letter == QLatin1Char('g') || letters.contains(letter));
}

TEST(Fonts, nameTheFamilyThatIsNotThere) {
    const auto checked = fonts::check({QStringLiteral("No Such Family")});
    ASSERT_FALSE(checked.has_value());
    EXPECT_TRUE(checked.error().is(ErrorCode::FontMissing));
    EXPECT_EQ(checked.error().params.value(QStringLiteral("family")), QStringLiteral("No Such Family"));
}

TEST(Fonts, doNotCountAFallback) {
    // A family that is there and has no Vietnamese: Qt would draw the letters with another one.
    ASSERT_TRUE(QFontDatabase::families().contains(QStringLiteral("Noto Sans Thai")));
    EXPECT_FALSE(fonts::missingLetters(QStringLiteral("Noto Sans Thai")).isEmpty());
}
