// Which way up? Tesseract's OSD at 150 dpi (8 of 8 right, 0.6 s); Leptonica's own detector is unreliable on Vietnamese.
//
// Asked only when a page was read with low confidence. Returns clockwise quarter turns that make the page upright; 0 also when
// OSD cannot tell. Errors: OcrModelMissing {package}. Threads: one at a time.
#pragma once

#include <QString>

#include "base/Result.h"
#include "ocr/engine/Pix.h"

namespace motcua::ocr {

Result<int> quarterTurnsToUpright(Pix* page, int dpi, const QString& modelFolder = {});

}  // namespace motcua::ocr
