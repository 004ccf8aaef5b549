// Due dates (ngày hẹn trả): from receipt, limit, pauses and extensions to the moment, with every step of the reasoning.
//
// Source: Bộ luật Dân sự 2015 Điều 144–148 (first day not counted, last day off moves on), NĐ 61/2018 Điều 17–19 as carried on
// by NĐ 118/2025 (transfer the same day, 15:00, one extension with apology), NĐ 45/2020 (online: 8 working hours). Where
// systems differ, DueSettings decides. A due date never falls on a day off. Units: moments in UTC, counted by office time.
// Errors: DueNotComputable (by plan, by case), DueInputBad {field: received | limit | pause | extension}, CalendarMissing
// {year}. Threads: immutable, any thread.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include "domain/Due.h"
#include "domain/Procedure.h"
#include "domain/WorkCalendar.h"

namespace motcua {

// The clock stands still (tạm dừng tính thời gian): supplement, financial obligation, opinion of another agency.
struct Pause {
    QDateTime from;
    QDateTime to;                // invalid: still running
    bool forSupplement = false;  // what DueSettings::afterSupplement is about
};

// Extension (gia hạn) with the facts of its apology (văn bản xin lỗi và đề nghị gia hạn).
struct Extension {
    TimeLimit by;
    QDateTime decidedAt;
    QString reason;
    QString signer;
    QDateTime until = {};  // valid: the date that was promised, instead of a span
};

// What a due date follows from.
struct DueCase {
    TimeLimit limit;
    QDateTime received;
    QList<Pause> pauses = {};
    QList<Extension> extensions = {};
};

// How long one step of the whole may take: working hours, or a part of the whole limit's working time.
struct StepAllowance {
    int hours = 0;
    int percent = 0;  // used when hours is 0
};

class DueReckoner {
public:
    explicit DueReckoner(const WorkCalendar& calendar) : DueReckoner(calendar, calendar.rules()) {}
    DueReckoner(const WorkCalendar& calendar, const DueSettings& settings)
        : m_calendar(calendar.under(settings)), m_settings(settings) {}

    Result<DueDate> due(const DueCase& dossier) const;
    // Due date of a step that began at `entered`; the dossier's pauses count for it too, and it never ends after the whole.
    Result<DueDate> stepDue(const StepAllowance& allowance, const QDateTime& entered, const DueCase& dossier) const;
    // Until when an online dossier must be accepted, refused or asked to be completed.
    Result<DueDate> onlineAnswer(const QDateTime& arrived) const;
    // Until when a received dossier must be at the handling unit: the same working day, or the next opening after the cut-off.
    Result<DueDate> transferDue(const QDateTime& received) const;
    // The last moment for the apology; invalid if the calendar reaches no working day.
    QDateTime latestApology(const QDateTime& due) const;
    // What speaks against an extension decided now, as a guard can use it: extension-used-up, extension-late. Empty: nothing.
    QList<DueNote> extensionConcerns(const DueCase& dossier, const QDateTime& due, const QDateTime& now) const;
    // Working time that passed between two moments, pauses taken out: what the control sheet compares with the allowance.
    qint64 workedSeconds(const QDateTime& from, const QDateTime& to, const QList<Pause>& pauses = {}) const;

    const WorkCalendar& calendar() const { return m_calendar; }
    const DueSettings& settings() const { return m_settings; }

private:
    struct Count;  // the moment so far and the notes

    QDateTime effectiveStart(const QDateTime& received, bool useCutOff, QList<DueNote>* notes) const;
    Result<Count> counted(const TimeLimit& limit, const QDateTime& received) const;
    // Further time from a moment that counts already: nothing about receipt or cut-off.
    QDateTime further(const TimeLimit& by, const QDateTime& from) const;
    QDateTime endOfWorkingDays(const QDateTime& start, int days, QList<DueNote>* notes) const;
    QDateTime endOfCalendarDays(const QDateTime& start, int days, QList<DueNote>* notes) const;
    Result<void> applyPause(const Pause& pause, const DueCase& dossier, Count* count) const;
    Result<void> applyExtension(const Extension& extension, Count* count) const;
    QDateTime shifted(const QDateTime& end, const QDateTime& from, const QDateTime& to) const;
    Result<void> checkYears(const QDateTime& from, const QDateTime& to, QList<DueNote>* notes) const;
    Result<DueDate> finished(const QDateTime& from, Count count) const;
    qint64 daySeconds(const QDateTime& at) const;

    WorkCalendar m_calendar;
    DueSettings m_settings;
};

}  // namespace motcua
