// Room on the disk that the profile lies on: warned early, closed in time, and a reserve for the worst moment.
//
// Below 500 MiB free the officer is warned; below 100 MiB nothing new is taken in and only drafts are kept. A ballast file of
// 64 MiB is given up when a write has met a full disk all the same, so that what is open can be saved and the log emptied; it
// returns when there is room again. Units: bytes. Errors: those of FileSystem. Threads: any, one at a time.
#pragma once

#include <QString>

#include "base/FileSystem.h"

namespace motcua::store {

class DiskRoom {
public:
    enum class Level { Enough, Low, DraftsOnly };
    static constexpr qint64 kWarnBelow = 500LL << 20;
    static constexpr qint64 kStopBelow = 100LL << 20;
    static constexpr qint64 kBallast = 64LL << 20;

    DiskRoom(FileSystem& files, QString folder) : m_files(files), m_folder(std::move(folder)) {}

    Level level() const;
    qint64 freeBytes() const { return m_files.freeBytes(m_folder); }
    // DiskAlmostFull when nothing new may be taken in.
    Result<void> mayTakeIn() const;
    // Makes the ballast if it is not there and there is room for it.
    Result<void> keepBallast();
    void giveUpBallast();

private:
    QString ballast() const { return m_folder + QStringLiteral("/ballast"); }
    FileSystem& m_files;
    QString m_folder;
};

}  // namespace motcua::store
