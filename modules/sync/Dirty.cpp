#include "sync/Dirty.h"

namespace motcua::sync {

Result<void> refreshDirty(store::Store& store, const QUuid& dossierId) {
    MOTCUA_TRY(auto row, store.dossiers.find(dossierId));
    if (!row) return {};
    MOTCUA_TRY(const auto pending, store.outbox.pendingOf(dossierId));
    const bool isDirty = !pending.isEmpty();
    if (row->dirty == isDirty) return {};
    row->dirty = isDirty;
    return store.dossiers.update(*row);
}

}  // namespace motcua::sync
