#include "signing/engine/Preflight.h"

#include <algorithm>

#include "signing/engine/IncrementalUpdate.h"
#include "signing/engine/Verifier.h"

namespace motcua::signing {

Result<void> checkDocument(const QByteArray& file) {
    MOTCUA_TRY(const std::unique_ptr<IncrementalUpdate> update, IncrementalUpdate::open(file));
    MOTCUA_CHECK(update->page(1));
    const FileStructure structure = readStructure(file);
    if (std::any_of(structure.signatures.begin(), structure.signatures.end(),
                    [](const SignatureStructure& signature) { return signature.closesDocument; }))
        return fail(ErrorCode::SignDocumentForbids);
    const std::vector<Reason>& reasons = structure.reasons;
    if (std::find(reasons.begin(), reasons.end(), Reason::FileDamaged) != reasons.end()) return fail(ErrorCode::PdfDamaged);
    return {};
}

Result<void> checkSigner(const SignerContext& signer, const QDateTime& now) {
    const Certificate& certificate = signer.certificate;
    const QMap<QString, QString> subject{{QStringLiteral("subject"), commonName(certificate)}};
    if (now > notAfter(certificate)) return fail(ErrorCode::CertificateExpired, subject);
    if (now < notBefore(certificate)) return fail(ErrorCode::CertificateNotYetValid, subject);
    if (!fitForSigning(certificate) || !keyIsStrong(certificate)) return fail(ErrorCode::CertificateUsage, subject);
    if (!signer.roots.empty() && !pathToRoot(certificate, signer.issuers, signer.roots, now, Purpose::Signing)) {
        return fail(ErrorCode::CertificateUntrusted, subject);
    }
    if (signer.issuers.empty()) return {};
    Evidence evidence{signer.issuers, signer.crls, {}};
    RevocationStatus status = judgeRevocation(certificate, signer.issuers.front(), evidence, now);
    if (status.state == RevocationState::Unknown && signer.http) {
        if (const auto fetched = fetchRevocation(certificate, signer.issuers.front(), *signer.http)) evidence.append(*fetched);
        status = judgeRevocation(certificate, signer.issuers.front(), evidence, now);
    }
    if (status.state == RevocationState::Revoked) return fail(ErrorCode::CertificateRevoked, subject);
    return {};
}

Result<void> checkSealMayFollow(const QByteArray& file, const Certificate& seal, const SignOptions& options,
                                const Clock& clock) {
    VerifyOptions rules;
    rules.trust = options.trust;
    rules.crls = options.crls;
    rules.offline = true;
    MOTCUA_TRY(Verifier verifier, Verifier::create(rules, clock));
    VerifyReport report = verifier.verify(file);
    // Without configured roots trust is nobody's claim; the signature must still be intact.
    if (options.trust.isEmpty()) {
        for (SignatureReport& signature : report.signatures) std::erase(signature.reasons, Reason::NoTrustGiven);
    }
    if (!leaderSignatureValid(report, sha256Of(seal))) return fail(ErrorCode::StepNeedsLeaderSignature);
    return {};
}

}  // namespace motcua::signing
