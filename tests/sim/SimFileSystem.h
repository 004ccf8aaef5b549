// The seam base/FileSystem over SimDisk, with the steps of RealFileSystem: work file, sync, rename, sync of the folder.
//
// Every step is a crash point. Folders are not modelled: a name holds its whole path. Errors: as base/FileSystem. Threads: one.
#pragma once

#include "base/FileSystem.h"
#include "sim/SimDisk.h"

namespace motcua::sim {

class SimFileSystem final : public FileSystem {
public:
    explicit SimFileSystem(SimDisk& disk) : m_disk(disk) {}
    Result<QByteArray> read(const QString& path) override;
    Result<void> write(const QString& path, const QByteArray& bytes) override;
    Result<void> makeFolder(const QString&) override { return {}; }
    Result<void> remove(const QString& path) override;
    bool exists(const QString& path) override { return m_disk.exists(path); }
    QStringList list(const QString& folder) override;
    Result<std::unique_ptr<AppendFile>> openAppend(const QString& path) override;
    qint64 freeBytes(const QString&) override { return qint64{1} << 40; }

private:
    SimDisk& m_disk;
    int m_workFiles = 0;
};

}  // namespace motcua::sim
