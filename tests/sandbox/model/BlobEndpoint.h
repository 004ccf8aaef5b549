// HEAD and GET /sync/v1/blobs/{sha256}: is a file already here, and its bytes for the other desks of the office.
// Threads: one.
#pragma once

#include "sandbox/model/Caller.h"
#include "sandbox/model/Http.h"
#include "sandbox/model/State.h"

namespace motcua::sandbox {

HttpAnswer readBlob(const State& state, const HttpQuestion& question, const QString& sha256, const Caller& caller);

}  // namespace motcua::sandbox
