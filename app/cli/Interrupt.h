// Ctrl+C on the command line: ends long work in order, nothing half-written, no work file left behind.
//
// Threads: the token is safe anywhere; call once from the main thread before the work. Errors: none.
#pragma once

#include "base/Progress.h"

namespace motcua::cli {

// From the first call on, Ctrl+C cancels this token instead of ending the process.
const CancelToken& interrupted();

}  // namespace motcua::cli
