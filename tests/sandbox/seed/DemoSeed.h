// The demo's seed: the real catalogue of resources/seed and invented officers, compiled into the sandbox.
// procedures-extra.json is compiled in too, but published only when a test wants a catalogue update.
// Errors: BadJson if a seed file is damaged. Threads: any.
#pragma once

#include "sandbox/model/Seed.h"

namespace motcua::sandbox {

Result<Seed> demoSeed();
// The officers and clients alone, without a catalogue.
Result<Seed> emptySeed();
QByteArray extraProcedures();
// officers.json as it is: the test log-ins, for the demo and for people who try the program.
QByteArray testAccounts();
// resources/gate/profile.json: how this province's gateway names things, not signed yet.
QByteArray gateProfile();

}  // namespace motcua::sandbox
