// What is checked before a PIN is used: nobody loses a PIN try, or a signature, to a file or certificate that cannot work.
//
// Errors: PdfDamaged, PdfEncrypted, PdfNoPages, SignDocumentForbids (an earlier signature closed the document);
// CertificateExpired, CertificateNotYetValid, CertificateUsage, CertificateUntrusted (only if roots are given),
// CertificateRevoked (when a CRL, or the network at levels above B, knows), each {subject}; StepNeedsLeaderSignature.
// Threads: one.
#pragma once

#include "base/Clock.h"
#include "signing/client/SigningTypes.h"
#include "signing/engine/Revocation.h"

namespace motcua::signing {

Result<void> checkDocument(const QByteArray& file);

struct SignerContext {
    Certificate certificate;
    CertificateList issuers;  // nearest first
    CertificateList roots;    // empty: trust is not asked
    std::vector<Crl> crls;
    const HttpFetch* http = nullptr;  // null: the network is not asked
};
Result<void> checkSigner(const SignerContext& signer, const QDateTime& now);

// NĐ 30/2020 Điều 32.2d: no seal without a valid signature of the competent person.
Result<void> checkSealMayFollow(const QByteArray& file, const Certificate& seal, const SignOptions& options,
                                const Clock& clock);

}  // namespace motcua::signing
