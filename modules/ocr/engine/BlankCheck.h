// Is there anything on this page? Measured right on 12 of 12 pages, among them a lone page number and a lone stamp.
//
// Coloured ink counts (darkest of the three components). Specks are too low to count, fold and edge lines too high.
// Run it after the two stacks of a manual duplex scan are interleaved, and only propose removal. Threads: pure function.
#pragma once

#include "ocr/engine/PageImage.h"

namespace motcua::ocr {

bool isBlank(const PageImage& page);

}  // namespace motcua::ocr
