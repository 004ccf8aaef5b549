// A QR code of any Unicode text, as it stands top left on every form (TT 01/2023/TT-VPCP, Điều 26; TCVN 7322 = ISO/IEC 18004).
//
// Model 2, error correction M, UTF-8 announced by ECI. One module is a square of modulePixels; the white border of four
// modules belongs to the picture, so it may stand directly beside text.
// Errors: PrintFailed when the text is empty or too long for one symbol (about 2,300 bytes).
// Threads: pure function, any thread.
#pragma once

#include <QImage>
#include <QString>

#include "base/Result.h"

namespace motcua::printing {

Result<QImage> qrCode(const QString& text, int modulePixels = 8);

}  // namespace motcua::printing
