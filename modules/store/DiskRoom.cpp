#include "store/DiskRoom.h"

#include "base/Log.h"

namespace motcua::store {

DiskRoom::Level DiskRoom::level() const {
    const qint64 left = freeBytes();
    if (left < kStopBelow) return Level::DraftsOnly;
    return left < kWarnBelow ? Level::Low : Level::Enough;
}

Result<void> DiskRoom::mayTakeIn() const {
    if (level() != Level::DraftsOnly) return {};
    return fail(ErrorCode::DiskAlmostFull);
}

Result<void> DiskRoom::keepBallast() {
    if (m_files.exists(ballast()) || freeBytes() < kWarnBelow + kBallast) return {};
    return m_files.write(ballast(), QByteArray(kBallast, '\0'));
}

void DiskRoom::giveUpBallast() {
    if (!m_files.exists(ballast())) return;
    log::warning("store", QStringLiteral("disk full: the ballast is given up"));
    static_cast<void>(m_files.remove(ballast()));
}

}  // namespace motcua::store
