#include "sync/BlobUploader.h"

#include <algorithm>

namespace motcua::sync {
namespace {

constexpr int kSideBySide = 16;
constexpr int kLandTogether = 4;  // one flush of the disk for them
constexpr qint64 kBytesTogether = 8 << 20;
constexpr qint64 kPieceSeconds = 5;  // at the limit of speed
constexpr qint64 kSmallestPiece = 16 << 10;

constexpr int kAttemptsAtOneAddress = 3;  // then the upload that the server made is suspected, too

// The line's or the log-in's trouble: the engine waits with everything. Anything else is this file's own, or that of the place
// where files go.
bool concernsTheLine(const Error& error) {
    return (net::isTransient(error) && !net::wasAnswered(error)) || error.is(ErrorCode::NetUnauthorized) ||
           error.is(ErrorCode::NetForbidden) || error.is(ErrorCode::Cancelled);
}

}  // namespace

Result<BlobUploader::Advance> BlobUploader::advance(const QDateTime& now, const CancelToken& cancel) {
    if (restsUntil(now).isValid()) return Advance{};
    if (!m_current) {
        MOTCUA_TRY(const Advance small, sendSmall(now, cancel));
        if (small.step != Step::Idle) return small;
        MOTCUA_TRY(const bool hasOne, begin(now));
        if (!hasOne) return Advance{};
    }
    const auto step = sendPiece(now, cancel);
    if (step) return Advance{*step, *step == Step::Finished ? 1 : 0};
    const Error error = step.error();
    if (concernsTheLine(error)) {
        // The server's offset is asked for when the line is back; the address stays in the row. A file that is never answered
        // lets others go first.
        if (error.is(ErrorCode::NetTimeout)) MOTCUA_CHECK(postpone(error, now));
        m_current.reset();
        return fail(error);
    }
    if (net::wasAnswered(error)) noteBroken(m_current->row.sha256, error, now);
    MOTCUA_TRY(const Step postponed, postpone(error, now));
    return Advance{postponed, 0};
}

void BlobUploader::noteBroken(const QString& sha256, const Error& error, const QDateTime& now) {
    m_broken.insert(sha256);
    if (m_broken.size() == 1 && !error.is(ErrorCode::NetBusy)) return;
    m_rest.failed(error, now);
    giveUp();
}

Result<BlobUploader::Advance> BlobUploader::sendSmall(const QDateTime& now, const CancelToken& cancel) {
    MOTCUA_CHECK(fill(now, cancel));
    if (m_flights.empty()) return Advance{};
    std::optional<Error> trouble;
    QList<std::pair<QString, Error>> broken;
    QStringList there;
    // A trouble of the line: nothing is left on its way.
    for (int landed = 0; !m_flights.empty() && (landed < kLandTogether || trouble); ++landed) {
        const Flight flight = std::move(m_flights.front());
        m_flights.pop_front();
        const Result<bool> isThere = flight.isThere();
        if (isThere.value_or(false)) {
            there.append(flight.sha256);
            continue;
        }
        m_tried.insert(flight.sha256);
        if (isThere) continue;
        if (net::wasAnswered(isThere.error())) {
            broken.append({flight.sha256, isThere.error()});
        } else {
            trouble = isThere.error();
        }
    }
    const auto finished = m_store.inTransaction([&]() -> Result<void> {
        for (const QString& sha256 : std::as_const(there)) MOTCUA_CHECK(m_store.uploads.finish(sha256));
        return {};
    });
    if (!finished) return fail(finished.error());
    if (trouble) return fail(*trouble);
    if (!there.isEmpty()) arrived();
    for (const auto& [sha256, error] : std::as_const(broken)) noteBroken(sha256, error, now);
    return Advance{Step::Sent, static_cast<int>(there.size())};
}

// Those that come first in the queue; a large one in front goes first.
Result<void> BlobUploader::fill(const QDateTime& now, const CancelToken& cancel) {
    const std::size_t sideBySide = m_limit > 0 ? 1 : kSideBySide;
    if (!m_wholeOffered || m_flights.size() >= sideBySide) return {};
    qint64 bytes = 0;
    QSet<QString> underWay;
    for (const Flight& flight : m_flights) {
        bytes += flight.size;
        underWay.insert(flight.sha256);
    }
    MOTCUA_TRY(const auto rows, m_store.uploads.due(now, static_cast<int>(sideBySide)));
    for (const store::UploadRow& row : rows) {
        if (underWay.contains(row.sha256)) continue;
        const bool isFresh = row.url.isEmpty() && row.attempts == 0 && !m_tried.contains(row.sha256);
        bytes += row.size;
        if (!isFresh || row.size > pieceBytes() || bytes > kBytesTogether || m_flights.size() == sideBySide) return {};
        const auto content = m_store.blobs.read(row.sha256);
        if (!content) return {};  // its trouble shows when it goes alone
        const auto isThere = m_api.beginWhole({row.sha256, *content}, cancel);
        m_wholeOffered = isThere.has_value();
        if (!isThere) return {};
        m_flights.push_back({row.sha256, row.size, *isThere});
        slowDown(row.size, now);
    }
    return {};
}

qint64 BlobUploader::pieceBytes() const {
    if (m_limit <= 0) return net::ResumableUpload::kChunkBytes;
    return std::clamp(m_limit * kPieceSeconds, kSmallestPiece, net::ResumableUpload::kChunkBytes);
}

void BlobUploader::slowDown(qint64 bytesSent, const QDateTime& now) {
    if (m_limit <= 0 || bytesSent <= 0) return;
    m_slowFrom = now;
    m_slowUntil = now.addMSecs((bytesSent * 1'000 + m_limit - 1) / m_limit);
}

// A clock that was set back ends it.
QDateTime BlobUploader::restsUntil(const QDateTime& now) const {
    if (!m_flights.empty()) return {};
    const QDateTime rest = m_rest.until(now);
    const bool isSlow = m_limit > 0 && m_slowUntil.isValid() && now >= m_slowFrom && now < m_slowUntil;
    if (!isSlow) return rest;
    return rest.isValid() ? std::max(rest, m_slowUntil) : m_slowUntil;
}

void BlobUploader::giveUp() {
    for (const Flight& flight : m_flights) m_tried.insert(flight.sha256);
    m_flights.clear();
}

Result<bool> BlobUploader::begin(const QDateTime& now) {
    MOTCUA_TRY(auto row, m_store.uploads.next(now));
    if (!row) return false;
    m_current = std::make_unique<Current>();
    m_current->row = *std::move(row);
    if (const QDateTime& end = m_current->row.expiresAt; end.isValid() && end <= now) m_current->row.url.clear();
    return true;
}

Result<BlobUploader::Step> BlobUploader::sendPiece(const QDateTime& now, const CancelToken& cancel) {
    Current& current = *m_current;
    if (!current.upload) {
        MOTCUA_TRY(const bool isThere, m_api.hasBlob(current.row.sha256, current.row.size, cancel));
        if (isThere) return finish();
        MOTCUA_TRY(current.bytes, m_store.blobs.read(current.row.sha256));
        const auto read = [&current](qint64 at, qint64 size) -> Result<QByteArray> { return current.bytes.mid(at, size); };
        current.upload.emplace(m_api.uploadTarget(current.row.sha256), current.bytes.size(), read, QUrl(current.row.url));
    }
    current.upload->limitPieces(pieceBytes());
    const qint64 before = current.upload->offset();
    MOTCUA_TRY(const bool isDone, current.upload->advance(cancel));
    // What the server had already costs nothing.
    slowDown(std::min(current.upload->offset() - before, pieceBytes()), now);
    MOTCUA_CHECK(saveProgress());
    if (!isDone) return Step::Sent;
    return finish();
}

Result<BlobUploader::Step> BlobUploader::finish() {
    MOTCUA_CHECK(m_store.inTransaction([&] { return m_store.uploads.finish(m_current->row.sha256); }));
    m_current.reset();
    arrived();
    return Step::Finished;
}

void BlobUploader::arrived() {
    m_broken.clear();
    m_rest.succeeded();
}

Result<void> BlobUploader::saveProgress() {
    m_current->row.url = m_current->upload->url().toString(QUrl::FullyEncoded);
    m_current->row.sentBytes = m_current->upload->offset();
    m_current->row.expiresAt = m_current->upload->expiresAt();
    return m_store.inTransaction([&] { return m_store.uploads.save(m_current->row); });
}

Result<BlobUploader::Step> BlobUploader::postpone(const Error& error, const QDateTime& now) {
    store::UploadRow row = m_current->row;
    m_current.reset();
    ++row.attempts;
    const bool mayGoOn = net::isTransient(error) && row.attempts % kAttemptsAtOneAddress != 0;
    if (!mayGoOn) {
        row.url.clear();
        row.sentBytes = 0;
    }
    row.lastCode = errorId(error.code);
    row.nextAttemptAt = now.addMSecs(1'000 + m_policy.delayMs(row.attempts, 0, error, m_rng));
    MOTCUA_CHECK(m_store.inTransaction([&] { return m_store.uploads.save(row); }));
    return Step::Postponed;
}

}  // namespace motcua::sync
