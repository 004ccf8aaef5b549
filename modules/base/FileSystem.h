// Files as a seam, and writing that survives power loss: temp file → fsync → rename → fsync of the folder.
//
// QSaveFile is not enough: it ignores the error of its sync and never syncs the folder.
// Errors: FileNotFound, FileUnreadable, FileUnwritable, DiskFull, each with {path = file name without folders}.
// Threads: RealFileSystem is stateless, any thread.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "base/Result.h"

namespace motcua {

class FileSystem {
public:
    virtual ~FileSystem() = default;
    virtual Result<QByteArray> read(const QString& path) = 0;
    // Durable when it returns: after a power cut the old or the new content is there, never a mixture.
    virtual Result<void> write(const QString& path, const QByteArray& bytes) = 0;
    virtual Result<void> makeFolder(const QString& path) = 0;  // with those above it; durable when it returns
    virtual Result<void> remove(const QString& path) = 0;
    virtual bool exists(const QString& path) = 0;
    virtual QStringList list(const QString& folder) = 0;  // file names, sorted
    virtual qint64 freeBytes(const QString& folder) = 0;
};

class RealFileSystem final : public FileSystem {
public:
    Result<QByteArray> read(const QString& path) override;
    Result<void> write(const QString& path, const QByteArray& bytes) override;
    Result<void> makeFolder(const QString& path) override;
    Result<void> remove(const QString& path) override;
    bool exists(const QString& path) override;
    QStringList list(const QString& folder) override;
    qint64 freeBytes(const QString& folder) override;
};

}  // namespace motcua
