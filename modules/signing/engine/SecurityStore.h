// The document security store (/DSS, PAdES-LT): certificates and revocation data of every signature, in a revision of its own.
//
// Errors: PdfDamaged. Threads: one. Source: ETSI EN 319 142-1, 5.4.
#pragma once

#include "base/Rng.h"
#include "signing/engine/Revocation.h"

namespace motcua::signing {

// The file with the evidence added to what its store already holds; unchanged if there is nothing to add.
Result<QByteArray> withStore(const QByteArray& file, const Evidence& evidence, Rng& rng);

}  // namespace motcua::signing
