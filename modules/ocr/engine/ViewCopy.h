// The archive's picture of a page: upright and straight, every colour, stamp and signature kept, nothing erased.
//
// It has exactly the geometry of the reading copy, so word boxes fit it. Written as JPEG (colour, grey) or PNG (1-bit stays
// 1-bit). Errors: FileUnwritable {path}. Threads: stateless.
#pragma once

#include <QString>

#include "base/Result.h"
#include "ocr/engine/PageImage.h"

namespace motcua::ocr {

PixPtr viewCopy(const PageImage& page, double skewDegrees);
// stem without ending; returns the path written.
Result<QString> writeView(Pix* view, int dpi, const QString& stem);
Result<QString> writeMask(Pix* mask, int dpi, const QString& stem);

}  // namespace motcua::ocr
