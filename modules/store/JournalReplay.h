// Brings work back from the recovery journal into a database that does not hold it: an older backup, or one that crashed
// between a journal record and its COMMIT.
//
// Every note is applied once, whatever is there already: operations and events by their id, numbers by their highest, files by
// their hash. A dossier takes the document of its last note and keeps what the province had confirmed to this database, so the
// next pull brings it to the province's truth with the operations rebased on it. Errors: those of Database, BadJson.
// Threads: that of the Store; one transaction.
#pragma once

#include "store/Store.h"

namespace motcua::store {

// Everything beyond what the database says it holds.
Result<Replayed> replayJournal(Store& store, const RecoveryJournal& journal);

}  // namespace motcua::store
