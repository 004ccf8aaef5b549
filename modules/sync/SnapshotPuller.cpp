#include "sync/SnapshotPuller.h"

#include <algorithm>

#include "sync/SyncV1Json.h"

namespace motcua::sync {

Result<void> SnapshotPuller::pull(const QString& stream, const QDateTime& now, const CancelToken& cancel, PullReport& report) {
    MOTCUA_CHECK(m_store.inTransaction([&] { return m_store.feed.clearStage(); }));
    MOTCUA_TRY(const Snapshot snapshot, fetch(cancel, report));
    return m_store.inTransaction([&] { return swap(snapshot, stream, now, report); });
}

Result<SnapshotPuller::Snapshot> SnapshotPuller::fetch(const CancelToken& cancel, PullReport& report) {
    Snapshot snapshot;
    for (;;) {
        if (cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        MOTCUA_TRY(const FeedPage page, m_api.snapshot(snapshot.cursor, m_pageLimit, cancel));
        if (page.cursorTooOld || page.next == snapshot.cursor)
            return fail(ErrorCode::NetNotProvince, {}, QStringLiteral("the cursor does not move"));
        for (const FeedChange& change : page.changes) {
            if (isDossier(change)) snapshot.standing.insert(QUuid::fromString(change.id));
        }
        MOTCUA_CHECK(m_store.inTransaction([&] { return m_store.feed.stagePage(pageJson(page)); }));
        ++report.pages;
        snapshot.cursor = page.next;
        if (!page.hasMore) return snapshot;
    }
}

// The province has not taken it in yet. No version alone says nothing: it may have moved on before this desk ever saw it there.
Result<bool> SnapshotPuller::awaitsReceipt(const store::DossierVersion& dossier) {
    if (dossier.serverVersion > 0) return false;
    MOTCUA_TRY(const auto pending, m_store.outbox.pendingOf(dossier.id));
    return std::any_of(pending.begin(), pending.end(),
                       [](const store::OutboxRow& row) { return row.op.kind == QLatin1String("Dossier.Receive"); });
}

Result<QList<QUuid>> SnapshotPuller::goneSince(const QSet<QUuid>& standing) {
    MOTCUA_TRY(const auto open, m_store.dossiers.openVersions());
    QList<QUuid> gone;
    for (const store::DossierVersion& dossier : open) {
        if (standing.contains(dossier.id)) continue;
        MOTCUA_TRY(const bool isOnItsWay, awaitsReceipt(dossier));
        if (!isOnItsWay) gone.append(dossier.id);
    }
    if (gone.isEmpty()) return gone;
    MOTCUA_CHECK(standing.isEmpty() ? m_guard.mayHideAll(gone.size()) : m_guard.mayHide(gone.size()));
    return gone;
}

Result<void> SnapshotPuller::swap(const Snapshot& snapshot, const QString& stream, const QDateTime& now, PullReport& report) {
    MOTCUA_TRY(const QList<QUuid> gone, goneSince(snapshot.standing));
    MOTCUA_CHECK(m_store.feed.eachStagedPage([&](const QJsonObject& json) -> Result<void> {
        MOTCUA_TRY(const FeedPage page, readPage(json));
        return m_applier.apply(page, now, report);
    }));
    for (const QUuid& id : gone) {
        MOTCUA_TRY(const bool isHidden, m_applier.hide(id, 0));
        report.dossiers += isHidden ? 1 : 0;
    }
    MOTCUA_TRY(const store::FeedPosition position, m_store.feed.position(stream));
    MOTCUA_CHECK(m_store.feed.setPosition(stream, snapshot.cursor, position.headSeen));
    return m_store.feed.clearStage();
}

}  // namespace motcua::sync
