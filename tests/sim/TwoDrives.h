// A desk's own disk and the second drive for its backups, as one file system: what lies below `folder` is on the second drive.
//
// The second drive is never struck. Errors: those of the two. Threads: one.
#pragma once

#include "base/FileSystem.h"

namespace motcua::sim {

class TwoDrives final : public FileSystem {
public:
    TwoDrives(FileSystem& own, FileSystem& second, QString folder)
        : m_own(own), m_second(second), m_folder(std::move(folder)) {}
    Result<QByteArray> read(const QString& path) override { return on(path).read(path); }
    Result<void> write(const QString& path, const QByteArray& bytes) override { return on(path).write(path, bytes); }
    Result<void> makeFolder(const QString& path) override { return on(path).makeFolder(path); }
    Result<void> remove(const QString& path) override { return on(path).remove(path); }
    Result<void> removeFolder(const QString& path) override { return on(path).removeFolder(path); }
    bool exists(const QString& path) override { return on(path).exists(path); }
    QStringList list(const QString& folder) override { return on(folder).list(folder); }
    QStringList folders(const QString& folder) override { return on(folder).folders(folder); }
    QDateTime modifiedAt(const QString& path) override { return on(path).modifiedAt(path); }
    Result<void> move(const QString& from, const QString& to) override {
        return &on(from) == &on(to) ? on(from).move(from, to) : FileSystem::move(from, to);
    }
    qint64 freeBytes(const QString& folder) override { return on(folder).freeBytes(folder); }
    Result<std::unique_ptr<AppendFile>> openAppend(const QString& path) override { return on(path).openAppend(path); }

private:
    FileSystem& on(const QString& path) { return path.startsWith(m_folder) ? m_second : m_own; }

    FileSystem& m_own;
    FileSystem& m_second;
    QString m_folder;
};

}  // namespace motcua::sim
