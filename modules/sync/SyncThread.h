// The thread that drives a SyncEngine in the desk: sleeps until the engine's next time, a nudge, or the end.
//
// A nudge that gets lost harms nothing: what waits is in the store and the engine's next time comes anyway. The destructor
// cancels the running request and joins in less than a second. The engine, its store connection and its transport must outlive
// this object and are used by its thread only. `line`: one program at a time drives the line of a desk; while another does,
// this one waits a second and looks again. Threads: nudge() and wake() any.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "base/FileLock.h"
#include "sync/SyncEngine.h"

namespace motcua::sync {

class SyncThread {
public:
    SyncThread(SyncEngine& engine, const Clock& clock, FileLock* line = nullptr);
    ~SyncThread();
    SyncThread(const SyncThread&) = delete;
    SyncThread& operator=(const SyncThread&) = delete;

    // Something new waits in the store.
    void nudge();
    // F5, network back, new log-in: every wait ends.
    void wake();
    // The administrator lets a mass deletion through, once.
    void allowDeletions();

private:
    void loop();
    // What was asked meanwhile is done on the engine's own thread. False: the end.
    bool takeOrders();
    QDateTime stepIfFree();
    void sleepUntil(const QDateTime& time);

    SyncEngine& m_engine;
    const Clock& m_clock;
    FileLock* m_line;
    CancelToken m_cancel;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_closing = false;
    bool m_nudged = false;
    bool m_wakeAsked = false;
    bool m_deletionsAllowed = false;
    std::thread m_thread;
};

}  // namespace motcua::sync
