#include <QFile>

#include "FaultyVfs.h"
#include "StoreFixture.h"

using namespace motcua;
using namespace motcua::store;

namespace {

struct FaultTest : StoreTest {
    void SetUp() override {
        FaultyVfs::registerOnce();
        FaultyVfs::heal();
        profile.options.vfs = QString::fromLatin1(FaultyVfs::kName);
        StoreTest::SetUp();
    }
    void TearDown() override { FaultyVfs::heal(); }

    // What "Tiếp nhận" writes, in one transaction.
    Result<QUuid> receive(int serial) {
        const QUuid id = profile.newId();
        return store->inTransaction([&]() -> Result<QUuid> {
            DossierRow row{id, dossierFields(id, QStringLiteral("H19.101-261123-%1").arg(serial, 4, 10, QLatin1Char('0')),
                                             QStringLiteral("Nguyễn Thị Thử Nghiệm"))};
            MOTCUA_CHECK(store->dossiers.insert(row));
            MOTCUA_CHECK(store->events.append(event(id)));
            MOTCUA_CHECK(store->outbox.append(operation(id), profile.clock.now()));
            return id;
        });
    }
    void reopen() {
        store.reset();
        FaultyVfs::heal();
        auto opened = profile.open();
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        store = *std::move(opened);
    }
    int rows(const char* table) {
        return static_cast<int>(*store->database().number((QByteArray("SELECT count(*) FROM ") + table).constData(), -1));
    }
};

}  // namespace

TEST_F(FaultTest, WritesReallyPassTheNamedVfs) {
    FaultyVfs::heal();
    ASSERT_TRUE(receive(1));
    EXPECT_GT(FaultyVfs::calls(), 3);
    EXPECT_FALSE(Database::open({profile.path(QStringLiteral("x.db")), QStringLiteral("no-such-vfs"), false, OpenMode::Create},
                                SecretBytes(QByteArray(32, 'k'))));
}

TEST_F(FaultTest, FullDiskIsSaidAndTheDeskGoesOnWhenThereIsRoomAgain) {
    ASSERT_TRUE(receive(1));
    FaultyVfs::failAfter(0, SQLITE_FULL);
    const auto refused = receive(2);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(ErrorCode::DiskFull)) << qPrintable(refused.error().detail);
    EXPECT_FALSE(store->database().inTransaction());
    EXPECT_EQ(rows("dossier"), 1);
    FaultyVfs::heal();
    EXPECT_TRUE(receive(2));
    EXPECT_EQ(rows("outbox"), 2);
    EXPECT_TRUE(store->events.verifyChain());
}

TEST_F(FaultTest, FullDiskWhileAProfileIsMade) {
    Profile fresh;
    fresh.options.vfs = QString::fromLatin1(FaultyVfs::kName);
    FaultyVfs::failAfter(10, SQLITE_FULL);
    EXPECT_TRUE(fresh.open().error().is(ErrorCode::DiskFull));
    FaultyVfs::heal();
    EXPECT_TRUE(fresh.open());  // with the key of the first try
}

TEST_F(FaultTest, AFailingDiskIsAnEnvironmentErrorNotADefect) {
    FaultyVfs::failAfter(0, SQLITE_IOERR_WRITE);
    EXPECT_TRUE(receive(1).error().is(ErrorCode::FileUnwritable));
}

// The disk goes away at every single write, truncate and sync of a receipt: acknowledged or not, never a half.
TEST_F(FaultTest, AtEveryWriteAReceiptIsThereWhollyOrNotAtAll) {
    ASSERT_TRUE(receive(1));
    FaultyVfs::heal();
    ASSERT_TRUE(receive(2));
    const int points = FaultyVfs::calls();
    int serial = 2;
    int stored = 2;
    for (int point = 0; point <= points; ++point) {
        FaultyVfs::failAfter(point, SQLITE_IOERR_FSYNC);
        const auto received = receive(++serial);
        reopen();
        const int now = rows("dossier");
        EXPECT_GE(now, received ? stored + 1 : stored) << point;
        EXPECT_LE(now, stored + 1) << point;
        EXPECT_EQ(rows("dossier_event"), now) << point;
        EXPECT_EQ(rows("outbox"), now) << point;
        EXPECT_EQ(rows("dossier_fts WHERE dossier_fts MATCH 'nguyen'"), now) << point;
        EXPECT_TRUE(store->events.verifyChain()) << point;
        EXPECT_TRUE(store->database().check()) << point;
        stored = now;
    }
    EXPECT_GT(points, 5);
}

// One connection, no shared memory: what the simulator's own VFS needs.
TEST(Exclusive, OpensAndKeepsDataWithoutSharedMemory) {
    Profile profile;
    profile.options.exclusive = true;
    {
        auto store = profile.open();
        ASSERT_TRUE(store);
        ASSERT_TRUE((*store)->meta.set(QStringLiteral("a"), QStringLiteral("b")));
        EXPECT_FALSE(QFile::exists(profile.path(QStringLiteral("motcua.db-shm"))));
        ReadModels read((*store)->database());
        EXPECT_EQ(*read.count({}), 0);
    }
    EXPECT_EQ(*(*profile.open())->meta.get(QStringLiteral("a")), QStringLiteral("b"));
}
