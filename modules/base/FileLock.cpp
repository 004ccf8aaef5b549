#include "base/FileLock.h"

namespace motcua {

bool FileLock::take() {
    if (isHeld()) return true;
    auto lock = platform::FileLock::open(m_path);
    if (lock && lock->take()) m_lock = std::move(lock);
    return isHeld();
}

}  // namespace motcua
