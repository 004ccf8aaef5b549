#include "ocr/engine/ViewCopy.h"

#include <leptonica/allheaders.h>

#include <QFile>
#include <QFileInfo>

namespace motcua::ocr {
namespace {

constexpr double kDegree = 0.017453292519943295;
constexpr int kJpegQuality = 90;

Result<QString> unwritable(const QString& path) {
    return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), QFileInfo(path).fileName()}});
}

Result<QString> writePng(Pix* pix, const QString& path) {
    if (pixWrite(QFile::encodeName(path).constData(), pix, IFF_PNG) != 0) return unwritable(path);
    return path;
}

}  // namespace

PixPtr viewCopy(const PageImage& page, double skewDegrees) {
    PixPtr view = atWorkingResolution(page);
    if (skewDegrees == 0) return view;
    const auto angle = static_cast<float>(skewDegrees * kDegree);
    const int method = page.isBitonal() ? L_ROTATE_SHEAR : L_ROTATE_AREA_MAP;
    PixPtr straight(pixRotate(view.get(), angle, method, L_BRING_IN_WHITE, 0, 0));
    return straight ? std::move(straight) : std::move(view);
}

Result<QString> writeView(Pix* view, int dpi, const QString& stem) {
    pixSetResolution(view, dpi, dpi);
    if (pixGetDepth(view) == 1) return writePng(view, stem + QStringLiteral(".view.png"));
    const QString path = stem + QStringLiteral(".view.jpg");
    if (pixWriteJpeg(QFile::encodeName(path).constData(), view, kJpegQuality, 0) != 0) return unwritable(path);
    return path;
}

Result<QString> writeMask(Pix* mask, int dpi, const QString& stem) {
    pixSetResolution(mask, dpi, dpi);
    return writePng(mask, stem + QStringLiteral(".mask.png"));
}

}  // namespace motcua::ocr
