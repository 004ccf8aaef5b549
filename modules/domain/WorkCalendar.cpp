#include "domain/WorkCalendar.h"

#include <algorithm>

#include "base/Clock.h"

namespace motcua {
namespace {

// The search for a working day gives up after a year: a calendar without any would loop for ever.
constexpr int kLongestSearchDays = 366;
constexpr int kLastQuarter = 10;  // from October on, limits reach into the next year

}  // namespace

bool WorkCalendar::Timetable::covers(QDate date) const {
    return (!validFrom.isValid() || validFrom <= date) && (!validTo.isValid() || date <= validTo);
}

WorkCalendar WorkCalendar::under(const DueSettings& settings) const {
    WorkCalendar calendar = *this;
    calendar.m_saturdayMornings = settings.saturdayMornings;
    calendar.m_makeUpDays = settings.makeUpDaysCount;
    return calendar;
}

const WorkCalendar::Timetable* WorkCalendar::timetableOf(QDate date, int weekday) const {
    for (auto it = m_timetables.crbegin(); it != m_timetables.crend(); ++it) {
        if (it->saturdayMorning && !m_saturdayMornings) continue;
        if (it->covers(date) && it->weekdays.contains(weekday)) return &*it;
    }
    return nullptr;
}

bool WorkCalendar::isWorkingDay(QDate date) const {
    const auto day = m_days.constFind(date);
    if (day != m_days.cend() && (!day->worked || m_makeUpDays)) return day->worked;
    const Timetable* const timetable = timetableOf(date, date.dayOfWeek());
    if (!timetable) return false;
    return timetable->saturdayMorning || !m_weeklyRest.contains(date.dayOfWeek());
}

bool WorkCalendar::isHoliday(QDate date) const {
    const auto day = m_days.constFind(date);
    return day != m_days.cend() && !day->worked;
}

QString WorkCalendar::dayName(QDate date) const {
    return m_days.value(date).name;
}

QDate WorkCalendar::nextWorkingDay(QDate after) const {
    for (int i = 1; i <= kLongestSearchDays; ++i) {
        if (isWorkingDay(after.addDays(i))) return after.addDays(i);
    }
    return {};
}

QDate WorkCalendar::workingDayBefore(QDate date) const {
    for (int i = 1; i <= kLongestSearchDays; ++i) {
        if (isWorkingDay(date.addDays(-i))) return date.addDays(-i);
    }
    return {};
}

// A make-up day has the hours of the day it replaces, or of a Monday.
QList<WorkSession> WorkCalendar::sessionsOf(QDate date) const {
    if (!isWorkingDay(date)) return {};
    const auto day = m_days.constFind(date);
    int weekday = date.dayOfWeek();
    if (day != m_days.cend() && day->worked && m_makeUpDays)
        weekday = day->swapWith.isValid() ? day->swapWith.dayOfWeek() : Qt::Monday;
    const Timetable* const timetable = timetableOf(date, weekday);
    return timetable ? timetable->sessions : QList<WorkSession>();
}

QTime WorkCalendar::opening(QDate date) const {
    return sessionsOf(date).value(0).from;
}

QTime WorkCalendar::closing(QDate date) const {
    const QList<WorkSession> sessions = sessionsOf(date);
    return sessions.isEmpty() ? QTime() : sessions.last().to;
}

QTime WorkCalendar::cutOff(QDate date) const {
    for (auto it = m_cutOffs.crbegin(); it != m_cutOffs.crend(); ++it) {
        if ((!it->validFrom.isValid() || it->validFrom <= date) && (!it->validTo.isValid() || date <= it->validTo))
            return it->time;
    }
    return {};
}

qint64 WorkCalendar::daySeconds(QDate date) const {
    qint64 longest = 0;
    for (int weekday = Qt::Monday; weekday <= Qt::Sunday; ++weekday) {
        const Timetable* const timetable = timetableOf(date, weekday);
        if (!timetable) continue;
        qint64 seconds = 0;
        for (const WorkSession& session : timetable->sessions) seconds += session.from.secsTo(session.to);
        longest = qMax(longest, seconds);
    }
    return longest;
}

qint64 WorkCalendar::workingSeconds(const QDateTime& from, const QDateTime& to) const {
    const QDateTime start = toLocal(from);
    const QDateTime end = toLocal(to);
    qint64 seconds = 0;
    for (QDate date = start.date(); date <= end.date(); date = date.addDays(1)) {
        for (const WorkSession& session : sessionsOf(date)) {
            const QDateTime a = qMax(start, localDateTime(date, session.from));
            const QDateTime b = qMin(end, localDateTime(date, session.to));
            if (a < b) seconds += a.secsTo(b);
        }
    }
    return seconds;
}

QDateTime WorkCalendar::addWorkingSeconds(const QDateTime& start, qint64 seconds) const {
    const QDateTime local = toLocal(start);
    QDate date = isWorkingDay(local.date()) ? local.date() : nextWorkingDay(local.date());
    for (; date.isValid(); date = nextWorkingDay(date)) {
        for (const WorkSession& session : sessionsOf(date)) {
            const QDateTime from = qMax(local, localDateTime(date, session.from));
            const qint64 room = from.secsTo(localDateTime(date, session.to));
            if (room < 0) continue;
            if (seconds <= room) return from.addSecs(seconds);
            seconds -= room;
        }
    }
    return {};
}

QDateTime WorkCalendar::atClock(QDate workingDay, QTime time) const {
    for (const WorkSession& session : sessionsOf(workingDay)) {
        if (time <= session.to) return localDateTime(workingDay, qMax(time, session.from));
    }
    return localDateTime(workingDay, closing(workingDay));
}

QList<DueNote> WorkCalendar::yearFindings(QDate today) const {
    QList<DueNote> out;
    for (int year = today.year(); year <= today.year() + (today.month() >= kLastQuarter ? 1 : 0); ++year) {
        if (yearIsComplete(year)) continue;
        out.append({hasYear(year) ? QStringLiteral("year-not-announced") : QStringLiteral("year-missing"),
                    {{QStringLiteral("year"), QString::number(year)}}});
    }
    return out;
}

}  // namespace motcua
