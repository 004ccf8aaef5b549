// Begins anew from everything that stands at the province, when its feed no longer reaches back to our cursor.
//
// Pages are kept until the snapshot is whole; then the deletion guard looks at all of it, and one transaction applies it, hides
// what no longer stands and sets the cursor. Operations that wait and drafts stay as they are. A crash begins it again.
// Errors: the line's; NetNotProvince (a cursor that does not move); SyncMassDeletion; those of the store. Threads: one.
#pragma once

#include <QSet>

#include "sync/DeletionGuard.h"
#include "sync/FeedApplier.h"

namespace motcua::sync {

class SnapshotPuller {
public:
    SnapshotPuller(store::Store& store, ProvincialApi& api, FeedApplier& applier, DeletionGuard& guard, int pageLimit)
        : m_store(store), m_api(api), m_applier(applier), m_guard(guard), m_pageLimit(pageLimit) {}
    // stream: whose cursor is set.
    Result<void> pull(const QString& stream, const QDateTime& now, const CancelToken& cancel, PullReport& report);

private:
    struct Snapshot {
        QSet<QUuid> standing;
        QString cursor;  // of the feed, behind it
    };
    Result<Snapshot> fetch(const CancelToken& cancel, PullReport& report);
    Result<bool> awaitsReceipt(const store::DossierVersion& dossier);
    Result<QList<QUuid>> goneSince(const QSet<QUuid>& standing);
    Result<void> swap(const Snapshot& snapshot, const QString& stream, const QDateTime& now, PullReport& report);

    store::Store& m_store;
    ProvincialApi& m_api;
    FeedApplier& m_applier;
    DeletionGuard& m_guard;
    int m_pageLimit;
};

}  // namespace motcua::sync
