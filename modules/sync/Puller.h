// Takes the province's changes in: one page and its cursor in one transaction, so that a crash repeats a page and harms
// nothing.
//
// Versions known already are passed over. The base copy is replaced, and what this desk did since is applied on top again. An
// echo of our own operation completes it, however its answer got lost. A tombstone hides, never erases.
// Errors: the line's; NetNotProvince (a cursor that does not move); SyncMassDeletion; those of the store. Threads: one.
#pragma once

#include <QSet>

#include "store/Store.h"
#include "sync/BaseCopy.h"
#include "sync/DeletionGuard.h"
#include "sync/ProvincialApi.h"

namespace motcua::sync {

struct PullReport {
    int pages = 0;
    int dossiers = 0;  // put or hidden
    int catalogue = 0;
};

class Puller {
public:
    Puller(store::Store& store, ProvincialApi& api, const Clock& clock, Rng& rng, int pageLimit)
        : m_store(store), m_api(api), m_base(store, clock, rng), m_pageLimit(pageLimit) {}
    // Until the province has no more.
    Result<void> pull(const QDateTime& now, const CancelToken& cancel, PullReport& report);
    DeletionGuard& guard() { return m_guard; }

private:
    Result<void> pullChanges(const QDateTime& now, const CancelToken& cancel, PullReport& report);
    Result<void> pullSnapshot(const QDateTime& now, const CancelToken& cancel, PullReport& report);
    Result<void> apply(const FeedPage& page, const QDateTime& now, PullReport& report);
    Result<void> applyDossier(const FeedChange& change, PullReport& report);
    Result<void> applyCatalogue(const FeedChange& change, PullReport& report);
    Result<void> completeOperation(const FeedChange& change, const QDateTime& now);
    Result<void> checkDeletions(const FeedPage& page);
    Result<void> hideAllBut(const QSet<QUuid>& standing, PullReport& report);
    Result<bool> hide(const QUuid& id, qint64 version);

    store::Store& m_store;
    ProvincialApi& m_api;
    BaseCopy m_base;
    int m_pageLimit;
    DeletionGuard m_guard;
};

}  // namespace motcua::sync
