#include "ui/words/DueText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

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
    {"days-off", QT_TRANSLATE_NOOP("DueText", "{first} to {last} are days off ({name}).")},
    {"working-days-first-counted",
     QT_TRANSLATE_NOOP("DueText", "Time limit {count} working days; the day of receipt is the first.")},
    {"working-days-as-hours", QT_TRANSLATE_NOOP("DueText", "Time limit {count} working days, counted in working hours.")},
    {"calendar-days-first-counted", QT_TRANSLATE_NOOP("DueText", "Time limit {count} days; the day of receipt is the first.")},
    {"clock-moved", QT_TRANSLATE_NOOP("DueText", "{clock} is not office time on that day: moved to {to}.")},
    {"paused", QT_TRANSLATE_NOOP("DueText", "The clock stood still from {from} to {to}.")},
    {"paused-days", QT_TRANSLATE_NOOP("DueText", "The clock stood still from {from} to {to}: {count} days were added.")},
    {"standing", QT_TRANSLATE_NOOP("DueText", "The clock has stood still since {from}: the date moves when it goes on.")},
    {"restarted", QT_TRANSLATE_NOOP("DueText", "Supplemented at {from}: the whole limit was counted anew.")},
    {"pause-when-overdue",
     QT_TRANSLATE_NOOP("DueText", "The pause from {from} began when the dossier was overdue and moves nothing.")},
    {"extended-hours", QT_TRANSLATE_NOOP("DueText", "Extended by {count} working hours from {from}[. Reason: {reason}].")},
    {"extended-working-days",
     QT_TRANSLATE_NOOP("DueText", "Extended by {count} working days from {from}[. Reason: {reason}].")},
    {"extended-calendar-days", QT_TRANSLATE_NOOP("DueText", "Extended by {count} days from {from}[. Reason: {reason}].")},
    {"extended", QT_TRANSLATE_NOOP("DueText", "Extended from {from} to {to}[. Reason: {reason}].")},
    {"extension-used-up", QT_TRANSLATE_NOOP("DueText", "Extended {count} times already; {allowed} is allowed.")},
    {"extension-late", QT_TRANSLATE_NOOP("DueText", "The apology was due by {latest}.")},
    {"step", QT_TRANSLATE_NOOP("DueText", "This step has {minutes} working minutes from {from}.")},
    {"step-ends-with-whole", QT_TRANSLATE_NOOP("DueText", "The step ends with the whole limit at the latest.")},
    {"online-answer", QT_TRANSLATE_NOOP("DueText", "An online dossier is answered within {count} working hours.")},
    {"transfer-same-day", QT_TRANSLATE_NOOP("DueText", "Transferred on the day of receipt.")},
    {"transfer-next-opening", QT_TRANSLATE_NOOP("DueText", "Transferred at the opening of the next working day.")},
    {"by-notice", QT_TRANSLATE_NOOP("DueText", "The date follows by notice.")},
    {"year-not-announced",
     QT_TRANSLATE_NOOP("DueText", "The days off of {year} are not announced yet: the date may still change.")},
    {"year-missing",
     QT_TRANSLATE_NOOP(
         "DueText",
         "Warning: the calendar of {year} is missing. Only weekends were counted; load the calendar and look again.")},
    {"calendar-empty", QT_TRANSLATE_NOOP("DueText", "Warning: the calendar names no day off and no make-up day at all.")},
    {"sessions-overlap",
     QT_TRANSLATE_NOOP("DueText", "Warning: the working sessions {first} and {second} overlap; what overlaps counts once.")},
    {"day-off-and-worked",
     QT_TRANSLATE_NOOP("DueText", "Warning: {date} is both a day off and a make-up day; it was taken as a day off.")},
    {"make-up-not-on-rest-day",
     QT_TRANSLATE_NOOP("DueText", "Warning: the make-up day {date} does not fall on a weekly day of rest.")},
    {"swap-without-partner", QT_TRANSLATE_NOOP("DueText", "Warning: the day swapped with {date} is not in the calendar.")},
    {"day-kind-unknown",
     QT_TRANSLATE_NOOP("DueText", "Warning: {date} has a kind that is not known; it was taken as a day off.")},
};

// Moments and dates among the facts are shown as people write them.
QMap<QString, QString> readable(QMap<QString, QString> facts) {
    static const QRegularExpression moment(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}T"));
    static const QRegularExpression day(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$"));
    for (QString& fact : facts) {
        if (moment.match(fact).hasMatch()) {
            fact = momentText(fromIso(fact));
        } else if (day.match(fact).hasMatch()) {
            fact = QDate::fromString(fact, Qt::ISODate).toString(QStringLiteral("dd/MM/yyyy"));
        }
    }
    return facts;
}

QString sentenceOf(const DueNote& note) {
    for (const Reason& reason : kReasons) {
        if (note.code == QLatin1String(reason.code))
            return filled(QCoreApplication::translate("DueText", reason.source), readable(note.facts));
    }
    return {};
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

QStringList reasons(const QList<DueNote>& notes) {
    QStringList out;
    for (const DueNote& note : notes) out.append(sentenceOf(note));
    out.removeAll(QString());
    return out;
}

QString explanation(const DueDate& due) {
    return QCoreApplication::translate("DueText", "Due %1. %2").arg(dueText(due.at), reasons(due).join(u' '));
}

}  // namespace motcua::words
