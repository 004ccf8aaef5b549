#include "printing/FormRenderer.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>

#include "printing/Fonts.h"
#include "printing/Sheet.h"

namespace motcua::printing {
namespace {

constexpr int kDotsPerInch = 1200;  // of the layout in a PDF
// NĐ 30/2020/NĐ-CP, Phụ lục I: 20–25 mm above and below, 15–20 mm right; the foot lies in the lower margin.
constexpr double kTop = 20;
constexpr double kRight = 15;
constexpr double kBottom = 12;
constexpr double kA5Margins = 0.6;  // of those of A4

QMarginsF margins(const Form& form, SheetSize size) {
    const QMarginsF a4(form.leftMargin, kTop, kRight, kBottom);
    return size == SheetSize::A4 ? a4 : a4 * kA5Margins;
}

QPageLayout pageLayout(const Form& form, SheetSize size) {
    return QPageLayout(QPageSize(size == SheetSize::A4 ? QPageSize::A4 : QPageSize::A5),
                       form.landscape ? QPageLayout::Landscape : QPageLayout::Portrait, margins(form, size),
                       QPageLayout::Millimeter);
}

QImage blankPicture(const QSize& pixels, int dotsPerInch) {
    QImage blank(pixels, QImage::Format_RGB32);
    blank.setDotsPerMeterX(qRound(dotsPerInch * 1000 / kMillimetresPerInch));
    blank.setDotsPerMeterY(qRound(dotsPerInch * 1000 / kMillimetresPerInch));
    blank.fill(Qt::white);
    return blank;
}

Result<void> checkGround() {
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr) {
        return fail(ErrorCode::PrintFailed, {}, QStringLiteral("no QGuiApplication"));
    }
    return fonts::check({fonts::formFamily()});
}

Result<void> paint(const Form& form, const FormData& data, QPagedPaintDevice& device) {
    QPainter painter;
    if (!painter.begin(&device)) return fail(ErrorCode::PrintFailed, {}, QStringLiteral("device does not open"));
    painter.setRenderHint(QPainter::LosslessImageRendering);  // JPEG would blur the QR code
    Sheet sheet(form, data, device, device.pageLayout());
    MOTCUA_CHECK(sheet.layOut());
    for (int page = 0; page < sheet.pageCount(); ++page) {
        if (page > 0 && !device.newPage()) return fail(ErrorCode::PrintFailed, {}, QStringLiteral("no new page"));
        sheet.paintPage(painter, page);
    }
    if (!painter.end()) return fail(ErrorCode::PrintFailed, {}, QStringLiteral("device does not close"));
    return {};
}

}  // namespace

Result<QByteArray> FormRenderer::pdf(const FormData& data, SheetSize size) const {
    MOTCUA_CHECK(checkGround());
    MOTCUA_TRY(const Form form, m_forms.form(data.kind, data.issuedOn));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);  // as the scans: fit for the archive
    writer.setResolution(kDotsPerInch);
    writer.setPageLayout(pageLayout(form, size));
    writer.setTitle(form.title);
    writer.setCreator(QStringLiteral("motcua " MOTCUA_VERSION));
    MOTCUA_CHECK(paint(form, data, writer));
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
    printer.setPageOrientation(form.landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setPageMargins(margins(form, small ? SheetSize::A5 : SheetSize::A4), QPageLayout::Millimeter);
    printer.setDocName(form.title);
    MOTCUA_CHECK(paint(form, data, printer));
    if (printer.printerState() != QPrinter::Error) return {};
    return fail(ErrorCode::PrintFailed, {{QStringLiteral("printer"), printer.printerName()}});
}

Result<QList<QImage>> FormRenderer::toImages(const FormData& data, int dotsPerInch, SheetSize size) const {
    MOTCUA_CHECK(checkGround());
    MOTCUA_TRY(const Form form, m_forms.form(data.kind, data.issuedOn));
    const QPageLayout layout = pageLayout(form, size);
    QImage blank = blankPicture(layout.fullRectPixels(dotsPerInch).size(), dotsPerInch);
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

Result<SignatureRoom> FormRenderer::signatureRoom(const FormData& data, SheetSize size) const {
    MOTCUA_CHECK(checkGround());
    MOTCUA_TRY(const Form form, m_forms.form(data.kind, data.issuedOn));
    QImage ruler = blankPicture(QSize(1, 1), kDotsPerInch);
    Sheet sheet(form, data, ruler, pageLayout(form, size));
    MOTCUA_CHECK(sheet.layOut());
    const auto room = sheet.signatureRoom();
    if (!room) return fail(ErrorCode::NotFound, {}, QStringLiteral("no signature-room in form ") + form.kind);
    return *room;
}

}  // namespace motcua::printing
