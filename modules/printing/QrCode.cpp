#include "printing/QrCode.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <exception>

namespace motcua::printing {
namespace {

constexpr int kQuietZone = 4;         // modules; ISO/IEC 18004, 6.3.8
constexpr int kCorrectionLevelM = 4;  // ZXing counts 0–8: 4 is M, about 15 % of the symbol may be damaged

QImage enlarged(const ZXing::BitMatrix& matrix, int modulePixels) {
    QImage small(matrix.width(), matrix.height(), QImage::Format_Grayscale8);
    for (int y = 0; y < matrix.height(); ++y) {
        uchar* row = small.scanLine(y);
        for (int x = 0; x < matrix.width(); ++x) row[x] = matrix.get(x, y) ? 0 : 255;
    }
    return small.scaled(small.size() * modulePixels, Qt::IgnoreAspectRatio, Qt::FastTransformation);
}

}  // namespace

Result<QImage> qrCode(const QString& text, int modulePixels) {
    if (text.isEmpty()) return fail(ErrorCode::PrintFailed, {}, QStringLiteral("empty QR text"));
    try {
        const auto writer = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                                .setEncoding(ZXing::CharacterSet::UTF8)
                                .setEccLevel(kCorrectionLevelM)
                                .setMargin(kQuietZone);
        return enlarged(writer.encode(text.toStdWString(), 0, 0), modulePixels);
    } catch (const std::exception& problem) {  // ZXing throws when the text does not fit; no exception leaves this file
        return fail(ErrorCode::PrintFailed, {}, QString::fromLatin1(problem.what()));
    }
}

}  // namespace motcua::printing
