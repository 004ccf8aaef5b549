#include "worker/Frame.h"

#include <QJsonDocument>
#include <QtEndian>

#include "base/SecretBytes.h"

namespace motcua::worker {

namespace {

constexpr qsizetype kHeaderSize = 5;
// Room for a secret frame without a new allocation, which would leave a copy behind.
constexpr qsizetype kInitialCapacity = 64 * 1024;

bool isKind(char byte) {
    return byte == static_cast<char>(FrameKind::Json) || byte == static_cast<char>(FrameKind::Secret);
}

}  // namespace

QByteArray encodeFrame(FrameKind kind, QByteArrayView payload) {
    QByteArray frame(kHeaderSize, '\0');
    frame.reserve(kHeaderSize + payload.size());
    qToLittleEndian(static_cast<quint32>(payload.size()), frame.data());
    frame[kHeaderSize - 1] = static_cast<char>(kind);
    frame.append(payload.data(), payload.size());
    return frame;
}

QByteArray encodeFrame(const QJsonObject& message) {
    return encodeFrame(FrameKind::Json, QJsonDocument(message).toJson(QJsonDocument::Compact));
}

FrameReader::FrameReader() {
    m_buffer.reserve(kInitialCapacity);
}

void FrameReader::append(QByteArrayView bytes) {
    m_buffer.append(bytes.data(), bytes.size());
}

Result<std::optional<Frame>> FrameReader::next() {
    if (m_buffer.size() < kHeaderSize) return std::optional<Frame>();
    const auto size = static_cast<qsizetype>(qFromLittleEndian<quint32>(m_buffer.constData()));
    const char kind = m_buffer.at(kHeaderSize - 1);
    if (size > kMaxPayload || !isKind(kind)) {
        return fail(ErrorCode::WorkerProtocol, {}, QStringLiteral("frame of %1 bytes").arg(size));
    }
    if (m_buffer.size() < kHeaderSize + size) return std::optional<Frame>();
    Frame frame{static_cast<FrameKind>(kind), m_buffer.mid(kHeaderSize, size)};
    wipe(m_buffer.data(), static_cast<std::size_t>(kHeaderSize + size));
    m_buffer.remove(0, kHeaderSize + size);
    return std::optional<Frame>(std::move(frame));
}

}  // namespace motcua::worker
