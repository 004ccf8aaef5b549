// The steps of the reasoning behind a due date, as codes and facts (ui/words makes sentences of them).
//
// Threads: pure functions.
#pragma once

#include "domain/DueReckoner.h"

namespace motcua::due {

DueNote limitNote(const TimeLimit& limit, const DueSettings& settings);
// Days off and make-up days in (from, to]; neighbours of one name in one note.
void noteDaysOff(const WorkCalendar& calendar, QDate from, QDate to, QList<DueNote>* notes);
DueNote clockMoved(QTime clock, const QDateTime& to);
DueNote lastDayMoved(QDate last, QDate to);
DueNote pauseNote(const QDateTime& from, const QDateTime& to, qint64 workingSeconds, const DueSettings& settings);
DueNote extensionNote(const Extension& extension, const QDateTime& from);
// An extension to a date, and where the count stood and stands.
DueNote promiseNote(const Extension& extension, const QDateTime& from, const QDateTime& to);

}  // namespace motcua::due
