// The invisible words of a page as PDF drawing operators: each word on its baseline, as wide as its box, with a blank after it.
//
// Units: words in pixels of the view, origin top left; the result in points, origin bottom left. Text is written in NFC, as the
// officer types it into a search. Errors: none. Threads: pure function, any thread.
#pragma once

#include <QByteArray>

#include "document/client/Pdf.h"

namespace motcua::document {

// fontName: the resource name of the glyphless font, without slash.
QByteArray textLayer(const PdfPage& page, const QByteArray& fontName);

}  // namespace motcua::document
