#include "signing/engine/Verifier.h"

#include <algorithm>

#include "signing/engine/SecondReader.h"

namespace motcua::signing {
namespace {

constexpr qint64 kClockSkew = 300;  // seconds that two honest clocks may differ

void addOnce(std::vector<Reason>& reasons, Reason reason) {
    if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end()) reasons.push_back(reason);
}

Evidence storedEvidence(const FileStructure& structure) {
    Evidence out;
    for (const QByteArray& der : structure.storedCertificates) {
        if (const Certificate certificate = certificateFromDer(der)) out.certificates.push_back(certificate);
    }
    for (const QByteArray& der : structure.storedCrls) {
        if (const Crl crl = crlFromDer(der)) out.crls.push_back(crl);
    }
    for (const QByteArray& der : structure.storedOcsps) {
        if (const Ocsp ocsp = ocspFromDer(der)) out.ocsps.push_back(ocsp);
    }
    return out;
}

}  // namespace

Result<Verifier> Verifier::create(const VerifyOptions& options, const Clock& clock) {
    Trust trust;
    MOTCUA_TRY(trust.roots, readCertificates(options.trust));
    MOTCUA_TRY(trust.crls, readCrls(options.crls));
    return Verifier(std::move(trust), HttpFetch(options.tlsCa, HttpFetch::kRevocationSeconds), options.offline, clock);
}

VerifyReport Verifier::verify(const QByteArray& file) {
    const FileStructure structure = readStructure(file);
    m_stored = storedEvidence(structure);
    m_hasStore = !structure.storedCertificates.empty();
    m_fetched = Evidence{{}, m_trust.crls, {}};
    std::vector<Judged> all;
    for (const SignatureStructure& signature : structure.signatures) {
        all.push_back({&signature, checkSignature(file, signature), {}, {}});
        m_stored.append(all.back().check.carried);
    }
    for (Judged& signature : all) judgeToken(signature);

    VerifyReport out;
    out.reasons = structure.reasons;
    if (!all.empty() && out.reasons.empty() && !secondReaderAgrees(file, structure.pages))
        out.reasons.push_back(Reason::FileDamaged);
    out.verdict = verdictFrom(out.reasons);
    for (const Judged& signature : all) {
        out.signatures.push_back(report(signature, all));
        out.verdict = std::max(out.verdict, out.signatures.back().verdict);
    }
    return out;
}

// A token proves its time if its authority leads to a root and was not revoked when it stamped.
void Verifier::judgeToken(Judged& signature) {
    const auto& token = signature.check.timestamp;
    if (!token || m_trust.roots.empty()) return;
    if (token->time > m_clock.now().addSecs(kClockSkew)) return addOnce(signature.timeReasons, Reason::TimestampInFuture);
    const auto path = pathToRoot(token->authority, m_stored.certificates, m_trust.roots, token->time, Purpose::Timestamping);
    if (!path) return addOnce(signature.timeReasons, Reason::TimestampUntrusted);
    bool embedded = true;
    judgeRevocations(*path, token->time, Reason::TimestampRevocationUnavailable, embedded, signature.timeReasons);
    if (verdictFrom(signature.timeReasons) != Verdict::TotalFailed && signature.check.isIntact())
        signature.provenBy = token->time;
}

