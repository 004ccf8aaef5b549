// The worker's OCR methods.
//
// ocr.readPage {image, workFolder, dpi?} → PageReading as JSON (ocr/client/PageReading.h). Errors: BadJson and those of
// readPage.
#pragma once

#include "worker/WorkerMain.h"

namespace motcua::ocr {

void addMethods(worker::WorkerMain& worker);

}  // namespace motcua::ocr
