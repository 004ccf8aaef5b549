#include "sync/Puller.h"

namespace motcua::sync {
namespace {

const QString kStream = QStringLiteral("changes");

qint64 headOf(const FeedPage& page, qint64 before) {
    for (const FeedChange& change : page.changes) before = std::max(before, change.seq);
    return before;
}

tl::unexpected<Error> standsStill() {
    return fail(ErrorCode::NetNotProvince, {}, QStringLiteral("the cursor does not move"));
}

}  // namespace

Puller::Puller(store::Store& store, ProvincialApi& api, const Clock& clock, Rng& rng, int pageLimit)
    : m_store(store),
      m_api(api),
      m_pageLimit(pageLimit),
      m_applier(store, clock, rng),
      m_snapshot(store, api, m_applier, m_guard, pageLimit),
      m_digest(store, api, m_applier, m_guard) {}

Result<void> Puller::pull(const QDateTime& now, const CancelToken& cancel, PullReport& report) {
    MOTCUA_TRY(const auto open, m_store.dossiers.openVersions());
    m_guard.begin(open.size());
    MOTCUA_CHECK(pullChanges(now, cancel, report));
    m_guard.end();
    return {};
}

Result<void> Puller::pullChanges(const QDateTime& now, const CancelToken& cancel, PullReport& report) {
    Pending<FeedPage> coming;
    for (;;) {
        if (cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        MOTCUA_TRY(const store::FeedPosition position, m_store.feed.position(kStream));
        MOTCUA_TRY(const FeedPage page, coming ? coming() : m_api.changes(position.cursor, m_pageLimit, cancel));
        if (page.cursorTooOld) {
            return position.cursor.isEmpty() ? standsStill() : m_snapshot.pull(kStream, now, cancel, report);
        }
        if (page.hasMore && page.next == position.cursor) return standsStill();
        // The next page is on its way while this one is taken in.
        coming = page.hasMore ? m_api.beginChanges(page.next, m_pageLimit, cancel) : nullptr;
        MOTCUA_CHECK(checkDeletions(page));
        MOTCUA_CHECK(applyPage(page, position, now, report));
        if (page.hasMore) continue;
        return page.digest ? m_digest.check(*page.digest, cancel, report) : Result<void>();
    }
}

Result<void> Puller::applyPage(const FeedPage& page, const store::FeedPosition& position, const QDateTime& now,
                               PullReport& report) {
    // Nothing new: no write, no flush of the disk every half minute.
    if (page.changes.isEmpty() && page.next == position.cursor) return {};
    ++report.pages;
    return m_store.inTransaction([&]() -> Result<void> {
        MOTCUA_CHECK(m_applier.apply(page, now, report));
        return m_store.feed.setPosition(kStream, page.next, headOf(page, position.headSeen));
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

}  // namespace motcua::sync
