// Raises a signed file from B to T, LT or LTA without its key: timestamp, security store, document timestamp.
//
// T: the last signature's timestamp goes into the reserve of its /Contents; what is signed does not change, nobody signs again.
// Earlier signatures may not be touched any more; the last one's timestamp covers them and proves their time too. Where there
// is no room, or something was already written behind, a document timestamp in a further revision does the same. An archived
// file stays as it is unless SignOptions::renew asks for a further document timestamp, before the last one's certificate
// expires. An unreachable service is no failure: `waiting` says what is still owed, and the bytes hold what was reached.
// Errors: SignatureInvalid (no intact signature to raise), PdfDamaged, TimestampInvalid. Threads: one call, one thread.
#pragma once

#include <atomic>
#include <optional>

#include "base/Clock.h"
#include "signing/engine/SignatureCheck.h"

namespace motcua::signing {

struct Raised {
    QByteArray bytes;
    Level level = Level::B;
    std::optional<Error> waiting;
    QDateTime time;  // proven by the timestamp; invalid below T
    QString signer;
};

class LevelRaiser {
public:
    LevelRaiser(const SignOptions& options, CertificateList roots, Rng& rng)
        : m_options(options),
          m_roots(std::move(roots)),
          m_stampHttp(options.tlsCa),
          m_stateHttp(options.tlsCa, HttpFetch::kRevocationSeconds),
          m_rng(rng) {}
    Result<Raised> raise(const QByteArray& file, const Clock& clock);

private:
    Result<void> addTimestamp(Raised& file);
    Result<QByteArray> stampInPlace(const QByteArray& file, const SignatureStructure& last);
    Result<QByteArray> stampDocument(const QByteArray& file);
    Result<void> addStore(Raised& file, const Clock& clock);
    Result<Evidence> evidenceFor(const QByteArray& file, const Clock& clock);
    Result<TimestampToken> token(const QByteArray& bytes);

    SignOptions m_options;
    CertificateList m_roots;
    HttpFetch m_stampHttp;
    HttpFetch m_stateHttp;
    Rng& m_rng;
    std::atomic_bool m_authorityDown = false;  // one closed door is enough for a batch
};

}  // namespace motcua::signing
