// A repair that meets trouble itself: cut off anywhere, or with a journal that does not hold everything.
#include "RecoveryFixture.h"

using namespace motcua;
using namespace motcua::store;

namespace {

constexpr qint64 kNever = -1;

// Files that die with the program, from a call on; or a journal that has no room.
struct MortalFiles final : FileSystem {
    RealFileSystem real;
    qint64 callsLeft = kNever;
    bool journalIsFull = false;

    bool dies() { return callsLeft == 0 || (callsLeft > 0 && --callsLeft == 0); }
    Result<QByteArray> read(const QString& path) override {
        if (callsLeft == 0) return fail(ErrorCode::FileUnreadable);
        return real.read(path);
    }
    Result<void> write(const QString& path, const QByteArray& bytes) override {
        if (dies()) return fail(ErrorCode::FileUnwritable);
        if (journalIsFull && path.contains(QLatin1String("/journal/"))) return fail(ErrorCode::DiskFull);
        return real.write(path, bytes);
    }
    Result<void> makeFolder(const QString& path) override {
        if (dies()) return fail(ErrorCode::FileUnwritable);
        return real.makeFolder(path);
    }
    Result<void> remove(const QString& path) override {
        if (dies()) return fail(ErrorCode::FileUnwritable);
        return real.remove(path);
    }
    bool exists(const QString& path) override { return real.exists(path); }
    QStringList list(const QString& folder) override { return real.list(folder); }
    QStringList folders(const QString& folder) override { return real.folders(folder); }
    qint64 freeBytes(const QString& folder) override { return real.freeBytes(folder); }
};

struct MendingTest : RecoveryTest {
    const QDate day{2026, 11, 23};
    MortalFiles files;

    Result<OpenedProfile> openOn(FileSystem& seam) {
        return openProfile(existing(), {profile.clock, profile.rng, seam, profile.vault}, roots());
    }
    void lease() {
        ASSERT_TRUE(store->inTransaction([&] {
            return store->leases.add(
                {QStringLiteral("L-1"), QStringLiteral("H19.101"), day, 1, 9, 0, profile.clock.now().addDays(5)});
        }));
    }
    // One page and nothing else: the database can still say where its journal ends.
    void damageOnePage() {
        const qint64 page =
            *store->database().number("SELECT rootpage FROM sqlite_master WHERE type = 'table' AND name = 'draft'", 0);
        ASSERT_GT(page, 2);
        ASSERT_TRUE(store->database().checkpoint());
        store.reset();
        damage(profile.path(QStringLiteral("motcua.db")), (page - 1) * 4096 + 200);
    }
    int numbersLeft() { return *store->leases.remaining(QStringLiteral("H19.101"), day); }
    qint64 restorations() {
        return *store->database().number("SELECT count(*) FROM dossier_event WHERE kind = 'databaseRestored'", 0);
    }
};

}  // namespace

TEST_F(MendingTest, CutOffAtAnyFileItBeginsAnewAndTheAuditTrailTellsOfIt) {
    ASSERT_TRUE(backUp());
    bool isWhole = false;
    int serial = 0;
    while (!isWhole) {
        ASSERT_TRUE(receive(++serial));
        const qint64 before = restorations();
        damageDatabase(false);
        const QByteArray evidence = bytesOf(profile.path(QStringLiteral("motcua.db")));
        files.callsLeft = serial;
        isWhole = openOn(files).has_value();
        files.callsLeft = kNever;
        open();
        EXPECT_EQ(repair.has_value(), !isWhole);
        EXPECT_GT(restorations(), before) << "cut off at call " << serial;
        for (int i = 1; i <= serial; ++i) EXPECT_TRUE(has(i)) << i << " of " << serial;
        EXPECT_TRUE(store->events.verifyChain());
        if (isWhole) break;
        EXPECT_EQ(repair->replayed.unreadable, 0);
        EXPECT_TRUE(QFile::exists(repair->damagedFolder + QStringLiteral("/motcua.db")));
        QStringList kept = everythingUnder(profile.path(QStringLiteral("damaged")));
        EXPECT_TRUE(std::any_of(kept.begin(), kept.end(), [&](const QString& file) { return bytesOf(file) == evidence; }));
        ASSERT_TRUE(QDir(profile.path(QStringLiteral("damaged"))).removeRecursively());
    }
    EXPECT_GT(serial, 5);
}

