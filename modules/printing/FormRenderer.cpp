#include "printing/FormRenderer.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include "printing/Fonts.h"
#include "printing/Pagination.h"
#include "printing/QrCode.h"

namespace motcua::printing {
namespace {

constexpr int kPdfDotsPerInch = 1200;
constexpr double kPixelsPerInch = 96;  // of the style sheet
constexpr double kMillimetresPerInch = 25.4;
constexpr double kA5Scale = 0.76;  // 13 pt becomes 10 pt
constexpr double kFootHeight = 7;  // mm, inside the printable area, before scaling
constexpr double kEdge = 0.15;     // mm of table border and of high diacritics around a cut
constexpr double kFootPoints = 9;
constexpr double kTestPoints = 15;
// NĐ 30/2020/NĐ-CP, Phụ lục I: 20–25 mm above and below, 15–20 mm right; the foot lies in the lower margin.
constexpr double kTop = 20;
constexpr double kRight = 15;
constexpr double kBottom = 12;

QMarginsF margins(const Form& form, SheetSize size) {
    const QMarginsF a4(form.leftMargin, kTop, kRight, kBottom);
    return size == SheetSize::A4 ? a4 : a4 * (kA5Scale * 0.8);
}

QPageLayout pageLayout(const Form& form, SheetSize size) {
    return QPageLayout(QPageSize(size == SheetSize::A4 ? QPageSize::A4 : QPageSize::A5), QPageLayout::Portrait,
                       margins(form, size), QPageLayout::Millimeter);
}

// A form laid out for one device. Lengths are device dots before scaling; the painter shrinks them.
class Sheet {
public:
    static Result<void> paint(const Form& form, const FormData& data, QPagedPaintDevice& device) {
        QPainter painter;
        if (!painter.begin(&device)) return fail(ErrorCode::PrintFailed, {}, QStringLiteral("device does not open"));
        painter.setRenderHint(QPainter::LosslessImageRendering);  // JPEG would blur the QR code
        Sheet sheet(form, data, device, device.pageLayout());
        MOTCUA_CHECK(sheet.layOut());
        for (int page = 0; page < sheet.pageCount(); ++page) {
            if (page > 0 && !device.newPage()) return fail(ErrorCode::PrintFailed, {}, QStringLiteral("no new page"));
            sheet.paintPage(painter, page);
        }
        return painter.end() ? Result<void>{} : fail(ErrorCode::PrintFailed, {}, QStringLiteral("device does not close"));
    }

    Sheet(const Form& form, const FormData& data, QPaintDevice& device, const QPageLayout& layout)
        : m_form(form),
          m_data(data),
          m_device(device),
          m_scale(layout.pageSize().id() == QPageSize::A5 ? kA5Scale : 1.0),
          m_dotsPerMillimetre(device.logicalDpiX() / kMillimetresPerInch) {
        const QSizeF millimetres = layout.paintRect(QPageLayout::Millimeter).size();
        m_area = millimetres * m_dotsPerMillimetre / m_scale;
    }

    Result<void> layOut() {
        QJsonObject fields = m_data.fields;
        fields.insert(QStringLiteral("form"), QJsonObject{{QStringLiteral("title"), m_form.title},
                                                          {QStringLiteral("number"), m_form.number},
                                                          {QStringLiteral("basis"), m_form.basis}});
        MOTCUA_TRY(const QString html, m_form.body.fill(fields));
        m_document.documentLayout()->setPaintDevice(&m_device);
        m_document.setDocumentMargin(0);
        m_document.setDefaultFont(QFont(fonts::formFamily(), 13));
        m_document.setDefaultStyleSheet(m_form.styleSheet);
        MOTCUA_TRY(const QImage code, qrCode(m_data.qrText));
        m_document.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("qr")), code);
        m_document.setHtml(html);
        scaleIndents();
        m_document.setTextWidth(m_area.width());
        m_pages = paginate(m_document, m_area.height() - kFootHeight * m_dotsPerMillimetre);
        return {};
    }

    int pageCount() const { return static_cast<int>(m_pages.size()); }

    void paintPage(QPainter& painter, int page) {
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

private:
    // Qt scales every length of the style sheet to the device, but not this one.
    void scaleIndents() {
        const double dotsPerPixel = m_device.logicalDpiX() / kPixelsPerInch;
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            QTextBlockFormat format = block.blockFormat();
            if (format.textIndent() == 0) continue;
            format.setTextIndent(format.textIndent() * dotsPerPixel);
            QTextCursor(block).setBlockFormat(format);
        }
    }

