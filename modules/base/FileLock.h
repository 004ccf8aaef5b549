// A lock between programs of one machine: held by one at a time, gone with the process that held it, however it ended.
//
// The file stays and says nothing. Errors: a lock that cannot be had, for whatever reason, is simply not held.
// Threads: one owner at a time. Lifetime: the destructor lets go.
#pragma once

#include <QString>
#include <memory>

#include "base/Platform.h"

namespace motcua {

class FileLock {
public:
    explicit FileLock(QString path) : m_path(std::move(path)) {}
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    // False: another program holds it. Never waits.
    bool take();
    void release() { m_lock.reset(); }
    bool isHeld() const { return m_lock != nullptr; }

private:
    QString m_path;
    std::unique_ptr<platform::FileLock> m_lock;
};

}  // namespace motcua
