// The strict verifier: structure, container, path, revocation and time of every signature of a file, and one verdict.
//
// Three answers as in ETSI EN 319 102-1. How the open questions are decided here:
// - Best-signature-time is the earliest trusted timestamp that covers the signature: its own, a later signature's or a document
//   timestamp's. Without one it is now, and the certificate must be valid now.
// - Best-signature-time outside notBefore..notAfter, or after the revocation, fails; without proof of time it is open.
// - Revocation is asked of the file (/DSS, container), then the CRLs given, then, unless offline, the network. Nothing fresh:
//   INDETERMINATE (revocation-unavailable), never green. A certificate that names neither OCSP nor CRL passes with a note.
// - No trust given: INDETERMINATE (no-trust-given). Only the given roots count, never the system's.
// - Later than now by more than five minutes: a timestamp that proves nothing (timestamp-in-future).
// - The strict reader and libqpdf (without repairs) must agree on the file: else INDETERMINATE (file-damaged).
// A file passes only if every signature passes. Errors of create: FileNotFound, FileUnreadable. Threads: one.
#pragma once

#include "base/Clock.h"
#include "signing/engine/SignatureCheck.h"

namespace motcua::signing {

class Verifier {
public:
    static Result<Verifier> create(const VerifyOptions& options, const Clock& clock);
    VerifyReport verify(const QByteArray& file);

private:
    struct Trust {
        CertificateList roots;
        std::vector<Crl> crls;
    };
    struct Judged {
        const SignatureStructure* structure = nullptr;
        SignatureCheck check;
        std::optional<QDateTime> provenBy;  // trusted time of its own token
        std::vector<Reason> timeReasons;
    };

    Verifier(Trust trust, HttpFetch http, bool offline, const Clock& clock)
        : m_trust(std::move(trust)), m_http(std::move(http)), m_offline(offline), m_clock(clock) {}
    void judgeToken(Judged& signature);
    SignatureReport report(const Judged& signature, const std::vector<Judged>& all);
    void judgeSigner(const Judged& signature, const std::optional<QDateTime>& proven, SignatureReport& report);
    void judgeRevocations(const CertificateList& path, const std::optional<QDateTime>& proven, Reason unavailable,
                          bool& embedded, std::vector<Reason>& reasons);
    RevocationStatus revocationOf(const Certificate& certificate, const Certificate& issuer, const QDateTime& at,
                                  bool& embedded);

    Trust m_trust;
    HttpFetch m_http;
    bool m_offline;
    const Clock& m_clock;
    Evidence m_stored;  // of the file
    bool m_hasStore = false;
    Evidence m_fetched;  // of this call, from arguments and network
};

}  // namespace motcua::signing
