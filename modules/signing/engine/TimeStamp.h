// RFC 3161 timestamps: ask an authority, and judge a token strictly.
//
// A token counts when its imprint is SHA-256/384/512 of exactly these bytes, its one signature is right, its signing
// certificate is bound by signingCertificate(V2) and carries the critical EKU timeStamping. The path is judged apart (Verifier,
// pathToRoot). Errors: TimestampUnreachable {url}, TimestampInvalid. Threads: pure functions; any thread.
#pragma once

#include <QDateTime>
#include <functional>

#include "base/Rng.h"
#include "signing/engine/Certificates.h"
#include "signing/engine/HttpFetch.h"

namespace motcua::signing {

struct TimestampToken {
    QByteArray der;
    QDateTime time;  // genTime
    Certificate authority;
    CertificateList certificates;
};

// Asks for a token over `bytes`: 64-bit nonce, certificate wanted; up to three tries, 2 s and 4 s apart, unless nothing
// listens.
Result<TimestampToken> requestTimestamp(const QByteArray& bytes, const QString& url, const HttpFetch& http, Rng& rng);
// Judges a token that stands in a file. digestOf: gives the digest of the stamped bytes for an algorithm.
Result<TimestampToken> readTimestamp(const QByteArray& der, const std::function<QByteArray(const EVP_MD*)>& digestOf);

QByteArray digestOf(const EVP_MD* algorithm, const QByteArray& bytes);

}  // namespace motcua::signing
