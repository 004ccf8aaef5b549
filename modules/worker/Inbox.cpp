#include "worker/Inbox.h"

#include "base/Json.h"

namespace motcua::worker {

Result<void> Inbox::feed(QByteArrayView bytes) {
    const std::lock_guard lock(m_mutex);
    m_reader.append(bytes);
    for (;;) {
        MOTCUA_TRY(auto frame, m_reader.next());
        if (!frame) break;
        accept(std::move(*frame));
    }
    m_changed.notify_all();
    return {};
}

void Inbox::accept(Frame frame) {
    if (frame.kind == FrameKind::Secret) {
        m_secret = SecretBytes(frame.payload);
        wipe(frame.payload);
        return;
    }
    acceptMessage(frame.payload);
}

void Inbox::acceptMessage(const QByteArray& json) {
    const QJsonObject message = parseObject(json).value_or(QJsonObject());
    if (message.contains(QLatin1String("cancel"))) {
        cancel(message.value(QLatin1String("cancel")).toInteger());
        return;
    }
    Request request;
    request.id = message.value(QLatin1String("id")).toInteger();
    request.method = message.value(QLatin1String("method")).toString();
    request.arguments = message.value(QLatin1String("arguments")).toObject();
    request.secret = std::move(m_secret);
    m_waiting.push_back(std::move(request));
}

void Inbox::cancel(qint64 id) {
    if (m_currentId == id) m_currentCancel.cancel();
    for (const Request& request : m_waiting) {
        if (request.id == id) request.cancel.cancel();
    }
}

void Inbox::close() {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_waiting.clear();
    m_currentCancel.cancel();
    m_changed.notify_all();
}

std::optional<Request> Inbox::take() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_closed || !m_waiting.empty(); });
    if (m_waiting.empty()) return std::nullopt;
    Request request = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_currentId = request.id;
    m_currentCancel = request.cancel;
    return request;
}

void Inbox::finish() {
    const std::lock_guard lock(m_mutex);
    m_currentId.reset();
    m_currentCancel = {};
    m_changed.notify_all();
}

bool Inbox::waitIdle(std::chrono::milliseconds atMost) {
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, atMost, [this] { return !m_currentId; });
}

}  // namespace motcua::worker
