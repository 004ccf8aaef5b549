#include "sync/SyncStatus.h"

namespace motcua::sync {

SyncSnapshot SyncStatus::snapshot() const {
    const std::lock_guard lock(m_mutex);
    return m_snapshot;
}

void SyncStatus::set(const SyncSnapshot& snapshot) {
    std::function<void()> listener;
    {
        const std::lock_guard lock(m_mutex);
        if (m_snapshot == snapshot) return;
        m_snapshot = snapshot;
        listener = m_listener;
    }
    if (listener) listener();
}

void SyncStatus::onChange(std::function<void()> listener) {
    const std::lock_guard lock(m_mutex);
    m_listener = std::move(listener);
}

}  // namespace motcua::sync
