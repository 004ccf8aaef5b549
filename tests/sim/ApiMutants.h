// Seeded bugs between engine and province: wrong handling of operations, answers, pages, leases and uploads.
//
// Threads: one.
#pragma once

#include "sim/Mutation.h"

namespace motcua::sim {

// Null: no bug of this kind has that name.
std::unique_ptr<Mutation> makeApiMutation(const QString& id);

}  // namespace motcua::sim
