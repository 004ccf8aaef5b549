#include "domain/DueRules.h"

#include <QStringList>
#include <algorithm>

namespace motcua {
namespace {

// One of several words, in the order of the enumeration.
template <typename Value>
DueRule choice(const char* name, Value DueSettings::*member, const QStringList& words) {
    return {QString::fromLatin1(name), words.join(QLatin1String(" | ")),
            [=](DueSettings& settings, const QString& value) {
                const qsizetype index = words.indexOf(value);
                if (index >= 0) settings.*member = static_cast<Value>(index);
                return index >= 0;
            },
            [=](const DueSettings& settings) { return words.at(static_cast<int>(settings.*member)); }};
}

DueRule flag(const char* name, bool DueSettings::*member) {
    DueRule rule = choice(name, member, {QStringLiteral("false"), QStringLiteral("true")});
    rule.expected = QStringLiteral("true | false");
    return rule;
}

DueRule number(const char* name, int DueSettings::*member, int least, int most) {
    return {QString::fromLatin1(name), QStringLiteral("%1–%2").arg(least).arg(most),
            [=](DueSettings& settings, const QString& value) {
                bool isNumber = false;
                const int given = value.toInt(&isNumber);
                if (!isNumber || given < least || given > most) return false;
                settings.*member = given;
                return true;
            },
            [=](const DueSettings& settings) { return QString::number(settings.*member); }};
}

}  // namespace

const QList<DueRule>& dueRules() {
    using S = DueSettings;
    static const QList<DueRule> rules = {
        flag("countDayOfReceipt", &S::countDayOfReceipt),
        flag("endAtClockOfReceipt", &S::endAtClockOfReceipt),
        flag("hourArithmetic", &S::hourArithmetic),
        choice("dayLength", &S::dayLength, {QStringLiteral("nominal"), QStringLiteral("sessions")}),
        flag("cutOffMovesStart", &S::cutOffMovesStart),
        flag("cutOffForHours", &S::cutOffForHours),
        flag("cutOffForSameDay", &S::cutOffForSameDay),
        flag("saturdayMornings", &S::saturdayMornings),
        flag("makeUpDaysCount", &S::makeUpDaysCount),
        flag("holidaysInCalendarDays", &S::holidaysInCalendarDays),
        flag("calendarDaysEndAtClock", &S::calendarDaysEndAtClock),
        choice("pauseCount", &S::pauseCount,
               {QStringLiteral("working-time"), QStringLiteral("calendar-days"), QStringLiteral("elapsed-minus-one")}),
        flag("overduePauseShifts", &S::overduePauseShifts),
        choice("afterSupplement", &S::afterSupplement, {QStringLiteral("pause"), QStringLiteral("restart")}),
        number("extensionsAllowed", &S::extensionsAllowed, 0, 9),
        choice("extendFrom", &S::extendFrom, {QStringLiteral("due"), QStringLiteral("decision")}),
        number("apologyDaysBefore", &S::apologyDaysBefore, 0, 9),
        number("onlineAnswerHours", &S::onlineAnswerHours, 1, 80),
        flag("cutOffForOnline", &S::cutOffForOnline),
        choice("missingYear", &S::missingYear, {QStringLiteral("warn"), QStringLiteral("refuse")}),
    };
    return rules;
}

Result<DueSettings> dueSettingsFromJson(const QJsonObject& object) {
    DueSettings settings;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto rule =
            std::find_if(dueRules().begin(), dueRules().end(), [&](const DueRule& known) { return known.name == it.key(); });
        if (rule == dueRules().end() || !rule->set(settings, it.value().toVariant().toString()))
            return fail(ErrorCode::BadJson, {{QStringLiteral("member"), QStringLiteral("dueRules.") + it.key()}});
    }
    return settings;
}

}  // namespace motcua