SignatureReport Verifier::report(const Judged& signature, const std::vector<Judged>& all) {
    const SignatureStructure& structure = *signature.structure;
    SignatureReport out;
    out.isDocumentTimestamp = structure.isDocumentTimestamp;
    out.coversWholeFile = structure.coversWholeFile;
    out.changedAfter = structure.changedAfter;
    out.signedBytes = structure.end;
    out.reasons = structure.reasons;
    for (const Reason reason : signature.check.reasons) addOnce(out.reasons, reason);
    for (const Reason reason : signature.timeReasons) addOnce(out.reasons, reason);
    if (const Certificate& signer = signature.check.signer) {
        out.signer = commonName(signer);
        out.organisation = organisation(signer);
        out.certificateSha256 = sha256Of(signer);
    } else {
        out.signer = structure.claimedName;
    }
    std::optional<QDateTime> proven;
    for (const Judged& other : all) {
        const bool covers = &other == &signature || other.structure->gapStart >= structure.end;
        if (covers && other.provenBy && (!proven || *other.provenBy < *proven)) proven = other.provenBy;
    }
    out.timeProven = proven.has_value();
    out.time = proven ? *proven : structure.claimedTime;
    if (signature.check.signer && !structure.isDocumentTimestamp) judgeSigner(signature, proven, out);
    if (structure.isDocumentTimestamp && m_trust.roots.empty()) addOnce(out.reasons, Reason::NoTrustGiven);
    const bool archived = std::any_of(all.begin(), all.end(), [&](const Judged& other) {
        return other.structure->isDocumentTimestamp && other.provenBy && other.structure->gapStart >= structure.end;
    });
    if (out.level == Level::LT && archived) out.level = Level::LTA;
    if (out.level == Level::B && proven) out.level = Level::T;
    out.verdict = verdictFrom(out.reasons);
    return out;
}

void Verifier::judgeSigner(const Judged& signature, const std::optional<QDateTime>& proven, SignatureReport& out) {
    const Certificate& signer = signature.check.signer;
    const QDateTime at = proven.value_or(m_clock.now());
    if (!proven) addOnce(out.reasons, Reason::TimeUnproven);
    if (!fitForSigning(signer)) addOnce(out.reasons, Reason::UsageWrong);
    if (at < notBefore(signer)) addOnce(out.reasons, proven ? Reason::BeforeValidity : Reason::ExpiredUnproven);
    if (at > notAfter(signer)) addOnce(out.reasons, proven ? Reason::OutsideValidity : Reason::ExpiredUnproven);
    if (m_trust.roots.empty()) return addOnce(out.reasons, Reason::NoTrustGiven);
    bool expired = false;
    const auto path = pathToRoot(signer, m_stored.certificates, m_trust.roots, at, Purpose::Signing, &expired);
    if (!path)
        return addOnce(out.reasons, expired ? (proven ? Reason::OutsideValidity : Reason::ExpiredUnproven) : Reason::Untrusted);
    bool embedded = true;
    judgeRevocations(*path, proven, Reason::RevocationUnavailable, embedded, out.reasons);
    if (embedded && proven && m_hasStore) out.level = Level::LT;
}

void Verifier::judgeRevocations(const CertificateList& path, const std::optional<QDateTime>& proven, Reason unavailable,
                                bool& embedded, std::vector<Reason>& reasons) {
    const QDateTime at = proven.value_or(m_clock.now());
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const RevocationStatus status = revocationOf(path[i], path[i + 1], at, embedded);
        switch (status.state) {
            case RevocationState::Good:
                break;
            case RevocationState::NotOffered:
                addOnce(reasons, Reason::RevocationNotOffered);
                break;
            case RevocationState::Unknown:
                addOnce(reasons, unavailable);
                break;
            case RevocationState::Revoked:
                if (!proven)
                    addOnce(reasons, Reason::RevokedUnproven);
                else if (!status.revokedAt.isValid() || *proven >= status.revokedAt)
                    addOnce(reasons, Reason::Revoked);
                break;
        }
    }
}

// *embedded stays true only while the file itself answers.
RevocationStatus Verifier::revocationOf(const Certificate& certificate, const Certificate& issuer, const QDateTime& at,
                                        bool& embedded) {
    const RevocationStatus own = judgeRevocation(certificate, issuer, m_stored, at);
    embedded = embedded && own.state != RevocationState::Unknown;
    Evidence known = m_fetched;
    known.append(m_stored);
    RevocationStatus status = judgeRevocation(certificate, issuer, known, at);
    if (status.state != RevocationState::Unknown || m_offline) return status;
    const auto fetched = fetchRevocation(certificate, issuer, m_http);
    if (!fetched) return status;
    m_fetched.append(*fetched);
    known.append(*fetched);
    return judgeRevocation(certificate, issuer, known, at);
}

}  // namespace motcua::signing
