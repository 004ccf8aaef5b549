#include "printing/Fonts.h"

#include <QFontInfo>
#include <QGuiApplication>
#include <QRawFont>

namespace motcua::printing::fonts {
namespace {

constexpr qsizetype kLettersInMessage = 8;

QString buildLetters() {
    QString letters = QStringLiteral("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư");
    for (char16_t letter = 0x1EA0; letter <= 0x1EF9; ++letter) letters.append(QChar(letter));
    return letters;
}

}  // namespace

QString formFamily() {
    return QStringLiteral("Liberation Serif");
}

QStringList usedFamilies() {
    return {QStringLiteral("Noto Sans"), QStringLiteral("Noto Serif"), formFamily()};
}

QString vietnameseLetters() {
    static const QString letters = buildLetters();
    return letters;
}

QString missingLetters(const QString& family) {
    const QFont font(family);
    if (QFontInfo(font).family() != family) return vietnameseLetters();
    // QFontMetrics would also count the fallback fonts; QRawFont is the family alone.
    const QRawFont raw = QRawFont::fromFont(font, QFontDatabase::Vietnamese);
    if (!raw.isValid() || raw.familyName() != family) return vietnameseLetters();
    QString missing;
    for (const QChar letter : vietnameseLetters()) {
        if (!raw.supportsCharacter(letter)) missing.append(letter);
    }
    return missing;
}

Result<void> check(const QStringList& families) {
    for (const QString& family : families) {
        const QString missing = missingLetters(family);
        if (missing.isEmpty()) continue;
        const QString named = missing.size() == vietnameseLetters().size() ? QString() : missing.left(kLettersInMessage);
        return fail(ErrorCode::FontMissing, {{QStringLiteral("family"), family}, {QStringLiteral("letters"), named}});
    }
    return {};
}

}  // namespace motcua::printing::fonts
