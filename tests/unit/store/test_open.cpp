#include <QDir>
#include <QFile>
#include <QProcess>

#include "StoreFixture.h"
#include "crypto/Aead.h"
#include "store/Migrator.h"

using namespace motcua;
using namespace motcua::store;

namespace {

const QByteArray kName = "Nguyễn Thị Thử Nghiệm";

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString& path, qint64 at, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.seek(at));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

QByteArrayList filesUnder(const QString& folder) {
    QByteArrayList all;
    const QDir dir(folder);
    for (const QFileInfo& info : dir.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        all.append(info.isDir() ? filesUnder(info.filePath()) : QByteArrayList{bytesOf(info.filePath())});
    }
    return all;
}

struct DatabaseTest : ::testing::Test {
    QTemporaryDir dir;
    SecretBytes key = *crypto::randomKey();
    DatabaseOptions create{dir.filePath(QStringLiteral("t.db")), {}, false, OpenMode::Create};
    DatabaseOptions existing{dir.filePath(QStringLiteral("t.db"))};
};

}  // namespace

TEST_F(StoreTest, NothingOnDiskIsInTheClear) {
    addDossier(QStringLiteral("H19.101-261123-0001"), QString::fromUtf8(kName));
    const auto blob = store->blobs.put(kName, QStringLiteral("text/plain"));
    ASSERT_TRUE(blob);
    ASSERT_TRUE(store->blobs.record(*blob));
    // Once with a full write-ahead log, once after everything has moved into the database.
    for (int round = 0; round < 2; ++round) {
        ASSERT_GT(bytesOf(profile.path(QStringLiteral("motcua.db"))).size(), 0);
        for (const QByteArray& file : filesUnder(profile.dir.path())) {
            EXPECT_FALSE(file.startsWith("SQLite format 3"));
            EXPECT_FALSE(file.contains(kName));
            EXPECT_FALSE(file.contains("nguyen"));
            EXPECT_FALSE(file.contains("CREATE TABLE"));
        }
        ASSERT_TRUE(store->database().checkpoint());
    }
}

TEST_F(StoreTest, SettingsThatReceiptsDependOn) {
    const auto pragma = [&](const char* sql) {
        QString value;
        EXPECT_TRUE(store->database().each(sql, [&value](const Row& row) { value = row.text(0); }));
        return value;
    };
    EXPECT_EQ(pragma("PRAGMA journal_mode"), QStringLiteral("wal"));
    EXPECT_EQ(pragma("PRAGMA synchronous"), QStringLiteral("2"));
    EXPECT_EQ(pragma("PRAGMA foreign_keys"), QStringLiteral("1"));
    EXPECT_EQ(pragma("PRAGMA cipher"), QStringLiteral("aegis"));
    EXPECT_EQ(pragma("SELECT sqlite_version()"), QStringLiteral("3.53.2"));
    EXPECT_EQ(pragma("SELECT sqlite3mc_version()"), QStringLiteral("SQLite3 Multiple Ciphers 2.3.5"));
}

TEST_F(StoreTest, OpensAgainWithItsData) {
    const DossierRow row = addDossier(QStringLiteral("H19.101-261123-0001"));
    store.reset();
    profile.options.createIfMissing = false;
    auto again = profile.open();
    ASSERT_TRUE(again);
    EXPECT_EQ((*again)->dossiers.get(row.id)->fields, row.fields);
}

TEST_F(StoreTest, DatabaseWithoutItsKeyAsksForTheKey) {
    addDossier(QStringLiteral("H19.101-261123-0001"));
    store.reset();
    const QByteArray before = bytesOf(profile.path(QStringLiteral("motcua.db")));
    for (const QString& name : QDir(profile.dir.path()).entryList({QStringLiteral("*.testkey")})) {
        ASSERT_TRUE(QFile::remove(profile.path(name)));
    }
    EXPECT_TRUE(profile.open().error().is(ErrorCode::StoreKeyMissing));
    EXPECT_EQ(bytesOf(profile.path(QStringLiteral("motcua.db"))), before);
    auto recovered = Store::recover(profile.options, profile.seams(), SecretBytes(QByteArrayView("khôi phục")));
    ASSERT_TRUE(recovered);
    EXPECT_TRUE((*recovered)->dossiers.getByCode(QStringLiteral("H19.101-261123-0001")));
    recovered->reset();
    EXPECT_TRUE(profile.open());

    ASSERT_TRUE(QFile::remove(profile.path(QStringLiteral("motcua.key.json"))));
    EXPECT_TRUE(profile.open().error().is(ErrorCode::StoreKeyMissing));
    EXPECT_FALSE(QFile::exists(profile.path(QStringLiteral("motcua.key.json"))));
}

