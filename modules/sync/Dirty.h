// Keeps a dossier's "operations wait" mark true after its lane changed.
//
// Inside the transaction of that change. Errors: those of the store. Threads: that of the store.
#pragma once

#include "store/Store.h"

namespace motcua::sync {

Result<void> refreshDirty(store::Store& store, const QUuid& dossierId);

}  // namespace motcua::sync
