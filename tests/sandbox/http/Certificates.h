// The one-shot jobs of motcua-sandbox: an officer's or a seal's certificate as files and as soft token, and revoking one.
// Errors: NotFound {name} for an unknown officer, those of Authority and of softhsm::createToken. Threads: main.
#pragma once

#include "Options.h"
#include "base/Clock.h"
#include "base/FileSystem.h"
#include "sandbox/model/Seed.h"

namespace motcua::sandbox {

Result<void> issueCertificate(const Options& options, const Seed& seed, FileSystem& files, const Clock& clock);
Result<void> revokeCertificate(const Options& options, FileSystem& files, const Clock& clock);

}  // namespace motcua::sandbox