TEST(StoreOpen, MakesNothingWhenNothingIsWanted) {
    Profile profile;
    profile.options.createIfMissing = false;
    EXPECT_TRUE(profile.open().error().is(ErrorCode::FileNotFound));
    EXPECT_TRUE(QDir(profile.dir.path()).isEmpty());
}

TEST(StoreOpen, FirstStartCutOffAfterTheKeyGoesOn) {
    Profile profile;
    crypto::KeyRing ring(profile.files, profile.vault, profile.path(QStringLiteral("motcua.key.json")));
    const auto key = ring.create(QStringLiteral("k"), {});
    ASSERT_TRUE(key);
    ASSERT_TRUE(profile.open());
    EXPECT_EQ(ring.unlock()->key.view(), key->key.view());
}

TEST(StoreOpen, FolderThatCannotBeWritten) {
    Profile profile;
    profile.options.folder = QStringLiteral("/proc/self/motcua");
    EXPECT_TRUE(profile.open().error().is(ErrorCode::FileUnwritable));
}

TEST_F(DatabaseTest, WrongKeyIsRefusedAndNothingIsOverwritten) {
    {
        auto made = Database::open(create, key);
        ASSERT_TRUE(made);
        ASSERT_TRUE((*made)->run("CREATE TABLE t (x TEXT)"));
    }
    const QByteArray before = bytesOf(create.path);
    for (const DatabaseOptions& options : {create, existing}) {
        const auto opened = Database::open(options, *crypto::randomKey());
        ASSERT_FALSE(opened);
        EXPECT_TRUE(opened.error().is(ErrorCode::StoreWrongKey)) << qPrintable(opened.error().detail);
    }
    EXPECT_EQ(bytesOf(create.path), before);
    EXPECT_TRUE(Database::open(existing, key));
}

TEST_F(DatabaseTest, KeyOfWrongLengthIsNeverTakenForAPassphrase) {
    for (const int size : {0, 1, 31, 33, 48, 64}) {
        const auto opened = Database::open(create, SecretBytes(QByteArray(size, 'k')));
        ASSERT_FALSE(opened) << size;
        EXPECT_TRUE(opened.error().is(ErrorCode::StoreWrongKey));
    }
    EXPECT_FALSE(QFile::exists(create.path));
}

TEST_F(DatabaseTest, ForeignFileIsNotADatabase) {
    RealFileSystem files;
    ASSERT_TRUE(files.write(create.path, QByteArray(8192, 'x')));
    EXPECT_TRUE(Database::open(create, key).error().is(ErrorCode::StoreWrongKey));
    EXPECT_EQ(bytesOf(create.path), QByteArray(8192, 'x'));
}

TEST_F(DatabaseTest, MissingFileIsNotCreatedByReaders) {
    EXPECT_FALSE(Database::open(existing, key));
    existing.mode = OpenMode::ReadOnly;
    EXPECT_FALSE(Database::open(existing, key));
    EXPECT_FALSE(QFile::exists(create.path));
}

TEST_F(DatabaseTest, NetworkFolderIsRefused) {
    create.isNetworkFolder = [&](const QString& folder) { return folder == dir.path(); };
    EXPECT_TRUE(Database::open(create, key).error().is(ErrorCode::StoreNetworkFolder));
    EXPECT_FALSE(QFile::exists(create.path));
}

TEST_F(DatabaseTest, ReadOnlyConnectionCannotWrite) {
    auto writer = Database::open(create, key);
    ASSERT_TRUE((*writer)->run("CREATE TABLE t (x INTEGER) STRICT"));
    existing.mode = OpenMode::ReadOnly;
    auto reader = Database::open(existing, key);
    ASSERT_TRUE(reader);
    EXPECT_EQ(*(*reader)->number("SELECT count(*) FROM t", -1), 0);
    EXPECT_TRUE((*reader)->run("INSERT INTO t VALUES (1)").error().is(ErrorCode::FileUnwritable));
}

