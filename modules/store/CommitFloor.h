// The floor for motcua-bench: what one durable SQLite commit costs on this disk, without encryption, indexes or audit trail.
//
// Units: milliseconds, one value a commit (WAL, synchronous=FULL, one row of 1 KiB). The trial file is removed again.
// Errors: those of Database. Threads: any; blocks for the whole series.
#pragma once

#include <QList>
#include <QString>

#include "base/Result.h"

namespace motcua::store {

Result<QList<double>> rawCommitMillis(const QString& folder, int commits);

}  // namespace motcua::store
