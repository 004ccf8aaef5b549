#include <QDir>
#include <QFile>

#include "FaultyVfs.h"
#include "StoreFixture.h"
#include "base/Json.h"

using namespace motcua;
using namespace motcua::store;

namespace {

const QString kNumber = QStringLiteral("H19.101-261123-%1");

// A disk on which the journal cannot be written any more, while the database still can.
struct JournalDisk final : FileSystem {
    RealFileSystem real;
    bool full = false;
    Result<QByteArray> read(const QString& path) override { return real.read(path); }
    Result<void> write(const QString& path, const QByteArray& bytes) override {
        if (full) return fail(ErrorCode::DiskFull);
        return real.write(path, bytes);
    }
    Result<void> makeFolder(const QString& path) override { return real.makeFolder(path); }
    Result<void> remove(const QString& path) override { return real.remove(path); }
    bool exists(const QString& path) override { return real.exists(path); }
    QStringList list(const QString& folder) override { return real.list(folder); }
    qint64 freeBytes(const QString& folder) override { return real.freeBytes(folder); }
};

struct JournalTest : StoreTest {
    void SetUp() override {
        FaultyVfs::registerOnce();
        FaultyVfs::heal();
        StoreTest::SetUp();
    }
    void TearDown() override { FaultyVfs::heal(); }

    // What "Tiếp nhận" does: number, dossier, operation, event.
    Result<QUuid> receive(int serial) {
        const QUuid id = profile.newId();
        return store->inTransaction([&]() -> Result<QUuid> {
            DossierRow row{
                id, dossierFields(id, kNumber.arg(serial, 4, 10, QLatin1Char('0')), QStringLiteral("Nguyễn Thị Thử Nghiệm"))};
            MOTCUA_CHECK(store->dossiers.insert(row));
            MOTCUA_CHECK(store->outbox.append(operation(id), profile.clock.now()));
            MOTCUA_CHECK(store->events.append(event(id)));
            return id;
        });
    }
    // The folder as it is now, kept aside: an older database to come back to.
    void keepDatabase() {
        ASSERT_TRUE(store->database().checkpoint());
        QFile::remove(profile.path(QStringLiteral("old.db")));
        ASSERT_TRUE(QFile::copy(profile.path(QStringLiteral("motcua.db")), profile.path(QStringLiteral("old.db"))));
    }
    void comeBack() {
        store.reset();
        for (const char* name : {"motcua.db", "motcua.db-wal", "motcua.db-shm"})
            QFile::remove(profile.path(QLatin1String(name)));
        ASSERT_TRUE(QFile::copy(profile.path(QStringLiteral("old.db")), profile.path(QStringLiteral("motcua.db"))));
        reopen();
    }
    void reopen() {
        store.reset();
        auto opened = profile.open();
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        store = *std::move(opened);
    }
    QString onlyFile() const {
        const QStringList names = QDir(profile.path(QStringLiteral("journal"))).entryList(QDir::Files);
        EXPECT_EQ(names.size(), 1);
        return profile.path(QStringLiteral("journal/") + names.value(0));
    }
    qint64 rows(const char* table) {
        return *store->database().number((QByteArray("SELECT count(*) FROM ") + table).constData(), -1);
    }
};

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Without the room made ahead.
qint64 endOf(const QString& path) {
    return (*RealFileSystem().openAppend(path))->size();
}

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

}  // namespace

