// The table of deadlines (deadlines/cases.tsv): answers found by deadlines/oracle.py, which walks minute by minute and shares
// nothing with the product's arithmetic, and by hand. Then what must hold for any date.
#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <map>

#include "base/Clock.h"
#include "base/Json.h"
#include "base/Rng.h"
#include "domain/DueReckoner.h"

using namespace motcua;

namespace {

QJsonObject shippedDocument() {
    QFile file(QStringLiteral(MOTCUA_SOURCE_DIR "/resources/seed/calendar-vn.json"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return *parseObject(file.readAll());
}

// As in deadlines/questions.py: other hours and another cut-off from 1/6/2026 on.
QJsonObject summerDocument() {
    QJsonObject document = shippedDocument();
    QJsonArray sessions = document.value(QStringLiteral("workingSessions")).toArray();
    QJsonObject summer;
    for (auto row : sessions) {
        QJsonObject old = row.toObject();
        if (old.value(QStringLiteral("profile")) != QLatin1String("default")) continue;
        summer = old;
        old.insert(QStringLiteral("validTo"), QStringLiteral("2026-05-31"));
        row = old;
    }
    summer.insert(QStringLiteral("validFrom"), QStringLiteral("2026-06-01"));
    summer.insert(QStringLiteral("periods"), QJsonArray{QJsonArray{QStringLiteral("06:30"), QStringLiteral("11:00")},
                                                        QJsonArray{QStringLiteral("13:00"), QStringLiteral("16:30")}});
    sessions.append(summer);
    document.insert(QStringLiteral("workingSessions"), sessions);
    document.insert(QStringLiteral("cutOff"),
                    QJsonArray{QJsonObject{{QStringLiteral("time"), QStringLiteral("15:00")},
                                           {QStringLiteral("validTo"), QStringLiteral("2026-05-31")}},
                               QJsonObject{{QStringLiteral("time"), QStringLiteral("14:30")},
                                           {QStringLiteral("validFrom"), QStringLiteral("2026-06-01")}}});
    return document;
}

const WorkCalendar& office(const QString& name) {
    static const std::map<QString, WorkCalendar> offices = {
        {QStringLiteral("shipped"), *WorkCalendar::fromJson(shippedDocument())},
        {QStringLiteral("summer"), *WorkCalendar::fromJson(summerDocument())}};
    return offices.at(name);
}

TimeLimit limitOf(const QString& text) {
    static const std::map<QChar, TimeUnit> units = {
        {u'd', TimeUnit::WorkingDay}, {u'c', TimeUnit::CalendarDay}, {u'h', TimeUnit::Hour}, {u's', TimeUnit::SameDay}};
    return {text.size() > 1 ? text.sliced(1).toInt() : 1, units.at(text.front())};
}

QStringList wordsOf(const QString& column) {
    return column == QLatin1String("-") ? QStringList() : column.split(u' ');
}

DueCase caseOf(const QStringList& columns) {
    DueCase out{limitOf(columns[2]), fromIso(columns[3])};
    for (const QString& word : wordsOf(columns[4])) {
        const QStringList parts = word.split(u'/');
        out.pauses.append({fromIso(parts[0]), fromIso(parts[1]), parts[2] == QLatin1String("supplement")});
    }
    for (const QString& word : wordsOf(columns[5])) {
        const QStringList parts = word.split(u'/');
        out.extensions.append({limitOf(parts[0]), fromIso(parts[1]), {}, {}});
    }
    return out;
}

DueSettings settingsOf(const QString& column) {
    DueSettings settings;
    for (const QString& word : wordsOf(column)) {
        for (const DueRule& rule : dueRules()) {
            if (rule.name != word.section(u'=', 0, 0)) continue;
            EXPECT_TRUE(rule.set(settings, word.section(u'=', 1)));
        }
    }
    return settings;
}

int draw(Rng& rng, int below) {
    return static_cast<int>(rng.below(static_cast<quint64>(below)));
}

QDateTime someMoment(Rng& rng) {
    return localDateTime(QDate(2025, 1, 2).addDays(draw(rng, 650)), QTime(0, 0).addSecs(draw(rng, 24 * 60) * 60));
}

}  // namespace

TEST(Deadlines, EveryCaseOfTheTable) {
    QFile table(QStringLiteral(MOTCUA_SOURCE_DIR "/tests/unit/domain/deadlines/cases.tsv"));
    ASSERT_TRUE(table.open(QIODevice::ReadOnly));
    int cases = 0;
    while (!table.atEnd()) {
        const QString line = QString::fromUtf8(table.readLine()).trimmed();
        if (line.isEmpty() || line.startsWith(u'#')) continue;
        const QStringList columns = line.split(u'\t');
        ASSERT_EQ(columns.size(), 8) << line.toStdString();
        const auto due = DueReckoner(office(columns[1]), settingsOf(columns[6])).due(caseOf(columns));
        ASSERT_TRUE(due) << line.toStdString();
        EXPECT_EQ(toIso(due->at).first(16), columns[7]) << line.toStdString();
        ++cases;
    }
    EXPECT_GE(cases, 300);
}

TEST(Deadlines, NeverOnADayOffAndNeverOutsideTheHours) {
    SeededRng rng(20261123);
    const WorkCalendar& calendar = office(QStringLiteral("shipped"));
    const DueReckoner reckoner(calendar);
    for (int i = 0; i < 2'000; ++i) {
        const TimeUnit unit = static_cast<TimeUnit>(draw(rng, 3));
        const auto due = reckoner.due({{1 + draw(rng, 40), unit}, someMoment(rng)});
        ASSERT_TRUE(due);
        const QDateTime at = toLocal(due->at);
        EXPECT_TRUE(calendar.isWorkingDay(at.date())) << toIso(at).toStdString();
        EXPECT_LE(calendar.opening(at.date()), at.time());
        EXPECT_GE(calendar.closing(at.date()), at.time());
    }
}

TEST(Deadlines, WhoComesLaterIsNeverDueEarlier) {
    SeededRng rng(7);
    const DueReckoner reckoner(office(QStringLiteral("shipped")));
    for (int i = 0; i < 1'000; ++i) {
        const TimeLimit limit{1 + draw(rng, 20), static_cast<TimeUnit>(draw(rng, 3))};
        const QDateTime earlier = someMoment(rng);
        const QDateTime later = earlier.addSecs(60 * draw(rng, 6 * 24 * 60));
        EXPECT_LE(reckoner.due({limit, earlier})->at, reckoner.due({limit, later})->at)
            << toIso(earlier).toStdString() << " " << toIso(later).toStdString();
    }
}

TEST(Deadlines, APauseMovesTheDueDateByTheWorkingTimeItTook) {
    SeededRng rng(11);
    const WorkCalendar& calendar = office(QStringLiteral("shipped"));
    const DueReckoner reckoner(calendar);
    for (int i = 0; i < 1'000; ++i) {
        const DueCase plain{{5, TimeUnit::WorkingDay}, someMoment(rng)};
        const QDateTime due = reckoner.due(plain)->at;
        const QDateTime from = due.addSecs(-60 * draw(rng, 3 * 24 * 60));
        const QDateTime to = from.addSecs(60 * draw(rng, 9 * 24 * 60));
        DueCase paused = plain;
        paused.pauses = {{from, to}};
        // A limit that begins to count only after the receipt loses nothing before.
        if (from < plain.received.addDays(4)) continue;
        EXPECT_EQ(calendar.workingSeconds(due, reckoner.due(paused)->at), calendar.workingSeconds(from, to))
            << toIso(plain.received).toStdString() << " " << toIso(from).toStdString() << " " << toIso(to).toStdString();
    }
}

TEST(Deadlines, WhatDoesNotFitTogetherIsFound) {
    const auto findingsOf = [](const QJsonObject& document) {
        QStringList codes;
        const auto calendar = WorkCalendar::fromJson(document);
        EXPECT_TRUE(calendar);
        for (const DueNote& note : calendar->findings()) codes.append(note.code);
        return codes;
    };
    EXPECT_EQ(findingsOf(shippedDocument()), QStringList());

    QJsonObject empty = shippedDocument();
    empty.insert(QStringLiteral("days"), QJsonArray());
    EXPECT_TRUE(findingsOf(empty).contains(QStringLiteral("calendar-empty")));

    QJsonObject overlapping = shippedDocument();
    QJsonArray rows = overlapping.value(QStringLiteral("workingSessions")).toArray();
    QJsonObject first = rows[0].toObject();
    first.insert(QStringLiteral("periods"), QJsonArray{QJsonArray{QStringLiteral("07:00"), QStringLiteral("11:30")},
                                                       QJsonArray{QStringLiteral("11:00"), QStringLiteral("17:00")}});
    rows[0] = first;
    overlapping.insert(QStringLiteral("workingSessions"), rows);
    EXPECT_TRUE(findingsOf(overlapping).contains(QStringLiteral("sessions-overlap")));

    QJsonObject both = shippedDocument();
    QJsonArray days = both.value(QStringLiteral("days")).toArray();
    days.append(QJsonObject{{QStringLiteral("date"), QStringLiteral("2026-11-24")},
                            {QStringLiteral("kind"), QStringLiteral("make-up")}});
    both.insert(QStringLiteral("days"), days);
    EXPECT_TRUE(findingsOf(both).contains(QStringLiteral("day-off-and-worked")));
    // The day off holds.
    EXPECT_FALSE(WorkCalendar::fromJson(both)->isWorkingDay(QDate(2026, 11, 24)));
}

TEST(Deadlines, AMissingYearWarnsAtOnce) {
    const WorkCalendar& calendar = office(QStringLiteral("shipped"));
    const auto codes = [](const QList<DueNote>& notes) {
        QStringList out;
        for (const DueNote& note : notes) out.append(note.code + u' ' + note.facts.value(QStringLiteral("year")));
        return out;
    };
    EXPECT_EQ(codes(calendar.yearFindings(QDate(2026, 6, 1))), QStringList());
    EXPECT_EQ(codes(calendar.yearFindings(QDate(2026, 11, 1))), QStringList{QStringLiteral("year-not-announced 2027")});
    EXPECT_EQ(codes(calendar.yearFindings(QDate(2028, 1, 2))), QStringList{QStringLiteral("year-missing 2028")});

    const DueCase intoTheUnknown{{5, TimeUnit::WorkingDay}, fromIso(QStringLiteral("2027-12-30T09:00"))};
    const auto due = DueReckoner(calendar).due(intoTheUnknown);
    ASSERT_TRUE(due);
    EXPECT_TRUE(codes(due->notes).contains(QStringLiteral("year-missing 2028")));
    DueSettings strict;
    strict.missingYear = MissingYear::Refuse;
    EXPECT_TRUE(DueReckoner(calendar, strict).due(intoTheUnknown).error().is(ErrorCode::CalendarMissing));
}

TEST(Deadlines, StepsTransferAnswerAndApologyHaveTheirOwnLimits) {
    const DueReckoner reckoner(office(QStringLiteral("shipped")));
    const auto text = [](const Result<DueDate>& due) { return toIso(due->at).first(16).toStdString(); };
    const auto at = [](const char* iso) { return fromIso(QString::fromLatin1(iso)); };
    const DueCase dossier{{5, TimeUnit::WorkingDay}, at("2026-11-18T08:00")};  // due 26/11 at 8
    EXPECT_EQ(text(reckoner.stepDue({4, 0}, at("2026-11-18T10:00"), dossier)), "2026-11-18T16:00");
    EXPECT_EQ(text(reckoner.stepDue({0, 40}, at("2026-11-18T08:00"), dossier)), "2026-11-20T08:00");
    EXPECT_EQ(text(reckoner.stepDue({40, 0}, at("2026-11-25T08:00"), dossier)), "2026-11-26T08:00");  // not after the whole
    EXPECT_EQ(text(reckoner.transferDue(at("2026-11-19T14:00"))), "2026-11-19T17:00");
    EXPECT_EQ(text(reckoner.transferDue(at("2026-11-19T15:30"))), "2026-11-20T07:00");
    EXPECT_EQ(text(reckoner.onlineAnswer(at("2026-11-19T22:00"))), "2026-11-20T17:00");
    EXPECT_EQ(toIso(reckoner.latestApology(at("2026-11-26T08:00"))).first(16).toStdString(), "2026-11-25T17:00");
    DueCase extended = dossier;
    extended.extensions = {{{2, TimeUnit::WorkingDay}, at("2026-11-25T08:00"), {}, {}}};
    const auto concerns = reckoner.extensionConcerns(extended, reckoner.due(extended)->at, at("2026-11-30T08:00"));
    ASSERT_EQ(concerns.size(), 2);
    EXPECT_EQ(concerns[0].code, QStringLiteral("extension-used-up"));
    EXPECT_EQ(concerns[1].code, QStringLiteral("extension-late"));
}

TEST(Deadlines, APromisedDateStandsAndALaterPauseMovesIt) {
    const DueReckoner reckoner(office(QStringLiteral("shipped")));
    const auto at = [](const char* iso) { return fromIso(QString::fromLatin1(iso)); };
    const auto text = [](const Result<DueDate>& due) { return toIso(due->at).first(16).toStdString(); };
    DueCase dossier{{5, TimeUnit::WorkingDay}, at("2026-11-18T08:00")};  // due 26/11 at 8
    const QDateTime decided = at("2026-11-25T09:00");
    dossier.extensions = {{{}, decided, QStringLiteral("Chờ xác minh"), {}, at("2026-12-02T08:00")}};
    const auto promised = reckoner.due(dossier);
    EXPECT_EQ(text(promised), "2026-12-02T08:00");
    EXPECT_EQ(promised->notes.at(promised->notes.size() - 2).code, QStringLiteral("extended"));
    dossier.pauses = {{decided, at("2026-11-26T09:00")}};
    EXPECT_EQ(text(reckoner.due(dossier)), "2026-12-03T08:00") << "a day of waiting after the promise";
    dossier.pauses = {{at("2026-11-20T08:00"), at("2026-11-23T08:00")}};
    EXPECT_EQ(text(reckoner.due(dossier)), "2026-12-02T08:00") << "a day of waiting before it is within it";
    dossier.extensions.first().until = at("2026-11-25T10:00");
    EXPECT_EQ(text(reckoner.due(dossier)), "2026-11-27T08:00") << "a promise takes nothing away";
}

TEST(Deadlines, EveryRuleTakesItsValuesAndNoOthers) {
    for (const DueRule& rule : dueRules()) {
        DueSettings settings;
        const QString before = rule.get(settings);
        EXPECT_FALSE(rule.set(settings, QStringLiteral("perhaps"))) << rule.name.toStdString();
        EXPECT_EQ(rule.get(settings), before);
        EXPECT_TRUE(rule.set(settings, before));
    }
    EXPECT_TRUE(
        dueSettingsFromJson({{QStringLiteral("pauseCount"), QStringLiteral("sometimes")}}).error().is(ErrorCode::BadJson));
    EXPECT_TRUE(dueSettingsFromJson({{QStringLiteral("noSuchRule"), true}}).error().is(ErrorCode::BadJson));
    EXPECT_EQ(dueSettingsFromJson({{QStringLiteral("cutOffForHours"), false}})->cutOffForHours, false);
}
