// The layers of a page's picture, ready for PDF streams.
//
// Units: pixels; bottom layer first. Errors: those of readPix; PageUnreadable {file} when a layer cannot be coded. Threads:
// pure function, any thread; Leptonica keeps no state.
#pragma once

#include <QByteArray>
#include <QList>
#include <QSize>

#include "base/Result.h"
#include "document/client/Pdf.h"

namespace motcua::document {

struct PictureLayer {
    enum class Filter { Jpeg, Jbig2, FaxG4 };
    Filter filter = Filter::Jpeg;
    QByteArray data;
    QSize size;
    int components = 3;      // 1 grey, 3 colour; 1-bit layers have 1
    bool isStencil = false;  // black paint through the ink of a 1-bit picture
};

Result<QList<PictureLayer>> pictureLayers(const PdfPage& page, PictureCoding coding);

}  // namespace motcua::document