TEST_F(JournalTest, AnOlderDatabaseGetsBackWhatWasAcknowledgedSince) {
    const auto first = receive(1);
    keepDatabase();
    const auto second = receive(2);
    const auto moved = store->inTransaction([&]() -> Result<void> {
        MOTCUA_TRY(DossierRow row, store->dossiers.get(*first));
        row.fields.insert(QStringLiteral("state"), QStringLiteral("transferred"));
        row.dirty = true;
        MOTCUA_CHECK(store->dossiers.update(row));
        MOTCUA_CHECK(store->outbox.append(operation(*first, QStringLiteral("transfer")), profile.clock.now()));
        return store->events.append(event(*first, QStringLiteral("transfer")));
    });
    ASSERT_TRUE(moved);
    const QJsonObject secondFields = store->dossiers.get(*second)->fields;
    const QList<OutboxRow> lane = *store->outbox.pendingOf(*first);

    comeBack();
    EXPECT_EQ(store->redone().operations, 2);
    EXPECT_EQ(store->redone().dossiers, 2);
    EXPECT_EQ(store->redone().unreadable, 0);
    EXPECT_EQ(store->dossiers.get(*second)->fields, secondFields);
    EXPECT_EQ(store->dossiers.get(*first)->state(), QStringLiteral("transferred"));
    const QList<OutboxRow> again = *store->outbox.pendingOf(*first);
    ASSERT_EQ(again.size(), lane.size());
    for (qsizetype i = 0; i < lane.size(); ++i) {
        EXPECT_EQ(again[i].fingerprint, lane[i].fingerprint);
        EXPECT_EQ(again[i].op.laneSeq, lane[i].op.laneSeq);
    }
    EXPECT_EQ(rows("dossier_event"), 3);
    EXPECT_TRUE(store->events.verifyChain());
    // Nothing twice, and the journal goes on.
    reopen();
    EXPECT_EQ(store->redone().operations, 0);
    ASSERT_TRUE(receive(3));
    comeBack();
    EXPECT_EQ(store->redone().operations, 3);
    EXPECT_EQ(rows("dossier"), 3);
}

TEST_F(JournalTest, ANumberThatWasGivenIsNotGivenAgain) {
    const QDate day(2026, 11, 23);
    const QString scope = QStringLiteral("H19.101");
    ASSERT_TRUE(store->inTransaction([&] {
        return store->leases.add({QStringLiteral("L-1"), scope, day, 17, 40, 0, profile.clock.now().addDays(5)});
    }));
    keepDatabase();
    const auto take = [&] {
        return store->inTransaction([&] { return store->leases.take(scope, day, QStringLiteral("04")); });
    };
    EXPECT_TRUE(take()->number.endsWith(QStringLiteral("-0017")));
    ASSERT_TRUE(store->inTransaction([&] {
        return store->leases.add({QStringLiteral("L-2"), scope, day, 60, 61, 0, profile.clock.now().addDays(5)});
    }));
    comeBack();
    EXPECT_TRUE(take()->number.endsWith(QStringLiteral("-0018")));
    ASSERT_TRUE(store->inTransaction([&] { return store->leases.markReturned(QStringLiteral("L-1"), day); }));
    comeBack();
    EXPECT_TRUE(take()->number.endsWith(QStringLiteral("-0060")));
    ASSERT_TRUE(store->inTransaction([&] { return store->leases.retireAll(); }));
    EXPECT_EQ(take()->provisional, QStringLiteral("T04-261123-1"));
    comeBack();
    EXPECT_EQ(take()->provisional, QStringLiteral("T04-261123-2"));
}

TEST_F(JournalTest, WithdrawnAndSupersededOperationsStayWhatTheyAre) {
    const QUuid withdrawn = *receive(1);
    const QUuid settled = *receive(2);
    const QUuid closed = *receive(3);
    keepDatabase();
    const QUuid first = store->outbox.pendingOf(withdrawn)->first().op.opId;
    const QUuid second = store->outbox.pendingOf(settled)->first().op.opId;
    const BlobInfo scan = *store->blobs.put("scan", QStringLiteral("application/pdf"));
    const Operation successor = operation(settled, QStringLiteral("correctFields"));
    ASSERT_TRUE(*store->inTransaction([&] { return store->outbox.withdraw(first); }));
    ASSERT_TRUE(store->inTransaction([&]() -> Result<void> {
        MOTCUA_CHECK(store->blobs.record(scan));
        MOTCUA_CHECK(store->uploads.queue(scan.sha256));
        MOTCUA_CHECK(store->outbox.waitForFile(second, scan.sha256));
        MOTCUA_CHECK(store->outbox.markStopped(second, OpState::Rejected, QStringLiteral("closed"), {}));
        MOTCUA_CHECK(store->outbox.supersede(second, successor));
        return store->outbox.closeLane(closed, profile.newId());
    }));
    const OutboxRow before = store->outbox.pendingOf(settled)->first();
    comeBack();
    EXPECT_EQ(store->redone().unreadable, 0);
    EXPECT_TRUE(store->outbox.pendingOf(withdrawn)->isEmpty());
    EXPECT_TRUE(store->outbox.pendingOf(closed)->isEmpty());
    const QList<OutboxRow> lane = *store->outbox.pendingOf(settled);
    ASSERT_EQ(lane.size(), 1);
    EXPECT_EQ(lane.first().op.opId, successor.opId);
    EXPECT_EQ(lane.first().op.laneSeq, before.op.laneSeq);
    EXPECT_EQ(lane.first().fingerprint, before.fingerprint);
    EXPECT_EQ(*store->database().number("SELECT count(*) FROM operation_file WHERE op_id = ?1", 0, successor.opId), 1);
}

