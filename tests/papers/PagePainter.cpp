#include "PagePainter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

namespace motcua::papers {

namespace {

const QSizeF kA4(595.28, 841.89);  // points
constexpr double kLeft = 76;
constexpr double kRight = 545;
constexpr double kTop = 56;
constexpr double kLineFactor = 1.42;
constexpr double kLeaderPitch = 3.1;  // points between the dots
const QColor kStampRed(206, 32, 40);
const QColor kPenBlue(28, 42, 140);
// Widths of the table columns as parts of the line.
constexpr double kColumns[] = {0.08, 0.34, 0.18, 0.23, 0.17};

class PagePainter {
public:
    PagePainter(QImage& image, int dpi) : m_painter(&image), m_scale(dpi / 72.0) {
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        m_painter.scale(m_scale, m_scale);
    }

    void paint(const ScriptLine& line) {
        const QString first = line.texts.value(0);
        switch (line.kind) {
            case LineKind::Font:
                m_family = first;
                break;
            case LineKind::Space:
                m_y += first.toDouble();
                break;
            case LineKind::Center:
                centred(line, first, kLeft, kRight);
                advance(line);
                break;
            case LineKind::Left:
                text(line, first, kLeft);
                advance(line);
                break;
            case LineKind::Side:
                centred(line, first, middle(), kRight);
                advance(line);
                break;
            case LineKind::Columns:
                columns(line);
                break;
            case LineKind::Paragraph:
                paragraph(line, first);
                break;
            case LineKind::Field:
                field(line, 0, kLeft, kRight);
                advance(line);
                break;
            case LineKind::Pair:
                field(line, 0, kLeft, middle() - 6);
                field(line, 2, middle(), kRight);
                advance(line);
                break;
            case LineKind::Row:
                row(line);
                break;
            case LineKind::Signature:
                signature(first.toDouble());
                break;
            case LineKind::Stamp:
                stamp(first);
                break;
        }
    }

private:
    static double middle() { return (kLeft + kRight) / 2; }

    QFont font(const ScriptLine& line) const {
        QFont font(m_family);
        font.setPointSizeF(line.size);
        font.setPixelSize(qRound(line.size));  // the painter is scaled to points
        font.setBold(line.bold);
        font.setItalic(line.italic);
        font.setHintingPreference(QFont::PreferNoHinting);
        return font;
    }
    double width(const ScriptLine& line, const QString& words) const {
        return QFontMetricsF(font(line)).horizontalAdvance(words);
    }
    double baseline(const ScriptLine& line) const { return m_y + line.size; }
    void advance(const ScriptLine& line) { m_y += line.size * kLineFactor; }

    void text(const ScriptLine& line, const QString& words, double x) {
        m_painter.setFont(font(line));
        m_painter.setPen(Qt::black);
        m_painter.drawText(QPointF(x, baseline(line)), words);
        if (!line.underline) return;
        m_painter.setPen(QPen(Qt::black, 0.6));
        m_painter.drawLine(QPointF(x, baseline(line) + 3), QPointF(x + width(line, words), baseline(line) + 3));
    }

    void centred(const ScriptLine& line, const QString& words, double from, double to) {
        text(line, words, (from + to - width(line, words)) / 2);
    }

    void columns(const ScriptLine& line) {
        centred(line, line.texts.value(0), kLeft - 20, middle() - 24);
        centred(line, line.texts.value(1), middle() - 16, kRight + 14);
        advance(line);
    }

    void paragraph(const ScriptLine& line, const QString& words) {
        QString current;
        double x = kLeft + 24;
        for (const QString& word : words.split(QLatin1Char(' '))) {
            const QString longer = current.isEmpty() ? word : current + QLatin1Char(' ') + word;
            if (x + width(line, longer) > kRight) {
                text(line, current, x);
                advance(line);
                x = kLeft;
                current = word;
            } else {
                current = longer;
            }
        }
        text(line, current, x);
        advance(line);
    }

