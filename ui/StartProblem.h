// The one box that may come before the window: the desk cannot be opened; what happened and what to do, in the officer's words.
//
// Threads: main thread; returns when the officer has read it.
#pragma once

#include "base/Result.h"

namespace motcua::ui {

void showStartProblem(const Error& error);

}  // namespace motcua::ui
