#include "domain/DueNotes.h"

#include "base/Clock.h"

namespace motcua::due {
namespace {

QString dayText(QDate date) {
    return date.toString(Qt::ISODate);
}

}  // namespace

DueNote limitNote(const TimeLimit& limit, const DueSettings& settings) {
    const QString count = QString::number(limit.value.value_or(0));
    QString code = QStringLiteral("working-days");
    if (limit.unit == TimeUnit::Hour) {
        code = QStringLiteral("hours");
    } else if (limit.unit == TimeUnit::CalendarDay) {
        code = settings.countDayOfReceipt ? QStringLiteral("calendar-days-first-counted") : QStringLiteral("calendar-days");
    } else if (settings.hourArithmetic) {
        code = QStringLiteral("working-days-as-hours");
    } else if (settings.countDayOfReceipt) {
        code = QStringLiteral("working-days-first-counted");
    }
    return {code, {{QStringLiteral("count"), count}}};
}

void noteDaysOff(const WorkCalendar& calendar, QDate from, QDate to, QList<DueNote>* notes) {
    for (QDate date = from.addDays(1); date <= to; date = date.addDays(1)) {
        const QString name = calendar.dayName(date);
        if (name.isEmpty()) continue;
        if (calendar.isWorkingDay(date)) {
            notes->append(
                {QStringLiteral("make-up-day"), {{QStringLiteral("date"), dayText(date)}, {QStringLiteral("name"), name}}});
            continue;
        }
        QDate last = date;
        while (last < to && calendar.dayName(last.addDays(1)) == name) last = last.addDays(1);
        if (last == date) {
            notes->append(
                {QStringLiteral("day-off"), {{QStringLiteral("date"), dayText(date)}, {QStringLiteral("name"), name}}});
        } else {
            notes->append({QStringLiteral("days-off"),
                           {{QStringLiteral("first"), dayText(date)},
                            {QStringLiteral("last"), dayText(last)},
                            {QStringLiteral("name"), name}}});
        }
        date = last;
    }
}

DueNote clockMoved(QTime clock, const QDateTime& to) {
    return {QStringLiteral("clock-moved"),
            {{QStringLiteral("clock"), clock.toString(QStringLiteral("HH:mm"))},
             {QStringLiteral("to"), toLocal(to).toString(QStringLiteral("HH:mm"))}}};
}

DueNote lastDayMoved(QDate last, QDate to) {
    return {QStringLiteral("last-day-off"), {{QStringLiteral("date"), dayText(last)}, {QStringLiteral("moved"), dayText(to)}}};
}

DueNote pauseNote(const QDateTime& from, const QDateTime& to, qint64 workingSeconds, const DueSettings& settings) {
    QMap<QString, QString> facts = {{QStringLiteral("from"), toIso(from)}, {QStringLiteral("to"), toIso(to)}};
    if (settings.pauseCount == PauseCount::WorkingTime) {
        facts.insert(QStringLiteral("minutes"), QString::number(workingSeconds / 60));
        return {QStringLiteral("paused"), facts};
    }
    const qint64 days = toLocal(from).date().daysTo(toLocal(to).date());
    const bool oneLess = settings.pauseCount == PauseCount::ElapsedMinusOne && days > 0;
    facts.insert(QStringLiteral("count"), QString::number(oneLess ? days - 1 : days));
    return {QStringLiteral("paused-days"), facts};
}

DueNote extensionNote(const Extension& extension, const QDateTime& from) {
    static const QMap<TimeUnit, QString> codes = {{TimeUnit::Hour, QStringLiteral("extended-hours")},
                                                  {TimeUnit::CalendarDay, QStringLiteral("extended-calendar-days")},
                                                  {TimeUnit::WorkingDay, QStringLiteral("extended-working-days")}};
    QMap<QString, QString> facts = {{QStringLiteral("count"), QString::number(extension.by.value.value_or(0))},
                                    {QStringLiteral("from"), toIso(from)},
                                    {QStringLiteral("decided"), toIso(extension.decidedAt)}};
    if (!extension.reason.isEmpty()) facts.insert(QStringLiteral("reason"), extension.reason);
    if (!extension.signer.isEmpty()) facts.insert(QStringLiteral("signer"), extension.signer);
    return {codes.value(extension.by.unit), facts};
}

DueNote promiseNote(const Extension& extension, const QDateTime& from, const QDateTime& to) {
    QMap<QString, QString> facts = {{QStringLiteral("from"), toIso(from)}, {QStringLiteral("to"), toIso(to)}};
    if (!extension.reason.isEmpty()) facts.insert(QStringLiteral("reason"), extension.reason);
    return {QStringLiteral("extended"), facts};
}

}  // namespace motcua::due
