// A file system that is really full: a small tmpfs, mounted where the machine permits it.
#include <QProcess>

#include "StoreFixture.h"
#include "store/OrphanSweep.h"
#include "store/ProfileOpening.h"

using namespace motcua;
using namespace motcua::store;

namespace {

struct SmallDisk {
    QTemporaryDir place;
    bool mounted = false;

    SmallDisk() {
        mounted =
            QProcess::execute(QStringLiteral("mount"), {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                                        QStringLiteral("size=6m"), QStringLiteral("tmpfs"), place.path()}) == 0;
    }
    ~SmallDisk() {
        if (mounted) QProcess::execute(QStringLiteral("umount"), {place.path()});
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
};

struct FullDiskTest : StoreTest {
    std::unique_ptr<SmallDisk> disk;

    void SetUp() override {
        disk = std::make_unique<SmallDisk>();
        if (!disk->mounted) GTEST_SKIP() << "this machine does not let a test mount a small file system";
        profile.options.folder = disk->place.filePath(QStringLiteral("desk"));
        StoreTest::SetUp();
    }
    void TearDown() override {
        store.reset();
        disk.reset();
    }
    Result<void> receive(int serial) {
        const QUuid id = profile.newId();
        return store->inTransaction([&]() -> Result<void> {
            DossierRow row{id, dossierFields(id, QStringLiteral("H19.101-261123-%1").arg(serial, 4, 10, QLatin1Char('0')),
                                             QStringLiteral("Nguyễn Thị Thử Nghiệm"))};
            MOTCUA_CHECK(store->dossiers.insert(row));
            MOTCUA_CHECK(store->outbox.append(operation(id), profile.clock.now()));
            return store->events.append(event(id));
        });
    }
};

}  // namespace

TEST_F(FullDiskTest, SaysSoLosesNothingAndGoesOnWhenThereIsRoom) {
    const QString filler = disk->place.filePath(QStringLiteral("filler"));
    ASSERT_TRUE(profile.files.write(filler, QByteArray(3 << 20, 'x')));
    int acknowledged = 0;
    Result<void> last;
    while (acknowledged < 4000 && (last = receive(acknowledged + 1))) ++acknowledged;
    ASSERT_FALSE(last) << "the disk never became full";
    EXPECT_TRUE(last.error().is(ErrorCode::DiskFull)) << qPrintable(errorId(last.error().code) + last.error().detail);
    EXPECT_TRUE(store->blobs.put(QByteArray(3 << 20, 's'), {}).error().is(ErrorCode::DiskFull));
    EXPECT_TRUE(writeBackup(store->backupSource(), {profile.options.folder + QStringLiteral("/backups")})
                    .error()
                    .is(ErrorCode::DiskFull));
    EXPECT_EQ(store->room().level(), DiskRoom::Level::DraftsOnly);
    EXPECT_TRUE(store->room().mayTakeIn().error().is(ErrorCode::DiskAlmostFull));

    ASSERT_TRUE(profile.files.remove(filler));
    ASSERT_TRUE(receive(acknowledged + 1));
    store.reset();
    StoreOptions options = profile.options;
    options.createIfMissing = false;
    auto opened = openProfile(options, profile.seams(), {});
    ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
    store = std::move(opened->store);
    EXPECT_FALSE(opened->repair);
    EXPECT_EQ(*store->database().number("SELECT count(*) FROM dossier", 0), acknowledged + 1);
    EXPECT_EQ(*store->database().number("SELECT count(*) FROM outbox", 0), acknowledged + 1);
    EXPECT_TRUE(store->events.verifyChain());
    EXPECT_EQ(store->redone().unreadable, 0);
}

TEST_F(FullDiskTest, TheBallastGivesRoomAndComesBackWhenThereIs) {
    const QString ballast = profile.options.folder + QStringLiteral("/ballast");
    ASSERT_TRUE(store->room().keepBallast());
    EXPECT_FALSE(profile.files.exists(ballast)) << "no room for it here";
    ASSERT_TRUE(profile.files.write(ballast, QByteArray(1 << 20, '\0')));
    const qint64 before = store->room().freeBytes();
    store->room().giveUpBallast();
    EXPECT_GE(store->room().freeBytes(), before + (1 << 20));
}

struct SweepTest : StoreTest {
    const QString folder = profile.path(QStringLiteral("blobs"));
    // The files carry the machine's own time.
    ManualClock soon{SystemClock().now().addSecs(3600)};
    ManualClock later{SystemClock().now().addDays(2)};

    BlobInfo recorded(const QByteArray& bytes, bool remote = false) {
        BlobInfo info = *store->blobs.put(bytes, QStringLiteral("text/plain"));
        info.remote = remote;
        EXPECT_TRUE(store->inTransaction([&] { return store->blobs.record(info); }));
        return info;
    }
    void queue(const BlobInfo& info) {
        ASSERT_TRUE(store->inTransaction([&] { return store->uploads.queue(info.sha256); }));
    }
    int sweep(const Clock& clock) { return *sweepOrphans(store->database(), profile.files, clock, folder); }
};

TEST_F(SweepTest, OrphanedFilesGoAfterADay) {
    const BlobInfo named = recorded("named");
    queue(named);
    ASSERT_TRUE(store->blobs.put("orphan", QStringLiteral("text/plain")));
    EXPECT_EQ(sweep(soon), 0);
    EXPECT_EQ(sweep(later), 1);
    EXPECT_TRUE(store->blobs.read(named.sha256));
}

TEST_F(SweepTest, AFileWhoseStepNeverCameGoesAndOneTheProvinceHasStays) {
    const BlobInfo abandoned = recorded("signed, and then the program died");
    const BlobInfo there = recorded("at the province", true);
    EXPECT_EQ(sweep(soon), 0);
    EXPECT_EQ(sweep(later), 1);
    EXPECT_FALSE(*store->blobs.find(abandoned.sha256));
    EXPECT_TRUE(store->blobs.read(there.sha256));
}

TEST_F(SweepTest, WhatIsKeptAgainIsFreshAgain) {
    const BlobInfo again = recorded("the same page");
    profile.clock.set(later.now());
    recorded("the same page");
    EXPECT_EQ(sweep(later), 0);
    queue(again);
    EXPECT_TRUE(store->blobs.read(again.sha256));
}

TEST_F(SweepTest, WhatAnotherSystemSentWaitsInItsAnswer) {
    const BlobInfo fetched = recorded("from the repository");
    GateRow row;
    row.id = QUuid::createUuid();
    row.service = QStringLiteral("repository.fetch");
    row.purpose = QStringLiteral("the procedure");
    ASSERT_TRUE(store->inTransaction([&]() -> Result<void> {
        MOTCUA_CHECK(store->gate.add(row));
        return store->gate.close(row.id, {GateState::Answered, {{QStringLiteral("file"), fetched.sha256}}});
    }));
    EXPECT_EQ(sweep(later), 0);
    EXPECT_TRUE(store->blobs.read(fetched.sha256));
}
