// The few calls that differ between operating systems and that the ground floor needs. One file a platform implements them
// (PlatformPosix.cpp); no other file of base may include a platform header. Sizes in bytes. Errors: false, with the cause left
// in errno for lastErrorWasFullDisk(). Threads: any.
#pragma once

#include <QFile>
#include <QString>
#include <memory>

namespace motcua::platform {

// Flushes the file's content to the disk. False: errno-like cause in *outOfSpace.
bool syncFile(QFile& file, bool* outOfSpace);
// The same without times and other data that reading the content back does not need: cheaper, for logs.
bool syncData(QFile& file, bool* outOfSpace);
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
// Files and folders made from now on belong to this user alone, whatever library makes them.
void makeFilesPrivate();
// An existing folder is closed to everybody else.
bool closeToOthers(const QString& folder);

// A lock between programs; it ends with the process, however that ends.
class FileLock {
public:
    virtual ~FileLock() = default;
    static std::unique_ptr<FileLock> open(const QString& path);  // null: the file cannot be made
    virtual bool share() = 0;                                    // with others that share; false: somebody holds it alone
    virtual bool take() = 0;                                     // alone; false: somebody has it
    virtual void await() = 0;                                    // alone, as soon as it is free
    virtual void release() = 0;
};

}  // namespace motcua::platform
