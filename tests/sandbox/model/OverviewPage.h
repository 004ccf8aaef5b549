// The page at "/": what has arrived, for people who watch the demo. Names and identity numbers are masked. Threads: one.
#pragma once

#include "sandbox/model/Http.h"
#include "sandbox/model/State.h"

namespace motcua::sandbox {

HttpAnswer overviewPage(const State& state, const QDateTime& now);

}  // namespace motcua::sandbox
