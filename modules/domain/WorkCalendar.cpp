#include "domain/WorkCalendar.h"

#include <QJsonArray>
#include <algorithm>

#include "base/Clock.h"
#include "base/Json.h"

namespace motcua {
namespace {

int weekdayOf(const QString& name) {
    static const QStringList names = {QStringLiteral("monday"),   QStringLiteral("tuesday"), QStringLiteral("wednesday"),
                                      QStringLiteral("thursday"), QStringLiteral("friday"),  QStringLiteral("saturday"),
                                      QStringLiteral("sunday")};
    return static_cast<int>(names.indexOf(name)) + 1;
}

QString dayText(QDate date) {
    return date.toString(Qt::ISODate);
}

tl::unexpected<Error> badCalendar(const QString& member) {
    return fail(ErrorCode::BadJson, {{QStringLiteral("member"), member}});
}

// The search for a working day gives up after a year: a calendar without any would loop for ever.
constexpr int kLongestSearchDays = 366;

}  // namespace

Result<WorkCalendar> WorkCalendar::fromJson(const QJsonObject& document, const QString& profile) {
    WorkCalendar calendar;
    MOTCUA_TRY(const QJsonArray rest, requireArray(document, QStringLiteral("weeklyRest")));
    for (const QJsonValue& value : rest) calendar.m_weeklyRest.insert(weekdayOf(value.toString()));
    MOTCUA_TRY(const QJsonArray sessions, requireArray(document, QStringLiteral("workingSessions")));
    for (const QJsonValue& value : sessions) {
        const QJsonObject row = value.toObject();
        if (row.value(QStringLiteral("profile")).toString() != profile) continue;
        QList<Session> periods;
        for (const QJsonValue& pair : row.value(QStringLiteral("periods")).toArray()) {
            const Session session{QTime::fromString(pair.toArray().at(0).toString(), QStringLiteral("HH:mm")),
                                  QTime::fromString(pair.toArray().at(1).toString(), QStringLiteral("HH:mm"))};
            if (!session.from.isValid() || !session.to.isValid() || session.from >= session.to) {
                return badCalendar(QStringLiteral("workingSessions.periods"));
            }
            if (!periods.isEmpty() && session.from < periods.last().to)
                return badCalendar(QStringLiteral("workingSessions.periods"));
            periods.append(session);
        }
        for (const QJsonValue& day : row.value(QStringLiteral("days")).toArray()) {
            calendar.m_sessions.insert(weekdayOf(day.toString()), periods);
        }
    }
    if (calendar.m_sessions.isEmpty()) return badCalendar(QStringLiteral("workingSessions"));
    MOTCUA_TRY(const QJsonArray days, requireArray(document, QStringLiteral("days")));
    for (const QJsonValue& value : days) {
        const QJsonObject row = value.toObject();
        const QDate date = QDate::fromString(row.value(QStringLiteral("date")).toString(), Qt::ISODate);
        if (!date.isValid()) return badCalendar(QStringLiteral("days.date"));
        calendar.m_days.insert(date,
                               {row.value(QStringLiteral("kind")).toString(), row.value(QStringLiteral("name")).toString()});
    }
    for (const QJsonValue& value : document.value(QStringLiteral("years")).toArray()) {
        calendar.m_years.insert(value.toObject().value(QStringLiteral("year")).toInt(),
                                value.toObject().value(QStringLiteral("complete")).toBool());
    }
    calendar.m_cutOff = QTime::fromString(
        document.value(QStringLiteral("cutOff")).toObject().value(QStringLiteral("time")).toString(), QStringLiteral("HH:mm"));
    return calendar;
}

bool WorkCalendar::isWorkingDay(QDate date) const {
    const auto day = m_days.constFind(date);
    if (day != m_days.cend()) return day->kind == QLatin1String("make-up");
    return !m_weeklyRest.contains(date.dayOfWeek()) && m_sessions.contains(date.dayOfWeek());
}

QString WorkCalendar::dayName(QDate date) const {
    return m_days.value(date).name;
}

QDate WorkCalendar::nextWorkingDay(QDate after) const {
    QDate date = after.addDays(1);
    for (int i = 0; i < kLongestSearchDays && !isWorkingDay(date); ++i) date = date.addDays(1);
    return date;
}

// A make-up day falls on a rest day and has the hours of a Monday.
QList<WorkCalendar::Session> WorkCalendar::sessionsOf(QDate date) const {
    return m_sessions.value(m_sessions.contains(date.dayOfWeek()) ? date.dayOfWeek() : Qt::Monday);
}

QTime WorkCalendar::opening(QDate date) const {
    return sessionsOf(date).value(0).from;
}

QTime WorkCalendar::closing(QDate date) const {
    const QList<Session> periods = sessionsOf(date);
    return periods.isEmpty() ? QTime() : periods.last().to;
}

qint64 WorkCalendar::workingMinutes(const QDateTime& from, const QDateTime& to) const {
    const QDateTime start = toLocal(from);
    const QDateTime end = toLocal(to);
    qint64 minutes = 0;
    for (QDate date = start.date(); date <= end.date(); date = date.addDays(1)) {
        if (!isWorkingDay(date)) continue;
        for (const Session& session : sessionsOf(date)) {
            const QDateTime a = qMax(start, localDateTime(date, session.from));
            const QDateTime b = qMin(end, localDateTime(date, session.to));
            if (a < b) minutes += a.secsTo(b) / 60;
        }
    }
    return minutes;
}

Result<void> WorkCalendar::checkYears(QDate from, QDate to) const {
    for (int year = from.year(); year <= to.year(); ++year) {
        if (!hasYear(year)) return fail(ErrorCode::CalendarMissing, {{QStringLiteral("year"), QString::number(year)}});
    }
    return {};
}

QDateTime WorkCalendar::effectiveStart(const QDateTime& received, bool useCutOff, QList<DueNote>* notes) const {
    const QDateTime local = toLocal(received);
    const QDate date = local.date();
    const auto movedTo = [&](QDate day, const QString& why) {
        const QDateTime start = localDateTime(day, opening(day));
        notes->append({why, {{QStringLiteral("received"), toIso(received)}, {QStringLiteral("start"), toIso(start)}}});
        return start;
    };
    if (!isWorkingDay(date)) return movedTo(nextWorkingDay(date), QStringLiteral("received-on-day-off"));
    if (local.time() >= closing(date)) return movedTo(nextWorkingDay(date), QStringLiteral("received-after-hours"));
    if (useCutOff && m_cutOff.isValid() && local.time() > m_cutOff)
        return movedTo(nextWorkingDay(date), QStringLiteral("received-after-cut-off"));
    for (const Session& session : sessionsOf(date)) {
        if (local.time() < session.from) return localDateTime(date, session.from);
        if (local.time() <= session.to) return local;
    }
    return local;
}

void WorkCalendar::noteDaysOff(QDate from, QDate to, QList<DueNote>* notes) const {
    for (QDate date = from.addDays(1); date <= to; date = date.addDays(1)) {
        const QString name = dayName(date);
        if (name.isEmpty()) continue;
        const QString code = isWorkingDay(date) ? QStringLiteral("make-up-day") : QStringLiteral("day-off");
        notes->append({code, {{QStringLiteral("date"), dayText(date)}, {QStringLiteral("name"), name}}});
    }
}

QDateTime WorkCalendar::addWorkingDays(const QDateTime& start, int days, const DueSettings& settings,
                                       QList<DueNote>* notes) const {
    QDate date = start.date();
    for (int i = 0; i < days; ++i) date = nextWorkingDay(date);
    noteDaysOff(start.date(), date, notes);
    return localDateTime(date, settings.endAtClockOfReceipt ? start.time() : closing(date));
}

QDateTime WorkCalendar::addCalendarDays(const QDateTime& start, int days, QList<DueNote>* notes) const {
    const QDate last = start.date().addDays(days);
    const QDate date = isWorkingDay(last) ? last : nextWorkingDay(last);
    if (date != last) {
        notes->append({QStringLiteral("last-day-off"),
                       {{QStringLiteral("date"), dayText(last)}, {QStringLiteral("moved"), dayText(date)}}});
    }
    return localDateTime(date, closing(date));
}

QDateTime WorkCalendar::addWorkingMinutes(const QDateTime& start, qint64 minutes) const {
    QDateTime at = start;
    for (QDate date = start.date();; date = nextWorkingDay(date)) {
        if (isWorkingDay(date)) {
            for (const Session& session : sessionsOf(date)) {
                const QDateTime from = qMax(at, localDateTime(date, session.from));
                const qint64 room = from.secsTo(localDateTime(date, session.to)) / 60;
                if (room <= 0) continue;
                if (minutes <= room) return from.addSecs(minutes * 60);
                minutes -= room;
            }
        }
        if (!hasYear(date.year())) return {};
        at = localDateTime(date.addDays(1), QTime(0, 0));
    }
}

QDateTime WorkCalendar::endOfSameDay(const QDateTime& received, QList<DueNote>* notes) const {
    const QDateTime start = effectiveStart(received, true, notes);
    return localDateTime(start.date(), closing(start.date()));
}

Result<DueDate> WorkCalendar::due(const TimeLimit& limit, const QDateTime& received, const QList<Pause>& pauses,
                                  const DueSettings& settings) const {
    if (!received.isValid()) return fail(ErrorCode::DueInputBad, {{QStringLiteral("field"), QStringLiteral("received")}});
    if (!limit.value || limit.unit == TimeUnit::ByPlan || limit.unit == TimeUnit::ByCase)
        return fail(ErrorCode::DueNotComputable);
    if (*limit.value <= 0 || *limit.value > 3650)
        return fail(ErrorCode::DueInputBad, {{QStringLiteral("field"), QStringLiteral("limit")}});
    MOTCUA_CHECK(checkYears(toLocal(received).date(), toLocal(received).date()));

    DueDate due;
    const bool daysOfLaw = limit.unit == TimeUnit::CalendarDay;
    const QDateTime start = daysOfLaw ? toLocal(received) : effectiveStart(received, settings.cutOffMovesStart, &due.notes);
    const QString count = QString::number(*limit.value);
    QDateTime end;
    switch (limit.unit) {
        case TimeUnit::SameDay:
            due.notes.clear();
            end = endOfSameDay(received, &due.notes);
            due.notes.append({QStringLiteral("same-day"), {}});
            break;
        case TimeUnit::Hour:
            end = addWorkingMinutes(start, qint64{*limit.value} * 60);
            due.notes.append({QStringLiteral("hours"), {{QStringLiteral("count"), count}}});
            break;
        case TimeUnit::CalendarDay:
            due.notes.append({QStringLiteral("calendar-days"), {{QStringLiteral("count"), count}}});
            end = addCalendarDays(start, *limit.value, &due.notes);
            break;
        default:
            due.notes.append({QStringLiteral("working-days"), {{QStringLiteral("count"), count}}});
            end = addWorkingDays(start, *limit.value, settings, &due.notes);
    }
    for (const Pause& pause : pauses) {
        if (!pause.from.isValid() || !pause.to.isValid() || pause.to < pause.from) {
            return fail(ErrorCode::DueInputBad, {{QStringLiteral("field"), QStringLiteral("pause")}});
        }
        const qint64 minutes = workingMinutes(pause.from, pause.to);
        end = addWorkingMinutes(end, minutes);
        due.notes.append({QStringLiteral("paused"),
                          {{QStringLiteral("from"), toIso(pause.from)},
                           {QStringLiteral("to"), toIso(pause.to)},
                           {QStringLiteral("minutes"), QString::number(minutes)}}});
    }
    if (!end.isValid())
        return fail(ErrorCode::CalendarMissing, {{QStringLiteral("year"), QString::number(start.date().year() + 1)}});
    MOTCUA_CHECK(checkYears(start.date(), end.date()));
    if (!yearIsComplete(end.date().year())) {
        due.notes.append(
            {QStringLiteral("year-not-announced"), {{QStringLiteral("year"), QString::number(end.date().year())}}});
    }
    due.notes.append({QStringLiteral("ends"), {{QStringLiteral("at"), toIso(end)}}});
    due.at = end.toUTC();
    return due;
}

}  // namespace motcua
