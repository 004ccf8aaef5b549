#include "sync/Puller.h"

namespace motcua::sync {
namespace {

const QString kStream = QStringLiteral("changes");

bool isDossier(const FeedChange& change) {
    return change.entity == QLatin1String("dossier");
}

qint64 headOf(const FeedPage& page, qint64 before) {
    for (const FeedChange& change : page.changes) before = std::max(before, change.seq);
    return before;
}

tl::unexpected<Error> standsStill() {
    return fail(ErrorCode::NetNotProvince, {}, QStringLiteral("the cursor does not move"));
}

}  // namespace

Result<void> Puller::pull(const QDateTime& now, const CancelToken& cancel, PullReport& report) {
    MOTCUA_TRY(const auto open, m_store.dossiers.openVersions());
    m_guard.begin(open.size());
    MOTCUA_CHECK(pullChanges(now, cancel, report));
    m_guard.end();
    return {};
}

Result<void> Puller::pullChanges(const QDateTime& now, const CancelToken& cancel, PullReport& report) {
    for (;;) {
        if (cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        MOTCUA_TRY(const store::FeedPosition position, m_store.feed.position(kStream));
        MOTCUA_TRY(const FeedPage page, m_api.changes(position.cursor, m_pageLimit, cancel));
        if (page.cursorTooOld) return position.cursor.isEmpty() ? standsStill() : pullSnapshot(now, cancel, report);
        if (page.hasMore && page.next == position.cursor) return standsStill();
        MOTCUA_CHECK(checkDeletions(page));
        // Nothing new: no write, no flush of the disk every half minute.
        if (page.changes.isEmpty() && page.next == position.cursor) return {};
        const auto applied = m_store.inTransaction([&]() -> Result<void> {
            MOTCUA_CHECK(apply(page, now, report));
            return m_store.feed.setPosition(kStream, page.next, headOf(page, position.headSeen));
        });
        if (!applied) return applied;
        ++report.pages;
        if (!page.hasMore) return {};
    }
}

// Pages of the snapshot are applied as they come (a crash begins it again, and known versions are passed over); the cursor
// moves only at the end, together with the hiding of what no longer stands.
Result<void> Puller::pullSnapshot(const QDateTime& now, const CancelToken& cancel, PullReport& report) {
    QSet<QUuid> standing;
    QString cursor;
    for (;;) {
        if (cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        MOTCUA_TRY(const FeedPage page, m_api.snapshot(cursor, m_pageLimit, cancel));
        if (page.cursorTooOld || page.next == cursor) return standsStill();
        for (const FeedChange& change : page.changes) {
            if (isDossier(change)) standing.insert(QUuid::fromString(change.id));
        }
        MOTCUA_CHECK(m_store.inTransaction([&] { return apply(page, now, report); }));
        ++report.pages;
        cursor = page.next;
        if (!page.hasMore) break;
    }
    return m_store.inTransaction([&]() -> Result<void> {
        MOTCUA_CHECK(hideAllBut(standing, report));
        MOTCUA_TRY(const store::FeedPosition position, m_store.feed.position(kStream));
        return m_store.feed.setPosition(kStream, cursor, position.headSeen);
    });
}

Result<void> Puller::checkDeletions(const FeedPage& page) {
    qsizetype hidden = 0;
    for (const FeedChange& change : page.changes) {
        if (!isDossier(change) || !change.removed) continue;
        MOTCUA_TRY(const auto row, m_store.dossiers.find(QUuid::fromString(change.id)));
        if (row && !row->hidden && change.version > row->serverVersion) ++hidden;
    }
    return hidden > 0 ? m_guard.mayHide(hidden) : Result<void>();
}

Result<void> Puller::apply(const FeedPage& page, const QDateTime& now, PullReport& report) {
    for (const FeedChange& change : page.changes) {
        if (!change.causedBy.isNull()) {
            MOTCUA_CHECK(completeOperation(change, now));
        }
        MOTCUA_CHECK(isDossier(change) ? applyDossier(change, report) : applyCatalogue(change, report));
    }
    return {};
}

Result<void> Puller::completeOperation(const FeedChange& change, const QDateTime& now) {
    const auto row = m_store.outbox.get(change.causedBy);
    if (!row && row.error().is(ErrorCode::NotFound)) return {};  // another desk's, or long forgotten
    if (!row) return fail(row.error());
    if (row->state == store::OpState::Ready || row->state == store::OpState::Sent) {
        MOTCUA_CHECK(m_store.outbox.markDone(row->op.opId, change.version));
    }
    return m_store.events.confirm(row->op.opId, change.seq, now);
}

Result<void> Puller::applyDossier(const FeedChange& change, PullReport& report) {
    const QUuid id = QUuid::fromString(change.id);
    if (change.removed) {
        MOTCUA_TRY(const bool isHidden, hide(id, change.version));
        report.dossiers += isHidden ? 1 : 0;
        return {};
    }
    MOTCUA_TRY(const bool isNews, m_base.take(id, change.version, change.data));
    report.dossiers += isNews ? 1 : 0;
    return {};
}

Result<bool> Puller::hide(const QUuid& id, qint64 version) {
    MOTCUA_TRY(auto row, m_store.dossiers.find(id));
    if (!row || row->hidden || version <= row->serverVersion) return false;
    row->hidden = true;
    row->serverVersion = version;
    MOTCUA_CHECK(m_store.dossiers.update(*row));
    return true;
}

Result<void> Puller::hideAllBut(const QSet<QUuid>& standing, PullReport& report) {
    MOTCUA_TRY(const auto open, m_store.dossiers.openVersions());
    QList<store::DossierVersion> gone;
    for (const store::DossierVersion& dossier : open) {
        // One that the province never confirmed is on its way there.
        if (dossier.serverVersion > 0 && !standing.contains(dossier.id)) gone.append(dossier);
    }
    if (gone.isEmpty()) return {};
    MOTCUA_CHECK(m_guard.mayHide(gone.size()));
    for (const store::DossierVersion& dossier : gone) {
        MOTCUA_TRY(const bool isHidden, hide(dossier.id, dossier.serverVersion + 1));
        report.dossiers += isHidden ? 1 : 0;
    }
    return {};
}

Result<void> Puller::applyCatalogue(const FeedChange& change, PullReport& report) {
    const auto changed = change.removed ? m_store.catalogue.remove(change.entity, change.id, change.version)
                                        : m_store.catalogue.put(change.entity, change.id, change.version, change.data);
    if (!changed) return fail(changed.error());
    report.catalogue += *changed ? 1 : 0;
    return {};
}

}  // namespace motcua::sync
