// A lock between programs of one machine: held by one at a time, gone with the process that held it, however it ended.
//
// The file stays and says nothing. Errors: a lock that cannot be had, for whatever reason, is simply not held.
// Threads: one owner at a time. Lifetime: the destructor lets go.
#pragma once

#include <QFile>
#include <QString>

namespace motcua {

class FileLock {
public:
    explicit FileLock(const QString& path) : m_file(path) {}
    ~FileLock() { release(); }
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    // False: another program holds it. Never waits.
    bool take();
    void release();
    bool isHeld() const { return m_file.isOpen(); }

private:
    QFile m_file;
};

}  // namespace motcua
