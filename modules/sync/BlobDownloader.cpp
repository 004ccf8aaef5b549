#include "sync/BlobDownloader.h"

#include <QCryptographicHash>

namespace motcua::sync {
namespace {

constexpr qint64 kPiece = 1024 * 1024;

bool concernsTheLine(const Error& error) {
    return net::isTransient(error) || error.is(ErrorCode::NetUnauthorized) || error.is(ErrorCode::NetForbidden) ||
           error.is(ErrorCode::Cancelled);
}

tl::unexpected<Error> damaged(const store::DownloadRow& row) {
    return fail(ErrorCode::BlobDamaged, {{QStringLiteral("sha256"), row.sha256.left(12)}});
}

}  // namespace

Result<BlobDownloader::Step> BlobDownloader::advance(const QDateTime& now, const CancelToken& cancel) {
    MOTCUA_TRY(const auto row, m_store.downloads.next(now));
    if (!row) return Step::Idle;
    auto step = receive(*row, cancel);
    if (step || concernsTheLine(step.error())) return step;
    return postpone(*row, step.error(), now);
}

Result<BlobDownloader::Step> BlobDownloader::receive(const store::DownloadRow& row, const CancelToken& cancel) {
    MOTCUA_TRY(const qint64 offset, m_store.downloads.offset(row.sha256));
    if (row.size > 0 && offset >= row.size) return finish(row);
    MOTCUA_TRY(const BlobPiece piece, m_api.readBlob(row.sha256, offset, kPiece, cancel));
    if (piece.bytes.isEmpty() || offset + piece.bytes.size() > piece.size) return damaged(row);
    MOTCUA_CHECK(m_store.inTransaction([&] { return m_store.downloads.addPart(row.sha256, offset, piece.bytes); }));
    return offset + piece.bytes.size() < piece.size ? Result<Step>(Step::Received) : finish(row);
}

Result<BlobDownloader::Step> BlobDownloader::finish(const store::DownloadRow& row) {
    MOTCUA_TRY(const QByteArray bytes, m_store.downloads.assembled(row.sha256));
    if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() != row.sha256.toLatin1()) return damaged(row);
    MOTCUA_TRY(store::BlobInfo info, m_store.blobs.put(bytes, row.mime));
    info.remote = true;
    const auto kept = m_store.inTransaction([&]() -> Result<void> {
        MOTCUA_CHECK(m_store.blobs.record(info));
        return m_store.downloads.finish(row.sha256);
    });
    if (!kept) return fail(kept.error());
    return Step::Finished;
}

Result<BlobDownloader::Step> BlobDownloader::postpone(store::DownloadRow row, const Error& error, const QDateTime& now) {
    ++row.attempts;
    row.lastCode = errorId(error.code);
    // A desk that scanned it may be without network for days: asking every few minutes brings nothing.
    net::RetryPolicy policy = m_policy;
    if (error.is(ErrorCode::BlobMissing)) policy.capMs = policy.lateCapMs;
    row.nextAttemptAt = now.addMSecs(1'000 + policy.delayMs(row.attempts, 0, error, m_rng));
    const bool isWrong = error.is(ErrorCode::BlobDamaged);
    MOTCUA_CHECK(m_store.inTransaction([&] { return m_store.downloads.postpone(row, isWrong); }));
    return Step::Postponed;
}

}  // namespace motcua::sync
