#include "ui/words/DueText.h"

#include <QCoreApplication>
#include <QLocale>

#include "base/Clock.h"
#include "ui/words/ErrorSentences.h"
#include "ui/words/Language.h"

namespace motcua::words {

namespace {

struct Reason {
    const char* code;
    const char* source;
};

constexpr Reason kReasons[] = {
    {"received-on-day-off", QT_TRANSLATE_NOOP("DueText", "Received on a day off: counted from {start}.")},
    {"received-after-hours", QT_TRANSLATE_NOOP("DueText", "Received after office hours: counted from {start}.")},
    {"received-after-cut-off", QT_TRANSLATE_NOOP("DueText", "Received after the cut-off: counted from {start}.")},
    {"same-day", QT_TRANSLATE_NOOP("DueText", "Settled within the day.")},
    {"hours", QT_TRANSLATE_NOOP("DueText", "Time limit {count} working hours.")},
    {"working-days", QT_TRANSLATE_NOOP("DueText", "Time limit {count} working days; the first day is not counted.")},
    {"calendar-days", QT_TRANSLATE_NOOP("DueText", "Time limit {count} days; the first day is not counted.")},
    {"day-off", QT_TRANSLATE_NOOP("DueText", "{date} is a day off ({name}).")},
    {"make-up-day", QT_TRANSLATE_NOOP("DueText", "{date} is a make-up working day ({name}).")},
    {"last-day-off", QT_TRANSLATE_NOOP("DueText", "The last day {date} is a day off: moved to {moved}.")},
    {"paused", QT_TRANSLATE_NOOP("DueText", "The clock stood still from {from} to {to}.")},
    {"year-not-announced",
     QT_TRANSLATE_NOOP("DueText", "The days off of {year} are not announced yet: the date may still change.")},
};

// Moments among the facts are shown as people write them.
QMap<QString, QString> readable(QMap<QString, QString> facts) {
    for (QString& fact : facts) {
        const QDateTime time = fact.contains(u'T') ? fromIso(fact) : QDateTime();
        if (time.isValid()) fact = momentText(time);
    }
    return facts;
}

}  // namespace

Urgency urgencyOf(const QDateTime& due, const QDateTime& now) {
    if (!due.isValid()) return Urgency::None;
    if (due < now) return Urgency::Overdue;
    return toLocal(now).date().daysTo(toLocal(due).date()) <= 1 ? Urgency::Soon : Urgency::Calm;
}

QString remainingText(const QDateTime& due, const QDateTime& now) {
    if (!due.isValid()) return QCoreApplication::translate("DueText", "No date set");
    const qint64 days = toLocal(now).date().daysTo(toLocal(due).date());
    const QString clock = toLocal(due).toString(QStringLiteral("HH:mm"));
    if (due < now) {
        if (days == 0) return QCoreApplication::translate("DueText", "Overdue since %1").arg(clock);
        return QCoreApplication::translate("DueText", "Overdue by %n day(s)", nullptr, int(-days));
    }
    if (days == 0) return QCoreApplication::translate("DueText", "Today %1").arg(clock);
    if (days == 1) return QCoreApplication::translate("DueText", "Tomorrow %1").arg(clock);
    return QCoreApplication::translate("DueText", "%n day(s) left", nullptr, int(days));
}

QString dueText(const QDateTime& due) {
    if (!due.isValid()) return QCoreApplication::translate("DueText", "No date set");
    const QDateTime local = toLocal(due);
    const QString weekday = QLocale().dayName(local.date().dayOfWeek());
    // Vietnamese writes the day of the week small inside a line ("thứ Tư").
    const bool small = installedLanguage() == Language::Vietnamese;
    return QStringLiteral("%1 %2 %3")
        .arg(local.toString(QStringLiteral("HH:mm")), small ? weekday.left(1).toLower() + weekday.mid(1) : weekday,
             local.toString(QStringLiteral("dd/MM/yyyy")));
}

QString momentText(const QDateTime& time) {
    return time.isValid() ? toLocal(time).toString(QStringLiteral("HH:mm dd/MM/yyyy")) : QString();
}

QStringList reasons(const DueDate& due) {
    QStringList out;
    for (const DueNote& note : due.notes) {
        for (const Reason& reason : kReasons) {
            if (note.code != QLatin1String(reason.code)) continue;
            out.append(filled(QCoreApplication::translate("DueText", reason.source), readable(note.facts)));
        }
    }
    return out;
}

}  // namespace motcua::words
