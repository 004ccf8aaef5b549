// A due date (ngày hẹn trả) and how it was found, in facts that ui/words turns into sentences.
//
// Units: time in UTC inside, +07:00 in JSON. Threads: values.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

namespace motcua {

// One step of the reasoning: a code (received-after-cut-off, working-days, day-off, paused, extended, ends …) and its facts.
struct DueNote {
    QString code;
    QMap<QString, QString> facts;
};

struct DueDate {
    QDateTime at;  // invalid: by plan or by case, no date can be computed
    QList<DueNote> notes;
    QDateTime pausedSince = {};  // valid: the clock stands still, `at` is where it stood and moves when the pause ends
};

DueDate dueByNotice();  // no date can be given now: it follows by notice
QJsonObject toJson(const DueDate& due);
DueDate dueFromJson(const QJsonObject& object);

}  // namespace motcua
