// The worker's methods of this room: capture.list, capture.scan, capture.import.
//
// Arguments and answers: capture/client/Scanner.h and PageImport.h. Errors: BadJson {member} and those of the methods. Threads:
// the worker's main thread; libsane is started by the first call that needs it.
#pragma once

#include "worker/WorkerMain.h"

namespace motcua::capture {

void addMethods(worker::WorkerMain& worker);

}  // namespace motcua::capture
