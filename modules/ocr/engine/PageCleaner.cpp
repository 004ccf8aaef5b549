#include "ocr/engine/PageCleaner.h"

#include <leptonica/allheaders.h>

#include <cmath>

#include "ocr/engine/LeaderEraser.h"

namespace motcua::ocr {
namespace {

constexpr double kDegree = 0.017453292519943295;
constexpr int kPaper = 200;  // background after normalisation
constexpr int kMaskBelow = 140;
constexpr int kSmallestInk = 4;  // pixels, either way

struct Turn {
    float degrees = 0;
    bool sure = false;
};

// The step's result, or what was there if the step failed.
PixPtr orElse(Pix* result, PixPtr before) {
    return result != nullptr ? PixPtr(result) : std::move(before);
}

Turn skewOf(Pix* bitonal, float minConfidence, float minDegrees) {
    float degrees = 0;
    float confidence = 0;
    if (bitonal == nullptr || pixFindSkew(bitonal, &degrees, &confidence) != 0) return {};
    return {degrees, confidence > minConfidence && std::abs(degrees) > minDegrees};
}

Turn skewOfGrey(Pix* grey) {
    const PixPtr half(pixScaleAreaMap2(grey));
    if (!half) return {};
    Pix* binary = nullptr;
    pixOtsuAdaptiveThreshold(half.get(), 300, 300, 0, 0, 0.1F, nullptr, &binary);
    const PixPtr owned(binary);
    return skewOf(owned.get(), 2.5F, 0.05F);
}

PixPtr readingChannel(const PageImage& page) {
    const bool colour = pixGetDepth(page.pixels.get()) == 32;
    return PixPtr(colour ? pixGetRGBComponent(page.pixels.get(), COLOR_RED) : pixClone(page.pixels.get()));
}

PixPtr scaled(PixPtr grey, double scale) {
    const auto factor = static_cast<float>(scale);
    return scale == 1 ? std::move(grey) : PixPtr(pixScale(grey.get(), factor, factor));
}

PixPtr evenPaper(PixPtr grey) {
    Pix* even = pixBackgroundNorm(grey.get(), nullptr, nullptr, 10, 15, 60, 40, kPaper, 2, 1);
    return orElse(even, std::move(grey));
}

PixPtr textMask(Pix* even) {
    const PixPtr ink(pixThresholdToBinary(even, kMaskBelow));
    return PixPtr(pixSelectBySize(ink.get(), kSmallestInk, kSmallestInk, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GTE, nullptr));
}

CleanPage cleanGrey(const PageImage& page) {
    CleanPage out;
    PixPtr grey = readingChannel(page);
    Pix* blurred = pixBlockconv(grey.get(), 1, 1);
    grey = scaled(orElse(blurred, std::move(grey)), page.scale);
    if (const Turn turn = skewOfGrey(grey.get()); turn.sure) {
        out.skew = turn.degrees;
        Pix* straight = pixRotateAMGray(grey.get(), static_cast<float>(turn.degrees * kDegree), 255);
        grey = orElse(straight, std::move(grey));
    }
    grey = evenPaper(std::move(grey));
    out.mask = textMask(grey.get());
    out.reading = withoutLeaders(grey.get(), page.workingDpi());
    return out;
}

CleanPage cleanBitonal(const PageImage& page) {
    CleanPage out;
    out.mask.reset(pixClone(page.pixels.get()));
    if (const Turn turn = skewOf(out.mask.get(), 3.0F, 0.1F); turn.sure) {
        out.skew = turn.degrees;
        Pix* straight =
            pixRotate(out.mask.get(), static_cast<float>(turn.degrees * kDegree), L_ROTATE_SHEAR, L_BRING_IN_WHITE, 0, 0);
        out.mask = orElse(straight, std::move(out.mask));
    }
    out.reading = withoutLeaders(out.mask.get(), page.workingDpi());
    return out;
}

}  // namespace

CleanPage cleanPage(const PageImage& page) {
    return page.isBitonal() ? cleanBitonal(page) : cleanGrey(page);
}

}  // namespace motcua::ocr
