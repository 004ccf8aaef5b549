#include <QBuffer>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRawFont>
#include <cmath>

#include "base/Clock.h"
#include "signing/engine/Appearance.h"

namespace motcua::signing {
namespace {

constexpr int kUnitsPerPoint = 10;  // the writer's raster, so that glyph widths are not rounded to whole points
constexpr double kFontPoints = 10;  // NĐ 30/2020: size 10
constexpr double kWidestText = 220;
constexpr double kSealPoints = 102;  // 36 mm, the usual agency seal
constexpr double kSignatureWidth = 110;
constexpr double kGap = 2;

struct Layout {
    QStringList lines;
    QColor colour = Qt::black;
    QImage image;
    QSizeF imageSize;
};

QFont markFont() {
    QFont font(
        QStringList{QStringLiteral("Times New Roman"), QStringLiteral("Liberation Serif"), QStringLiteral("Noto Serif")});
    font.setPixelSize(static_cast<int>(kFontPoints * kUnitsPerPoint));
    return font;
}

bool fontCovers(const QFont& font, const QString& text) {
    const QRawFont raw = QRawFont::fromFont(font);
    for (const uint letter : text.toUcs4()) {
        if (!raw.supportsCharacter(letter)) return false;
    }
    return true;
}

Result<QImage> readPicture(const QString& path) {
    if (!QFileInfo::exists(path)) return fail(ErrorCode::FileNotFound, {{QStringLiteral("path"), QFileInfo(path).fileName()}});
    QImage image(path);
    if (image.isNull()) return fail(ErrorCode::PageUnreadable, {{QStringLiteral("path"), QFileInfo(path).fileName()}});
    return image.convertToFormat(QImage::Format_ARGB32);
}

QString isoSeconds(const QDateTime& time) {
    return toLocal(time).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + QStringLiteral("+07:00");
}

bool showsPicture(const Mark& mark) {
    return !mark.imageFile.isEmpty() && (mark.kind == MarkKind::Leader || mark.kind == MarkKind::Seal);
}

QStringList linesOf(const Mark& mark, const QDateTime& time) {
    QStringList lines{mark.number, mark.date};
    const bool picture = showsPicture(mark);
    switch (mark.kind) {
        case MarkKind::None:
            return {};
        case MarkKind::Leader:
            if (!picture) lines << mark.title << mark.name << isoSeconds(time);
            break;
        case MarkKind::Seal:
            if (!picture) lines << mark.agency << isoSeconds(time);
            break;
        case MarkKind::Copy:
            lines.prepend(mark.title.isEmpty() ? QStringLiteral("Sao y") : mark.title);
            lines << mark.agency << isoSeconds(time);
            break;
        case MarkKind::Digitized:
            lines << mark.name << isoSeconds(time);
            break;
    }
    lines.removeAll(QString());
    return lines;
}

QColor colourOf(MarkKind kind) {
    if (kind == MarkKind::Leader) return QColor(0, 32, 160);
    if (kind == MarkKind::Seal) return QColor(200, 0, 0);
    return Qt::black;
}

Result<Layout> layOut(const Mark& mark, const QDateTime& time) {
    Layout layout{linesOf(mark, time), colourOf(mark.kind), {}, {}};
    if (!showsPicture(mark)) return layout;
    MOTCUA_TRY(layout.image, readPicture(mark.imageFile));
    const double width = mark.kind == MarkKind::Seal ? kSealPoints : kSignatureWidth;
    layout.imageSize = QSizeF(layout.image.size()) * (width / layout.image.width());
    return layout;
}

QRectF textBox(const QStringList& lines, const QFont& font, QPaintDevice* device) {
    const QRectF room(0, 0, kWidestText * kUnitsPerPoint, 10000);
    return QFontMetricsF(font, device).boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, lines.join(QLatin1Char('\n')));
}

void preparePage(QPdfWriter& writer, const QSizeF& size) {
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(72 * kUnitsPerPoint);
    writer.setPageSize(QPageSize(size, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
}

QByteArray drawText(const Layout& layout, const QFont& font, const QSizeF& size) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    preparePage(writer, size);
    QPainter painter(&writer);
    painter.setFont(font);
    painter.setPen(layout.colour);
    const double top = layout.imageSize.height() * kUnitsPerPoint;
    painter.drawText(QRectF(0, top, size.width() * kUnitsPerPoint, size.height() * kUnitsPerPoint - top),
                     Qt::AlignLeft | Qt::TextWordWrap, layout.lines.join(QLatin1Char('\n')));
    painter.end();
    return buffer.data();
}

}  // namespace

int markPage(const Mark& mark) {
    if (mark.page > 0) return mark.page;
    return mark.kind == MarkKind::Leader || mark.kind == MarkKind::Seal ? 0 : 1;
}

Result<Appearance> drawMark(const Mark& mark, const QDateTime& time) {
    if (mark.kind == MarkKind::None) return Appearance{};
    MOTCUA_TRY(const Layout layout, layOut(mark, time));
    const QFont font = markFont();
    QSizeF textSize;
    if (!layout.lines.isEmpty()) {
        if (!fontCovers(font, layout.lines.join(QString()))) return fail(ErrorCode::FontMissing);
        QBuffer scratch;
        scratch.open(QIODevice::WriteOnly);
        QPdfWriter measure(&scratch);
        preparePage(measure, QSizeF(kWidestText, kWidestText));
        textSize = textBox(layout.lines, font, &measure).size() / kUnitsPerPoint + QSizeF(kGap, kGap);
    }
    Appearance out;
    out.size = QSizeF(std::ceil(std::max(layout.imageSize.width(), textSize.width())),
                      std::ceil(layout.imageSize.height() + textSize.height()));
    out.image = layout.image;
    out.imageBox = QRectF(QPointF(0, out.size.height() - layout.imageSize.height()), layout.imageSize);
    if (!layout.lines.isEmpty()) out.textPdf = drawText(layout, font, out.size);
    return out;
}

}  // namespace motcua::signing
