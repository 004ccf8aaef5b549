#include "app/desk/Upkeep.h"

#include "base/Log.h"
#include "store/OrphanSweep.h"

namespace motcua::app {
namespace {

constexpr qint64 kWhenChangedMs = 30LL * 60 * 1000;
constexpr qint64 kDailyMs = 24LL * 3600 * 1000;
constexpr int kKept = 14;
constexpr auto kLookEvery = std::chrono::minutes(1);
const QString kSweptOn = QStringLiteral("upkeep.sweptOn");

}  // namespace

bool isBackupDue(const QDateTime& last, qint64 lastSeq, const QDateTime& now, qint64 seq) {
    if (!last.isValid()) return true;
    const qint64 age = last.msecsTo(now);
    if (age < 0) return seq != lastSeq;  // the clock was set back: what changed is not left waiting for it
    return age >= kDailyMs || (seq != lastSeq && age >= kWhenChangedMs);
}

Upkeep::~Upkeep() {
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        m_cancel.cancel();
    }
    m_wake.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

void Upkeep::startThread() {
    if (!m_thread.joinable()) m_thread = std::thread([this] { loop(); });
}

void Upkeep::backUpNow() {
    {
        const std::lock_guard lock(m_mutex);
        m_wanted = true;
    }
    m_wake.notify_all();
}

void Upkeep::stopBackup() {
    const std::lock_guard lock(m_mutex);
    m_restUntil = m_parts.clock.now().addMSecs(kWhenChangedMs);
    m_cancel.cancel();
}

CancelToken Upkeep::beginBackup() {
    const std::lock_guard lock(m_mutex);
    m_cancel = CancelToken();
    if (m_closing) m_cancel.cancel();
    return m_cancel;
}

bool Upkeep::rests() {
    const std::lock_guard lock(m_mutex);
    const qint64 left = m_restUntil.isValid() ? m_parts.clock.now().msecsTo(m_restUntil) : 0;
    return left > 0 && left <= kWhenChangedMs;  // a clock set back does not stop them
}

void Upkeep::loop() {
    std::unique_lock lock(m_mutex);
    while (!m_closing) {
        const bool now = std::exchange(m_wanted, false);
        lock.unlock();
        if (const auto done = tick(now); !done && !done.error().is(ErrorCode::Cancelled))
            log::warning("upkeep", errorId(done.error().code));
        lock.lock();
        m_wake.wait_for(lock, kLookEvery, [this] { return m_closing || m_wanted; });
    }
}

void Upkeep::sweep() {
    if (const auto swept = sweepIfDue(); !swept) log::warning("upkeep", errorId(swept.error().code));
}

Result<void> Upkeep::sweepIfDue() {
    store::Store& store = *m_parts.store;
    const QString today = toLocal(m_parts.clock.now()).date().toString(Qt::ISODate);
    MOTCUA_TRY(const QString last, store.meta.get(kSweptOn));
    if (last == today) return {};
    MOTCUA_TRY(const int gone,
               store::sweepOrphans(store.database(), m_parts.files, m_parts.clock, m_parts.folder + QStringLiteral("/blobs")));
    if (gone > 0) log::info("upkeep", QStringLiteral("%1 files that nobody names").arg(gone));
    return store.inTransaction([&] { return store.meta.set(kSweptOn, today); });
}

Result<void> Upkeep::tick(bool now) {
    sweep();
    Result<void> outcome = m_parts.store->room().keepBallast();
    for (const QString& root : std::as_const(m_parts.backupRoots)) {
        auto done = backUpTo(root, now);
        if (!done && outcome) outcome = std::move(done);
    }
    return outcome;
}

Result<void> Upkeep::backUpTo(const QString& root, bool now) {
    const QList<store::BackupInfo> there = store::backupsIn(m_parts.files, root);
    MOTCUA_TRY(const store::JournalEnd end, store::RecoveryJournal::endIn(m_parts.store->database()));
    const QDateTime last = there.isEmpty() ? QDateTime() : there.first().madeAt;
    const qint64 lastSeq = there.isEmpty() ? 0 : there.first().journalSeq;
    if (!now && (rests() || !isBackupDue(last, lastSeq, m_parts.clock.now(), end.seq))) return {};
    const auto written = store::writeBackup(m_parts.store->backupSource(), {root}, onProgress, beginBackup());
    if (onEnd) onEnd();
    MOTCUA_TRY(const store::BackupInfo made, written);
    MOTCUA_CHECK(store::pruneBackups(m_parts.files, root, kKept));
    MOTCUA_TRY(const int gone, m_parts.store->journal().trim(m_parts.store->database(), made.journalSeq));
    if (gone > 0) log::info("upkeep", QStringLiteral("journal: %1 files trimmed").arg(gone));
    return {};
}

}  // namespace motcua::app
