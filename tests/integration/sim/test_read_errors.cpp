// A disk that fails a read says so: nothing that was committed may seem never to have been.
#include <gtest/gtest.h>

#include "sim/SimDisk.h"
#include "sim/SimVfs.h"
#include "store/Database.h"

using namespace motcua;
using namespace motcua::sim;

namespace {

constexpr qint64 kReceipts = 40;

SecretBytes key() {
    return SecretBytes(QByteArray(32, 'k'));
}

Result<std::unique_ptr<store::Database>> open(const SimDisk& disk) {
    return store::Database::open(
        {disk.folder() + QStringLiteral("/motcua.db"), QString::fromLatin1(kVfsName), true, store::OpenMode::Create}, key());
}

// A database killed with its last receipts in the log alone.
QMap<QString, QByteArray> killedDesk() {
    SimDisk disk(QStringLiteral("ioerr"));
    const auto database = open(disk);
    EXPECT_TRUE((*database)->run("CREATE TABLE receipt (n INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT"));
    EXPECT_TRUE((*database)->checkpoint());
    for (qint64 i = 0; i < kReceipts; ++i) {
        EXPECT_TRUE((*database)->run("INSERT INTO receipt VALUES (?1, ?2)", i, QString(300, u'n')));
    }
    return disk.image();
}

Result<qint64> count(store::Database& database) {
    return database.number("SELECT count(*) FROM receipt", -1);
}

}  // namespace

TEST(ReadErrors, NeverHideWhatWasCommitted) {
    registerSimVfs();
    const auto image = killedDesk();
    int failures = 0;
    for (qint64 at = 1;; ++at) {
        SimDisk disk(QStringLiteral("ioerr"));
        disk.restore(image);
        disk.failOnce(at);
        {
            const auto database = open(disk);
            const auto seen = database ? count(**database) : Result<qint64>(fail(database.error()));
            EXPECT_TRUE(!seen || *seen == kReceipts) << "call " << at << " shows " << *seen;
            if (seen) static_cast<void>((*database)->run("INSERT INTO receipt VALUES (1000, 'after')"));
        }
        if (!disk.hasFailed()) break;
        ++failures;
        disk.start();
        const auto database = open(disk);
        ASSERT_TRUE(database) << "call " << at;
        const auto seen = (*database)->number("SELECT count(*) FROM receipt WHERE n < 1000", -1);
        ASSERT_TRUE(seen) << "call " << at;
        EXPECT_EQ(*seen, kReceipts) << "call " << at;
        EXPECT_TRUE((*database)->check()) << "call " << at;
    }
    EXPECT_GT(failures, 10);
}
