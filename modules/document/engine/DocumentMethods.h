// The worker's methods of this room: document.buildPdf, document.inspect, document.render, document.text.
//
// Arguments and answers: document/client/Pdf.h and DocumentClient. Errors: BadJson {member} and those of the methods. Threads:
// the worker's main thread.
#pragma once

#include "worker/WorkerMain.h"

namespace motcua::document {

void addMethods(worker::WorkerMain& worker);

}  // namespace motcua::document
