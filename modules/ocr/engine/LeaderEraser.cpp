#include "ocr/engine/LeaderEraser.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace motcua::ocr {
namespace {

// All in pixels at 300 dpi.
constexpr int kInkBelow = 170;
constexpr int kPaper = 200;  // what the background was normalised to: white patches would be shapes of their own
constexpr double kMinSide = 2;
constexpr double kMaxWidth = 16;
constexpr double kMaxHeight = 14;
constexpr double kMinStep = 5;
constexpr double kMaxStep = 30;
constexpr double kMaxRise = 3.5;
constexpr double kRiseWeight = 3;
constexpr int kFewestDots = 6;
constexpr double kHalo = 3;
// What a printed leader looks like; letters of small print are open (fill about 0.5) and taller than wide.
constexpr double kMaxDotHeight = 9.5;
constexpr double kMinFill = 0.58;
constexpr double kMaxSlimness = 1.7;
constexpr double kRegularShare = 0.6;
constexpr double kPitchTolerance = 0.3;
constexpr double kSizeTolerance = 2;
// Where a dấu nặng differs from the leader it lies on.
constexpr double kOffGrid = 0.2;
constexpr double kOffLine = 1.5;
constexpr double kLetterAbove = 14;

using Chain = std::vector<int>;

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

template <typename F>
double medianOf(const std::vector<Dot>& dots, const Chain& chain, F&& measure) {
    std::vector<double> values;
    values.reserve(chain.size());
    for (const int index : chain) values.push_back(measure(dots[static_cast<std::size_t>(index)]));
    return median(std::move(values));
}

// Each dot gets at most one successor: the nearest to its right on the same line. A dot already taken is no second choice.
std::vector<Chain> chainsOf(const std::vector<Dot>& dots, double scale) {
    std::vector<int> order(dots.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        return dots[static_cast<std::size_t>(a)].centreX() < dots[static_cast<std::size_t>(b)].centreX();
    });
    std::vector<int> next(dots.size(), -1);
    std::vector<bool> taken(dots.size(), false);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Dot& from = dots[static_cast<std::size_t>(order[i])];
        int best = -1;
        double bestCost = 1e9;
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            const Dot& to = dots[static_cast<std::size_t>(order[j])];
            const double step = to.centreX() - from.centreX();
            if (step > kMaxStep * scale) break;
            const double rise = std::abs(to.centreY() - from.centreY());
            if (step < kMinStep * scale || rise > kMaxRise * scale) continue;
            if (const double cost = step + kRiseWeight * rise; cost < bestCost) {
                bestCost = cost;
                best = order[j];
            }
        }
        if (best >= 0 && !taken[static_cast<std::size_t>(best)]) {
            next[static_cast<std::size_t>(order[i])] = best;
            taken[static_cast<std::size_t>(best)] = true;
        }
    }
    std::vector<Chain> chains;
    for (const int start : order) {
        if (taken[static_cast<std::size_t>(start)]) continue;
        Chain chain;
        for (int at = start; at >= 0; at = next[static_cast<std::size_t>(at)]) chain.push_back(at);
        if (chain.size() >= kFewestDots) chains.push_back(std::move(chain));
    }
    return chains;
}

std::vector<double> stepsOf(const std::vector<Dot>& dots, const Chain& chain) {
    std::vector<double> steps;
    for (std::size_t i = 1; i < chain.size(); ++i) {
        steps.push_back(dots[static_cast<std::size_t>(chain[i])].centreX() -
                        dots[static_cast<std::size_t>(chain[i - 1])].centreX());
    }
    return steps;
}

bool looksPrinted(const std::vector<Dot>& dots, const Chain& chain, double scale) {
    const double height = medianOf(dots, chain, [](const Dot& dot) { return dot.height; });
    const double width = medianOf(dots, chain, [](const Dot& dot) { return dot.width; });
    const double fill = medianOf(dots, chain, [](const Dot& dot) { return dot.fill; });
    if (height > kMaxDotHeight * scale || height > kMaxSlimness * width || fill < kMinFill) return false;
    const std::vector<double> steps = stepsOf(dots, chain);
    const double pitch = median(steps);
    const auto regular = std::count_if(steps.begin(), steps.end(),
                                       [&](double step) { return std::abs(step - pitch) <= kPitchTolerance * pitch; });
    const auto equal = std::count_if(chain.begin(), chain.end(), [&](int index) {
        return std::abs(dots[static_cast<std::size_t>(index)].height - height) <= kSizeTolerance;
    });
    return static_cast<double>(regular) >= kRegularShare * static_cast<double>(steps.size()) &&
           static_cast<double>(equal) >= kRegularShare * static_cast<double>(chain.size());
}

double offGrid(double step, double pitch) {
    return std::abs(step / pitch - std::round(step / pitch));
}

struct Typical {
    double pitch = 0;
    double line = 0;
    double width = 0;
    double height = 0;
};

