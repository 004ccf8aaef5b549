#include <gtest/gtest.h>

#include <QFile>
#include <algorithm>

#include "base/Clock.h"
#include "base/Json.h"
#include "domain/DueReckoner.h"

using namespace motcua;

namespace {

WorkCalendar calendar() {
    QFile file(QStringLiteral(MOTCUA_SOURCE_DIR "/tests/data/catalogue/calendar.json"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return *WorkCalendar::fromJson(*parseObject(file.readAll()));
}

QDateTime at(const char* iso) {
    return fromIso(QString::fromLatin1(iso));
}

std::string dueOf(int count, TimeUnit unit, const char* received, const DueSettings& settings = {},
                  const QList<Pause>& pauses = {}) {
    const auto due = DueReckoner(calendar(), settings).due({{count, unit}, at(received), pauses});
    return due ? toIso(due->at).left(16).toStdString() : std::string(errorId(due.error().code).latin1());
}

bool hasNote(const DueDate& due, const char* code) {
    return std::any_of(due.notes.begin(), due.notes.end(),
                       [&](const DueNote& note) { return note.code == QLatin1String(code); });
}

}  // namespace

// Vectors of handbook law.md §5 and the rules of the province's calendar.
TEST(Due, WorkingDaysSkipWeekendAndTheNewHolidayOf24November) {
    EXPECT_EQ(dueOf(5, TimeUnit::WorkingDay, "2026-11-20T10:00"), "2026-11-30T10:00");
    EXPECT_EQ(dueOf(1, TimeUnit::WorkingDay, "2026-11-23T08:15"), "2026-11-25T08:15");
}

TEST(Due, AfterTheCutOffCountsFromTheNextWorkingDay) {
    EXPECT_EQ(dueOf(1, TimeUnit::WorkingDay, "2026-11-19T16:00"), "2026-11-23T07:00");
    DueSettings noCutOff;
    noCutOff.cutOffMovesStart = false;
    EXPECT_EQ(dueOf(1, TimeUnit::WorkingDay, "2026-11-19T16:00", noCutOff), "2026-11-20T16:00");
}

TEST(Due, ClosingTimeIsASetting) {
    DueSettings closing;
    closing.endAtClockOfReceipt = false;
    EXPECT_EQ(dueOf(5, TimeUnit::WorkingDay, "2026-11-20T10:00", closing), "2026-11-30T17:00");
}

TEST(Due, CalendarDaysMoveOnlyTheLastDay) {
    EXPECT_EQ(dueOf(10, TimeUnit::CalendarDay, "2026-11-14T09:00"), "2026-11-25T17:00");  // 24/11 is off
    EXPECT_EQ(dueOf(15, TimeUnit::CalendarDay, "2026-11-02T09:00"), "2026-11-17T17:00");
}

TEST(Due, SameDayBeforeAndAfterThree) {
    EXPECT_EQ(dueOf(1, TimeUnit::SameDay, "2026-11-23T14:59"), "2026-11-23T17:00");
    EXPECT_EQ(dueOf(1, TimeUnit::SameDay, "2026-11-23T15:30"), "2026-11-25T17:00");
    EXPECT_EQ(dueOf(1, TimeUnit::SameDay, "2026-11-22T10:00"), "2026-11-23T17:00");
}

TEST(Due, HoursCarryOverLunchAndNight) {
    EXPECT_EQ(dueOf(2, TimeUnit::Hour, "2026-11-19T10:30"), "2026-11-19T14:30");
    EXPECT_EQ(dueOf(8, TimeUnit::Hour, "2026-11-19T13:30"), "2026-11-20T11:30");
}

TEST(Due, LunchAndEarlyMorningStartAtTheNextSession) {
    EXPECT_EQ(dueOf(1, TimeUnit::WorkingDay, "2026-11-19T12:10"), "2026-11-20T13:30");
    EXPECT_EQ(dueOf(1, TimeUnit::WorkingDay, "2026-11-19T06:10"), "2026-11-20T07:00");
}

TEST(Due, APauseAddsItsWorkingTime) {
    const QList<Pause> pauses = {{at("2026-11-26T08:00"), at("2026-11-27T10:00")}};
    EXPECT_EQ(dueOf(5, TimeUnit::WorkingDay, "2026-11-20T10:00", {}, pauses), "2026-12-01T14:00");
}

TEST(Due, MakeUpDayIsWorked) {
    // 10/01/2026 is worked in exchange for 02/01/2026.
    EXPECT_TRUE(calendar().isWorkingDay(QDate(2026, 1, 10)));
    EXPECT_FALSE(calendar().isWorkingDay(QDate(2026, 1, 2)));
    EXPECT_EQ(dueOf(1, TimeUnit::WorkingDay, "2026-01-09T09:00"), "2026-01-10T09:00");
}

TEST(Due, UnknownYearIsSaidAndComputedYearIsFlagged) {
    EXPECT_EQ(dueOf(5, TimeUnit::WorkingDay, "2031-01-06T09:00"), "2031-01-13T09:00");
    EXPECT_TRUE(hasNote(*DueReckoner(calendar()).due({{5, TimeUnit::WorkingDay}, at("2031-01-06T09:00")}), "year-missing"));
    DueSettings strict;
    strict.missingYear = MissingYear::Refuse;
    EXPECT_EQ(dueOf(5, TimeUnit::WorkingDay, "2031-01-06T09:00", strict), "calendar.missing");
    const auto due = DueReckoner(calendar()).due({{5, TimeUnit::WorkingDay}, at("2027-01-05T09:00")});
    ASSERT_TRUE(due);
    EXPECT_TRUE(hasNote(*due, "year-not-announced"));
}

TEST(Due, ExplanationNamesTheHoliday) {
    const auto due = DueReckoner(calendar()).due({{5, TimeUnit::WorkingDay}, at("2026-11-20T10:00")});
    ASSERT_TRUE(due);
    bool named = false;
    for (const DueNote& note : due->notes) named |= note.facts.value(QStringLiteral("date")) == QLatin1String("2026-11-24");
    EXPECT_TRUE(named);
    const DueDate back = dueFromJson(toJson(*due));
    EXPECT_EQ(back.at, due->at);
    EXPECT_EQ(back.notes.size(), due->notes.size());
}

TEST(Due, BadInputIsRefused) {
    EXPECT_EQ(dueOf(0, TimeUnit::WorkingDay, "2026-11-20T10:00"), "due.input-bad");
    EXPECT_EQ(dueOf(1, TimeUnit::ByPlan, "2026-11-20T10:00"), "due.not-computable");
    const QList<Pause> turned = {{at("2026-11-27T08:00"), at("2026-11-26T10:00")}};
    EXPECT_EQ(dueOf(5, TimeUnit::WorkingDay, "2026-11-20T10:00", {}, turned), "due.input-bad");
}

TEST(Due, HoursOfADayMustBeANumber) {
    QFile file(QStringLiteral(MOTCUA_SOURCE_DIR "/tests/data/catalogue/calendar.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QJsonObject document = *parseObject(file.readAll());
    for (const QJsonValue& bad : {QJsonValue(QStringLiteral("7")), QJsonValue(0), QJsonValue(25), QJsonValue()}) {
        document.insert(QStringLiteral("dayUnitHours"), bad);
        EXPECT_FALSE(WorkCalendar::fromJson(document));
    }
}

// Property: more days never end earlier, and every end is a working moment.
TEST(Due, IsMonotoneAndEndsOnWorkingDays) {
    const WorkCalendar c = calendar();
    for (int hour = 0; hour < 24 * 40; hour += 7) {
        const QDateTime received = at("2026-04-20T00:00").addSecs(hour * 3600);
        QDateTime last;
        for (int n = 1; n <= 12; ++n) {
            const auto due = DueReckoner(c).due({{n, TimeUnit::WorkingDay}, received});
            ASSERT_TRUE(due);
            EXPECT_TRUE(c.isWorkingDay(toLocal(due->at).date()));
            EXPECT_TRUE(!last.isValid() || due->at > last);
            last = due->at;
        }
    }
}
