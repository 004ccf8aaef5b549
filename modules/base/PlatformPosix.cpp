#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QStorageInfo>
#include <cerrno>
#include <cstdio>

#include "base/Platform.h"

namespace motcua::platform {

bool syncFile(QFile& file, bool* outOfSpace) {
    errno = 0;
    const bool ok = file.flush() && ::fsync(file.handle()) == 0;
    if (outOfSpace) *outOfSpace = !ok && lastErrorWasFullDisk();
    return ok;
}

bool syncFolder(const QString& folder) {
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return false;
    const bool ok = ::fsync(fd) == 0;
    ::close(fd);
    return ok;
}

bool replaceFile(const QString& from, const QString& to) {
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

bool lastErrorWasFullDisk() { return errno == ENOSPC || errno == EDQUOT; }

void lockMemory(void* data, std::size_t size) {
    if (size == 0) return;
    ::mlock(data, size);
}

void unlockMemory(void* data, std::size_t size) {
    if (size != 0) ::munlock(data, size);
}

void forbidCoreDumps() {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
}

bool isNetworkFolder(const QString& folder) {
    const QByteArray kind = QStorageInfo(folder).fileSystemType();
    return kind.startsWith("nfs") || kind.startsWith("cifs") || kind.startsWith("smb") || kind == "fuse.sshfs" || kind == "9p";
}

}  // namespace motcua::platform
