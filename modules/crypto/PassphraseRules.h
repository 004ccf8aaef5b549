// Which passphrases may guard a whole office's data. The key file travels with every backup, so guessing goes on undisturbed:
// only length and variety help, and scrypt makes each guess dear.
//
// Rule: at least 16 characters (12 if there are four words), at least 8 different ones, no repeated pattern, no run of
// neighbours (12345…, abcd…), no word that everybody tries first making up half of it.
// Errors: PassphraseWeak {reason}: short, simple, pattern, common. Threads: pure function, any thread.
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"

namespace motcua::crypto {

Result<void> checkPassphrase(const SecretBytes& passphrase);

}  // namespace motcua::crypto
