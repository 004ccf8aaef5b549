// One page from picture file to words: blank? → clean → read → (turn and read again) → view copy and mask.
//
// Writes <workFolder>/<name>.view.(jpg|png) and <name>.mask.png and nothing else; the picture file is only read.
// Errors: those of loadPage, Reader and writeView. Threads: one (the Reader's).
#pragma once

#include "base/Progress.h"
#include "ocr/client/PageReading.h"
#include "ocr/engine/Reader.h"

namespace motcua::ocr {

struct PageTask {
    QString image;
    QString workFolder;
    int dpi = 0;  // what the scanner said; 0: not known
};

Result<PageReading> readPage(Reader& reader, const PageTask& task, const ProgressFn& progress = {},
                             const CancelToken& cancel = {});

}  // namespace motcua::ocr
