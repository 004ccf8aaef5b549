// Takes the province's changes in: one page and its cursor in one transaction, so that a crash repeats a page and harms
// nothing. At most one page more than that is on its way. At the end the digests are compared.
//
// Errors: the line's; NetNotProvince (a cursor that does not move); SyncMassDeletion; those of the store. Threads: one.
#pragma once

#include "sync/DeletionGuard.h"
#include "sync/DigestCheck.h"
#include "sync/FeedApplier.h"
#include "sync/SnapshotPuller.h"

namespace motcua::sync {

class Puller {
public:
    Puller(store::Store& store, ProvincialApi& api, const Clock& clock, Rng& rng, int pageLimit);
    Puller(const Puller&) = delete;
    Puller& operator=(const Puller&) = delete;
    // Until the province has no more.
    Result<void> pull(const QDateTime& now, const CancelToken& cancel, PullReport& report);
    DeletionGuard& guard() { return m_guard; }

private:
    Result<void> pullChanges(const QDateTime& now, const CancelToken& cancel, PullReport& report);
    Result<void> applyPage(const FeedPage& page, const store::FeedPosition& position, const QDateTime& now, PullReport& report);
    Result<void> checkDeletions(const FeedPage& page);

    store::Store& m_store;
    ProvincialApi& m_api;
    int m_pageLimit;
    DeletionGuard m_guard;
    FeedApplier m_applier;
    SnapshotPuller m_snapshot;
    DigestCheck m_digest;
};

}  // namespace motcua::sync