    void paintBand(QPainter& painter, const Band& band, double at) const {
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
    void paintRule(QPainter& painter, double at) const {
        painter.setPen(QPen(Qt::black, m_device.logicalDpiX() / kPixelsPerInch));
        painter.drawLine(QPointF(0, at), QPointF(m_area.width(), at));
    }

    QFont font(double points, bool bold = false) const {
        QFont font(fonts::formFamily());
        font.setPointSizeF(points);
        font.setBold(bold);
        return font;
    }

    void paintFoot(QPainter& painter, int page) const {
        const double height = kFootHeight * m_dotsPerMillimetre;
        const QRectF foot(0, m_area.height() - height, m_area.width(), height);
        painter.setFont(font(kFootPoints));
        painter.setPen(Qt::black);
        const QString source = m_form.basis.isEmpty() ? m_form.number : m_form.number + QStringLiteral(" – ") + m_form.basis;
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, source);
        painter.drawText(foot, Qt::AlignHCenter | Qt::AlignBottom, m_data.footer);
        painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, QStringLiteral("Trang %1/%2").arg(page + 1).arg(pageCount()));
    }

    // Over the text's area, in the upper margin: it covers nothing and cannot be cut off without cutting the head.
    void paintTestMark(QPainter& painter) const {
        painter.save();
        painter.setFont(font(kTestPoints, true));
        painter.setPen(QColor(168, 32, 26));
        const double height = 9 * m_dotsPerMillimetre;
        painter.drawText(QRectF(0, -height, m_area.width(), height), Qt::AlignHCenter | Qt::AlignTop,
                         QStringLiteral("DỮ LIỆU THỬ"));
        painter.restore();
    }

    const Form& m_form;
    const FormData& m_data;
    QPaintDevice& m_device;
    double m_scale;
    double m_dotsPerMillimetre;
    QSizeF m_area;
    QTextDocument m_document;
    QList<PageSlice> m_pages;
};

Result<void> checkGround() {
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr) {
        return fail(ErrorCode::PrintFailed, {}, QStringLiteral("no QGuiApplication"));
    }
    return fonts::check({fonts::formFamily()});
}

}  // namespace

Result<QByteArray> FormRenderer::pdf(const FormData& data, SheetSize size) const {
    MOTCUA_CHECK(checkGround());
    MOTCUA_TRY(const Form form, m_forms.form(data.kind, data.issuedOn));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);  // as the scans: fit for the archive
    writer.setResolution(kPdfDotsPerInch);
    writer.setPageLayout(pageLayout(form, size));
    writer.setTitle(form.title);
    writer.setCreator(QStringLiteral("motcua " MOTCUA_VERSION));
    MOTCUA_CHECK(Sheet::paint(form, data, writer));
    return buffer.data();
}

Result<void> FormRenderer::toPdf(const FormData& data, const QString& path, SheetSize size) const {
    MOTCUA_TRY(const QByteArray bytes, pdf(data, size));
    return m_files.write(path, bytes);
}

Result<void> FormRenderer::toPrinter(const FormData& data, QPrinter& printer) const {
    MOTCUA_CHECK(checkGround());
    MOTCUA_TRY(const Form form, m_forms.form(data.kind, data.issuedOn));
    const bool small = printer.pageLayout().pageSize().id() == QPageSize::A5;
    printer.setPageMargins(margins(form, small ? SheetSize::A5 : SheetSize::A4), QPageLayout::Millimeter);
    printer.setDocName(form.title);
    MOTCUA_CHECK(Sheet::paint(form, data, printer));
    if (printer.printerState() != QPrinter::Error) return {};
    return fail(ErrorCode::PrintFailed, {{QStringLiteral("printer"), printer.printerName()}});
}

Result<QList<QImage>> FormRenderer::toImages(const FormData& data, int dotsPerInch, SheetSize size) const {
    MOTCUA_CHECK(checkGround());
    MOTCUA_TRY(const Form form, m_forms.form(data.kind, data.issuedOn));
    const QPageLayout layout = pageLayout(form, size);
    QImage blank(layout.fullRectPixels(dotsPerInch).size(), QImage::Format_RGB32);
    blank.setDotsPerMeterX(qRound(dotsPerInch * 1000 / kMillimetresPerInch));
    blank.setDotsPerMeterY(qRound(dotsPerInch * 1000 / kMillimetresPerInch));
    blank.fill(Qt::white);
    Sheet sheet(form, data, blank, layout);
    MOTCUA_CHECK(sheet.layOut());
    QList<QImage> pages;
    for (int page = 0; page < sheet.pageCount(); ++page) {
        QImage picture = blank.copy();
        QPainter painter(&picture);
        painter.translate(layout.paintRectPixels(dotsPerInch).topLeft());
        sheet.paintPage(painter, page);
        painter.end();
        pages.append(picture);
    }
    return pages;
}

}  // namespace motcua::printing
