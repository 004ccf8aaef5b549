#include "ocr/engine/PageImage.h"

#include <leptonica/allheaders.h>

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cmath>

namespace motcua::ocr {
namespace {

constexpr qint64 kMaxPixels = 140'000'000;  // A4 at 1200 dpi
constexpr int kLowestBelievableDpi = 100;
constexpr double kA4LongInches = 11.69;
// Between these the page is close enough to 300 dpi to be left alone.
constexpr int kScaleBelowDpi = 280;
constexpr int kScaleAboveDpi = 330;

QMap<QString, QString> pathParam(const QString& path) {
    return {{QStringLiteral("path"), QFileInfo(path).fileName()}};
}

int believableDpi(Pix* pix, int statedDpi) {
    for (const int dpi : {statedDpi, static_cast<int>(pixGetXRes(pix))}) {
        if (dpi >= kLowestBelievableDpi) return dpi;
    }
    const int longSide = std::max(pixGetWidth(pix), pixGetHeight(pix));
    return std::max(kLowestBelievableDpi, static_cast<int>(std::lround(longSide / kA4LongInches)));
}

// 1, 8 or 32 bit; no colour map; paper under transparent pixels.
PixPtr uniform(PixPtr pix) {
    if (pixGetColormap(pix.get()) != nullptr) pix.reset(pixRemoveColormap(pix.get(), REMOVE_CMAP_BASED_ON_SRC));
    if (!pix) return pix;
    if (pixGetDepth(pix.get()) == 32 && pixGetSpp(pix.get()) == 4) {
        pix.reset(pixAlphaBlendUniform(pix.get(), 0xffffff00));
    } else if (pixGetDepth(pix.get()) != 1 && pixGetDepth(pix.get()) != 32) {
        pix.reset(pixConvertTo8(pix.get(), 0));
    }
    return pix;
}

}  // namespace

void PixDeleter::operator()(Pix* pix) const {
    pixDestroy(&pix);
}

bool PageImage::isBitonal() const {
    return pixGetDepth(pixels.get()) == 1;
}
int PageImage::workingDpi() const {
    return static_cast<int>(std::lround(dpi * scale));
}

Result<PageImage> loadPage(const QString& path, int statedDpi) {
    QFile file(path);
    if (!file.exists()) return fail(ErrorCode::FileNotFound, pathParam(path));
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, pathParam(path), file.errorString());
    const QByteArray bytes = file.readAll();
    if (bytes.isEmpty()) return fail(ErrorCode::PageEmptyFile, pathParam(path));
    const auto* data = reinterpret_cast<const l_uint8*>(bytes.constData());
    const auto size = static_cast<std::size_t>(bytes.size());
    l_int32 width = 0;
    l_int32 height = 0;
    // The header first: a small file may promise a picture that fills the memory.
    if (pixReadHeaderMem(data, size, nullptr, &width, &height, nullptr, nullptr, nullptr) != 0 || width < 1 || height < 1) {
        return fail(ErrorCode::PageUnreadable, pathParam(path), QStringLiteral("header"));
    }
    if (static_cast<qint64>(width) * height > kMaxPixels) return fail(ErrorCode::PageTooLarge, pathParam(path));
    PixPtr decoded(pixReadMem(data, size));
    if (!decoded) return fail(ErrorCode::PageUnreadable, pathParam(path), QStringLiteral("pixels"));
    PageImage page;
    page.dpi = believableDpi(decoded.get(), statedDpi);
    page.pixels = uniform(std::move(decoded));
    if (!page.pixels) return fail(ErrorCode::PageUnreadable, pathParam(path), QStringLiteral("depth"));
    if (!page.isBitonal() && (page.dpi < kScaleBelowDpi || page.dpi > kScaleAboveDpi)) {
        page.scale = static_cast<double>(kWorkingDpi) / page.dpi;
    }
    return page;
}

PageImage turned(const PageImage& page, int quarterTurns) {
    return {PixPtr(pixRotateOrth(page.pixels.get(), quarterTurns)), page.dpi, page.scale};
}

PixPtr atWorkingResolution(const PageImage& page) {
    if (page.scale == 1) return PixPtr(pixClone(page.pixels.get()));
    const auto factor = static_cast<float>(page.scale);
    return PixPtr(pixScale(page.pixels.get(), factor, factor));
}

}  // namespace motcua::ocr
