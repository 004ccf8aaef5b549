// Working time of an office (lịch làm việc): sessions, weekly rest, holidays, days in lieu, make-up days, cut-off; and due
// dates.
//
// Source: Bộ luật Dân sự 2015 Điều 144–148 (first day not counted, last day off moves on), Bộ luật Lao động 2019 Điều 111–112,
// NQ 28/2026/QH16 (24/11), province's calendar as data. Points on which systems disagree are named settings (DueSettings).
// Units: times of the office (+07:00); working time in minutes taken from the calendar, never assumed 8 h.
// Errors: CalendarMissing {year}, DueNotComputable, DueInputBad. Threads: immutable value, any thread.
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
#include "domain/Procedure.h"

namespace motcua {

struct Pause {
    QDateTime from;
    QDateTime to;
};

// Each member is a rule on which real systems differ (handbook domain.md §3.5); the defaults are the province's.
struct DueSettings {
    // n working days end at the clock time of receipt on the n-th working day (false: at the office's closing time).
    bool endAtClockOfReceipt = true;
    // What comes in after the cut-off counts as received at the opening of the next working day.
    bool cutOffMovesStart = true;
};

class WorkCalendar {
public:
    // The document of resources/seed/calendar-vn.json. profile: which working sessions to take.
    static Result<WorkCalendar> fromJson(const QJsonObject& document, const QString& profile = QStringLiteral("default"));

    bool isWorkingDay(QDate date) const;
    // Does the calendar know this year's holidays for certain? Unknown and computed years warn the officer.
    bool hasYear(int year) const { return m_years.contains(year); }
    bool yearIsComplete(int year) const { return m_years.value(year); }
    QString dayName(QDate date) const;  // name of the holiday or make-up day, empty if none
    QDate nextWorkingDay(QDate after) const;
    QTime opening(QDate date) const;
    QTime closing(QDate date) const;
    QTime cutOff() const { return m_cutOff; }
    // Working minutes between two moments.
    qint64 workingMinutes(const QDateTime& from, const QDateTime& to) const;

    Result<DueDate> due(const TimeLimit& limit, const QDateTime& received, const QList<Pause>& pauses = {},
                        const DueSettings& settings = {}) const;

private:
    struct Session {
        QTime from;
        QTime to;
    };
    struct Day {
        QString kind;  // holiday, lieu, swap-off, make-up
        QString name;
    };

    QList<Session> sessionsOf(QDate date) const;
    Result<void> checkYears(QDate from, QDate to) const;
    QDateTime effectiveStart(const QDateTime& received, bool useCutOff, QList<DueNote>* notes) const;
    QDateTime addWorkingDays(const QDateTime& start, int days, const DueSettings& settings, QList<DueNote>* notes) const;
    QDateTime addCalendarDays(const QDateTime& start, int days, QList<DueNote>* notes) const;
    QDateTime addWorkingMinutes(const QDateTime& start, qint64 minutes) const;
    QDateTime endOfSameDay(const QDateTime& received, QList<DueNote>* notes) const;
    void noteDaysOff(QDate from, QDate to, QList<DueNote>* notes) const;

    QMap<int, QList<Session>> m_sessions;  // by Qt weekday 1–7
    QSet<int> m_weeklyRest;
    QMap<QDate, Day> m_days;
    QMap<int, bool> m_years;
    QTime m_cutOff;
};

}  // namespace motcua
