// A SoftHSM2 token as a stand-in for the officer's USB token (thiết bị ký số): key and certificate put in through PKCS#11,
// so that no PIN stands on a command line.
//
// The folder gets its own softhsm2.conf and tokens/ (mode 0700); who uses the token sets SOFTHSM2_CONF to that file, as
// createToken does for this process. A token with the same label is made anew.
// Errors: TokenModuleMissing, TokenNotPresent {label}, P12Unreadable, SignFailed {step}, those of FileSystem.
// Threads: one at a time in a process (PKCS#11 is initialised and finished inside).
#pragma once

#include <QString>

#include "base/FileSystem.h"
#include "base/Result.h"
#include "sandbox/pki/Authority.h"

namespace motcua::sandbox::softhsm {

Result<void> createToken(FileSystem& files, const QString& folder, const QString& label, const QByteArray& pin,
                         const pki::Identity& identity);
// Where the module lies on this machine; empty if SoftHSM2 is not installed.
QString modulePath();

}  // namespace motcua::sandbox::softhsm
