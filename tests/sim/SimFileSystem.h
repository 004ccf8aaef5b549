// The seam base/FileSystem over SimDisk, with the steps of RealFileSystem: work file, sync, rename, sync of the folder.
//
// Every step is a crash point. Folders are not modelled: a name holds its whole path. Errors: as base/FileSystem. Threads: one.
#pragma once

#include <QHash>

#include "base/Clock.h"
#include "base/FileSystem.h"
#include "sim/SimDisk.h"

namespace motcua::sim {

class SimFileSystem final : public FileSystem {
public:
    // Without a clock nobody knows when a file was written.
    explicit SimFileSystem(SimDisk& disk, const Clock* clock = nullptr) : m_disk(disk), m_clock(clock) {}
    Result<QByteArray> read(const QString& path) override;
    Result<void> write(const QString& path, const QByteArray& bytes) override;
    Result<void> makeFolder(const QString&) override { return {}; }
    Result<void> remove(const QString& path) override;
    bool exists(const QString& path) override { return m_disk.exists(path); }
    QStringList list(const QString& folder) override;
    QStringList folders(const QString& folder) override;
    QDateTime modifiedAt(const QString& path) override { return m_modified.value(path); }
    Result<std::unique_ptr<AppendFile>> openAppend(const QString& path) override;
    qint64 freeBytes(const QString&) override { return qint64{1} << 40; }
    // A record could not be appended though its program went on: what it was to hold lies in the database only.
    bool hasMissedRecord() const { return m_hasMissedRecord; }
    void forgetMissedRecord() { m_hasMissedRecord = false; }

private:
    class Appending;
    SimDisk& m_disk;
    const Clock* m_clock;
    QHash<QString, QDateTime> m_modified;
    int m_workFiles = 0;
    bool m_hasMissedRecord = false;
};

}  // namespace motcua::sim
