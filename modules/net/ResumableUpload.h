// One file on its way to a server that takes it in pieces. The server's offset is the truth; ours is a hint.
//
// advance() makes one request: create, ask for the offset, or append a chunk. After any failure the next call asks for the
// offset first; a lost upload is created anew; a chunk whose checksum did not fit is sent again. The caller decides when to try
// again after an error and keeps url() for the next start, with expiresAt(): beyond it the address is not worth a question.
// Units: bytes. Errors: those of the target and of `read`;
// UploadHashMismatch after five damaged chunks in a row; UploadTooLarge when the smallest chunk is too large for somebody on
// the way; NetServerError when the server loses the upload again and again, or takes nothing of five chunks in a row;
// Cancelled. Threads: one.
#pragma once

#include <QDateTime>
#include <algorithm>
#include <functional>
#include <optional>

#include "base/Progress.h"
#include "base/Result.h"
#include "net/HttpTypes.h"

namespace motcua::net {

struct UploadAnswer {
    enum class Outcome { Accepted, OffsetDiffers, ChecksumDiffers, TooLarge, Gone };
    Outcome outcome = Outcome::Accepted;
    QUrl url = {};                          // of create()
    qint64 offset = 0;                      // bytes the server holds, when Accepted
    std::optional<qint64> length = {};      // of the whole upload, where the server says it
    std::optional<QDateTime> expires = {};  // by this desk's clock, where the server says it
};

// A server that takes files in pieces: tus, or whatever a gateway offers.
class UploadTarget {
public:
    virtual ~UploadTarget() = default;
    virtual Result<UploadAnswer> create(qint64 size, const CancelToken& cancel) = 0;
    virtual Result<UploadAnswer> offset(const QUrl& upload, const CancelToken& cancel) = 0;
    virtual Result<UploadAnswer> append(const QUrl& upload, qint64 offset, const QByteArray& chunk,
                                        const CancelToken& cancel) = 0;
};

class ResumableUpload {
public:
    using Read = std::function<Result<QByteArray>(qint64 offset, qint64 size)>;
    static constexpr qint64 kChunkBytes = 1 << 20;

    // known: address of an upload begun earlier; empty: none.
    ResumableUpload(UploadTarget& target, qint64 size, Read read, const QUrl& known)
        : m_target(target), m_size(size), m_read(std::move(read)), m_url(known) {}
    // Pieces of this size at the most from now on.
    void limitPieces(qint64 bytes) { m_chunkBytes = std::min(m_chunkBytes, bytes); }

    // True when the server has every byte.
    Result<bool> advance(const CancelToken& cancel);
    const QUrl& url() const { return m_url; }
    qint64 offset() const { return m_offset; }
    // Invalid: the server did not say.
    QDateTime expiresAt() const { return m_expiresAt; }

private:
    Result<UploadAnswer> ask(const CancelToken& cancel);
    Result<void> take(const UploadAnswer& answer);

    UploadTarget& m_target;
    qint64 m_size;
    Read m_read;
    QUrl m_url;
    qint64 m_offset = 0;
    QDateTime m_expiresAt;
    bool m_offsetIsKnown = false;
    qint64 m_chunkBytes = kChunkBytes;
    int m_damaged = 0;
    int m_lost = 0;
    int m_stuck = 0;
};

}  // namespace motcua::net
