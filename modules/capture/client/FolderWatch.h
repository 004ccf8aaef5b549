// A folder into which a copier or a scanner program drops its files: each new file is announced once, when it is whole.
//
// Whole: same size and time at two looks in a row, and not empty. The folder is also looked at by the clock, because network
// folders tell nothing. What was taken is remembered in a file by name, size and time: after a restart only what was not taken
// yet is announced again, and a scanner that re-uses a name is still heard. Files that begin with a dot or end with .part, .tmp
// or ~ are somebody's work in progress.
// Errors: take() returns those of the file system. Threads: one, with an event loop.
#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>

#include "base/FileSystem.h"
#include "base/Result.h"

namespace motcua::capture {

class FolderWatch final : public QObject {
    Q_OBJECT
public:
    // memoryFile: where taken files are remembered; it need not exist. lookEveryMs: time between two looks.
    FolderWatch(QString folder, QString memoryFile, FileSystem& files, int lookEveryMs = 1000, QObject* parent = nullptr);

    void start();
    // The file has been stored by the desk: it is never announced again.
    Result<void> take(const QString& path);

Q_SIGNALS:
    void arrived(const QString& path);

private:
    void look();
    void recall();

    QString m_folder;
    QString m_memoryFile;
    FileSystem& m_files;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    QHash<QString, QString> m_lastSeen;  // name → size and time at the look before
    QSet<QString> m_announced;           // identities announced since start
    QSet<QString> m_taken;               // identities remembered for ever
};

}  // namespace motcua::capture
