// A process from a file (nhập quy trình): read, proved sound, and put beside what the feed brings. The caller has checked that
// the province signed it.
//
// A version that is known stays as it is: changed, it is refused; unchanged, nothing happens. In the audit trail.
// Errors: NotAllowed {role}, ProcessBad (first finding), ProcessPublished {code}, those of the store. Threads: blocks, not the
// UI thread.
#pragma once

#include "domain/ProcessFinding.h"
#include "stations/Desk.h"

namespace motcua::stations {

// Every finding of reading and of the proof; empty: the file is good.
QList<Finding> findingsOf(const QByteArray& file);
// False: this version was here already.
Result<bool> importProcess(Desk& desk, const Session& administrator, const QByteArray& file);

}  // namespace motcua::stations