TEST_F(DatabaseTest, NewerSchemaIsLeftAlone) {
    const QByteArrayList two{"CREATE TABLE a (x INTEGER) STRICT", "CREATE TABLE b (x INTEGER) STRICT"};
    auto database = Database::open(create, key);
    ASSERT_TRUE(migrate(**database, two));
    EXPECT_EQ(*(*database)->number("PRAGMA user_version", 0), 2);
    const auto older = migrate(**database, two.first(1));
    ASSERT_FALSE(older);
    EXPECT_TRUE(older.error().is(ErrorCode::StoreTooNew));
    EXPECT_EQ(older.error().params.value(QStringLiteral("found")), QStringLiteral("2"));
    EXPECT_EQ(*(*database)->number("SELECT count(*) FROM sqlite_master", 0), 2);
}

TEST_F(DatabaseTest, FailedMigrationLeavesTheVersionBefore) {
    auto database = Database::open(create, key);
    const QByteArrayList scripts{"CREATE TABLE a (x INTEGER) STRICT",
                                 "CREATE TABLE b (x INTEGER) STRICT; CREATE TABLE a (y INTEGER)"};
    EXPECT_FALSE(migrate(**database, scripts));
    EXPECT_EQ(*(*database)->number("PRAGMA user_version", 0), 1);
    EXPECT_EQ(*(*database)->number("SELECT count(*) FROM sqlite_master", 0), 1);
    const QByteArrayList orphan{scripts[0],
                                "PRAGMA defer_foreign_keys = ON; CREATE TABLE p (id INTEGER PRIMARY KEY);"
                                "CREATE TABLE c (p INTEGER REFERENCES p (id)); INSERT INTO c VALUES (7)"};
    EXPECT_TRUE(migrate(**database, orphan).error().is(ErrorCode::StoreDamaged));
    EXPECT_EQ(*(*database)->number("PRAGMA user_version", 0), 1);
}

TEST_F(StoreTest, DamagedPageIsReportedAndKept) {
    for (int i = 1; i <= 300; ++i) addDossier(QStringLiteral("H19.101-261123-%1").arg(i, 4, 10, QLatin1Char('0')));
    ASSERT_TRUE(store->database().checkpoint());
    store.reset();
    const QString path = profile.path(QStringLiteral("motcua.db"));
    const qint64 size = QFile(path).size();
    // The schema lies in the first pages, whatever the migrations add; the rows fill the second half.
    for (qint64 page = size / 8192 * 4096; page < size; page += 8 * 4096) overwrite(path, page + 100, "damage");
    const QByteArray damaged = bytesOf(path);

    EXPECT_TRUE(profile.open().error().is(ErrorCode::StoreDamaged));
    EXPECT_EQ(bytesOf(path), damaged);
}

TEST_F(StoreTest, DatabaseLeftOpenIsCheckedAtTheNextStart) {
    for (int i = 1; i <= 100; ++i) addDossier(QStringLiteral("H19.101-261123-%1").arg(i, 4, 10, QLatin1Char('0')));
    ASSERT_TRUE(store->database().checkpoint());
    // What a killed process leaves behind: the database and its log, copied while it is open.
    Profile copy;
    addDossier(QStringLiteral("H19.101-261123-9999"));
    for (const QString& name : QDir(profile.dir.path()).entryList(QDir::Files)) {
        ASSERT_TRUE(QFile::copy(profile.path(name), copy.path(name)));
    }
    EXPECT_TRUE(copy.open());
    for (const QString& name : {QStringLiteral("motcua.db"), QStringLiteral("motcua.db-wal")}) {
        QFile::remove(copy.path(name));
        ASSERT_TRUE(QFile::copy(profile.path(name), copy.path(name)));
    }
    // Several pages, because one may have a newer version in the log.
    const qint64 size = QFile(copy.path(QStringLiteral("motcua.db"))).size();
    for (qint64 page = size / 8192 * 4096; page < size; page += 3 * 4096) {
        overwrite(copy.path(QStringLiteral("motcua.db")), page + 10, "damage");
    }
    EXPECT_TRUE(copy.open().error().is(ErrorCode::StoreDamaged));
}
