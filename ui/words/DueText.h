// Due dates in words: how much time is left, and why the date is what it is.
//
// Units: UTC in, office time (+07:00) in the text. `now` is given, never taken from a clock. Threads: any.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include "domain/Due.h"

namespace motcua::words {

enum class Urgency { None, Calm, Soon, Overdue };  // soon: today or the next day

Urgency urgencyOf(const QDateTime& due, const QDateTime& now);
QString remainingText(const QDateTime& due, const QDateTime& now);  // "Quá hạn 2 ngày", "Hôm nay 16:30", "Còn 3 ngày"
QString dueText(const QDateTime& due);                              // "10:15 thứ Tư 25/11/2026"
QString momentText(const QDateTime& time);                          // "08:15 23/11/2026"
// One sentence a note; a note that says nothing to people has none.
QStringList reasons(const QList<DueNote>& notes);
inline QStringList reasons(const DueDate& due) {
    return reasons(due.notes);
}
QString explanation(const DueDate& due);  // the date and why, as one text

}  // namespace motcua::words
