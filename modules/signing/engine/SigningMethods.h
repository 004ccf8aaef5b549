// The signing room's methods in motcua-worker: signing.sign, signing.complete, signing.verify, signing.tokens.
//
// Shapes: client/SigningJson.h. signing.sign takes the PIN from the call's secret. Threads: the worker's main thread.
#pragma once

#include "worker/WorkerMain.h"

namespace motcua::signing {

void addMethods(worker::WorkerMain& worker);

}  // namespace motcua::signing
