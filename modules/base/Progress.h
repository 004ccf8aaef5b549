// Progress and cancelling for everything longer than half a second.
//
// CancelToken: shared flag, set from any thread, polled by the work. ProgressFn: called on the worker's thread.
#pragma once

#include <QString>
#include <atomic>
#include <functional>
#include <memory>

namespace motcua {

class CancelToken {
public:
    CancelToken() : m_flag(std::make_shared<std::atomic_bool>(false)) {}
    void cancel() const { m_flag->store(true); }
    bool isCancelled() const { return m_flag->load(); }

private:
    std::shared_ptr<std::atomic_bool> m_flag;
};

struct Progress {
    int done = 0;
    int total = 0;     // 0: not known
    QString item;      // file name or page, no personal data
};
using ProgressFn = std::function<void(const Progress&)>;

}  // namespace motcua
