// The rules of counting time on which real systems and provinces differ, each a named setting with the values it may take.
//
// A province writes them into the member `dueRules` of its calendar document; an office may differ by `config set due.<name>`.
// Source of each rule: handbook domain.md §3.5, law.md §1 and §5. Errors: BadJson {member: dueRules.<name>}. Threads: values.
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <functional>

#include "base/Result.h"

namespace motcua {

// How much a pause (tạm dừng) moves the due date.
enum class PauseCount {
    WorkingTime,      // working-time: by the working time that it lasted
    CalendarDays,     // calendar-days: by the days from the one date to the other, then on to a working day
    ElapsedMinusOne,  // elapsed-minus-one: by one day less than that, as one vendor counts
};
// What a supplement (bổ sung hồ sơ) does to the clock: NĐ 61/2018 counts the whole limit anew, QĐ 766 takes the waiting out.
enum class SupplementCount { Pause, Restart };
enum class ExtendFrom { Due, Decision };
enum class DayLength { Nominal, Sessions };
enum class MissingYear { Warn, Refuse };

struct DueSettings {
    // The day of receipt is day one; the limit then ends at closing time (Điều 147 BLDS 2015: it is not counted).
    bool countDayOfReceipt = false;
    // n working days end at the clock time of receipt on the n-th working day; otherwise at the office's closing time.
    bool endAtClockOfReceipt = true;
    // n working days are n times the hours of a day, counted through the sessions (OpenCPS).
    bool hourArithmetic = false;
    // The hours of a day in hourArithmetic and in allowances of steps: the calendar's dayUnitHours, or the sessions' own.
    DayLength dayLength = DayLength::Nominal;
    // What comes in after the cut-off counts as received at the opening of the next working day: limits in working days,
    bool cutOffMovesStart = true;
    // … limits in hours,
    bool cutOffForHours = true;
    // … procedures settled within the day.
    bool cutOffForSameDay = true;
    // Saturday mornings (sessions of the profile saturday-morning) are working time and a working day.
    bool saturdayMornings = false;
    // A make-up day (ngày làm bù) is a working day.
    bool makeUpDaysCount = true;
    // Limits in days: holidays count like other days; otherwise they are passed over.
    bool holidaysInCalendarDays = true;
    // Limits in days end at the clock time of receipt; otherwise at closing time.
    bool calendarDaysEndAtClock = false;
    PauseCount pauseCount = PauseCount::WorkingTime;
    // A pause that begins when the dossier is overdue already moves the due date like any other.
    bool overduePauseShifts = true;
    SupplementCount afterSupplement = SupplementCount::Pause;
    int extensionsAllowed = 1;
    // From which moment an extension (gia hạn) counts: the old due date, or the decision.
    ExtendFrom extendFrom = ExtendFrom::Due;
    // So many working days before the due date the apology (văn bản xin lỗi) must be out; 0: on the due day at the latest.
    int apologyDaysBefore = 1;
    // An online dossier is answered within so many working hours (NĐ 45/2020), counted from its arrival …
    int onlineAnswerHours = 8;
    // … or from the next working day, when it arrives after the cut-off.
    bool cutOffForOnline = false;
    // A year without a calendar: the weekly rest alone is counted and the due date says so, or there is no due date.
    MissingYear missingYear = MissingYear::Warn;
};

struct DueRule {
    QString name;
    QString expected;                                             // "true | false", "0–9"
    std::function<bool(DueSettings&, const QString& value)> set;  // false: not a value of this rule, nothing changed
    std::function<QString(const DueSettings&)> get;
};

const QList<DueRule>& dueRules();
// The member `dueRules` of a calendar document: only what differs from the defaults need be there.
Result<DueSettings> dueSettingsFromJson(const QJsonObject& rules);

}  // namespace motcua