// A dấu nặng in the chain: under a letter, and not where or how the leader would have put a dot; or grown together with one.
bool isTone(const std::vector<Dot>& dots, const Chain& chain, std::size_t at, const Typical& typical, double scale) {
    const Dot& dot = dots[static_cast<std::size_t>(chain[at])];
    if (!dot.underLetter) return false;
    if (std::abs(dot.centreY() - typical.line) > kOffLine * scale) return true;
    if (std::abs(dot.width - typical.width) > kSizeTolerance || std::abs(dot.height - typical.height) > kSizeTolerance)
        return true;
    const auto centre = [&](std::size_t i) { return dots[static_cast<std::size_t>(chain[i])].centreX(); };
    const bool offBefore = at == 0 || offGrid(centre(at) - centre(at - 1), typical.pitch) > kOffGrid;
    const bool offAfter = at + 1 == chain.size() || offGrid(centre(at + 1) - centre(at), typical.pitch) > kOffGrid;
    return offBefore && offAfter;
}

// Ink components of dot size, with what is known about each.
std::vector<Dot> dotsOf(Pix* ink, double scale) {
    std::vector<Dot> dots;
    Boxa* boxes = pixConnCompBB(ink, 8);
    for (l_int32 i = 0; boxes != nullptr && i < boxaGetCount(boxes); ++i) {
        Dot dot;
        boxaGetBoxGeometry(boxes, i, &dot.x, &dot.y, &dot.width, &dot.height);
        if (std::min(dot.width, dot.height) < kMinSide * scale || dot.width > kMaxWidth * scale ||
            dot.height > kMaxHeight * scale) {
            continue;
        }
        dots.push_back(dot);
    }
    boxaDestroy(&boxes);
    return dots;
}

l_int32 inkIn(Pix* ink, int x, int y, int width, int height) {
    Box* box = boxCreate(std::max(0, x), std::max(0, y), width, height);
    l_int32 count = 0;
    pixCountPixelsInRect(ink, box, &count, nullptr);
    boxDestroy(&box);
    return count;
}

void lookCloser(Pix* ink, double scale, std::vector<Dot>& dots) {
    const int reach = static_cast<int>(std::lround(kLetterAbove * scale));
    for (Dot& dot : dots) {
        dot.fill = static_cast<double>(inkIn(ink, dot.x, dot.y, dot.width, dot.height)) / (dot.width * dot.height);
        dot.underLetter = dot.y > reach && inkIn(ink, dot.x, dot.y - reach, dot.width, reach) > 0;
    }
}

// Everything within the halo of the erased dots, except ink that stays and its edge.
PixPtr eraseRegion(Pix* ink, const std::vector<Dot>& dots, const std::vector<int>& erased, double scale) {
    PixPtr region(pixCreateTemplate(ink));
    PixPtr staying(pixCopy(nullptr, ink));
    const int halo = static_cast<int>(std::lround(kHalo * scale));
    for (const int index : erased) {
        const Dot& dot = dots[static_cast<std::size_t>(index)];
        pixRasterop(staying.get(), dot.x, dot.y, dot.width, dot.height, PIX_CLR, nullptr, 0, 0);
        pixRasterop(region.get(), dot.x - halo, dot.y - halo, dot.width + 2 * halo, dot.height + 2 * halo, PIX_SET, nullptr, 0,
                    0);
    }
    PixPtr edge(pixDilateBrick(nullptr, staying.get(), 3, 3));
    pixSubtract(region.get(), region.get(), edge.get());
    return region;
}

}  // namespace

std::vector<int> leaderDots(const std::vector<Dot>& dots, double scale) {
    std::vector<int> erased;
    for (const Chain& chain : chainsOf(dots, scale)) {
        if (!looksPrinted(dots, chain, scale)) continue;
        const Typical typical{median(stepsOf(dots, chain)), medianOf(dots, chain, [](const Dot& dot) { return dot.centreY(); }),
                              medianOf(dots, chain, [](const Dot& dot) { return dot.width; }),
                              medianOf(dots, chain, [](const Dot& dot) { return dot.height; })};
        for (std::size_t at = 0; at < chain.size(); ++at) {
            if (!isTone(dots, chain, at, typical, scale)) erased.push_back(chain[at]);
        }
    }
    return erased;
}

PixPtr withoutLeaders(Pix* page, int dpi) {
    const double scale = dpi / 300.0;
    const bool bitonal = pixGetDepth(page) == 1;
    PixPtr ink(bitonal ? pixClone(page) : pixThresholdToBinary(page, kInkBelow));
    PixPtr out(pixCopy(nullptr, page));
    if (!ink || !out) return PixPtr(pixClone(page));
    std::vector<Dot> dots = dotsOf(ink.get(), scale);
    lookCloser(ink.get(), scale, dots);
    const std::vector<int> erased = leaderDots(dots, scale);
    if (erased.empty()) return out;
    const PixPtr region = eraseRegion(ink.get(), dots, erased, scale);
    pixSetMasked(out.get(), region.get(), bitonal ? 0 : kPaper);
    return out;
}

}  // namespace motcua::ocr
