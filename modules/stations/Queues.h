// Queues (danh sách chờ): which dossiers wait at which step, as the window's lists and the command line show them.
//
// Names: the codes of the states, and `overdue`, `stopped` (a conflict or a rejection needs a person), `mine` (assigned to this
// officer). Errors: NotFound {what} for a name that is none. Threads: pure functions.
#pragma once

#include "stations/Desk.h"

namespace motcua::stations {

// In the order of the walk. book: Desk::book(), if the province has published processes of its own.
QStringList queueNames(const ProcessBook& book = ProcessBook());
// A handler sees his own dossiers in `assigned`, a head those of the unit, everybody else those of the office. `now` is for
// `overdue`.
Result<store::DossierFilter> queueFilter(const QString& name, const Session& session, const QDateTime& now,
                                         const ProcessBook& book = ProcessBook());

}  // namespace motcua::stations
