#include "sim/SimVfs.h"

#include <sqlite3.h>

#include <cstring>
#include <new>

#include "sim/SimDisk.h"

namespace motcua::sim {
namespace {

constexpr int kSectorSize = 4096;
constexpr int kMaxPath = 512;

// What SQLite holds of an open file. A file without a name is SQLite's own work file; it lives in memory and cannot fail.
struct OpenFile {
    sqlite3_file base;
    SimDisk* disk;
    SimDisk::File file;
    bool syncsFolder;  // like the unix VFS: the first sync of a journal that might be new makes its name durable too
};

OpenFile* of(sqlite3_file* file) {
    return reinterpret_cast<OpenFile*>(file);
}

int codeOf(SimDisk::Answer answer, int ioError) {
    switch (answer) {
        case SimDisk::Answer::Fine:
            return SQLITE_OK;
        case SimDisk::Answer::Full:
            return SQLITE_FULL;
        case SimDisk::Answer::Failed:
        case SimDisk::Answer::Dead:
            break;
    }
    return ioError;
}

int closeFile(sqlite3_file* file) {
    of(file)->file.~shared_ptr();
    return SQLITE_OK;
}

int readFile(sqlite3_file* file, void* out, int size, sqlite3_int64 offset) {
    qint64 got = 0;
    const auto answer = of(file)->disk->read(of(file)->file, offset, static_cast<char*>(out), size, &got);
    if (answer != SimDisk::Answer::Fine) return codeOf(answer, SQLITE_IOERR_READ);
    if (got == size) return SQLITE_OK;
    std::memset(static_cast<char*>(out) + got, 0, static_cast<std::size_t>(size - got));
    return SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    return codeOf(of(file)->disk->write(of(file)->file, offset, static_cast<const char*>(bytes), size), SQLITE_IOERR_WRITE);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    return codeOf(of(file)->disk->truncate(of(file)->file, size), SQLITE_IOERR_TRUNCATE);
}

int syncFile(sqlite3_file* file, int) {
    OpenFile& open = *of(file);
    if (const auto answer = open.disk->sync(open.file); answer != SimDisk::Answer::Fine) {
        return codeOf(answer, SQLITE_IOERR_FSYNC);
    }
    if (!open.syncsFolder) return SQLITE_OK;
    open.syncsFolder = false;
    return codeOf(open.disk->syncFolder(), SQLITE_IOERR_DIR_FSYNC);
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) {
    *size = of(file)->file->live.size();
    return SQLITE_OK;
}

int lockFile(sqlite3_file*, int) {
    return SQLITE_OK;
}

int checkReservedLock(sqlite3_file*, int* isReserved) {
    *isReserved = 0;
    return SQLITE_OK;
}

int fileControl(sqlite3_file*, int, void*) {
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file*) {
    return kSectorSize;
}

int deviceCharacteristics(sqlite3_file*) {
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

const sqlite3_io_methods kMethods{
    1,        closeFile,         readFile,    writeFile,  truncateFile,          syncFile, fileSize, lockFile,
    lockFile, checkReservedLock, fileControl, sectorSize, deviceCharacteristics, nullptr,  nullptr,  nullptr,
    nullptr,  nullptr,           nullptr};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    file->pMethods = nullptr;
    if (!name) return SQLITE_CANTOPEN;  // work files lie in memory (SQLITE_TEMP_STORE)
    const QString path = QString::fromUtf8(name);
    SimDisk* const disk = SimDisk::find(path);
    if (!disk || disk->isDead()) return SQLITE_CANTOPEN;
    SimDisk::File found = disk->open(path);
    const bool isNew = !found;
    if (isNew && !(flags & SQLITE_OPEN_CREATE)) return SQLITE_CANTOPEN;
    if (isNew) {
        const auto answer = disk->create(path, &found);
        if (answer != SimDisk::Answer::Fine) return codeOf(answer, SQLITE_CANTOPEN);
    }
    OpenFile& open = *of(file);
    open.disk = disk;
    new (&open.file) SimDisk::File(std::move(found));
    open.syncsFolder = (flags & SQLITE_OPEN_CREATE) && (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL));
    open.base.pMethods = &kMethods;
    if (outFlags) *outFlags = flags;
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs*, const char* name, int syncFolder) {
    const QString path = QString::fromUtf8(name);
    SimDisk* const disk = SimDisk::find(path);
    if (!disk || disk->isDead()) return SQLITE_IOERR_DELETE;
    if (!disk->exists(path)) return SQLITE_IOERR_DELETE_NOENT;
    if (const auto answer = disk->remove(path); answer != SimDisk::Answer::Fine) return codeOf(answer, SQLITE_IOERR_DELETE);
    return syncFolder ? codeOf(disk->syncFolder(), SQLITE_IOERR_DIR_FSYNC) : SQLITE_OK;
}

int accessFile(sqlite3_vfs*, const char* name, int, int* result) {
    const QString path = QString::fromUtf8(name);
    const SimDisk* const disk = SimDisk::find(path);
    if (!disk || disk->isDead()) return SQLITE_IOERR_ACCESS;
    *result = disk->exists(path) ? 1 : 0;
    return SQLITE_OK;
}

int fullPathname(sqlite3_vfs*, const char* name, int size, char* out) {
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}

}  // namespace

void registerSimVfs() {
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs simulated = *sqlite3_vfs_find("unix");  // time, chance and sleep stay the platform's
        simulated.szOsFile = static_cast<int>(sizeof(OpenFile));
        simulated.mxPathname = kMaxPath;
        simulated.pNext = nullptr;
        simulated.zName = kVfsName;
        simulated.xOpen = openFile;
        simulated.xDelete = removeFile;
        simulated.xAccess = accessFile;
        simulated.xFullPathname = fullPathname;
        return simulated;
    }();
    static const int registered = sqlite3_vfs_register(&vfs, 0);
    static_cast<void>(registered);
}

}  // namespace motcua::sim
