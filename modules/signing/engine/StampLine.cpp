#include "signing/engine/StampLine.h"

namespace motcua::signing {
namespace {

constexpr std::chrono::seconds kBeat{2};

}  // namespace

StampLine::StampLine(std::size_t threads, CancelToken cancel, std::function<void(SignRow&)> work)
    : m_cancel(std::move(cancel)), m_work(std::move(work)) {
    for (std::size_t i = 0; i < threads; ++i) m_threads.emplace_back([this] { serve(); });
}

StampLine::~StampLine() {
    finish({});
}

void StampLine::add(SignRow& row) {
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(&row);
    m_changed.notify_all();
}

void StampLine::finish(const std::function<void(std::size_t)>& beat) {
    std::unique_lock lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
    const auto isIdle = [this] { return m_working == 0 && (m_waiting.empty() || m_cancel.isCancelled()); };
    std::size_t told = 0;
    while (!isIdle()) {
        m_changed.wait_for(lock, kBeat, [&] { return isIdle() || m_done != told; });
        told = m_done;
        lock.unlock();
        if (beat) beat(told);
        lock.lock();
    }
    m_changed.notify_all();
    lock.unlock();
    for (std::thread& thread : m_threads) thread.join();
    m_threads.clear();
}

void StampLine::serve() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return !m_waiting.empty() || m_closed; });
        if (m_waiting.empty() || m_cancel.isCancelled()) return;
        SignRow& row = *m_waiting.front();
        m_waiting.pop_front();
        ++m_working;
        lock.unlock();
        m_work(row);
        lock.lock();
        --m_working;
        ++m_done;
        m_changed.notify_all();
    }
}

}  // namespace motcua::signing
