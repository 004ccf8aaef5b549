// A line of signed files that wait for their timestamp, worked on by a few threads while the token signs the next one.
//
// add() is cheap and never blocks; `work` runs on the line's threads, one row at a time each. finish() waits for all of them
// and calls `beat` every few seconds, so that the officer's side sees a sign of life. After a cancel nothing new begins.
// Threads: add and finish on one thread. Lifetime: rows outlive the line.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "base/Progress.h"
#include "signing/client/SigningTypes.h"

namespace motcua::signing {

class StampLine {
public:
    StampLine(std::size_t threads, CancelToken cancel, std::function<void(SignRow&)> work);
    ~StampLine();
    StampLine(const StampLine&) = delete;
    StampLine& operator=(const StampLine&) = delete;

    void add(SignRow& row);
    // beat(rows done so far).
    void finish(const std::function<void(std::size_t)>& beat);

private:
    void serve();

    const CancelToken m_cancel;
    const std::function<void(SignRow&)> m_work;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<SignRow*> m_waiting;
    std::size_t m_done = 0;
    bool m_closed = false;
    std::size_t m_working = 0;
    std::vector<std::thread> m_threads;  // last member: they use the others
};

}  // namespace motcua::signing
