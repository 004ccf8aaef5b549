// Working time of a province's offices (lịch làm việc): sessions, weekly rest, holidays, days in lieu, make-up days, cut-off.
//
// Sessions and cut-off carry validity dates, so that a change of hours from a day on leaves earlier days as they were.
// Source: Bộ luật Lao động 2019 Điều 111–112, NQ 28/2026/QH16 (24/11), the province's calendar as data.
// Shapes: the document of resources/seed/calendar-vn.json. Units: times of the office (+07:00); working time in seconds, taken
// from the calendar, never assumed 8 h. Errors: BadJson {member}. What does not fit together in a readable document is no
// error but a finding (findings), because a counter must go on. Threads: immutable value, any thread.
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QTime>

#include "base/Result.h"
#include "domain/Due.h"
#include "domain/DueRules.h"

namespace motcua {

struct WorkSession {
    QTime from;
    QTime to;
};

class WorkCalendar {
public:
    // profile: which working sessions to take. Those of "saturday-morning" wait for DueSettings::saturdayMornings.
    static Result<WorkCalendar> fromJson(const QJsonObject& document, const QString& profile = QStringLiteral("default"));

    // The same calendar as these rules read it: Saturday mornings, make-up days.
    WorkCalendar under(const DueSettings& settings) const;
    const DueSettings& rules() const { return m_rules; }  // the province's

    bool isWorkingDay(QDate date) const;
    // Holiday, day in lieu or swapped day, whether or not it falls on the weekly rest.
    bool isHoliday(QDate date) const;
    QString dayName(QDate date) const;  // name of the holiday or make-up day, empty if none
    // Invalid if there is none within a year.
    QDate nextWorkingDay(QDate after) const;
    QDate workingDayBefore(QDate date) const;
    QList<WorkSession> sessionsOf(QDate date) const;  // empty on a day off
    QTime opening(QDate date) const;
    QTime closing(QDate date) const;
    QTime cutOff(QDate date) const;
    int nominalDaySeconds() const { return m_dayUnitSeconds; }
    // Working time of the longest day of that week.
    qint64 daySeconds(QDate date) const;

    // Working time between two moments; the moment after so much of it, invalid if the calendar has no such time.
    qint64 workingSeconds(const QDateTime& from, const QDateTime& to) const;
    QDateTime addWorkingSeconds(const QDateTime& start, qint64 seconds) const;
    // This clock time on a working day; outside its sessions: the next session's start, or the day's closing.
    QDateTime atClock(QDate workingDay, QTime time) const;

    // Does the calendar know this year's days off at all, and for certain?
    bool hasYear(int year) const { return m_years.contains(year); }
    bool yearIsComplete(int year) const { return m_years.value(year); }
    // What does not fit together: calendar-empty, year-missing, sessions-overlap, day-off-and-worked, make-up-not-on-rest-day,
    // swap-without-partner, day-kind-unknown.
    const QList<DueNote>& findings() const { return m_findings; }
    // What an administrator must load: this year, and in its last quarter the next, when missing or not announced.
    QList<DueNote> yearFindings(QDate today) const;

private:
    struct Timetable {
        QDate validFrom;
        QDate validTo;
        QSet<int> weekdays;  // Qt, 1–7
        QList<WorkSession> sessions;
        bool saturdayMorning = false;
        bool covers(QDate date) const;
    };
    struct CutOff {
        QDate validFrom;
        QDate validTo;
        QTime time;
    };
    struct Day {
        bool worked = false;  // a make-up day
        QString name;
        QDate swapWith;
    };
    struct Reader;

    const Timetable* timetableOf(QDate date, int weekday) const;
    void find(const QString& code, const QMap<QString, QString>& facts) { m_findings.append({code, facts}); }

    QList<Timetable> m_timetables;  // the later valid one comes later
    QSet<int> m_weeklyRest;
    QMap<QDate, Day> m_days;
    QMap<int, bool> m_years;
    QList<CutOff> m_cutOffs;
    int m_dayUnitSeconds = 8 * 3600;
    DueSettings m_rules;
    bool m_saturdayMornings = false;
    bool m_makeUpDays = true;
    QList<DueNote> m_findings;
};

}  // namespace motcua
