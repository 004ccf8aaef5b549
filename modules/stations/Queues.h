// Queues (danh sách chờ): which dossiers wait at which step, as the window's lists and the command line show them.
//
// Names: the codes of the states, and `overdue`, `stopped` (a conflict or a rejection needs a person), `mine` (assigned to this
// officer). Errors: NotFound {what} for a name that is none. Threads: pure functions.
#pragma once

#include "stations/Desk.h"

namespace motcua::stations {

QStringList queueNames();  // in the order of the walk
// A handler sees his own dossiers in `assigned`, everybody else those of the office. `now` is for `overdue`.
Result<store::DossierFilter> queueFilter(const QString& name, const Session& session, const QDateTime& now);

}  // namespace motcua::stations
