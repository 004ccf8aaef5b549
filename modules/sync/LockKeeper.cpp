#include "sync/LockKeeper.h"

namespace motcua::sync {

Result<void> LockKeeper::keep(const QDateTime& now, const CancelToken& cancel) {
    MOTCUA_TRY(const auto rows, m_store.locks.all());
    for (const store::LockRow& row : rows) {
        const bool isOver = row.wantedUntil <= now;
        if (!isOver && row.askedAt.isValid() && 2 * qAbs(row.askedAt.secsTo(now)) < m_lifeSeconds) continue;
        const auto done = isOver ? letGo(row, cancel) : renew(row, now, cancel);
        if (!done && !done.error().is(ErrorCode::NetRejected)) return done;
    }
    return {};
}

Result<void> LockKeeper::letGo(const store::LockRow& row, const CancelToken& cancel) {
    const bool isOurs = row.askedAt.isValid() && row.holder.isEmpty();
    if (isOurs) MOTCUA_CHECK(m_api.unlock(row.dossierId, cancel));
    return m_store.inTransaction([&] { return m_store.locks.remove(row.dossierId); });
}

Result<void> LockKeeper::renew(store::LockRow row, const QDateTime& now, const CancelToken& cancel) {
    MOTCUA_TRY(const LockAnswer answer, m_api.lock(row.dossierId, m_deskName, m_lifeSeconds, cancel));
    row.askedAt = now;
    row.holder = answer.holder;
    row.holderName = answer.holderName;
    row.heldUntil = answer.holder.isEmpty() ? QDateTime() : answer.until;
    return m_store.inTransaction([&] { return m_store.locks.answer(row); });
}

}  // namespace motcua::sync
