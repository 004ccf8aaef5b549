#include "ocr/engine/Orientation.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>

#include <QFile>

namespace motcua::ocr {
namespace {

constexpr float kOsdDpi = 150;

}  // namespace

Result<int> quarterTurnsToUpright(Pix* page, int dpi, const QString& modelFolder) {
    tesseract::TessBaseAPI api;
    const QByteArray folder = QFile::encodeName(modelFolder);
    if (api.Init(folder.isEmpty() ? nullptr : folder.constData(), "osd") != 0) {
        return fail(ErrorCode::OcrModelMissing, {{QStringLiteral("package"), QStringLiteral("tesseract-ocr-osd")}});
    }
    const float factor = kOsdDpi / static_cast<float>(dpi);
    const PixPtr grey(pixConvertTo8(page, 0));
    const PixPtr small(factor < 1 ? pixScale(grey.get(), factor, factor) : pixClone(grey.get()));
    api.SetPageSegMode(tesseract::PSM_OSD_ONLY);
    api.SetImage(small.get());
    api.SetSourceResolution(static_cast<int>(kOsdDpi));
    int degrees = 0;  // by which the picture is turned clockwise
    float confidence = 0;
    const char* script = nullptr;
    float scriptConfidence = 0;
    const bool told = api.DetectOrientationScript(&degrees, &confidence, &script, &scriptConfidence);
    api.End();
    return told ? (360 - degrees) / 90 % 4 : 0;
}

}  // namespace motcua::ocr
