#include "document/engine/TextLayer.h"

#include <algorithm>

#include "base/Text.h"
#include "document/engine/GlyphlessFont.h"

namespace motcua::document {

namespace {

constexpr double kSizeOfHeight = 0.85;
constexpr double kSmallest = 4;  // points

QByteArray number(double value) {
    return QByteArray::number(value, 'f', 2);
}

// UTF-16 units as the font's codes; what lies outside them (emoji) is not in administrative papers.
QByteArray hexText(const QString& text) {
    QByteArray hex;
    for (const QChar unit : text) {
        const ushort code = unit.isSurrogate() ? ushort(0xFFFD) : unit.unicode();
        hex += QByteArray::number(code, 16).rightJustified(4, '0');
    }
    return hex;
}

double baselineAt(const PdfWord& word, double x) {
    const QLineF& line = word.baseline;
    if (line.isNull() || line.dx() == 0) return word.box.bottom();
    return line.y1() + line.dy() * (x - line.x1()) / line.dx();
}

QByteArray drawn(const PdfWord& word, const PdfPage& page) {
    const QString text = normalized(word.text);
    if (text.isEmpty() || word.box.width() <= 0) return {};
    const double scale = 72.0 / page.dpi;
    const double size = std::max(kSmallest, kSizeOfHeight * word.box.height() * scale);
    const double natural = static_cast<double>(text.size()) * size * kGlyphWidth / 1000;
    const double stretch = 100 * word.box.width() * scale / natural;
    const double x = word.box.left() * scale;
    const double y = (page.size.height() - baselineAt(word, word.box.left())) * scale;
    return number(size) + " 0 0 " + number(size) + ' ' + number(x) + ' ' + number(y) + " Tm " + number(stretch) + " Tz <" +
           hexText(text + QLatin1Char(' ')) + "> Tj\n";
}

}  // namespace

QByteArray textLayer(const PdfPage& page, const QByteArray& fontName) {
    QByteArray words;
    for (const PdfWord& word : page.words) words += drawn(word, page);
    if (words.isEmpty()) return {};
    return "BT\n3 Tr /" + fontName + " 1 Tf\n" + words + "ET\n";
}

}  // namespace motcua::document
