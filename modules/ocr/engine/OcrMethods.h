// The worker's OCR methods.
//
// ocr.readPage {image, workFolder, dpi?} → PageReading as JSON (ocr/client/PageReading.h). Errors: BadJson and those of
// readPage. Threads: the handler runs on the worker's main thread; its Reader lives as long as the table of methods.
#pragma once

#include "worker/WorkerMain.h"

namespace motcua::ocr {

void addMethods(worker::WorkerMain& worker);

}  // namespace motcua::ocr
