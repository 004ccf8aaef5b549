#include "signing/engine/PadesSigner.h"

#include "signing/engine/Cms.h"
#include "signing/engine/SignatureCheck.h"

namespace motcua::signing {
namespace {

constexpr qsizetype kReserveB = 16 << 10;
constexpr qsizetype kReserveTimestamp = 32 << 10;

qsizetype reserveFor(const SignRequest& request, const Certificate& certificate) {
    qsizetype needed = 4096 + derOf(certificate).size();
    for (const Certificate& issuer : request.issuers) needed += derOf(issuer).size();
    return needed + (request.level == Level::B ? kReserveB : kReserveTimestamp);
}

Mark withNames(Mark mark, const Certificate& certificate) {
    if (mark.name.isEmpty()) mark.name = commonName(certificate);
    if (mark.agency.isEmpty()) mark.agency = organisation(certificate);
    return mark;
}

Result<void> lookBack(const QByteArray& file) {
    const FileStructure structure = readStructure(file);
    if (!structure.reasons.empty() || structure.signatures.empty()) return fail(ErrorCode::PdfDamaged);
    const SignatureStructure& own = structure.signatures.back();
    const SignatureCheck check = checkSignature(file, own);
    const bool stands = own.coversWholeFile && own.reasons.empty() && check.isIntact() && check.signer;
    if (!stands) return fail(ErrorCode::SignFailed, {}, QStringLiteral("the result did not stand verification"));
    return {};
}

}  // namespace

Result<QByteArray> signPdf(const SignRequest& request, SigningKey& key, const Clock& clock, Rng& rng) {
    const Certificate certificate = key.certificate();
    const Mark mark = withNames(request.mark, certificate);
    MOTCUA_TRY(const Appearance appearance, drawMark(mark, clock.now()));
    SignatureField field;
    field.time = clock.now();
    field.name = commonName(certificate);
    field.reserve = reserveFor(request, certificate);
    MOTCUA_TRY(PreparedFile file, prepareSignature(request.original, field, mark, appearance, rng));
    MOTCUA_TRY(const QByteArray container, buildCms(key, request.issuers, digest(file, key.scheme().hash)));
    MOTCUA_CHECK(place(file, container));
    MOTCUA_CHECK(lookBack(file.bytes));
    return std::move(file.bytes);
}

}  // namespace motcua::signing
