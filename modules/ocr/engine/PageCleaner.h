// Makes the copy that Tesseract reads: red stamps gone, straight, even paper, no dotted leaders. It is never archived and never
// shown as the document; the archive's pictures come from ViewCopy.
//
// Order and figures are measured (sCER 4.7 → 0.3 % on ADF pages, 8.3 → 0.7 % on worn and stamped ones): red component → 3×3
// mean → 300 dpi → deskew → background to 200 → leaders. A 1-bit page has no grey to work on: deskew by shear, leaders, nothing
// else. Threads: pure functions; a step that Leptonica refuses (a page of a few pixels) is left out.
#pragma once

#include "ocr/engine/PageImage.h"

namespace motcua::ocr {

struct CleanPage {
    PixPtr reading;   // 8-bit grey or 1-bit
    PixPtr mask;      // 1-bit: the ink before leaders were erased, without stamps and specks
    double skew = 0;  // degrees clockwise by which the page was turned
};

CleanPage cleanPage(const PageImage& page);

}  // namespace motcua::ocr
