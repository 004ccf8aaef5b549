// Lossless JBIG2 of a 1-bit picture: one immediate generic region, template 0, for a PDF stream (no file header).
//
// Generic coding only: symbol substitution can swap digits and is never used for records. Source: ISO/IEC 14492 6.2, 7.4.
// Units: 1 = ink. Errors: none. Threads: pure function, any thread.
#pragma once

#include <QByteArray>

#include "document/engine/Pix.h"

namespace motcua::document {

// pix: 1 bit deep.
QByteArray encodeJbig2(Pix* pix);

}  // namespace motcua::document
