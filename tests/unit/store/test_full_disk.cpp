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

TEST_F(StoreTest, OrphanedFilesGoAfterADay) {
    const QString folder = profile.path(QStringLiteral("blobs"));
    const BlobInfo named = *store->blobs.put("named", QStringLiteral("text/plain"));
    ASSERT_TRUE(store->inTransaction([&] { return store->blobs.record(named); }));
    ASSERT_TRUE(store->blobs.put("orphan", QStringLiteral("text/plain")));
    // The files carry the machine's own time.
    ManualClock soon(SystemClock().now().addSecs(3600));
    EXPECT_EQ(*sweepOrphans(store->database(), profile.files, soon, folder), 0);
    ManualClock later(SystemClock().now().addDays(2));
    EXPECT_EQ(*sweepOrphans(store->database(), profile.files, later, folder), 1);
    EXPECT_TRUE(store->blobs.read(named.sha256));
}
