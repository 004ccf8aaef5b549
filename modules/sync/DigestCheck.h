// Compares what stands here with what stands at the province, in a few bytes a pull, and brings right what differs.
//
// Two different digests running (one may be a race), then bucket by bucket, then dossier by dossier: the province's document is
// taken whatever our version says (it may have been restored from a backup); what it no longer has is hidden, past the deletion
// guard. Nobody is ever asked to choose a side for everything. Errors: the line's, SyncMassDeletion, those of the store.
// Threads: one. Source: Anki's sanity check after a sync.
#pragma once

#include "sync/DeletionGuard.h"
#include "sync/FeedApplier.h"

namespace motcua::sync {

class DigestCheck {
public:
    DigestCheck(store::Store& store, ProvincialApi& api, FeedApplier& applier, DeletionGuard& guard)
        : m_store(store), m_api(api), m_applier(applier), m_guard(guard) {}
    // After a pull that came to its end. theirs: of its last page.
    Result<void> check(const Digest& theirs, const CancelToken& cancel, PullReport& report);

private:
    Result<void> compare(const QList<store::DossierVersion>& ours, const CancelToken& cancel, PullReport& report);
    Result<void> compareBucket(int bucket, const QList<store::DossierVersion>& ours, const CancelToken& cancel,
                               PullReport& report);
    Result<void> bringRight(const QUuid& id, const CancelToken& cancel, PullReport& report);

    store::Store& m_store;
    ProvincialApi& m_api;
    FeedApplier& m_applier;
    DeletionGuard& m_guard;
    int m_mismatches = 0;  // running
};

}  // namespace motcua::sync
