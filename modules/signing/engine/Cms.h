// The CMS container of a PAdES signature: built with a signature made elsewhere, completed with a timestamp later.
//
// Shape (ETSI EN 319 122-1, EN 319 142-1): detached, one signer, the key's scheme, signed attributes contentType, messageDigest
// and signingCertificateV2; no signing-time (the time is /M, and OpenSSL's own signing would always add one). Errors:
// SignFailed, TokenUnplugged and what the key answers. Threads: pure functions; any thread.
#pragma once

#include "signing/engine/SigningKey.h"

namespace motcua::signing {

// DER of the container over content with this digest (by the hash of key.scheme()); `chain` goes in beside the signer's
// certificate.
Result<QByteArray> buildCms(SigningKey& key, const CertificateList& chain, const QByteArray& digest);
// The signature value, over which a signature timestamp is asked.
Result<QByteArray> signatureValueOf(const QByteArray& cms);
bool hasTimestamp(const QByteArray& cms);
Certificate signerOf(const QByteArray& cms);  // null if the container is unreadable
// The container with the token as unsigned attribute; what is signed does not change.
Result<QByteArray> withTimestamp(const QByteArray& cms, const QByteArray& token);

}  // namespace motcua::signing
