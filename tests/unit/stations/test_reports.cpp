// Reports reconcile, queues know their names, settings refuse what they cannot take, a catalogue file stays below the province.
#include <gtest/gtest.h>

#include <QJsonArray>

#include "stations/CatalogueFile.h"
#include "stations/Queues.h"
#include "stations/ReportStation.h"
#include "stations/Settings.h"
#include "store/FileLane.h"
#include "support/TestDesk.h"

using namespace motcua;
using namespace motcua::test;

namespace {

stations::Session administrator(TestDesk& t) {
    stations::Session session = t.session(kHead);
    session.officer.posts.append({QStringLiteral("P"), QStringLiteral("H19.101"), Role::Administrator, QString()});
    return session;
}

class Reports : public ::testing::Test {
protected:
    void SetUp() override {
        t.addLease(1, 50);
        reads = *t.store->openReadModels();
    }
    Dossier receive() { return *t.intake.receive(t.session(kReception), t.birthDraft()); }
    printing::ReportTable make(const QString& kind, QDate from, QDate to) {
        stations::ReportStation station(t.desk, t.catalogue);
        const auto table = station.make(kind, from, to, *reads);
        EXPECT_TRUE(table);
        return table.value_or(printing::ReportTable());
    }
    QList<int> total(QDate from, QDate to) {
        QList<int> out;
        for (const QString& cell : make(QStringLiteral("statistics"), from, to).total.mid(2)) out.append(cell.toInt());
        return out;
    }

