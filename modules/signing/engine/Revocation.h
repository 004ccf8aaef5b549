// Is a certificate revoked? Judged from CRLs and OCSP responses, wherever they came from: the file, an argument, the network.
//
// Evidence counts only if its issuer may speak for the certificate (RFC 6960 4.2.2.2: the CA itself or its delegate with the
// OCSP EKU; RFC 5280 6.3: a full CRL of the CA) and if it was fresh at the time in question: nextUpdate not before it, or,
// without nextUpdate, at most a day older. "Revoked" counts even when stale.
// Errors of fetchRevocation: RevocationUnreachable {url}. Threads: pure functions over shared evidence; any thread.
#pragma once

#include "signing/engine/Certificates.h"
#include "signing/engine/HttpFetch.h"

namespace motcua::signing {

struct Evidence {
    CertificateList certificates;  // also where a delegated responder's certificate may lie
    std::vector<Crl> crls;
    std::vector<Ocsp> ocsps;
    void append(const Evidence& other);
};

// NotOffered: the certificate names neither an OCSP responder nor a CRL, and no CRL of its issuer is at hand.
enum class RevocationState { Good, Revoked, Unknown, NotOffered };
struct RevocationStatus {
    RevocationState state = RevocationState::Unknown;
    QDateTime revokedAt = {};
};
RevocationStatus judgeRevocation(const Certificate& certificate, const Certificate& issuer, const Evidence& evidence,
                                 const QDateTime& at);

// Asks OCSP first, then the CRL, as the certificate names them; what came back is for judgeRevocation to judge.
Result<Evidence> fetchRevocation(const Certificate& certificate, const Certificate& issuer, const HttpFetch& http);

Ocsp ocspFromDer(const QByteArray& der);  // null if it is none
Crl crlFromDer(const QByteArray& der);    // null if it is none

}  // namespace motcua::signing
