// Erases dotted leaders ("Họ và tên: ........") from the reading copy: left in, they are the largest source of wrong text on
// Vietnamese forms (measured: sCER 4.1 % with them, 0.3 % without).
//
// What must survive: small print, whose letters are as small as dots, and a dấu nặng that lies on a dotted line. So a chain
// must look like print: round, filled, equal dots at a regular pitch; a member that stands under a letter and off the chain's
// grid is kept; and ink beside a dot is never painted over.
// Units: pixels at 300 dpi, scaled by `scale` for other resolutions. Threads: pure functions.
#pragma once

#include <vector>

#include "ocr/engine/Pix.h"

namespace motcua::ocr {

struct Dot {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    double fill = 1;           // ink pixels / box
    bool underLetter = false;  // ink of something larger stands right above it

    double centreX() const { return x + width / 2.0; }
    double centreY() const { return y + height / 2.0; }
};

// Indices of the dots to erase.
std::vector<int> leaderDots(const std::vector<Dot>& dots, double scale);
// An 8-bit page (background normalised to 200) or a 1-bit page without its leaders.
PixPtr withoutLeaders(Pix* page, int dpi);

}  // namespace motcua::ocr
