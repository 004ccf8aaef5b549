// Files that nothing names: what a crash left between writing a file and committing the step that names it, what a step left
// that failed or was taken back.
//
// A step that names a file queues it for the province, where it stays until the province has it: a file that is neither there
// nor on its way belongs to no step. Only what has lain for a day goes: a step may be under way. Nothing goes from a desk whose
// journal could not be read whole: such a file may be all that is left of a lost record. Errors: those of FileSystem and
// Database. Threads: that of the Database.
#pragma once

#include "base/Clock.h"
#include "base/FileSystem.h"
#include "store/Database.h"

namespace motcua::store {

inline constexpr qint64 kOrphanGraceMs = 24LL * 3600 * 1000;

// Returns how many files went. `folder` is that of the blobs.
Result<int> sweepOrphans(Database& database, FileSystem& files, const Clock& clock, const QString& folder);

}  // namespace motcua::store