    // Label, value typed a little above the dots, dots to the end.
    void field(const ScriptLine& line, qsizetype at, double from, double to) {
        const QString label = line.texts.value(at);
        text(line, label, from);
        ScriptLine plain = line;
        plain.bold = false;
        const double start = from + width(line, label) + 4;
        const QString value = line.texts.value(at + 1);
        text(plain, value, start + 4);
        dots(start + 4 + width(plain, value) + 4, to, baseline(line));
    }

    void dots(double from, double to, double y) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(Qt::black);
        for (double x = from; x < to; x += kLeaderPitch) m_painter.drawEllipse(QPointF(x, y - 0.6), 0.5, 0.5);
    }

    void row(const ScriptLine& line) {
        const double height = line.size * 1.6;
        double x = kLeft;
        m_painter.setBrush(Qt::NoBrush);
        for (qsizetype i = 0; i < line.texts.size(); ++i) {
            const double cell = kColumns[i] * (kRight - kLeft);
            m_painter.setPen(QPen(Qt::black, 0.6));
            m_painter.drawRect(QRectF(x, m_y, cell, height));
            ScriptLine small = line;
            small.size = line.size - 3;
            text(small, line.texts[i], x + 4);
            x += cell;
        }
        m_y += height;
    }

    void signature(double height) {
        const double x = middle() + 70;
        QPainterPath pen(QPointF(x, m_y + height * 0.6));
        pen.cubicTo(x + 20, m_y - 4, x + 30, m_y + height, x + 44, m_y + height * 0.4);
        pen.cubicTo(x + 52, m_y + 4, x + 60, m_y + height * 0.9, x + 84, m_y + height * 0.45);
        pen.lineTo(x + 118, m_y + height * 0.35);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(kPenBlue, 1.3, Qt::SolidLine, Qt::RoundCap));
        m_painter.drawPath(pen);
        m_y += height;
    }

    // Round stamp (con dấu tròn) over the signature's left third, as the rules for papers want it; ink lets the text through.
    void stamp(const QString& words) {
        const double radius = words.section(QLatin1Char(' '), 0, 0).toDouble() * 72 / 300 / 2;
        const QString around = words.section(QLatin1Char(' '), 1);
        const QPointF centre(middle() + 78, m_y + 28);
        m_painter.save();
        m_painter.setCompositionMode(QPainter::CompositionMode_Multiply);
        m_painter.translate(centre);
        m_painter.rotate(-9);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(kStampRed, 2));
        m_painter.drawEllipse(QPointF(0, 0), radius, radius);
        m_painter.setPen(QPen(kStampRed, 0.8));
        m_painter.drawEllipse(QPointF(0, 0), radius * 0.66, radius * 0.66);
        QFont font(QStringLiteral("Liberation Serif"));
        font.setBold(true);
        font.setPixelSize(qMax(4, qRound(radius * 0.2)));
        m_painter.setFont(font);
        const double step = 360.0 / static_cast<double>(around.size());
        for (qsizetype i = 0; i < around.size(); ++i) {
            m_painter.save();
            m_painter.rotate(-110 + step * static_cast<double>(i));
            m_painter.drawText(QPointF(-font.pixelSize() * 0.35, -radius * 0.74), QString(around[i]));
            m_painter.restore();
        }
        drawStar(radius * 0.4);
        m_painter.restore();
    }

    void drawStar(double radius) {
        QPolygonF star;
        for (int i = 0; i < 10; ++i) {
            const double r = i % 2 == 0 ? radius : radius * 0.4;
            const double angle = qDegreesToRadians(36.0 * i - 90);
            star.append(QPointF(r * std::cos(angle), r * std::sin(angle)));
        }
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(kStampRed);
        m_painter.drawPolygon(star);
    }

    QPainter m_painter;
    double m_scale;
    double m_y = kTop;
    QString m_family;
};

}  // namespace

QImage paintPage(const std::vector<ScriptLine>& lines, int dpi) {
    QImage image(qRound(kA4.width() * dpi / 72), qRound(kA4.height() * dpi / 72), QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDotsPerMeterX(2835);  // so that the painter's points are its pixels
    image.setDotsPerMeterY(2835);
    PagePainter painter(image, dpi);
    for (const ScriptLine& line : lines) painter.paint(line);
    return image;
}

}  // namespace motcua::papers
