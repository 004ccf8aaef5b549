// Files as a seam, and writing that survives power loss: temp file → fsync → rename → fsync of the folder.
//
// QSaveFile is not enough: it ignores the error of its sync and never syncs the folder.
// Errors: FileNotFound, FileUnreadable, FileUnwritable, DiskFull, each with {path = file name without folders}.
// Threads: RealFileSystem is stateless, any thread.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <memory>

#include "base/Result.h"

namespace motcua {

// A file that only grows and stays open, because a record goes into it at each commit. One owner at a time. Zeros may lie
// behind what was appended, also when the file is read by other means: room made ahead.
class AppendFile {
public:
    virtual ~AppendFile() = default;
    // Durable when it returns. Neither the last byte nor all of the first sixteen are zero: so the end is found again.
    virtual Result<void> append(const QByteArray& bytes) = 0;
    // Takes back what lies behind `size`.
    virtual Result<void> cutTo(qint64 size) = 0;
    virtual qint64 size() const = 0;  // of what was appended, as it is on the disk: another program may have
};

class FileSystem {
public:
    virtual ~FileSystem() = default;
    virtual Result<QByteArray> read(const QString& path) = 0;
    // Durable when it returns: after a power cut the old or the new content is there, never a mixture.
    virtual Result<void> write(const QString& path, const QByteArray& bytes) = 0;
    virtual Result<void> makeFolder(const QString& path) = 0;  // with those above it; durable when it returns
    virtual Result<void> remove(const QString& path) = 0;
    virtual Result<void> removeFolder(const QString&) { return {}; }  // an empty one
    virtual bool exists(const QString& path) = 0;
    virtual QStringList list(const QString& folder) = 0;                // file names, sorted
    virtual QStringList folders(const QString&) { return {}; }          // folder names, sorted
    virtual QDateTime modifiedAt(const QString&) { return {}; }         // invalid: not known
    virtual Result<void> copy(const QString& from, const QString& to);  // durable; `to` is replaced whole
    virtual Result<void> move(const QString& from, const QString& to);  // a file or, on a real disk, a folder
    virtual qint64 freeBytes(const QString& folder) = 0;
    // Opens or makes the file. This one reads and writes the whole file at each call: enough for a file system in memory.
    virtual Result<std::unique_ptr<AppendFile>> openAppend(const QString& path);
};

class RealFileSystem final : public FileSystem {
public:
    Result<QByteArray> read(const QString& path) override;
    Result<void> write(const QString& path, const QByteArray& bytes) override;
    Result<void> makeFolder(const QString& path) override;
    Result<void> remove(const QString& path) override;
    Result<void> removeFolder(const QString& path) override;
    bool exists(const QString& path) override;
    QStringList list(const QString& folder) override;
    QStringList folders(const QString& folder) override;
    QDateTime modifiedAt(const QString& path) override;
    Result<void> copy(const QString& from, const QString& to) override;
    Result<void> move(const QString& from, const QString& to) override;
    qint64 freeBytes(const QString& folder) override;
    Result<std::unique_ptr<AppendFile>> openAppend(const QString& path) override;
};

}  // namespace motcua
