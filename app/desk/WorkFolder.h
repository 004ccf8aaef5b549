// Where a program lays plain papers while it reads, signs or shows them: a folder of its own below the desk's, gone with the
// program; what a killed program left goes when the next one starts.
//
// Temporary folders of this process and of its workers are made in it (TMPDIR). The folder belongs to whoever holds the lock
// in it. Where none can be made (a full disk) the system's own serves, and the log says so. Threads: make and destroy on the main thread, before and after all others.
#pragma once

#include <QByteArray>
#include <memory>

#include "base/FileLock.h"

namespace motcua::app {

class WorkFolder {
public:
    static std::unique_ptr<WorkFolder> open(const QString& deskFolder);  // null: none could be made
    ~WorkFolder();
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;

    const QString& path() const { return m_path; }

private:
    explicit WorkFolder(const QString& path);
    bool take();

    QString m_path;
    FileLock m_lock;
    QByteArray m_usual;  // TMPDIR before
};

}  // namespace motcua::app
