// The few calls that differ between operating systems and that the ground floor needs. One file a platform implements them
// (PlatformPosix.cpp); no other file of base may include a platform header. Sizes in bytes. Errors: false, with the cause left in
// errno for lastErrorWasFullDisk(). Threads: any.
#pragma once

#include <QFile>
#include <QString>

namespace motcua::platform {

// Flushes the file's content to the disk. False: errno-like cause in *outOfSpace.
bool syncFile(QFile& file, bool* outOfSpace);
bool syncFolder(const QString& folder);
bool replaceFile(const QString& from, const QString& to);
bool lastErrorWasFullDisk();
// Keeps memory out of swap and core dumps; best effort.
void lockMemory(void* data, std::size_t size);
void unlockMemory(void* data, std::size_t size);
// No core dump and no debugger attach for a process that handles secrets.
void forbidCoreDumps();
// True if the folder lies on a network file system (NFS, SMB …), where SQLite's WAL is not safe.
bool isNetworkFolder(const QString& folder);

}  // namespace motcua::platform