TEST_F(JournalTest, FilesAreNamedAndQueuedAgain) {
    const QUuid id = *receive(1);
    keepDatabase();
    const BlobInfo blob = *store->blobs.put("scan", QStringLiteral("application/pdf"));
    ASSERT_TRUE(store->inTransaction([&]() -> Result<void> {
        MOTCUA_CHECK(store->blobs.record(blob));
        MOTCUA_CHECK(store->uploads.queue(blob.sha256));
        return store->events.append(event(id, QStringLiteral("attachPaper")));
    }));
    comeBack();
    EXPECT_EQ(*store->blobs.read(blob.sha256), QByteArray("scan"));
    EXPECT_EQ(*store->uploads.count(), 1);
}

TEST_F(JournalTest, WhatTheFeedBringsIsNotKeptTwice) {
    addDossier(kNumber.arg(1));
    EXPECT_FALSE(QDir(profile.path(QStringLiteral("journal"))).exists());
}

TEST_F(JournalTest, NothingInTheJournalIsInTheClear) {
    ASSERT_TRUE(receive(1));
    const QByteArray bytes = bytesOf(onlyFile());
    EXPECT_GT(bytes.size(), 500);
    for (const char* text : {"Nguyễn", "079201001234", "dossier", "H19.101"}) EXPECT_FALSE(bytes.contains(text)) << text;
    EXPECT_EQ(QFile(onlyFile()).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther), 0);
}