    TestDesk t;
    std::unique_ptr<store::ReadModels> reads;
    const QDate monday{2026, 11, 23};
};

TEST_F(Reports, TheRegisterHoldsWhatWasReceivedInThePeriodInOrder) {
    const Dossier first = receive();
    t.clock.advanceMs(60'000);
    const Dossier second = receive();
    t.clock.advanceMs(24 * 3'600'000LL);
    receive();
    const auto table = make(QStringLiteral("register"), monday, monday);
    ASSERT_EQ(table.rows.size(), 2);
    EXPECT_EQ(table.rows[0][1], first.number);
    EXPECT_EQ(table.rows[1][1], second.number);
    EXPECT_EQ(table.rows[1][0], QStringLiteral("2"));
    for (const QStringList& row : table.rows) EXPECT_EQ(row.size(), table.columns.size());
    EXPECT_EQ(table.widths.size(), table.columns.size());
    EXPECT_EQ(table.numeric.size(), table.columns.size());
}

TEST_F(Reports, StatisticsReconcileFromPeriodToPeriod) {
    receive();
    receive();
    t.clock.advanceMs(24 * 3'600'000LL);
    receive();
    const QList<int> first = total(monday, monday);
    EXPECT_EQ(first[0], 2);
    EXPECT_EQ(first[3], 0);  // from before
    EXPECT_EQ(first[8], 2);  // open
    const QList<int> second = total(monday.addDays(1), monday.addDays(1));
    EXPECT_EQ(second[0], 3);
    EXPECT_EQ(second[3], 2);
    const QList<int> later = total(monday.addDays(30), monday.addDays(30));
    EXPECT_EQ(later[8], 3);
    EXPECT_EQ(later[10], 3);  // overdue by then
    for (const QList<int>& row : {first, second, later}) {
        EXPECT_EQ(row[0], row[1] + row[2] + row[3]);
        EXPECT_EQ(row[0], row[4] + row[8]);
        EXPECT_EQ(row[4], row[5] + row[6] + row[7]);
        EXPECT_EQ(row[8], row[9] + row[10]);
    }
}

TEST_F(Reports, WrongPeriodsAndKindsAreRefused) {
    stations::ReportStation station(t.desk, t.catalogue);
    EXPECT_TRUE(station.make(QStringLiteral("register"), monday, monday.addDays(-1), *reads).error().is(ErrorCode::BadUsage));
    EXPECT_TRUE(station.make(QStringLiteral("no-such"), monday, monday, *reads).error().is(ErrorCode::BadUsage));
}

TEST(Csv, ANameIsNeverAFormula) {
    printing::ReportTable table;
    table.columns = {QStringLiteral("Tên")};
    table.rows = {{QStringLiteral("=1+1")}, {QStringLiteral("a \"b\", c")}};
    EXPECT_EQ(printing::toCsv(table), QByteArray("\xEF\xBB\xBF\"Tên\"\r\n\"'=1+1\"\r\n\"a \"\"b\"\", c\"\r\n"));
}

TEST(Queues, NamesAreThoseOfTheWalk) {
    TestDesk t;
    const auto session = t.session(kHandler);
    for (const QString& name : stations::queueNames()) EXPECT_TRUE(stations::queueFilter(name, session, t.clock.now()));
    EXPECT_FALSE(stations::queueFilter(QStringLiteral("x"), session, t.clock.now()));
    EXPECT_EQ(stations::queueFilter(QStringLiteral("mine"), session, t.clock.now())->assignee, session.officer.id);
    EXPECT_EQ(stations::queueFilter(QStringLiteral("assigned"), session, t.clock.now())->assignee, session.officer.id);
    EXPECT_EQ(stations::queueFilter(QStringLiteral("assigned"), t.session(kHead), t.clock.now())->assignee, QString());
}

// Each list takes the due dates of its own span, and none whose clock stands still.
TEST(Queues, DueDatesByDayAndByNoon) {
    TestDesk t;
    const auto session = t.session(kReception);
    const auto addDue = [&](const char* due, const char* state) {
        Dossier dossier;
        dossier.id = QUuid::createUuid();
        dossier.state = DossierState(QLatin1String(state));
        dossier.due.at = fromIso(QLatin1String(due));
        store::DossierRow row;
        row.id = dossier.id;
        row.fields = toJson(dossier);
        EXPECT_TRUE(t.store->inTransaction([&] { return t.store->dossiers.insert(row); }));
    };
    addDue("2026-11-25T08:00", "assigned");
    addDue("2026-11-25T11:00", "received");
    addDue("2026-11-25T11:30", "supplementWanted");
    addDue("2026-11-25T08:30", "resultReady");
    addDue("2026-11-25T16:00", "sealed");
    addDue("2026-11-26T10:00", "assigned");
    addDue("2026-11-27T10:00", "assigned");
    const auto reads = t.store->openReadModels();
    ASSERT_TRUE(reads);
    const QDateTime morning = fromIso(QStringLiteral("2026-11-25T09:00"));
    const auto count = [&](const char* name, const QDateTime& now) {
        return *(*reads)->count(*stations::queueFilter(QLatin1String(name), session, now));
    };
    EXPECT_EQ(count("overdue", morning), 1);
    EXPECT_EQ(count("overdueByNoon", morning), 1);
    EXPECT_EQ(count("dueToday", morning), 2);
    EXPECT_EQ(count("dueTomorrow", morning), 1);
    EXPECT_EQ(count("overdueByNoon", morning.addSecs(4 * 3600)), 2);  // in the afternoon: by tomorrow's noon
    EXPECT_EQ(stations::queueFilter(QStringLiteral("dueToday"), t.session(kHandler), morning)->assignee,
              t.session(kHandler).officer.id);
    EXPECT_FALSE(stations::datedStates().contains(QStringLiteral("resultReady")));
    EXPECT_TRUE(stations::datedStates().contains(QStringLiteral("submitted")));
}

TEST(Settings, TakeOnlyWhatTheyKnow) {
    TestDesk t;
    stations::Settings settings(t.desk);
    const QString idle = QStringLiteral("session.idleMinutes");
    EXPECT_EQ(*settings.get(idle), QStringLiteral("15"));
    EXPECT_TRUE(settings.set(t.session(kHead), idle, QStringLiteral("5")).error().is(ErrorCode::NotAllowed));
    EXPECT_TRUE(settings.set(administrator(t), idle, QStringLiteral("61")).error().is(ErrorCode::SettingBad));
    EXPECT_TRUE(settings.set(administrator(t), QStringLiteral("x"), QStringLiteral("1")).error().is(ErrorCode::SettingBad));
    EXPECT_TRUE(settings.set(administrator(t), idle, QStringLiteral("5")));
    EXPECT_EQ(*settings.get(idle), QStringLiteral("5"));
    EXPECT_TRUE(settings.set(administrator(t), QStringLiteral("due.cutOffMovesStart"), QStringLiteral("false")));
    EXPECT_FALSE(settings.due()->cutOffMovesStart);
}

TEST(Settings, OfTheFileLaneReachTheLine) {
    TestDesk t;
    stations::Settings settings(t.desk);
    EXPECT_EQ(store::FileLane::read(t.store->meta)->bytesPerSecond, 0);
    EXPECT_TRUE(
        settings.set(administrator(t), store::kUploadSpeedSetting, QStringLiteral("-1")).error().is(ErrorCode::SettingBad));
    EXPECT_TRUE(settings.set(administrator(t), store::kUploadSpeedSetting, QStringLiteral("250")));
    EXPECT_TRUE(settings.set(administrator(t), store::kPauseFilesSetting, QStringLiteral("true")));
    const auto lane = store::FileLane::read(t.store->meta);
    EXPECT_EQ(lane->bytesPerSecond, 250'000);
    EXPECT_TRUE(lane->isPaused);
}

TEST(CatalogueFile, StaysBelowTheProvinceAndAboveEarlierFiles) {
    TestDesk t;
    QJsonObject procedure = *t.store->catalogue.get(QStringLiteral("procedure"), kBirth);
    procedure.insert(QStringLiteral("code"), QStringLiteral("9.000001"));
    const auto file = [&](const QString& name) {
        procedure.insert(QStringLiteral("name"), name);
        return QJsonObject{{QStringLiteral("procedures"), QJsonArray{procedure}}};
    };
    EXPECT_TRUE(
        stations::importCatalogue(t.desk, t.session(kHead), file(QStringLiteral("A"))).error().is(ErrorCode::NotAllowed));
    EXPECT_EQ(stations::importCatalogue(t.desk, administrator(t), file(QStringLiteral("A")))->taken, 1);
    t.clock.advanceMs(1'000);
    EXPECT_EQ(stations::importCatalogue(t.desk, administrator(t), file(QStringLiteral("B")))->taken, 1);
    EXPECT_EQ(t.catalogue.procedure(QStringLiteral("9.000001"))->name, QStringLiteral("B"));
    ASSERT_TRUE(*t.store->catalogue.put(QStringLiteral("procedure"), QStringLiteral("9.000001"), 1, procedure));
    t.clock.advanceMs(1'000);
    EXPECT_EQ(stations::importCatalogue(t.desk, administrator(t), file(QStringLiteral("C")))->kept, 1);
    const QJsonObject people{{QStringLiteral("officers"), QJsonArray()}};
    EXPECT_TRUE(stations::importCatalogue(t.desk, administrator(t), people).error().is(ErrorCode::JsonMemberUnknown));
}

}  // namespace
