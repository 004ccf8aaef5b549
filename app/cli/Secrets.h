// Secrets for a command: lines from an inherited descriptor, never from arguments or the environment.
//
// Errors: BadUsage {option} when the option names no readable descriptor. Threads: one call a descriptor.
#pragma once

#include <vector>

#include "base/Result.h"
#include "base/SecretBytes.h"

namespace motcua::cli {

// At most `count` lines, without their ends. `descriptor` is the value of `option`.
Result<std::vector<SecretBytes>> secretLines(const QString& option, const QString& descriptor, int count);

// The PIN behind --pin-fd. Empty for a token with a PIN pad; for any other the signing room says that the PIN is missing.
Result<SecretBytes> pinFrom(const QString& option, const QString& descriptor);

}  // namespace motcua::cli
