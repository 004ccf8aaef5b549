// What the child has been asked, between the reader thread (feed, close) and the main thread (take, finish).
//
// A request that cannot be read becomes a request without a method, so that it is answered and never dropped in silence.
// Threads: all functions from any thread.
#pragma once

#include <QByteArrayView>
#include <QJsonObject>
#include <QString>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

#include "base/Progress.h"
#include "base/Result.h"
#include "base/SecretBytes.h"
#include "worker/Frame.h"

namespace motcua::worker {

struct Request {
    qint64 id = 0;
    QString method;
    QJsonObject arguments;
    SecretBytes secret;
    CancelToken cancel;
};

class Inbox {
public:
    // Fails when the framing is broken; nothing can be read after that.
    Result<void> feed(QByteArrayView bytes);
    // No more input: cancels what runs, drops what waits.
    void close();
    // The next request; nothing after close(). Blocks.
    std::optional<Request> take();
    // The request that take() gave has been answered.
    void finish();
    // True if nothing is being worked on, at the latest after the given time.
    bool waitIdle(std::chrono::milliseconds atMost);

private:
    void accept(Frame frame);
    void acceptMessage(const QByteArray& json);
    void cancel(qint64 id);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    FrameReader m_reader;
    SecretBytes m_secret;  // waits for its request
    std::deque<Request> m_waiting;
    std::optional<qint64> m_currentId;
    CancelToken m_currentCancel;
    bool m_closed = false;
};

}  // namespace motcua::worker