TEST_F(MendingTest, ANumberIsNotGivenTwiceAfterARepairThatWasCutOff) {
    lease();
    ASSERT_TRUE(backUp());
    ASSERT_TRUE(receive(1));
    ASSERT_TRUE(receive(2));
    const QString journal = everythingUnder(profile.path(QStringLiteral("journal"))).first();
    damage(journal, (*RealFileSystem().openAppend(journal))->size() / 2);
    damageOnePage();
    // Until the journal has been replayed and all but the last file is written.
    bool isDone = false;
    for (int calls = 1; !isDone; ++calls) {
        files.callsLeft = calls;
        isDone = openOn(files).has_value();
        files.callsLeft = kNever;
        ASSERT_LT(calls, 50);
    }
    open();
    EXPECT_EQ(numbersLeft(), 0);
}

TEST_F(MendingTest, WhatTheJournalHadNoRoomForIsMissedAndSaid) {
    lease();
    ASSERT_TRUE(receive(1));
    ASSERT_TRUE(backUp());
    ASSERT_TRUE(receive(2));
    store.reset();
    store = std::move(openOn(files)->store);
    files.journalIsFull = true;
    ASSERT_TRUE(receive(3));
    ASSERT_TRUE(store->journal().problem());
    damageOnePage();
    open();
    ASSERT_TRUE(repair);
    EXPECT_TRUE(has(2));
    EXPECT_FALSE(has(3));
    EXPECT_EQ(repair->replayed.unreadable, 1);
    EXPECT_EQ(numbersLeft(), 0);
}

TEST_F(MendingTest, WhereTheEndOfTheJournalIsUnknownNoLeaseGoesOn) {
    lease();
    ASSERT_TRUE(receive(1));
    ASSERT_TRUE(backUp());
    damageDatabase(true);
    open();
    ASSERT_TRUE(repair);
    EXPECT_EQ(repair->replayed.unreadable, 0);
    EXPECT_EQ(numbersLeft(), 0);
}

TEST_F(MendingTest, NothingMissingTheLeasesGoOn) {
    lease();
    ASSERT_TRUE(receive(1));
    ASSERT_TRUE(backUp());
    ASSERT_TRUE(receive(2));
    damageOnePage();
    open();
    ASSERT_TRUE(repair);
    EXPECT_EQ(numbersLeft(), 9);
}

// What had left is not known any more: an operation that the province may have is not taken for one that never left.
TEST_F(MendingTest, WhatWaitsMayHaveLeftBefore) {
    ASSERT_TRUE(receive(1));
    ASSERT_TRUE(backUp());
    ASSERT_TRUE(receive(2));
    damageOnePage();
    open();
    ASSERT_TRUE(repair);
    const auto waiting = store->outbox.nextBatch(profile.clock.now(), {});
    ASSERT_EQ(waiting->size(), 2);
    for (const OutboxRow& row : *waiting) {
        EXPECT_EQ(row.state, OpState::Ready);
        EXPECT_TRUE(row.sentAt.isValid());
    }
}

// The counter of provisional codes may stand too low then; the mark of the desk tells the codes apart.
TEST_F(MendingTest, ARetirementChangesTheMarkOnProvisionalCodesAndIsBroughtBackItself) {
    const auto take = [&] {
        return store->inTransaction([&] { return store->leases.take(QStringLiteral("H19.101"), day, QStringLiteral("1")); });
    };
    ASSERT_TRUE(store->inTransaction([&] { return store->meta.set(QStringLiteral("deviceId"), QStringLiteral("desk-1")); }));
    const QString first = take()->provisional;
    ASSERT_TRUE(backUp());
    profile.clock.advanceMs(1'000);
    ASSERT_TRUE(store->inTransaction([&] { return store->leases.retireAll(); }));
    const QString second = take()->provisional;
    EXPECT_NE(first.section(u'-', 0, 0), second.section(u'-', 0, 0));
    damageOnePage();
    open();
    ASSERT_TRUE(repair);
    EXPECT_EQ(take()->provisional.section(u'-', 0, 0), second.section(u'-', 0, 0));
}
