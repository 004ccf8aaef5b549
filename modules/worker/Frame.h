// One frame on the worker's pipe: u32 little-endian payload length, one kind byte, the payload.
//
// Kinds: 'J' a JSON object in UTF-8, 'S' a secret (raw bytes, belongs to the next request).
// Errors: WorkerProtocol for a length above kMaxPayload or an unknown kind; the stream cannot be read on after that.
// Threads: one reader belongs to one thread.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <optional>

#include "base/Result.h"

namespace motcua::worker {

enum class FrameKind : char { Json = 'J', Secret = 'S' };

struct Frame {
    FrameKind kind = FrameKind::Json;
    QByteArray payload;
};

// Files travel by path, so that even a page full of words stays far below this.
inline constexpr qsizetype kMaxPayload = 16 * 1024 * 1024;

QByteArray encodeFrame(FrameKind kind, QByteArrayView payload);
QByteArray encodeFrame(const QJsonObject& message);

class FrameReader {
public:
    FrameReader();
    void append(QByteArrayView bytes);
    // The next whole frame, or nothing yet. Bytes that were handed out are wiped from the buffer.
    Result<std::optional<Frame>> next();

private:
    QByteArray m_buffer;
};

}  // namespace motcua::worker
