#include "sync/BlobUploader.h"

namespace motcua::sync {
namespace {

// The line's or the log-in's trouble: the engine waits with everything. Anything else is this file's own.
bool concernsTheLine(const Error& error) {
    return net::isTransient(error) || error.is(ErrorCode::NetUnauthorized) || error.is(ErrorCode::NetForbidden) ||
           error.is(ErrorCode::Cancelled);
}

}  // namespace

Result<BlobUploader::Step> BlobUploader::advance(const QDateTime& now, const CancelToken& cancel) {
    if (!m_current) {
        MOTCUA_TRY(const bool hasOne, begin(now));
        if (!hasOne) return Step::Idle;
    }
    auto step = sendPiece(cancel);
    if (step) return step;
    if (concernsTheLine(step.error())) {
        // The server's offset is asked for when the line is back; the address stays in the row.
        m_current.reset();
        return step;
    }
    return postpone(step.error(), now);
}

Result<bool> BlobUploader::begin(const QDateTime& now) {
    MOTCUA_TRY(auto row, m_store.uploads.next(now));
    if (!row) return false;
    m_current = std::make_unique<Current>();
    m_current->row = *std::move(row);
    return true;
}

Result<BlobUploader::Step> BlobUploader::sendPiece(const CancelToken& cancel) {
    Current& current = *m_current;
    if (!current.upload) {
        MOTCUA_TRY(const bool isThere, m_api.hasBlob(current.row.sha256, cancel));
        if (isThere) return finish();
        MOTCUA_TRY(current.bytes, m_store.blobs.read(current.row.sha256));
        const auto read = [&current](qint64 at, qint64 size) -> Result<QByteArray> { return current.bytes.mid(at, size); };
        current.upload.emplace(m_api.uploadTarget(current.row.sha256), current.bytes.size(), read, QUrl(current.row.url));
    }
    MOTCUA_TRY(const bool isDone, current.upload->advance(cancel));
    MOTCUA_CHECK(saveProgress());
    if (!isDone) return Step::Sent;
    return finish();
}

Result<BlobUploader::Step> BlobUploader::finish() {
    MOTCUA_CHECK(m_store.inTransaction([&] { return m_store.uploads.finish(m_current->row.sha256); }));
    m_current.reset();
    return Step::Finished;
}

Result<void> BlobUploader::saveProgress() {
    m_current->row.url = m_current->upload->url().toString(QUrl::FullyEncoded);
    m_current->row.sentBytes = m_current->upload->offset();
    return m_store.inTransaction([&] { return m_store.uploads.save(m_current->row); });
}

Result<BlobUploader::Step> BlobUploader::postpone(const Error& error, const QDateTime& now) {
    store::UploadRow row = m_current->row;
    m_current.reset();
    ++row.attempts;
    row.url.clear();
    row.sentBytes = 0;
    row.lastCode = errorId(error.code);
    row.nextAttemptAt = now.addMSecs(1'000 + m_policy.delayMs(row.attempts, 0, error, m_rng));
    MOTCUA_CHECK(m_store.inTransaction([&] { return m_store.uploads.save(row); }));
    return Step::Postponed;
}

}  // namespace motcua::sync
