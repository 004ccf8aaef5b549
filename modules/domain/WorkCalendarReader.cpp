// Reading a calendar document, and what does not fit together in it.
#include <QJsonArray>
#include <algorithm>

#include "base/Json.h"
#include "domain/WorkCalendar.h"

namespace motcua {
namespace {

const QString kSaturdayMorning = QStringLiteral("saturday-morning");
constexpr double kDayUnitHours = 8;  // where the calendar says nothing

tl::unexpected<Error> badCalendar(const QString& member) {
    return fail(ErrorCode::BadJson, {{QStringLiteral("member"), member}});
}

Result<int> weekdayOf(const QJsonValue& value, const QString& member) {
    static const QStringList names = {QStringLiteral("monday"),   QStringLiteral("tuesday"), QStringLiteral("wednesday"),
                                      QStringLiteral("thursday"), QStringLiteral("friday"),  QStringLiteral("saturday"),
                                      QStringLiteral("sunday")};
    const qsizetype index = names.indexOf(value.toString());
    if (index < 0) return badCalendar(member);
    return static_cast<int>(index) + 1;
}

// An absent date is no bound; a date that is none is an error.
Result<QDate> boundOf(const QJsonObject& row, const char* name, const QString& member) {
    const QJsonValue value = row.value(QLatin1String(name));
    if (value.isNull() || value.isUndefined()) return QDate();
    const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
    if (!date.isValid()) return badCalendar(member + QLatin1Char('.') + QLatin1String(name));
    return date;
}

Result<QTime> timeOf(const QJsonValue& value, const QString& member) {
    const QTime time = QTime::fromString(value.toString(), QStringLiteral("HH:mm"));
    if (!time.isValid()) return badCalendar(member);
    return time;
}

QString rowName(const char* member, qsizetype index) {
    return QStringLiteral("%1[%2]").arg(QLatin1String(member)).arg(index);
}

}  // namespace

struct WorkCalendar::Reader {
    const QJsonObject& document;
    WorkCalendar& calendar;

    Result<void> readRest() {
        MOTCUA_TRY(const QJsonArray rest, requireArray(document, QStringLiteral("weeklyRest")));
        for (const QJsonValue& value : rest) {
            MOTCUA_TRY(const int weekday, weekdayOf(value, QStringLiteral("weeklyRest")));
            calendar.m_weeklyRest.insert(weekday);
        }
        return {};
    }

    Result<QList<WorkSession>> readPeriods(const QJsonArray& periods, const QString& member) {
        QList<WorkSession> sessions;
        for (const QJsonValue& pair : periods) {
            MOTCUA_TRY(const QTime from, timeOf(pair.toArray().at(0), member));
            MOTCUA_TRY(const QTime to, timeOf(pair.toArray().at(1), member));
            if (from >= to) return badCalendar(member);
            sessions.append({from, to});
        }
        if (sessions.isEmpty()) return badCalendar(member);
        std::sort(sessions.begin(), sessions.end(), [](const WorkSession& a, const WorkSession& b) { return a.from < b.from; });
        return joined(sessions);
    }

    // Overlapping sessions are counted once.
    QList<WorkSession> joined(const QList<WorkSession>& sessions) {
        QList<WorkSession> out;
        for (const WorkSession& session : sessions) {
            if (out.isEmpty() || out.last().to <= session.from) {
                out.append(session);
                continue;
            }
            calendar.find(QStringLiteral("sessions-overlap"),
                          {{QStringLiteral("first"), spanText(out.last())}, {QStringLiteral("second"), spanText(session)}});
            out.last().to = qMax(out.last().to, session.to);
        }
        return out;
    }

    static QString spanText(const WorkSession& session) {
        return session.from.toString(QStringLiteral("HH:mm")) + u'–' + session.to.toString(QStringLiteral("HH:mm"));
    }

    Result<void> readTimetables(const QString& profile) {
        MOTCUA_TRY(const QJsonArray rows, requireArray(document, QStringLiteral("workingSessions")));
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QJsonObject row = rows[i].toObject();
            const QString name = row.value(QStringLiteral("profile")).toString();
            const QString member = rowName("workingSessions", i);
            if (name != profile && name != kSaturdayMorning) continue;
            Timetable timetable;
            timetable.saturdayMorning = name == kSaturdayMorning && profile != kSaturdayMorning;
            MOTCUA_TRY(timetable.validFrom, boundOf(row, "validFrom", member));
            MOTCUA_TRY(timetable.validTo, boundOf(row, "validTo", member));
            MOTCUA_TRY(timetable.sessions,
                       readPeriods(row.value(QStringLiteral("periods")).toArray(), member + QStringLiteral(".periods")));
            for (const QJsonValue& day : row.value(QStringLiteral("days")).toArray()) {
                MOTCUA_TRY(const int weekday, weekdayOf(day, member + QStringLiteral(".days")));
                timetable.weekdays.insert(weekday);
            }
            calendar.m_timetables.append(timetable);
        }
        // A row without a first day is older than any row with one.
        std::stable_sort(
            calendar.m_timetables.begin(), calendar.m_timetables.end(), [](const Timetable& a, const Timetable& b) {
                return a.validFrom.isValid() ? b.validFrom.isValid() && a.validFrom < b.validFrom : b.validFrom.isValid();
            });
        const bool works = std::any_of(
            calendar.m_timetables.cbegin(), calendar.m_timetables.cend(),
            [this](const Timetable& t) { return !t.saturdayMorning && !(t.weekdays - calendar.m_weeklyRest).isEmpty(); });
        if (!works) return badCalendar(QStringLiteral("workingSessions"));
        findDoubleTimetables();
        return {};
    }

