// RS256 (RFC 7518) with a PEM key: how the program signs its tokens. PKCS#1 v1.5 has no chance in it, so that questions
// asked again at start give the same tokens. Threads: const calls, any thread.
#pragma once

#include <memory>

#include "sandbox/model/TokenSigner.h"

namespace motcua::sandbox::pki {

// Nothing if the PEM holds no RSA key.
std::shared_ptr<const TokenSigner> makeRsaSigner(const QByteArray& keyPem);

}  // namespace motcua::sandbox::pki
