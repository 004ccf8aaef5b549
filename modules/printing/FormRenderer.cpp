#include "printing/FormRenderer.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QTextDocument>

#include "printing/Fonts.h"
#include "printing/QrCode.h"

namespace motcua::printing {
namespace {

constexpr int kPdfDotsPerInch = 1200;
constexpr double kMillimetresPerInch = 25.4;
constexpr double kA5Scale = 0.76;         // 13 pt becomes 10 pt
constexpr double kFootHeight = 7;         // mm, inside the printable area, before scaling
constexpr double kFootPoints = 9;
constexpr double kTestPoints = 15;
// NĐ 30/2020/NĐ-CP, Phụ lục I: 20–25 mm above and below, 15–20 mm right; the foot lies in the lower margin.
constexpr double kTop = 20;
constexpr double kRight = 15;
constexpr double kBottom = 12;

QMarginsF margins(const Form& form, Paper paper) {
    const QMarginsF a4(form.leftMargin, kTop, kRight, kBottom);
    return paper == Paper::A4 ? a4 : a4 * (kA5Scale * 0.8);
}

QPageLayout pageLayout(const Form& form, Paper paper) {
    return QPageLayout(QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::A5), QPageLayout::Portrait,
                       margins(form, paper), QPageLayout::Millimeter);
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
        fields.insert(QStringLiteral("qr"), !m_data.qrText.isEmpty());
        MOTCUA_TRY(const QString html, m_form.body.fill(fields));
        m_document.documentLayout()->setPaintDevice(&m_device);
        m_document.setDocumentMargin(0);
        m_document.setDefaultFont(QFont(fonts::formFamily(), 13));
        m_document.setDefaultStyleSheet(m_form.styleSheet);
        if (!m_data.qrText.isEmpty()) {
            MOTCUA_TRY(const QImage code, qrCode(m_data.qrText));
            m_document.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("qr")), code);
        }
        m_document.setHtml(html);
        m_document.setPageSize(QSizeF(m_area.width(), bodyHeight()));
        return {};
    }

    int pageCount() const { return m_document.pageCount(); }

    void paintPage(QPainter& painter, int page) {
        painter.save();
        painter.scale(m_scale, m_scale);
        paintFoot(painter, page);
        if (m_data.testData) paintTestMark(painter);
        const double top = page * bodyHeight();
        painter.translate(0, -top);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, top, m_area.width(), bodyHeight());
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(context.clip);
        m_document.documentLayout()->draw(&painter, context);
        painter.restore();
    }

private:
    double bodyHeight() const { return m_area.height() - kFootHeight * m_dotsPerMillimetre; }

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
};

Result<void> checkGround() {
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr) {
        return fail(ErrorCode::PrintFailed, {}, QStringLiteral("no QGuiApplication"));
    }
    return fonts::check({fonts::formFamily()});
}

}  // namespace

Result<void> FormRenderer::toPdf(const Form& form, const FormData& data, const QString& path, Paper paper) const {
    MOTCUA_CHECK(checkGround());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kPdfDotsPerInch);
        writer.setPageLayout(pageLayout(form, paper));
        writer.setTitle(form.title);
        writer.setCreator(QStringLiteral("motcua " MOTCUA_VERSION));
        MOTCUA_CHECK(Sheet::paint(form, data, writer));
    }
    return m_files.write(path, buffer.data());
}

Result<void> FormRenderer::toPrinter(const Form& form, const FormData& data, QPrinter& printer) const {
    MOTCUA_CHECK(checkGround());
    const bool small = printer.pageLayout().pageSize().id() == QPageSize::A5;
    printer.setPageMargins(margins(form, small ? Paper::A5 : Paper::A4), QPageLayout::Millimeter);
    printer.setDocName(form.title);
    MOTCUA_CHECK(Sheet::paint(form, data, printer));
    if (printer.printerState() == QPrinter::Error) return fail(ErrorCode::PrintFailed, {}, printer.printerName());
    return {};
}

Result<QList<QImage>> FormRenderer::toImages(const Form& form, const FormData& data, int dotsPerInch, Paper paper) const {
    MOTCUA_CHECK(checkGround());
    const QPageLayout layout = pageLayout(form, paper);
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
