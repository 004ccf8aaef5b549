#include "sync/SyncThread.h"

#include <algorithm>

namespace motcua::sync {
namespace {

constexpr qint64 kShortestSleepMs = 20;  // an engine that always wants to go on must not burn a core
constexpr qint64 kLineTakenMs = 1'000;
constexpr qint64 kLongestSleepMs = 10 * 60'000;  // the wall clock may be set while we sleep

}  // namespace

SyncThread::SyncThread(SyncEngine& engine, const Clock& clock, FileLock* line)
    : m_engine(engine), m_clock(clock), m_line(line) {
    m_thread = std::thread([this] { loop(); });
}

SyncThread::~SyncThread() {
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_cancel.cancel();
    m_changed.notify_all();
    m_thread.join();
}

void SyncThread::nudge() {
    {
        const std::lock_guard lock(m_mutex);
        m_nudged = true;
    }
    m_changed.notify_all();
}

void SyncThread::wake() {
    {
        const std::lock_guard lock(m_mutex);
        m_wakeAsked = true;
    }
    nudge();
}

void SyncThread::allowDeletions() {
    {
        const std::lock_guard lock(m_mutex);
        m_deletionsAllowed = true;
    }
    wake();
}

void SyncThread::loop() {
    while (takeOrders()) sleepUntil(stepIfFree());
}

// When to look again.
QDateTime SyncThread::stepIfFree() {
    if (m_line && !m_line->take()) return m_clock.now().addMSecs(kLineTakenMs);
    const StepReport report = m_engine.step(m_clock.now(), m_cancel);
    if (m_line) m_line->release();
    return report.nextWake;
}

bool SyncThread::takeOrders() {
    const std::lock_guard lock(m_mutex);
    m_nudged = false;
    if (std::exchange(m_wakeAsked, false)) m_engine.wake();
    if (std::exchange(m_deletionsAllowed, false)) m_engine.allowDeletions();
    return !m_closing;
}

void SyncThread::sleepUntil(const QDateTime& time) {
    const qint64 wait = std::clamp(m_clock.now().msecsTo(time), kShortestSleepMs, kLongestSleepMs);
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, std::chrono::milliseconds(wait), [this] { return m_closing || m_nudged; });
}

}  // namespace motcua::sync
