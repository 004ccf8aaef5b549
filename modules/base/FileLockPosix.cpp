#include <sys/file.h>

#include "base/FileLock.h"

namespace motcua {

bool FileLock::take() {
    if (isHeld()) return true;
    if (!m_file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner)) return false;
    if (::flock(m_file.handle(), LOCK_EX | LOCK_NB) == 0) return true;
    m_file.close();
    return false;
}

// Closing the descriptor lets the lock go.
void FileLock::release() {
    m_file.close();
}

}  // namespace motcua
