// When backups are due, what an hour of upkeep leaves on the disk, and what diagnostics lets out.
#include <QDir>

#include "../store/StoreFixture.h"
#include "app/desk/Diagnostics.h"
#include "app/desk/Upkeep.h"

using namespace motcua;
using namespace motcua::app;
using namespace motcua::store;

namespace {

const QDateTime kNow = fromIso(QStringLiteral("2026-11-23T10:00:00+07:00"));

struct UpkeepTest : StoreTest {
    QTemporaryDir second;
    QString own() const { return profile.path(QStringLiteral("backups")); }

    Upkeep make(const QStringList& roots) {
        return Upkeep({*store->secondConnection(), profile.clock, profile.files, profile.dir.path(), roots});
    }
    void commitSomething() {
        ASSERT_TRUE(store->inTransaction([&] { return store->events.append(event({}, QStringLiteral("login"))); }));
    }
};

}  // namespace

TEST(BackupIsDue, HalfAnHourAfterAChangeAndDaily) {
    EXPECT_TRUE(isBackupDue({}, 0, kNow, 0));
    EXPECT_FALSE(isBackupDue(kNow.addSecs(-29 * 60), 5, kNow, 9));
    EXPECT_TRUE(isBackupDue(kNow.addSecs(-30 * 60), 5, kNow, 9));
    EXPECT_FALSE(isBackupDue(kNow.addSecs(-23 * 3600), 5, kNow, 5));
    EXPECT_TRUE(isBackupDue(kNow.addDays(-1), 5, kNow, 5));
}

// The clock is set back a day: the backups "of tomorrow" hold nobody up.
TEST(BackupIsDue, AClockSetBackDoesNotStopThem) {
    EXPECT_TRUE(isBackupDue(kNow.addDays(1), 5, kNow, 6));
    EXPECT_FALSE(isBackupDue(kNow.addDays(1), 5, kNow, 5));
}

TEST_F(UpkeepTest, BothPlacesAreKeptAndOneThatIsNotThereStopsNothing) {
    const QString nowhere = QStringLiteral("/proc/self/no-drive");
    Upkeep upkeep = make({own(), nowhere, second.path()});
    commitSomething();
    EXPECT_FALSE(upkeep.tick());
    EXPECT_EQ(backupsIn(profile.files, own()).size(), 1);
    EXPECT_EQ(backupsIn(profile.files, second.path()).size(), 1);
    profile.clock.advanceMs(10 * 60'000);
    EXPECT_FALSE(upkeep.tick()) << "the missing drive is said each time";
    EXPECT_EQ(backupsIn(profile.files, own()).size(), 1);
    commitSomething();
    profile.clock.advanceMs(25 * 60'000);
    EXPECT_FALSE(upkeep.tick());
    EXPECT_EQ(backupsIn(profile.files, own()).size(), 2);
}

TEST_F(UpkeepTest, TheThreadMakesABackupWhenAskedAndEndsAtOnce) {
    std::atomic_bool said = false;
    {
        Upkeep upkeep = make({own()});
        upkeep.onProgress = [&said](const Progress&) { said = true; };
        upkeep.startThread();
        upkeep.backUpNow();
        for (int i = 0; i < 200 && backupsIn(profile.files, own()).isEmpty(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    EXPECT_TRUE(said);
    EXPECT_EQ(backupsIn(profile.files, own()).size(), 1);
}

TEST_F(UpkeepTest, AStoppedBackupLeavesNothingAndComesHalfAnHourLater) {
    for (const char* text : {"one", "two"}) {
        const auto info = store->blobs.put(text, QStringLiteral("text/plain"));
        ASSERT_TRUE(store->inTransaction([&]() -> Result<void> {
            MOTCUA_CHECK(store->blobs.record(*info));
            return store->uploads.queue(info->sha256);
        }));
    }
    Upkeep upkeep = make({own()});
    int ended = 0;
    upkeep.onEnd = [&ended] { ++ended; };
    upkeep.onProgress = [&upkeep](const Progress&) { upkeep.stopBackup(); };
    EXPECT_FALSE(upkeep.tick());
    EXPECT_EQ(ended, 1);
    EXPECT_TRUE(backupsIn(profile.files, own()).isEmpty());
    EXPECT_TRUE(upkeep.tick()) << "it rests";
    EXPECT_TRUE(backupsIn(profile.files, own()).isEmpty());
    upkeep.onProgress = {};
    profile.clock.advanceMs(30 * 60'000);
    EXPECT_TRUE(upkeep.tick());
    EXPECT_EQ(backupsIn(profile.files, own()).size(), 1);
}

TEST(Diagnostics, HidesWhoeverItKnowsAndWhateverLooksLikeAPerson) {
    const QStringList known{QStringLiteral("tiepnhan.dx"), QStringLiteral("nguyen van a"),
                            QStringLiteral("Tổ 3, phường Đồng Xoài")};
    const QString text = QStringLiteral(
        "login of tiepnhan.dx; NGUYEN VAN A, Đặng Thị Thử Nghiệm 075194001234 +84900000000 a.b@example.vn "
        "tại tổ 3, phường đồng xoài; H19.101-261123-0017 HTTP 503 in 120000 ms");
    const QString out = withoutPersons(text, known);
    for (const char* hidden : {"tiepnhan", "NGUYEN", "Đặng", "Nghiệm", "075194001234", "84900000000", "example.vn", "phường"})
        EXPECT_FALSE(out.contains(QString::fromUtf8(hidden))) << hidden << " in " << qPrintable(out);
    for (const char* kept : {"login of", "HTTP 503", "120000 ms", "H19.101-261123-0017"})
        EXPECT_TRUE(out.contains(QString::fromUtf8(kept))) << kept << " in " << qPrintable(out);
}
