// A scanned page in memory, made uniform: 1-bit, 8-bit grey or 32-bit colour, without palette or transparency.
//
// dpi is what the page really has: the caller's word first, then the file's, then a guess from A4's long side (a phone picture
// claims 72 or 96). `scale` brings an 8- or 32-bit page to the 300 dpi for which all pixel figures of this room are made;
// a 1-bit page keeps its own pixels (scale 1).
// Errors: FileNotFound, PageEmptyFile, PageUnreadable, PageTooLarge, each {path}. Threads: stateless.
#pragma once

#include <QString>

#include "base/Result.h"
#include "ocr/engine/Pix.h"

namespace motcua::ocr {

inline constexpr int kWorkingDpi = 300;

struct PageImage {
    PixPtr pixels;
    int dpi = kWorkingDpi;
    double scale = 1;

    bool isBitonal() const;
    int workingDpi() const;  // dpi × scale
};

Result<PageImage> loadPage(const QString& path, int statedDpi = 0);
// The same page turned clockwise by quarter turns.
PageImage turned(const PageImage& page, int quarterTurns);
// A copy at working resolution.
PixPtr atWorkingResolution(const PageImage& page);

}  // namespace motcua::ocr
