#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
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

bool syncData(QFile& file, bool* outOfSpace) {
    errno = 0;
    const bool ok = file.flush() && ::fdatasync(file.handle()) == 0;
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

bool lastErrorWasFullDisk() {
    return errno == ENOSPC || errno == EDQUOT;
}

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

void makeFilesPrivate() {
    ::umask(S_IRWXG | S_IRWXO);
}

bool closeToOthers(const QString& folder) {
    return ::chmod(QFile::encodeName(folder).constData(), S_IRWXU) == 0;
}

namespace {

class PosixFileLock final : public FileLock {
public:
    explicit PosixFileLock(int fd) : m_fd(fd) {}
    ~PosixFileLock() override { ::close(m_fd); }
    PosixFileLock(const PosixFileLock&) = delete;
    PosixFileLock& operator=(const PosixFileLock&) = delete;
    bool share() override { return ::flock(m_fd, LOCK_SH | LOCK_NB) == 0; }
    bool take() override { return ::flock(m_fd, LOCK_EX | LOCK_NB) == 0; }
    void await() override {
        while (::flock(m_fd, LOCK_EX) != 0 && errno == EINTR) {
        }
    }
    void release() override { ::flock(m_fd, LOCK_UN); }

private:
    int m_fd;
};

}  // namespace

std::unique_ptr<FileLock> FileLock::open(const QString& path) {
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0) return nullptr;
    return std::make_unique<PosixFileLock>(fd);
}

}  // namespace motcua::platform
