#include "sync/BlobUploader.h"

namespace motcua::sync {
namespace {

constexpr int kSideBySide = 16;
constexpr qint64 kBytesTogether = 8 << 20;

// The line's or the log-in's trouble: the engine waits with everything. Anything else is this file's own.
bool concernsTheLine(const Error& error) {
    return net::isTransient(error) || error.is(ErrorCode::NetUnauthorized) || error.is(ErrorCode::NetForbidden) ||
           error.is(ErrorCode::Cancelled);
}

}  // namespace

Result<BlobUploader::Advance> BlobUploader::advance(const QDateTime& now, const CancelToken& cancel) {
    if (!m_current) {
        MOTCUA_TRY(const Advance small, sendSmall(now, cancel));
        if (small.step != Step::Idle) return small;
        MOTCUA_TRY(const bool hasOne, begin(now));
        if (!hasOne) return Advance{};
    }
    const auto step = sendPiece(cancel);
    if (step) return Advance{*step, *step == Step::Finished ? 1 : 0};
    if (concernsTheLine(step.error())) {
        // The server's offset is asked for when the line is back; the address stays in the row.
        m_current.reset();
        return fail(step.error());
    }
    MOTCUA_TRY(const Step postponed, postpone(step.error(), now));
    return Advance{postponed, 0};
}

Result<BlobUploader::Advance> BlobUploader::sendSmall(const QDateTime& now, const CancelToken& cancel) {
    MOTCUA_TRY(const auto files, smallFiles(now));
    if (files.isEmpty()) return Advance{};
    const QList<Result<bool>> answers = m_api.sendWhole(files, cancel);
    if (answers.size() < files.size()) {
        m_wholeOffered = false;
        return Advance{};
    }
    std::optional<Error> trouble;
    QStringList there;
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (answers[i].value_or(false)) {
            there.append(files[i].sha256);
            continue;
        }
        m_tried.insert(files[i].sha256);
        if (!answers[i]) trouble = answers[i].error();
    }
    const auto finished = m_store.inTransaction([&]() -> Result<void> {
        for (const QString& sha256 : std::as_const(there)) MOTCUA_CHECK(m_store.uploads.finish(sha256));
        return {};
    });
    if (!finished) return fail(finished.error());
    if (trouble) return fail(*trouble);
    return Advance{Step::Sent, static_cast<int>(there.size())};
}

// Those that come first in the queue; a large one in front goes first.
Result<QList<ProvincialApi::WholeFile>> BlobUploader::smallFiles(const QDateTime& now) {
    QList<ProvincialApi::WholeFile> files;
    if (!m_wholeOffered) return files;
    MOTCUA_TRY(const auto rows, m_store.uploads.due(now, kSideBySide));
    qint64 bytes = 0;
    for (const store::UploadRow& row : rows) {
        const bool isFresh = row.url.isEmpty() && row.attempts == 0 && !m_tried.contains(row.sha256);
        bytes += row.size;
        if (!isFresh || row.size > net::ResumableUpload::kChunkBytes || bytes > kBytesTogether) break;
        const auto content = m_store.blobs.read(row.sha256);
        if (!content) break;  // its trouble shows when it goes alone
        files.append({row.sha256, *content});
    }
    return files;
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
