// Takes a document of the province in: the new base copy, this desk's pending operations on top of it, and the places where two
// hands met. Files that an open dossier names and that do not lie here are queued for download.
//
// Fields merge three ways by dotted path (domain/MergeRules). An operation that never left this desk and overlaps is stopped
// here, with a conflict row a field, and blocks its lane. One that may have arrived is not judged here: sent again, it is a
// duplicate or comes back with the province's own verdict. `state` is the walk's; its moves are judged by the province.
// Inside the caller's transaction. Errors: those of the store. Threads: that of the store.
#pragma once

#include "store/Store.h"

namespace motcua::sync {

class BaseCopy {
public:
    BaseCopy(store::Store& store, const Clock& clock, Rng& rng) : m_store(store), m_clock(clock), m_rng(rng) {}

    // True if the document was news. force: the province's word also against a higher version (it was restored from a backup).
    Result<bool> take(const QUuid& id, qint64 version, const QJsonObject& document, bool force = false);
    // Compares field by field and stops the operation; units: where it overlaps.
    Result<void> stop(const store::OutboxRow& row, const QStringList& units, const QJsonObject& server);
    // After the lane changed: what the officer sees, and the mark "operations wait". An operation that the base holds already
    // no longer lies on top of it.
    Result<void> refresh(const QUuid& id);

private:
    Result<void> write(store::DossierRow& row, bool isNew, qint64 version, const QJsonObject& document,
                       const QList<store::OutboxRow>& ahead);
    Result<void> wantFiles(const QJsonValue& value);
    Result<void> judge(const QList<store::OutboxRow>& ahead, const QJsonObject& server);
    Result<void> renew(const store::OutboxRow& row, const QJsonObject& server, const QJsonObject& seen);
    Result<void> addConflict(const store::OutboxRow& row, const QString& unit, const QJsonObject& server);

    store::Store& m_store;
    const Clock& m_clock;
    Rng& m_rng;
};

}  // namespace motcua::sync