    // Two rows of the same weekday from the same day on: nobody can say which of them holds.
    void findDoubleTimetables() {
        const QList<Timetable>& rows = calendar.m_timetables;
        for (qsizetype i = 1; i < rows.size(); ++i) {
            if (rows[i].saturdayMorning != rows[i - 1].saturdayMorning || rows[i].validFrom != rows[i - 1].validFrom) continue;
            if ((rows[i].weekdays & rows[i - 1].weekdays).isEmpty()) continue;
            calendar.find(QStringLiteral("sessions-overlap"),
                          {{QStringLiteral("first"), spanText(rows[i - 1].sessions.first())},
                           {QStringLiteral("second"), spanText(rows[i].sessions.first())}});
        }
    }

    Result<void> readDays() {
        const QJsonArray rows = document.value(QStringLiteral("days")).toArray();
        for (qsizetype i = 0; i < rows.size(); ++i) MOTCUA_CHECK(readDay(rows[i].toObject(), rowName("days", i)));
        if (calendar.m_days.isEmpty()) calendar.find(QStringLiteral("calendar-empty"), {});
        findOddDays();
        return {};
    }

    Result<void> readDay(const QJsonObject& row, const QString& member) {
        static const QStringList daysOff = {QStringLiteral("holiday"), QStringLiteral("lieu"), QStringLiteral("swap-off")};
        MOTCUA_TRY(const QDate date, boundOf(row, "date", member));
        if (!date.isValid()) return badCalendar(member + QStringLiteral(".date"));
        const QString kind = row.value(QStringLiteral("kind")).toString();
        const bool worked = kind == QLatin1String("make-up");
        const QMap<QString, QString> facts = {{QStringLiteral("date"), date.toString(Qt::ISODate)}};
        if (!worked && !daysOff.contains(kind)) calendar.find(QStringLiteral("day-kind-unknown"), facts);
        const auto known = calendar.m_days.constFind(date);
        if (known != calendar.m_days.cend() && known->worked != worked) {
            calendar.find(QStringLiteral("day-off-and-worked"), facts);
            if (worked) return {};  // the day off holds: a promise one day late harms nobody
        }
        MOTCUA_TRY(const QDate swapWith, boundOf(row, "swapWith", member));
        calendar.m_days.insert(date, {worked, row.value(QStringLiteral("name")).toString(), swapWith});
        return {};
    }

    void findOddDays() {
        for (auto it = calendar.m_days.cbegin(); it != calendar.m_days.cend(); ++it) {
            const QMap<QString, QString> facts = {{QStringLiteral("date"), it.key().toString(Qt::ISODate)}};
            if (it->worked && !calendar.m_weeklyRest.contains(it.key().dayOfWeek()))
                calendar.find(QStringLiteral("make-up-not-on-rest-day"), facts);
            if (it->swapWith.isValid() && calendar.m_days.value(it->swapWith).swapWith != it.key())
                calendar.find(QStringLiteral("swap-without-partner"), facts);
        }
    }

    void readYears() {
        for (const QJsonValue& value : document.value(QStringLiteral("years")).toArray()) {
            calendar.m_years.insert(value.toObject().value(QStringLiteral("year")).toInt(),
                                    value.toObject().value(QStringLiteral("complete")).toBool());
        }
        if (calendar.m_years.isEmpty()) return;
        for (int year = calendar.m_years.firstKey(); year < calendar.m_years.lastKey(); ++year) {
            if (!calendar.hasYear(year))
                calendar.find(QStringLiteral("year-missing"), {{QStringLiteral("year"), QString::number(year)}});
        }
    }

    // One cut-off, or several with validity.
    Result<void> readCutOffs() {
        const QJsonValue member = document.value(QStringLiteral("cutOff"));
        const QJsonArray rows = member.isArray() ? member.toArray() : QJsonArray{member};
        for (const QJsonValue& value : rows) {
            const QJsonObject row = value.toObject();
            if (!row.value(QStringLiteral("time")).isString()) continue;
            CutOff cutOff;
            MOTCUA_TRY(cutOff.time, timeOf(row.value(QStringLiteral("time")), QStringLiteral("cutOff.time")));
            MOTCUA_TRY(cutOff.validFrom, boundOf(row, "validFrom", QStringLiteral("cutOff")));
            MOTCUA_TRY(cutOff.validTo, boundOf(row, "validTo", QStringLiteral("cutOff")));
            calendar.m_cutOffs.append(cutOff);
        }
        return {};
    }
};

Result<WorkCalendar> WorkCalendar::fromJson(const QJsonObject& document, const QString& profile) {
    WorkCalendar calendar;
    Reader reader{document, calendar};
    MOTCUA_CHECK(reader.readRest());
    MOTCUA_CHECK(reader.readTimetables(profile));
    MOTCUA_CHECK(reader.readDays());
    reader.readYears();
    MOTCUA_CHECK(reader.readCutOffs());
    const QJsonValue told = document.value(QStringLiteral("dayUnitHours"));
    const double hours = told.isUndefined() ? kDayUnitHours : told.toDouble();
    if (hours <= 0 || hours > 24) return badCalendar(QStringLiteral("dayUnitHours"));
    calendar.m_dayUnitSeconds = static_cast<int>(hours * 3600);
    MOTCUA_TRY(calendar.m_rules, dueSettingsFromJson(document.value(QStringLiteral("dueRules")).toObject()));
    return calendar;
}

}  // namespace motcua
