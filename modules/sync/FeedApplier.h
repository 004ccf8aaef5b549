// Applies changes of the province to the store: dossiers, catalogue, echoes of our own operations, tombstones.
//
// Versions known already are passed over. An echo of our own operation completes it, however its answer got lost. A tombstone
// hides, never erases. Inside the caller's transaction. Errors: those of the store. Threads: that of the store.
#pragma once

#include "store/Store.h"
#include "sync/BaseCopy.h"
#include "sync/ProvincialApi.h"

namespace motcua::sync {

struct PullReport {
    int pages = 0;
    int dossiers = 0;  // put or hidden
    int catalogue = 0;
    int repaired = 0;  // dossiers that only the comparison of digests brought right
};

bool isDossier(const FeedChange& change);

class FeedApplier {
public:
    FeedApplier(store::Store& store, const Clock& clock, Rng& rng) : m_store(store), m_base(store, clock, rng) {}

    Result<void> apply(const FeedPage& page, const QDateTime& now, PullReport& report);
    // The province's word against ours, whatever our version.
    Result<void> overrule(const QUuid& id, const DossierDocument& document, PullReport& report);
    // True if it was visible. version: of the tombstone; 0: as it is.
    Result<bool> hide(const QUuid& id, qint64 version);

private:
    Result<void> applyDossier(const FeedChange& change, PullReport& report);
    Result<void> applyCatalogue(const FeedChange& change, PullReport& report);
    Result<void> completeOperation(const FeedChange& change, const QDateTime& now);

    store::Store& m_store;
    BaseCopy m_base;
};

}  // namespace motcua::sync
