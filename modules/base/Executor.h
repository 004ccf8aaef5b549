// One thread with a queue: the store thread of the desk. Closures run in order, one at a time.
//
// run() may be called from any thread; the future's continuation runs where the caller asks (QFuture::then(context, …)).
// The destructor finishes what is queued, then joins. A closure must not wait for another closure of the same executor.
#pragma once

#include <QFuture>
#include <QPromise>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>

namespace motcua {

class Executor {
public:
    Executor();
    ~Executor();
    Executor(const Executor&) = delete;
    Executor& operator=(const Executor&) = delete;

    template <typename F>
    auto run(F&& work) -> QFuture<std::invoke_result_t<F>> {
        using T = std::invoke_result_t<F>;
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        QFuture<T> future = promise->future();
        post([promise, work = std::forward<F>(work)]() mutable {
            if constexpr (std::is_void_v<T>) {
                work();
            } else {
                promise->addResult(work());
            }
            promise->finish();
        });
        return future;
    }
    bool isCurrentThread() const { return std::this_thread::get_id() == m_thread.get_id(); }

private:
    void post(std::function<void()> task);
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_tasks;
    bool m_closing = false;
    std::thread m_thread;
};

}  // namespace motcua
