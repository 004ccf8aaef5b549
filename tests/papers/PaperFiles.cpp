#include "PaperFiles.h"

#include <leptonica/allheaders.h>

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QtMath>
#include <memory>

namespace motcua::papers {

namespace {

constexpr int kInkBelow = 150;  // grey level

tl::unexpected<Error> unwritable(const QString& file) {
    return fail(ErrorCode::FileUnwritable, {{QStringLiteral("file"), QFileInfo(file).fileName()}});
}

QImage withResolution(QImage page, int dpi) {
    page.setDotsPerMeterX(qRound(dpi / 0.0254));
    page.setDotsPerMeterY(qRound(dpi / 0.0254));
    return page;
}

struct PixDeleter {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixDeleter>;

PixPtr bitonal(const QImage& page, int dpi) {
    const QImage grey = page.convertToFormat(QImage::Format_Grayscale8);
    PixPtr pix(pixCreate(grey.width(), grey.height(), 1));
    pixSetResolution(pix.get(), dpi, dpi);
    for (int y = 0; y < grey.height(); ++y) {
        const uchar* row = grey.constScanLine(y);
        for (int x = 0; x < grey.width(); ++x) {
            if (row[x] < kInkBelow) pixSetPixel(pix.get(), x, y, 1);
        }
    }
    return pix;
}

QByteArray jpegBytes(const QImage& page, int dpi, int quality) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    withResolution(page, dpi).save(&buffer, "JPEG", quality);
    return bytes;
}

}  // namespace

Result<void> writeJpeg(const QString& file, const QImage& page, int dpi, int quality) {
    if (!withResolution(page, dpi).save(file, "JPEG", quality)) return unwritable(file);
    return {};
}

Result<void> writePng(const QString& file, const QImage& page, int dpi) {
    if (!withResolution(page.convertToFormat(QImage::Format_Grayscale8), dpi).save(file, "PNG", 0)) return unwritable(file);
    return {};
}

Result<void> writeFaxTiff(const QString& file, const QList<QImage>& pages, int dpi) {
    const char* mode = "w";
    for (const QImage& page : pages) {
        const PixPtr pix = bitonal(page, dpi);
        if (pixWriteTiff(QFile::encodeName(file).constData(), pix.get(), IFF_TIFF_G4, mode) != 0) return unwritable(file);
        mode = "a";
    }
    return {};
}

Result<void> writePicturePdf(const QString& file, const QImage& page, int dpi, int quality) {
    const QByteArray jpeg = jpegBytes(page, dpi, quality);
    const QByteArray box =
        QByteArray::number(page.width() * 72.0 / dpi, 'f', 2) + ' ' + QByteArray::number(page.height() * 72.0 / dpi, 'f', 2);
    const QByteArray drawing = "q " + QByteArray(box).replace(" ", " 0 0 ") + " 0 0 cm /Scan Do Q";
    const QByteArray objects[] = {
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + box + "]/Resources<</XObject<</Scan 5 0 R>>>>/Contents 4 0 R>>",
        "<</Length " + QByteArray::number(drawing.size()) + ">>stream\n" + drawing + "\nendstream",
        "<</Type/XObject/Subtype/Image/Width " + QByteArray::number(page.width()) + "/Height " +
            QByteArray::number(page.height()) + "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length " +
            QByteArray::number(jpeg.size()) + ">>stream\n" + jpeg + "\nendstream",
    };
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "0000000000 65535 f \n";
    int number = 1;
    for (const QByteArray& object : objects) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(number++) + " 0 obj\n" + object + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    pdf += "xref\n0 6\n" + table + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(pdf) != pdf.size()) return unwritable(file);
    return {};
}

}  // namespace motcua::papers
