#include "printing/Sheet.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <algorithm>

#include "printing/Fonts.h"
#include "printing/QrCode.h"

namespace motcua::printing {
namespace {

constexpr double kPixelsPerInch = 96;  // of the style sheet
constexpr double kPointsPerMillimetre = 72 / kMillimetresPerInch;
constexpr int kBodyPoints = 13;        // NĐ 30/2020/NĐ-CP: 13–14
constexpr double kFootHeight = 7;      // mm, inside the printable area, before scaling
constexpr double kSlipFootHeight = 5;  // of a roll or a label, which have a foot only to say that they are reprints
constexpr double kTestHeight = 9;      // mm
constexpr double kSmaller = 0.95;
constexpr double kSmallestScale = 0.3;  // 13 pt becomes 4 pt
constexpr double kEdge = 0.15;          // mm of table border and of high diacritics around a cut
constexpr double kFootPoints = 9;
constexpr double kRoomShare = 0.6;  // of the signature column's width: the seal needs the rest, left of the mark
const QColor kTestColour(168, 32, 26);

QFont formFont(double points, bool bold = false) {
    QFont font(fonts::formFamily());
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

QString reprintText(int copy) {
    return QStringLiteral("In lại lần %1").arg(copy);
}

// The block that the template names with <a name="…">; invalid when it names none.
QTextBlock blockNamed(const QTextDocument& document, const QString& name) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().anchorNames().contains(name)) return block;
        }
    }
    return {};
}

}  // namespace

Sheet::Sheet(const Form& form, const FormData& data, QPaintDevice& device, SheetSize size, const QPageLayout& layout)
    : m_form(form),
      m_data(data),
      m_device(device),
      m_stock(stockOf(size)),
      m_layout(layout),
      m_scale(m_stock.scale),
      m_dotsPerMillimetre(device.logicalDpiX() / kMillimetresPerInch),
      m_area(layout.paintRect(QPageLayout::Millimeter).size() * m_dotsPerMillimetre / m_scale) {}

Result<void> Sheet::layOut() {
    QJsonObject fields = m_data.fields;
    fields.insert(QStringLiteral("form"), QJsonObject{{QStringLiteral("title"), m_form.title},
                                                      {QStringLiteral("number"), m_form.number},
                                                      {QStringLiteral("basis"), m_form.basis}});
    MOTCUA_TRY(const QString html, m_form.body.fill(fields));
    MOTCUA_TRY(const QImage code, qrCode(m_data.qrText));
    m_document.documentLayout()->setPaintDevice(&m_device);
    m_document.setDocumentMargin(0);
    m_document.setDefaultFont(QFont(fonts::formFamily(), kBodyPoints));
    m_document.setDefaultStyleSheet(m_form.styleSheet);
    m_document.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("qr")), code);
    m_document.setHtml(html);
    scaleIndents();
    breakPages();
    if (m_stock.isLabel) shrinkToOnePage();
    return {};
}

void Sheet::breakPages() {
    m_document.setTextWidth(m_area.width());
    m_pages = paginate(m_document, m_area.height() - footHeight() * m_dotsPerMillimetre);
}

void Sheet::shrinkToOnePage() {
    while (pageCount() > 1 && m_scale > kSmallestScale) {
        m_scale *= kSmaller;
        m_area /= kSmaller;
        breakPages();
    }
}

double Sheet::footHeight() const {
    if (m_stock.isOffice) return kFootHeight;
    return m_data.copy > 1 ? kSlipFootHeight : 0;
}

double Sheet::textMillimetres() const {
    return (m_document.size().height() / m_dotsPerMillimetre + footHeight()) * m_scale;
}

// Qt scales every length of the style sheet to the device, but not this one.
void Sheet::scaleIndents() {
    const double dotsPerPixel = m_device.logicalDpiX() / kPixelsPerInch;
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        if (format.textIndent() == 0) continue;
        format.setTextIndent(format.textIndent() * dotsPerPixel);
        QTextCursor(block).setBlockFormat(format);
    }
}

