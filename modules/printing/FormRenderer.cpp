#include "printing/FormRenderer.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <cmath>

#include "printing/Fonts.h"
#include "printing/Sheet.h"

namespace motcua::printing {
namespace {

constexpr int kDotsPerInch = 1200;  // of the layout in a PDF
constexpr double kRollSpare = 1;    // mm
QImage blankPicture(const QSize& pixels, int dotsPerInch) {
    QImage blank(pixels, QImage::Format_RGB32);
    blank.setDotsPerMeterX(qRound(dotsPerInch * 1000 / kMillimetresPerInch));
    blank.setDotsPerMeterY(qRound(dotsPerInch * 1000 / kMillimetresPerInch));
    blank.fill(Qt::white);
    return blank;
}

struct Choice {
    Form form;
    SheetSize size;
};

Result<Choice> choose(const FormSet& forms, const FormData& data, std::optional<SheetSize> size) {
    MOTCUA_TRY(const Form form, forms.form(data.kind, data.issuedOn, size));
    return Choice{form, size.value_or(form.sizes.first())};
}

QPageLayout layoutOn(const QSizeF& paper, const Choice& choice) {
    QMarginsF margins = stockOf(choice.size).margins;
    if (stockOf(choice.size).isOffice)
        margins.setLeft(choice.form.leftMargin * margins.top() / stockOf(SheetSize::A4).margins.top());
    return QPageLayout(QPageSize(paper, QPageSize::Millimeter, {}, QPageSize::ExactMatch),
                       choice.form.landscape ? QPageLayout::Landscape : QPageLayout::Portrait, margins,
                       QPageLayout::Millimeter);
}

// A roll is cut where its text ends; that differs a little with the device that measures it.
Result<QPageLayout> pageLayout(const Choice& choice, const FormData& data, int dotsPerInch) {
    const Stock& stock = stockOf(choice.size);
    const QPageLayout whole = layoutOn(stock.paper, choice);
    if (!stock.isRoll) return whole;
    QImage ruler = blankPicture(QSize(1, 1), dotsPerInch);
    Sheet sheet(choice.form, data, ruler, choice.size, whole);
    MOTCUA_CHECK(sheet.layOut());
    if (sheet.pageCount() > 1) return whole;
    const double height = std::ceil(sheet.textMillimetres() + stock.margins.top() + stock.margins.bottom()) + kRollSpare;
    return layoutOn(QSizeF(stock.paper.width(), height), choice);
}

Result<void> checkGround() {
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr) {
        return fail(ErrorCode::PrintFailed, {}, QStringLiteral("no QGuiApplication"));
    }
    return fonts::check({fonts::formFamily()});
}

Result<void> paint(const Choice& choice, const FormData& data, QPagedPaintDevice& device) {
    QPainter painter;
    if (!painter.begin(&device)) return fail(ErrorCode::PrintFailed, {}, QStringLiteral("device does not open"));
    painter.setRenderHint(QPainter::LosslessImageRendering);  // JPEG would blur the QR code
    Sheet sheet(choice.form, data, device, choice.size, device.pageLayout());
    MOTCUA_CHECK(sheet.layOut());
    for (int page = 0; page < sheet.pageCount(); ++page) {
        if (page > 0 && !device.newPage()) return fail(ErrorCode::PrintFailed, {}, QStringLiteral("no new page"));
        sheet.paintPage(painter, page);
    }
    if (!painter.end()) return fail(ErrorCode::PrintFailed, {}, QStringLiteral("device does not close"));
    return {};
}

}  // namespace

Result<QString> FormRenderer::legalVersion(const FormData& data, std::optional<SheetSize> size) const {
    MOTCUA_TRY(const Form form, m_forms.form(data.kind, data.issuedOn, size));
    return form.legalVersion;
}

Result<QByteArray> FormRenderer::pdf(const FormData& data, std::optional<SheetSize> size) const {
    MOTCUA_CHECK(checkGround());
    MOTCUA_TRY(const Choice choice, choose(m_forms, data, size));
    MOTCUA_TRY(const QPageLayout layout, pageLayout(choice, data, kDotsPerInch));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);  // as the scans: fit for the archive
    writer.setResolution(kDotsPerInch);
    writer.setPageLayout(layout);
    writer.setTitle(choice.form.title);
    writer.setCreator(QStringLiteral("motcua " MOTCUA_VERSION));
    MOTCUA_CHECK(paint(choice, data, writer));
    return buffer.data();
}

Result<void> FormRenderer::toPdf(const FormData& data, const QString& path, std::optional<SheetSize> size) const {
    MOTCUA_TRY(const QByteArray bytes, pdf(data, size));
    return m_files.write(path, bytes);
}

Result<void> FormRenderer::toPrinter(const FormData& data, QPrinter& printer, std::optional<SheetSize> size) const {
    MOTCUA_CHECK(checkGround());
    MOTCUA_TRY(Choice choice, choose(m_forms, data, size));
    const bool isSmall = printer.pageLayout().pageSize().id() == QPageSize::A5;
    if (isSmall && choice.size == SheetSize::A4 && choice.form.sizes.contains(SheetSize::A5)) choice.size = SheetSize::A5;
    MOTCUA_TRY(const QPageLayout layout, pageLayout(choice, data, printer.resolution()));
    if (!printer.setPageLayout(layout))
        return fail(ErrorCode::PrintFailed, {{QStringLiteral("printer"), printer.printerName()}});
    printer.setDocName(choice.form.title);
    MOTCUA_CHECK(paint(choice, data, printer));
    if (printer.printerState() != QPrinter::Error) return {};
    return fail(ErrorCode::PrintFailed, {{QStringLiteral("printer"), printer.printerName()}});
}

Result<QList<QImage>> FormRenderer::toImages(const FormData& data, int dotsPerInch, std::optional<SheetSize> size) const {
    MOTCUA_CHECK(checkGround());
    MOTCUA_TRY(const Choice choice, choose(m_forms, data, size));
    MOTCUA_TRY(const QPageLayout layout, pageLayout(choice, data, dotsPerInch));
    QImage blank = blankPicture(layout.fullRectPixels(dotsPerInch).size(), dotsPerInch);
    Sheet sheet(choice.form, data, blank, choice.size, layout);
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

Result<SignatureRoom> FormRenderer::signatureRoom(const FormData& data, std::optional<SheetSize> size) const {
    MOTCUA_CHECK(checkGround());
    MOTCUA_TRY(const Choice choice, choose(m_forms, data, size));
    MOTCUA_TRY(const QPageLayout layout, pageLayout(choice, data, kDotsPerInch));
    QImage ruler = blankPicture(QSize(1, 1), kDotsPerInch);
    Sheet sheet(choice.form, data, ruler, choice.size, layout);
    MOTCUA_CHECK(sheet.layOut());
    const auto room = sheet.signatureRoom();
    if (!room) return fail(ErrorCode::NotFound, {}, QStringLiteral("no signature-room in form ") + choice.form.kind);
    return *room;
}

}  // namespace motcua::printing
