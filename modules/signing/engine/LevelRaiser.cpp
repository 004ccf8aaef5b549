#include "signing/engine/LevelRaiser.h"

#include <algorithm>

#include "signing/engine/Cms.h"
#include "signing/engine/SecurityStore.h"
#include "signing/engine/SignaturePlaceholder.h"

namespace motcua::signing {
namespace {

constexpr qsizetype kTokenReserve = 24 << 10;

bool isOwed(const Error& error) {
    return error.is(ErrorCode::TimestampUnreachable) || error.is(ErrorCode::TimestampInvalid) ||
           error.is(ErrorCode::RevocationUnreachable);
}

// The bytes of the DER container without its padding.
QByteArray containerOf(const SignatureStructure& signature) {
    const unsigned char* bytes = bytesOf(signature.container);
    const CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &bytes, signature.container.size()));
    return cms ? signature.container.left(bytes - bytesOf(signature.container)) : QByteArray();
}

// The earliest token of the file: it is the last signature's own or a document timestamp behind it.
std::optional<QDateTime> stampedTime(const QByteArray& file, const FileStructure& structure) {
    const SignatureCheck check = checkSignature(file, structure.signatures.back());
    return check.timestamp ? std::optional(check.timestamp->time) : std::nullopt;
}

}  // namespace

Result<TimestampToken> LevelRaiser::token(const QByteArray& bytes) {
    if (m_options.tsaUrl.isEmpty() || m_authorityDown) {
        return fail(ErrorCode::TimestampUnreachable, {{QStringLiteral("url"), m_options.tsaUrl}});
    }
    auto answer = requestTimestamp(bytes, m_options.tsaUrl, m_stampHttp, m_rng);
    if (!answer && answer.error().is(ErrorCode::TimestampUnreachable)) m_authorityDown = true;
    return answer;
}

Result<Raised> LevelRaiser::raise(const QByteArray& file, const Clock& clock) {
    const FileStructure structure = readStructure(file);
    if (structure.signatures.empty()) return fail(ErrorCode::SignatureInvalid);
    const SignatureStructure& last = structure.signatures.back();
    const SignatureCheck check = checkSignature(file, last);
    if (!check.isIntact() || !check.signer || !last.reasons.empty()) return fail(ErrorCode::SignatureInvalid);
    Raised out{file, Level::B, {}, {}, commonName(check.signer)};

    const auto step = [&out](const Result<void>& result) -> Result<bool> {
        if (result) return true;
        if (!isOwed(result.error())) return fail(result.error());
        out.waiting = result.error();
        return false;
    };
    if (m_options.level == Level::B) return out;
    MOTCUA_TRY(const bool stamped, step(addTimestamp(out)));
    if (!stamped || m_options.level == Level::T) return out;
    MOTCUA_TRY(const bool stored, step(addStore(out, clock)));
    if (!stored || m_options.level == Level::LT) return out;
    if (!m_options.renew && readStructure(out.bytes).signatures.back().isDocumentTimestamp) {
        out.level = Level::LTA;
        return out;
    }
    auto archived = stampDocument(out.bytes);
    MOTCUA_TRY(const bool done, step(archived ? Result<void>{} : Result<void>(fail(archived.error()))));
    if (done) {
        out.bytes = std::move(*archived);
        out.level = Level::LTA;
    }
    return out;
}

Result<void> LevelRaiser::addTimestamp(Raised& out) {
    FileStructure structure = readStructure(out.bytes);
    std::optional<QDateTime> time = stampedTime(out.bytes, structure);
    if (!time) {
        const SignatureStructure& last = structure.signatures.back();
        Result<QByteArray> stamped = last.coversWholeFile ? stampInPlace(out.bytes, last) : stampDocument(out.bytes);
        // A token that does not fit goes into a revision of its own.
        if (!stamped && stamped.error().is(ErrorCode::SignFailed)) stamped = stampDocument(out.bytes);
        if (!stamped) return fail(stamped.error());
        out.bytes = std::move(*stamped);
        structure = readStructure(out.bytes);
        time = stampedTime(out.bytes, structure);
    }
    if (!time) return fail(ErrorCode::TimestampInvalid);
    out.time = *time;
    out.level = Level::T;
    return {};
}

Result<QByteArray> LevelRaiser::stampInPlace(const QByteArray& file, const SignatureStructure& last) {
    const QByteArray container = containerOf(last);
    MOTCUA_TRY(const QByteArray value, signatureValueOf(container));
    MOTCUA_TRY(const TimestampToken stamp, token(value));
    MOTCUA_TRY(const QByteArray completed, withTimestamp(container, stamp.der));
    PreparedFile prepared{file, last.gapStart, last.gapEnd};
    MOTCUA_CHECK(place(prepared, completed));
    return std::move(prepared.bytes);
}

Result<QByteArray> LevelRaiser::stampDocument(const QByteArray& file) {
    MOTCUA_TRY(PreparedFile prepared, prepareDocumentTimestamp(file, kTokenReserve, m_rng));
    MOTCUA_TRY(const TimestampToken stamp, token(signedBytes(prepared)));
    MOTCUA_CHECK(place(prepared, stamp.der));
    return std::move(prepared.bytes);
}

Result<void> LevelRaiser::addStore(Raised& out, const Clock& clock) {
    MOTCUA_TRY(const Evidence evidence, evidenceFor(out.bytes, clock));
    MOTCUA_TRY(out.bytes, withStore(out.bytes, evidence, m_rng));
    out.level = Level::LT;
    return {};
}

// For every signer and every timestamp authority: the chain, and for each link of it what says that it is not revoked.
Result<Evidence> LevelRaiser::evidenceFor(const QByteArray& file, const Clock& clock) {
    const FileStructure structure = readStructure(file);
    CertificateList pool = m_roots;
    CertificateList subjects;
    Evidence stored;
    for (const QByteArray& der : structure.storedOcsps) stored.ocsps.push_back(ocspFromDer(der));
    for (const QByteArray& der : structure.storedCrls) stored.crls.push_back(crlFromDer(der));
    for (const SignatureStructure& signature : structure.signatures) {
        const SignatureCheck check = checkSignature(file, signature);
        if (!check.signer) continue;
        subjects.push_back(check.signer);
        if (check.timestamp) subjects.push_back(check.timestamp->authority);
        pool.insert(pool.end(), check.carried.certificates.begin(), check.carried.certificates.end());
    }
    stored.certificates = pool;
    Evidence out;
    for (const Certificate& subject : subjects) {
        CertificateList path{subject};
        for (const Certificate& issuer : issuersOf(subject, pool)) path.push_back(issuer);
        out.certificates.insert(out.certificates.end(), path.begin(), path.end());
        for (std::size_t i = 0; i + 1 < path.size(); ++i) {
            Evidence known = out;
            known.append(stored);
            if (judgeRevocation(path[i], path[i + 1], known, clock.now()).state != RevocationState::Unknown) continue;
            MOTCUA_TRY(const Evidence fetched, fetchRevocation(path[i], path[i + 1], m_stateHttp));
            out.append(fetched);
        }
    }
    return out;
}

}  // namespace motcua::signing
