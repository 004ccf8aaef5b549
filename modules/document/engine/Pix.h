// Leptonica's pictures with an owner, and their conversion for the PDF's filters.
//
// Units: pixels; 1-bit pictures have 1 = ink. Errors: readPix: FileNotFound, PageEmptyFile, PageUnreadable, each with {file}.
// Threads: a picture belongs to one thread.
#pragma once

#include <leptonica/allheaders.h>

#include <QString>
#include <memory>

#include "base/Result.h"

namespace motcua::document {

struct PixDeleter {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixDeleter>;

Result<PixPtr> readPix(const QString& file);

}  // namespace motcua::document
