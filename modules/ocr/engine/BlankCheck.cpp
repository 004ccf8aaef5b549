#include "ocr/engine/BlankCheck.h"

#include <leptonica/allheaders.h>

namespace motcua::ocr {
namespace {

constexpr double kCheckDpi = 150;
constexpr int kInkBelow = 150;
constexpr int kMarginShare = 25;  // of the width
constexpr int kMinHeight = 9;
constexpr int kMaxHeight = 400;
constexpr int kMinWidth = 3;

PixPtr darkest(Pix* pixels) {
    if (pixGetDepth(pixels) != 32) return PixPtr(pixConvertTo8(pixels, 0));
    PixPtr out(pixGetRGBComponent(pixels, COLOR_RED));
    for (const int component : {COLOR_GREEN, COLOR_BLUE}) {
        const PixPtr other(pixGetRGBComponent(pixels, component));
        pixMinOrMax(out.get(), out.get(), other.get(), L_CHOOSE_MIN);
    }
    return out;
}

// Ink at 150 dpi, without the margins; null for a page too small to judge.
PixPtr inkOf(const PageImage& page) {
    const auto factor = static_cast<float>(kCheckDpi / page.dpi);
    const PixPtr all = darkest(page.pixels.get());
    const PixPtr small(factor < 0.7F ? pixScaleAreaMap(all.get(), factor, factor) : pixScale(all.get(), factor, factor));
    if (!small) return {};
    const PixPtr blurred(pixBlockconv(small.get(), 1, 1));
    if (!blurred) return {};
    const PixPtr even(pixBackgroundNorm(blurred.get(), nullptr, nullptr, 16, 24, 60, 40, 200, 3, 2));
    const PixPtr ink(pixThresholdToBinary(even ? even.get() : blurred.get(), kInkBelow));
    const int width = pixGetWidth(ink.get());
    const int margin = width / kMarginShare;
    Box* inside = boxCreate(margin, margin, width - 2 * margin, pixGetHeight(ink.get()) - 2 * margin);
    PixPtr out(pixClipRectangle(ink.get(), inside, nullptr));
    boxDestroy(&inside);
    return out;
}

}  // namespace

bool isBlank(const PageImage& page) {
    const PixPtr ink = inkOf(page);
    if (!ink) return false;
    Boxa* boxes = pixConnCompBB(ink.get(), 8);
    bool blank = true;
    for (l_int32 i = 0; blank && boxes != nullptr && i < boxaGetCount(boxes); ++i) {
        l_int32 width = 0;
        l_int32 height = 0;
        boxaGetBoxGeometry(boxes, i, nullptr, nullptr, &width, &height);
        blank = !(height >= kMinHeight && height < kMaxHeight && width >= kMinWidth);
    }
    boxaDestroy(&boxes);
    return blank;
}

}  // namespace motcua::ocr
