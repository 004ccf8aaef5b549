// AES-256-GCM (NIST SP 800-38D): bytes sealed so that any change is noticed. Used for blobs and for wrapped keys.
//
// Shape of a sealed text: nonce (12) | ciphertext | tag (16). The nonce is drawn from OpenSSL's generator at each call; with
// random nonces one key may seal 2^32 texts. Associated data is authenticated, not stored: the opener must know it.
// Errors: SealBroken (wrong key, other associated data, or changed bytes: GCM cannot tell which), CryptoFailed.
// Threads: any.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include "base/Result.h"
#include "base/SecretBytes.h"

namespace motcua::crypto {

inline constexpr std::size_t kKeySize = 32;

Result<QByteArray> seal(const SecretBytes& key, QByteArrayView plain, QByteArrayView associated);
Result<QByteArray> open(const SecretBytes& key, QByteArrayView sealed, QByteArrayView associated);
// The same for plaintext that is itself a secret: it never lies in ordinary memory.
Result<SecretBytes> openSecret(const SecretBytes& key, QByteArrayView sealed, QByteArrayView associated);

// A fresh random key from OpenSSL's generator.
Result<SecretBytes> randomKey();
// HKDF-SHA-256 (RFC 5869): one data key, a separate key for each purpose.
Result<SecretBytes> deriveKey(const SecretBytes& key, QByteArrayView purpose);
// Takes the same time wherever the difference is.
bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

}  // namespace motcua::crypto
