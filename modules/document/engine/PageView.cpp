#include "document/engine/PageView.h"

#include <poppler-qt6.h>

#include <QFileInfo>
#include <QImage>
#include <QVariant>
#include <memory>

namespace motcua::document {

namespace {

constexpr double kMostPixels = 100e6;

// Poppler's complaints quote the file, and the file is somebody's paper: they do not belong in a log.
void sayNothing(const QString&, const QVariant&) {}

QMap<QString, QString> named(const QString& file) {
    return {{QStringLiteral("file"), QFileInfo(file).fileName()}};
}

Result<std::unique_ptr<Poppler::Document>> open(const QString& file) {
    const QFileInfo info(file);
    if (!info.exists()) return fail(ErrorCode::FileNotFound, named(file));
    if (info.size() == 0) return fail(ErrorCode::PageEmptyFile, named(file));
    Poppler::setDebugErrorFunction(sayNothing, {});
    std::unique_ptr<Poppler::Document> document = Poppler::Document::load(file);
    if (!document) return fail(ErrorCode::PdfDamaged, named(file));
    if (document->isLocked()) return fail(ErrorCode::PdfEncrypted, named(file));
    if (document->numPages() == 0) return fail(ErrorCode::PdfNoPages, named(file));
    return document;
}

}  // namespace

Result<QSize> renderPage(const QString& file, int page, int dpi, const QString& outPng) {
    MOTCUA_TRY(const auto document, open(file));
    const std::unique_ptr<Poppler::Page> sheet = document->page(page);
    if (!sheet) return fail(ErrorCode::PdfNoPages, named(file));
    const QSizeF size = sheet->pageSizeF() * dpi / 72;
    if (dpi <= 0 || size.width() * size.height() > kMostPixels) return fail(ErrorCode::PageTooLarge, named(file));
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    const QImage image = sheet->renderToImage(dpi, dpi);
    if (image.isNull()) return fail(ErrorCode::PdfDamaged, named(file));
    if (!image.convertToFormat(QImage::Format_RGB32).save(outPng, "PNG")) return fail(ErrorCode::FileUnwritable, named(outPng));
    return image.size();
}

Result<QString> textOf(const QString& file) {
    MOTCUA_TRY(const auto document, open(file));
    QStringList pages;
    for (int i = 0; i < document->numPages(); ++i) {
        const std::unique_ptr<Poppler::Page> sheet = document->page(i);
        pages.append(sheet ? sheet->text(QRectF()).normalized(QString::NormalizationForm_C) : QString());
    }
    return pages.join(QLatin1Char('\f'));
}

}  // namespace motcua::document