void Sheet::paintPage(QPainter& painter, int page) {
    painter.save();
    painter.scale(m_scale, m_scale);
    paintFoot(painter, page);
    if (m_data.testData) paintTestMark(painter);
    const PageSlice& slice = m_pages[page];
    const double bodyTop = slice.heading.height();
    paintBand(painter, slice.heading, 0);
    paintBand(painter, slice.body, bodyTop);
    if (slice.ruledTop) paintRule(painter, 0);
    if (slice.ruledTop && bodyTop > 0) paintRule(painter, bodyTop);
    if (slice.ruledBottom) paintRule(painter, bodyTop + slice.body.height());
    painter.restore();
}

void Sheet::paintBand(QPainter& painter, const Band& band, double at) const {
    if (band.height() <= 0) return;
    const double edge = kEdge * m_dotsPerMillimetre;
    QAbstractTextDocumentLayout::PaintContext context;
    // Strictly inside the band, or the neighbours' words would be in the PDF, unseen but found by a search.
    context.clip = QRectF(0, band.top, m_area.width(), band.height()).adjusted(-edge, 1, edge, -1);
    context.palette.setColor(QPalette::Text, Qt::black);
    painter.save();
    painter.translate(0, at - band.top);
    painter.setClipRect(context.clip.adjusted(0, -edge, 0, edge));
    m_document.documentLayout()->draw(&painter, context);
    painter.restore();
}

// The border of a table where a page cuts it. Tables with borders are as wide as the sheet.
void Sheet::paintRule(QPainter& painter, double at) const {
    painter.setPen(QPen(Qt::black, m_device.logicalDpiX() / kPixelsPerInch));
    painter.drawLine(QPointF(0, at), QPointF(m_area.width(), at));
}

void Sheet::paintFoot(QPainter& painter, int page) const {
    const double height = footHeight() * m_dotsPerMillimetre;
    const QRectF foot(0, m_area.height() - height, m_area.width(), height);
    painter.setFont(formFont(kFootPoints));
    painter.setPen(Qt::black);
    if (!m_stock.isOffice) {
        if (m_data.copy > 1) painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, reprintText(m_data.copy));
        return;
    }
    const QString source = m_form.basis.isEmpty() ? m_form.number : m_form.number + QStringLiteral(" – ") + m_form.basis;
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, source);
    painter.drawText(foot, Qt::AlignHCenter | Qt::AlignBottom, m_data.footer);
    const QString reprint = m_data.copy > 1 ? reprintText(m_data.copy) + QStringLiteral(" – ") : QString();
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom,
                     reprint + QStringLiteral("Trang %1/%2").arg(page + 1).arg(pageCount()));
}

// Over the text's area, in the upper margin: it covers nothing and cannot be cut off without cutting the head.
void Sheet::paintTestMark(QPainter& painter) const {
    const double height =
        std::min(kTestHeight, m_layout.margins(QPageLayout::Millimeter).top() / m_scale) * m_dotsPerMillimetre;
    painter.setFont(formFont(m_stock.testPoints, true));
    painter.setPen(kTestColour);
    painter.drawText(QRectF(0, -height, m_area.width(), height),
                     Qt::AlignHCenter | (m_stock.isOffice ? Qt::AlignTop : Qt::AlignBottom), QStringLiteral("DỮ LIỆU THỬ"));
}

std::optional<SignatureRoom> Sheet::signatureRoom() const {
    const QTextBlock title = blockNamed(m_document, QStringLiteral("signature-room"));
    if (!title.isValid() || !title.next().isValid()) return std::nullopt;
    const QRectF above = m_document.documentLayout()->blockBoundingRect(title);
    const QRectF below = m_document.documentLayout()->blockBoundingRect(title.next());
    const double width = above.width() * kRoomShare;
    return onPaper(QRectF(above.center().x() - width / 2, above.bottom(), width, below.top() - above.bottom()));
}

SignatureRoom Sheet::onPaper(const QRectF& inDocument) const {
    int page = pageCount() - 1;
    while (page > 0 && inDocument.top() < m_pages[page].body.top) --page;
    const PageSlice& slice = m_pages[page];
    const double pointsPerDot = m_scale / m_dotsPerMillimetre * kPointsPerMillimetre;
    const QRectF inArea = inDocument.translated(0, slice.heading.height() - slice.body.top);
    const QPointF corner = m_layout.paintRect(QPageLayout::Point).topLeft();
    return {page + 1, QRectF(corner + inArea.topLeft() * pointsPerDot, inArea.size() * pointsPerDot)};
}

}  // namespace motcua::printing
