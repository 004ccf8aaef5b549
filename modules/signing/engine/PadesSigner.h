// One PAdES-B signature on one file: mark, reserve, hash, container, and a look back at the result before it is given out.
//
// The reserve in /Contents is large enough for a timestamp that comes days later (measured: container with chain and token
// about 8 KB; VGCA chains are longer). Errors: those of prepareSignature, the key and buildCms; SignFailed if the result does
// not stand before our own verifier. Threads: the key's.
#pragma once

#include "base/Clock.h"
#include "signing/engine/SignaturePlaceholder.h"
#include "signing/engine/SigningKey.h"

namespace motcua::signing {

struct SignRequest {
    QByteArray original;
    Mark mark;
    Level level = Level::B;   // the level wanted in the end; only the reserve depends on it here
    CertificateList issuers;  // go into the container
};

Result<QByteArray> signPdf(const SignRequest& request, SigningKey& key, const Clock& clock, Rng& rng);

}  // namespace motcua::signing
