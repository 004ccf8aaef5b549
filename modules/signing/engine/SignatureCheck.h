// Judges the CMS container of one signature: is it well made, does it fit the bytes, whose key made it?
//
// Rules: signing.md 10.3 no. 2. Trust, revocation and time are the Verifier's. Threads: pure functions; any thread.
#pragma once

#include <optional>

#include "signing/engine/FileStructure.h"
#include "signing/engine/Revocation.h"
#include "signing/engine/TimeStamp.h"

namespace motcua::signing {

struct SignatureCheck {
    std::vector<Reason> reasons;
    Certificate signer;                       // of a document timestamp: the authority
    Evidence carried;                         // certificates and revocation data inside the container
    std::optional<TimestampToken> timestamp;  // the signature's own, or the document timestamp itself
    bool isIntact() const { return verdictFrom(reasons) != Verdict::TotalFailed; }
};

SignatureCheck checkSignature(QByteArrayView file, const SignatureStructure& signature);

}  // namespace motcua::signing