TEST_F(JournalTest, ATornEndIsPassedOverAtEveryLength) {
    ASSERT_TRUE(receive(1));
    keepDatabase();
    ASSERT_TRUE(receive(2));
    const QString path = onlyFile();
    const qint64 two = endOf(path);
    ASSERT_TRUE(receive(3));
    const QByteArray whole = bytesOf(path).first(endOf(path));
    // The file ends there, or in the room made ahead of it.
    for (qsizetype length = two; length < whole.size(); length += 53) {
        const QByteArray behind(length % 2 == 0 ? 0 : 100'000, '\0');
        store.reset();
        for (const QString& name : QDir(profile.path(QStringLiteral("journal"))).entryList(QDir::Files))
            QFile::remove(profile.path(QStringLiteral("journal/") + name));
        put(path, whole.first(length) + behind);
        comeBack();
        EXPECT_EQ(store->redone().operations, 1) << length;
        EXPECT_EQ(store->redone().unreadable, 0) << length;
        // The next record does not lie behind the torn one, where nobody would find it.
        ASSERT_TRUE(receive(4));
        comeBack();
        EXPECT_EQ(store->redone().operations, 2) << length;
    }
}

TEST_F(JournalTest, ADamagedRecordCostsItselfOnlyAndIsReported) {
    ASSERT_TRUE(receive(1));
    keepDatabase();
    const qint64 one = endOf(onlyFile());
    ASSERT_TRUE(receive(2));
    ASSERT_TRUE(receive(3));
    QByteArray bytes = bytesOf(onlyFile());
    bytes[one + 40] = static_cast<char>(bytes[one + 40] ^ 1);
    put(onlyFile(), bytes);
    comeBack();
    EXPECT_EQ(store->redone().operations, 1);
    EXPECT_EQ(store->redone().unreadable, 1);
    EXPECT_TRUE(store->dossiers.getByCode(kNumber.arg(3, 4, 10, QLatin1Char('0'))));
}

// COMMIT fails: what the officer is told was not saved does not come back either.
TEST_F(JournalTest, ACommitThatFailedIsTakenOutAgain) {
    store.reset();
    profile.options.vfs = QString::fromLatin1(FaultyVfs::kName);
    reopen();
    ASSERT_TRUE(receive(1));
    const qint64 size = endOf(onlyFile());
    FaultyVfs::failAfter(0, SQLITE_FULL);
    EXPECT_FALSE(receive(2));
    FaultyVfs::heal();
    EXPECT_EQ(endOf(onlyFile()), size);
    ASSERT_TRUE(receive(2));
    reopen();
    EXPECT_EQ(store->redone().operations, 0);
    EXPECT_EQ(rows("dossier"), 2);
}

// The record is written and the program dies before COMMIT: the next opening finishes it, whole.
TEST_F(JournalTest, ARecordBeyondTheDatabaseIsDoneAgain) {
    ASSERT_TRUE(receive(1));
    keepDatabase();
    ASSERT_TRUE(receive(2));
    comeBack();
    EXPECT_EQ(rows("dossier"), 2);
    EXPECT_EQ(rows("outbox"), 2);
    EXPECT_EQ(rows("dossier_event"), 2);
}

TEST_F(JournalTest, AJournalThatCannotBeWrittenIsSaidAndTheReceiptStands) {
    store.reset();
    JournalDisk disk;
    auto opened = Store::open(profile.options, {profile.clock, profile.rng, disk, profile.vault});
    ASSERT_TRUE(opened);
    store = *std::move(opened);
    disk.full = true;
    ASSERT_TRUE(receive(1));
    ASSERT_TRUE(store->journal().problem());
    EXPECT_TRUE(store->journal().problem()->is(ErrorCode::DiskFull));
    disk.full = false;
    ASSERT_TRUE(receive(2));
    EXPECT_FALSE(store->journal().problem());
    store.reset();
    reopen();
    EXPECT_EQ(rows("dossier"), 2);
    EXPECT_EQ(store->redone().unreadable, 0);
}

TEST_F(JournalTest, BothConnectionsWriteOneJournal) {
    const auto second = *store->secondConnection();
    keepDatabase();
    ASSERT_TRUE(receive(1));
    ASSERT_TRUE(second->inTransaction([&] {
        return second->leases.add(
            {QStringLiteral("L-1"), QStringLiteral("H19.101"), QDate(2026, 11, 23), 1, 9, 0, profile.clock.now().addDays(5)});
    }));
    ASSERT_TRUE(receive(2));
    comeBack();
    EXPECT_EQ(rows("dossier"), 2);
    EXPECT_EQ(rows("number_lease"), 1);
    EXPECT_EQ(store->redone().unreadable, 0);
}

TEST_F(JournalTest, FilesGoWhenEveryOperationIsConfirmedAndABackupIsNewer) {
    const QUuid id = *receive(1);
    profile.clock.advanceMs(24 * 3600 * 1000LL);
    ASSERT_TRUE(receive(2));
    profile.clock.advanceMs(-48 * 3600 * 1000LL);  // the clock is set back: order is by number, not by name
    ASSERT_TRUE(receive(3));
    const auto files = [&] { return QDir(profile.path(QStringLiteral("journal"))).entryList(QDir::Files).size(); };
    ASSERT_EQ(files(), 3);
    EXPECT_EQ(*store->journal().trim(store->database(), 3), 0) << "operation 1 is not confirmed";
    const QUuid op = store->outbox.pendingOf(id)->first().op.opId;
    ASSERT_TRUE(store->inTransaction([&] { return store->outbox.markDone(op); }));
    EXPECT_EQ(*store->journal().trim(store->database(), 0), 0) << "no backup";
    EXPECT_EQ(*store->journal().trim(store->database(), 3), 1);
    EXPECT_EQ(files(), 2);
    keepDatabase();
    comeBack();
    EXPECT_EQ(store->redone().unreadable, 0);
}
