#include "domain/DueReckoner.h"

#include <algorithm>
#include <utility>

#include "base/Clock.h"
#include "domain/DueNotes.h"

namespace motcua {
namespace {

constexpr int kLongestLimit = 3650;

tl::unexpected<Error> badInput(const char* field) {
    return fail(ErrorCode::DueInputBad, {{QStringLiteral("field"), QString::fromLatin1(field)}});
}

Result<void> checkLimit(const TimeLimit& limit) {
    if (limit.unit == TimeUnit::ByPlan || limit.unit == TimeUnit::ByCase) return fail(ErrorCode::DueNotComputable);
    if (!limit.value) return fail(ErrorCode::DueNotComputable);
    if (*limit.value <= 0 || *limit.value > kLongestLimit) return badInput("limit");
    return {};
}

// In order of time and without overlap: two reasons to wait at once stop the clock once. A running pause takes all after it.
Result<QList<Pause>> joinedPauses(QList<Pause> pauses) {
    for (const Pause& pause : std::as_const(pauses)) {
        if (!pause.from.isValid() || (pause.to.isValid() && pause.to < pause.from)) return badInput("pause");
    }
    std::stable_sort(pauses.begin(), pauses.end(), [](const Pause& a, const Pause& b) { return a.from < b.from; });
    QList<Pause> out;
    for (const Pause& pause : std::as_const(pauses)) {
        if (out.isEmpty() || (out.last().to.isValid() && out.last().to < pause.from)) {
            out.append(pause);
            continue;
        }
        Pause& last = out.last();
        last.forSupplement = last.forSupplement || pause.forSupplement;
        if (last.to.isValid() && (!pause.to.isValid() || last.to < pause.to)) last.to = pause.to;
    }
    return out;
}

}  // namespace

struct DueReckoner::Count {
    QDateTime start;  // from when the limit counts
    QDateTime end;
    QDateTime pausedSince = {};
    QList<DueNote> notes = {};
};

QDateTime DueReckoner::effectiveStart(const QDateTime& received, bool useCutOff, QList<DueNote>* notes) const {
    const QDateTime local = toLocal(received);
    const QDate date = local.date();
    const QTime cutOff = m_calendar.cutOff(date);
    QString moved;
    if (!m_calendar.isWorkingDay(date)) {
        moved = QStringLiteral("received-on-day-off");
    } else if (local.time() > m_calendar.closing(date)) {
        moved = QStringLiteral("received-after-hours");
    } else if (useCutOff && cutOff.isValid() && local.time() > cutOff) {
        moved = QStringLiteral("received-after-cut-off");
    }
    if (moved.isEmpty()) return m_calendar.atClock(date, local.time());
    const QDate next = m_calendar.nextWorkingDay(date);
    if (!next.isValid()) return {};
    const QDateTime start = localDateTime(next, m_calendar.opening(next));
    notes->append({moved, {{QStringLiteral("received"), toIso(received)}, {QStringLiteral("start"), toIso(start)}}});
    return start;
}

qint64 DueReckoner::daySeconds(const QDateTime& at) const {
    return m_settings.dayLength == DayLength::Nominal ? m_calendar.nominalDaySeconds()
                                                      : m_calendar.daySeconds(toLocal(at).date());
}

QDateTime DueReckoner::endOfWorkingDays(const QDateTime& start, int days, QList<DueNote>* notes) const {
    if (m_settings.hourArithmetic) return m_calendar.addWorkingSeconds(start, days * daySeconds(start));
    QDate date = start.date();
    for (int i = m_settings.countDayOfReceipt ? 1 : 0; i < days && date.isValid(); ++i) date = m_calendar.nextWorkingDay(date);
    if (!date.isValid()) return {};
    due::noteDaysOff(m_calendar, start.date(), date, notes);
    const bool atClock = m_settings.endAtClockOfReceipt && !m_settings.countDayOfReceipt;
    const QDateTime end = m_calendar.atClock(date, atClock ? start.time() : m_calendar.closing(date));
    if (atClock && end.time() != start.time()) notes->append(due::clockMoved(start.time(), end));
    return end;
}

QDateTime DueReckoner::endOfCalendarDays(const QDateTime& start, int days, QList<DueNote>* notes) const {
    QDate last = start.date();
    for (int left = days - (m_settings.countDayOfReceipt ? 1 : 0); left > 0;) {
        last = last.addDays(1);
        if (m_settings.holidaysInCalendarDays || !m_calendar.isHoliday(last)) --left;
    }
    const QDate date = m_calendar.isWorkingDay(last) ? last : m_calendar.nextWorkingDay(last);
    if (!date.isValid()) return {};
    if (date != last) notes->append(due::lastDayMoved(last, date));
    return m_calendar.atClock(date, m_settings.calendarDaysEndAtClock ? start.time() : m_calendar.closing(date));
}

Result<DueReckoner::Count> DueReckoner::counted(const TimeLimit& limit, const QDateTime& received) const {
    Count count;
    const QDateTime local = toLocal(received);
    const auto startWith = [&](bool cutOff) { return effectiveStart(received, cutOff, &count.notes); };
    switch (limit.unit) {
        case TimeUnit::SameDay:
            count.start = startWith(m_settings.cutOffForSameDay);
            if (count.start.isValid())
                count.end = m_calendar.atClock(count.start.date(), m_calendar.closing(count.start.date()));
            count.notes.append({QStringLiteral("same-day"), {}});
            break;
        case TimeUnit::Hour:
            count.start = startWith(m_settings.cutOffForHours);
            count.notes.append(due::limitNote(limit, m_settings));
            if (count.start.isValid()) count.end = m_calendar.addWorkingSeconds(count.start, qint64{*limit.value} * 3600);
            break;
        case TimeUnit::CalendarDay:
            count.start = local;
            count.notes.append(due::limitNote(limit, m_settings));
            count.end = endOfCalendarDays(local, *limit.value, &count.notes);
            break;
        default:
            count.start = startWith(m_settings.cutOffMovesStart);
            count.notes.append(due::limitNote(limit, m_settings));
            if (count.start.isValid()) count.end = endOfWorkingDays(count.start, *limit.value, &count.notes);
    }
    if (!count.end.isValid())
        return fail(ErrorCode::CalendarMissing, {{QStringLiteral("year"), QString::number(local.date().year())}});
    return count;
}

QDateTime DueReckoner::further(const TimeLimit& by, const QDateTime& from) const {
    const QDateTime local = toLocal(from);
    if (by.unit == TimeUnit::Hour) return m_calendar.addWorkingSeconds(local, qint64{*by.value} * 3600);
    QDate date = local.date();
    if (by.unit == TimeUnit::CalendarDay) {
        date = date.addDays(*by.value);
        if (!m_calendar.isWorkingDay(date)) date = m_calendar.nextWorkingDay(date);
    } else {
        for (int i = 0; i < *by.value && date.isValid(); ++i) date = m_calendar.nextWorkingDay(date);
    }
    return date.isValid() ? m_calendar.atClock(date, local.time()) : QDateTime();
}

QDateTime DueReckoner::shifted(const QDateTime& end, const QDateTime& from, const QDateTime& to) const {
    if (m_settings.pauseCount == PauseCount::WorkingTime) {
        const qint64 seconds = m_calendar.workingSeconds(from, to);
        return seconds == 0 ? end : m_calendar.addWorkingSeconds(end, seconds);
    }
    qint64 days = toLocal(from).date().daysTo(toLocal(to).date());
    if (m_settings.pauseCount == PauseCount::ElapsedMinusOne) days = qMax<qint64>(0, days - 1);
    const QDateTime local = toLocal(end);
    QDate date = local.date().addDays(days);
    if (!m_calendar.isWorkingDay(date)) date = m_calendar.nextWorkingDay(date);
    return date.isValid() ? m_calendar.atClock(date, local.time()) : QDateTime();
}

Result<void> DueReckoner::applyPause(const Pause& pause, const DueCase& dossier, Count* count) const {
    if (!pause.to.isValid()) {
        count->pausedSince = pause.from.toUTC();
        count->notes.append({QStringLiteral("standing"), {{QStringLiteral("from"), toIso(pause.from)}}});
        return {};
    }
    if (pause.forSupplement && m_settings.afterSupplement == SupplementCount::Restart) {
        MOTCUA_TRY(const Count anew, counted(dossier.limit, pause.to));
        count->notes.append({QStringLiteral("restarted"), {{QStringLiteral("from"), toIso(pause.to)}}});
        count->notes.append(anew.notes);
        count->start = anew.start;
        count->end = qMax(count->end, anew.end);
        return {};
    }
    if (pause.from > count->end && !m_settings.overduePauseShifts) {
        count->notes.append({QStringLiteral("pause-when-overdue"), {{QStringLiteral("from"), toIso(pause.from)}}});
        return {};
    }
    // Before the limit begins to count there is nothing to stop.
    const QDateTime from = qMax(pause.from, count->start);
    const QDateTime to = qMax(pause.to, from);
    const QDateTime end = shifted(count->end, from, to);
    count->notes.append(due::pauseNote(from, to, m_calendar.workingSeconds(from, to), m_settings));
    count->end = end;
    return {};
}

Result<void> DueReckoner::applyExtension(const Extension& extension, Count* count) const {
    if (extension.decidedAt.isValid() && extension.until.isValid()) {
        const QDateTime end = qMax(count->end, toLocal(extension.until));
        count->notes.append(due::promiseNote(extension, count->end, end));
        count->end = end;
        return {};
    }
    const bool computable = extension.by.unit == TimeUnit::WorkingDay || extension.by.unit == TimeUnit::CalendarDay ||
                            extension.by.unit == TimeUnit::Hour;
    if (!extension.decidedAt.isValid() || !computable || !checkLimit(extension.by)) return badInput("extension");
    const QDateTime from = m_settings.extendFrom == ExtendFrom::Due ? count->end : toLocal(extension.decidedAt);
    const QDateTime end = further(extension.by, from);
    count->notes.append(due::extensionNote(extension, from));
    count->end = end.isValid() ? qMax(count->end, end) : end;
    return {};
}

Result<void> DueReckoner::checkYears(const QDateTime& from, const QDateTime& to, QList<DueNote>* notes) const {
    for (int year = toLocal(from).date().year(); year <= toLocal(to).date().year(); ++year) {
        if (m_calendar.yearIsComplete(year)) continue;
        const bool known = m_calendar.hasYear(year);
        const QMap<QString, QString> facts = {{QStringLiteral("year"), QString::number(year)}};
        if (!known && m_settings.missingYear == MissingYear::Refuse) return fail(ErrorCode::CalendarMissing, facts);
        notes->append({known ? QStringLiteral("year-not-announced") : QStringLiteral("year-missing"), facts});
    }
    return {};
}

Result<DueDate> DueReckoner::finished(const QDateTime& from, Count count) const {
    if (!count.end.isValid())
        return fail(ErrorCode::CalendarMissing, {{QStringLiteral("year"), QString::number(toLocal(from).date().year() + 1)}});
    MOTCUA_CHECK(checkYears(from, count.end, &count.notes));
    count.notes.append({QStringLiteral("ends"), {{QStringLiteral("at"), toIso(count.end)}}});
    return DueDate{count.end.toUTC(), count.notes, count.pausedSince};
}

Result<DueDate> DueReckoner::due(const DueCase& dossier) const {
    if (!dossier.received.isValid()) return badInput("received");
    MOTCUA_CHECK(checkLimit(dossier.limit));
    MOTCUA_TRY(const QList<Pause> pauses, joinedPauses(dossier.pauses));
    QList<Extension> extensions = dossier.extensions;
    std::stable_sort(extensions.begin(), extensions.end(),
                     [](const Extension& a, const Extension& b) { return a.decidedAt < b.decidedAt; });

    MOTCUA_TRY(Count count, counted(dossier.limit, dossier.received));
    qsizetype next = 0;
    for (const Pause& pause : pauses) {
        for (; next < extensions.size() && extensions[next].decidedAt <= pause.from && count.end.isValid(); ++next)
            MOTCUA_CHECK(applyExtension(extensions[next], &count));
        if (count.end.isValid()) MOTCUA_CHECK(applyPause(pause, dossier, &count));
    }
    for (; next < extensions.size() && count.end.isValid(); ++next) MOTCUA_CHECK(applyExtension(extensions[next], &count));
    return finished(dossier.received, count);
}

Result<DueDate> DueReckoner::stepDue(const StepAllowance& allowance, const QDateTime& entered, const DueCase& dossier) const {
    if (!entered.isValid()) return badInput("received");
    if (allowance.hours < 0 || allowance.percent < 0 || allowance.percent > 100 || allowance.hours + allowance.percent == 0)
        return badInput("limit");
    MOTCUA_CHECK(checkLimit(dossier.limit));
    MOTCUA_TRY(const Count whole, counted(dossier.limit, dossier.received));
    const qint64 seconds = allowance.hours > 0 ? qint64{allowance.hours} * 3600
                                               : m_calendar.workingSeconds(whole.start, whole.end) * allowance.percent / 100;
    MOTCUA_TRY(const QList<Pause> pauses, joinedPauses(dossier.pauses));
    Count step{entered, m_calendar.addWorkingSeconds(entered, seconds), {}, {}};
    step.notes.append({QStringLiteral("step"),
                       {{QStringLiteral("minutes"), QString::number(seconds / 60)}, {QStringLiteral("from"), toIso(entered)}}});
    for (const Pause& pause : pauses) {
        if (pause.to.isValid() && pause.to <= entered) continue;
        if (!step.end.isValid()) break;
        MOTCUA_CHECK(applyPause({pause.from, pause.to}, dossier, &step));
    }
    MOTCUA_TRY(const DueDate limit, due(dossier));
    if (step.end.isValid() && limit.at < step.end) {
        step.end = toLocal(limit.at);
        step.notes.append({QStringLiteral("step-ends-with-whole"), {}});
    }
    return finished(entered, step);
}

Result<DueDate> DueReckoner::onlineAnswer(const QDateTime& arrived) const {
    if (!arrived.isValid()) return badInput("received");
    Count count;
    count.start = effectiveStart(arrived, m_settings.cutOffForOnline, &count.notes);
    count.notes.append(
        {QStringLiteral("online-answer"), {{QStringLiteral("count"), QString::number(m_settings.onlineAnswerHours)}}});
    if (count.start.isValid())
        count.end = m_calendar.addWorkingSeconds(count.start, qint64{m_settings.onlineAnswerHours} * 3600);
    return finished(arrived, count);
}

Result<DueDate> DueReckoner::transferDue(const QDateTime& received) const {
    if (!received.isValid()) return badInput("received");
    Count count;
    count.start = effectiveStart(received, true, &count.notes);
    const bool sameDay = count.notes.isEmpty();
    count.end = sameDay ? m_calendar.atClock(count.start.date(), m_calendar.closing(count.start.date())) : count.start;
    count.notes.append({sameDay ? QStringLiteral("transfer-same-day") : QStringLiteral("transfer-next-opening"), {}});
    return finished(received, count);
}

QDateTime DueReckoner::latestApology(const QDateTime& due) const {
    QDate date = toLocal(due).date();
    for (int i = 0; i < m_settings.apologyDaysBefore && date.isValid(); ++i) date = m_calendar.workingDayBefore(date);
    if (!date.isValid()) return {};
    return m_settings.apologyDaysBefore == 0 ? due : localDateTime(date, m_calendar.closing(date)).toUTC();
}

QList<DueNote> DueReckoner::extensionConcerns(const DueCase& dossier, const QDateTime& due, const QDateTime& now) const {
    QList<DueNote> out;
    if (dossier.extensions.size() >= m_settings.extensionsAllowed) {
        out.append({QStringLiteral("extension-used-up"),
                    {{QStringLiteral("count"), QString::number(dossier.extensions.size())},
                     {QStringLiteral("allowed"), QString::number(m_settings.extensionsAllowed)}}});
    }
    const QDateTime latest = latestApology(due);
    if (latest.isValid() && now > latest)
        out.append({QStringLiteral("extension-late"), {{QStringLiteral("latest"), toIso(latest)}}});
    return out;
}

qint64 DueReckoner::workedSeconds(const QDateTime& from, const QDateTime& to, const QList<Pause>& pauses) const {
    qint64 seconds = m_calendar.workingSeconds(from, to);
    const auto joined = joinedPauses(pauses);
    for (const Pause& pause : joined.value_or(QList<Pause>())) {
        const QDateTime stopped = qMax(from, pause.from);
        const QDateTime resumed = pause.to.isValid() ? qMin(to, pause.to) : to;
        if (stopped < resumed) seconds -= m_calendar.workingSeconds(stopped, resumed);
    }
    return seconds;
}

}  // namespace motcua
