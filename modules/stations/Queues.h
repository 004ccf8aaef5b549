// Queues (danh sách chờ): which dossiers wait at which step, as the window's lists and the command line show them.
//
// Names: the codes of the states; by their dates `unanswered` (online or by post, waiting for acceptance: by the hour their
// first answer is owed), `overdue`, `overdueByNoon` (what will be if nothing happens by the next noon), `dueToday` (later
// today), `dueTomorrow`; `stopped` (a conflict or a rejection needs a person), `mine` (assigned to this officer). A dossier
// whose clock stands still (tạm dừng) or whose result waits to be collected is in no list of dates. Errors: NotFound {what} for
// a name that is none. Threads: pure functions.
#pragma once

#include "stations/Desk.h"

namespace motcua::stations {

// In the order of the walk. book: Desk::book(), if the province has published processes of its own.
QStringList queueNames(const ProcessBook& book = ProcessBook());
QStringList deadlineQueues();
// States in which a date is owed: the clock runs, or a first answer is waited for.
QStringList datedStates(const ProcessBook& book = ProcessBook());
// A handler sees his own dossiers in `assigned` (and, being nothing else, in the lists of dates), a head those of the unit,
// everybody else those of the office. `now` is for the lists of dates.
Result<store::DossierFilter> queueFilter(const QString& name, const Session& session, const QDateTime& now,
                                         const ProcessBook& book = ProcessBook());

}  // namespace motcua::stations
