#include <gtest/gtest.h>

#include <QSet>
#include <QTemporaryDir>

#include "base/Clock.h"
#include "base/Executor.h"
#include "base/FileLock.h"
#include "base/FileSystem.h"
#include "base/Json.h"
#include "base/Result.h"
#include "base/Rng.h"
#include "base/SecretBytes.h"
#include "base/Text.h"
#include "base/Zip.h"

using namespace motcua;

namespace {

Result<int> half(int n) {
    if (n % 2) return fail(ErrorCode::BadUsage, {{QStringLiteral("n"), QString::number(n)}});
    return n / 2;
}

Result<int> quarter(int n) {
    MOTCUA_TRY(const int h, half(n));
    MOTCUA_TRY(const int q, half(h));
    return q;
}

}  // namespace

TEST(Result, TryPassesTheFirstErrorOn) {
    EXPECT_EQ(*quarter(12), 3);
    const auto odd = quarter(6);
    ASSERT_FALSE(odd);
    EXPECT_TRUE(odd.error().is(ErrorCode::BadUsage));
    EXPECT_EQ(odd.error().params.value(QStringLiteral("n")), QStringLiteral("3"));
}

TEST(Error, SurvivesJson) {
    const Error error{ErrorCode::PinWrong, {{QStringLiteral("token"), QStringLiteral("Sổ")}}, QStringLiteral("CKR")};
    const Error back = errorFromJson(toJson(error));
    EXPECT_EQ(back.code, error.code);
    EXPECT_EQ(back.params, error.params);
}

TEST(ErrorCodes, IdsAreUnique) {
    QSet<QString> seen;
    for (int i = 0; i <= static_cast<int>(ErrorCode::NotCommitted); ++i) {
        const QString id = errorId(static_cast<ErrorCode>(i));
        EXPECT_FALSE(seen.contains(id)) << qPrintable(id);
        EXPECT_EQ(errorCodeOf(id), static_cast<ErrorCode>(i));
        seen.insert(id);
    }
}

TEST(Text, FoldsEveryVietnameseLetter) {
    EXPECT_EQ(folded(QStringLiteral("  Đặng  Thị Hoà ẶỮỄỘ ")), QStringLiteral("dang thi hoa aueo"));
    EXPECT_EQ(folded(QStringLiteral("Hòa").normalized(QString::NormalizationForm_D)), QStringLiteral("hoa"));
    EXPECT_EQ(normalized(QStringLiteral("Ðồng Nai")), QStringLiteral("Đồng Nai"));
}

TEST(Text, MasksNamesAndNumbers) {
    EXPECT_EQ(masked(QStringLiteral("Nguyễn An 079201001234")), QStringLiteral("N***ễn *** 0***34"));
    EXPECT_EQ(vnd(1250000), QStringLiteral("1.250.000 đ"));
}

TEST(Clock, LocalTimeIsPlusSeven) {
    const QDateTime t = fromIso(QStringLiteral("2026-11-23T08:15:04.120+07:00"));
    EXPECT_EQ(t.time(), QTime(1, 15, 4, 120));
    EXPECT_EQ(toIso(t), QStringLiteral("2026-11-23T08:15:04.120+07:00"));
    EXPECT_EQ(fromIso(QStringLiteral("2026-11-23T08:15:04")), fromIso(QStringLiteral("2026-11-23T01:15:04Z")));
}

TEST(Rng, Uuid7SortsByTimeAndSeedRepeats) {
    ManualClock clock(fromIso(QStringLiteral("2026-11-23T08:00:00+07:00")));
    SeededRng a(7), b(7);
    const QUuid first = makeUuid7(clock, a);
    EXPECT_EQ(first, makeUuid7(clock, b));
    EXPECT_EQ(first.toString(QUuid::WithoutBraces).at(14), QLatin1Char('7'));
    clock.advanceMs(1);
    EXPECT_LT(first.toString(), makeUuid7(clock, a).toString());
}

TEST(Json, StrictGetters) {
    const auto object = parseObject(R"({"a":"x","n":1.5,"i":3})");
    ASSERT_TRUE(object);
    EXPECT_EQ(*requireString(*object, QStringLiteral("a")), QStringLiteral("x"));
    EXPECT_FALSE(requireInt(*object, QStringLiteral("n")));
    EXPECT_EQ(*requireInt(*object, QStringLiteral("i")), 3);
    EXPECT_FALSE(parseObject("<html>"));
}

TEST(FileSystem, WritesDurablyAndSaysWhatFailed) {
    QTemporaryDir dir;
    RealFileSystem files;
    const QString path = dir.filePath(QStringLiteral("a.bin"));
    ASSERT_TRUE(files.write(path, "một"));
    ASSERT_TRUE(files.write(path, "hai"));
    EXPECT_EQ(*files.read(path), QByteArray("hai"));
    EXPECT_EQ(files.list(dir.path()).size(), 1);
    EXPECT_TRUE(files.read(dir.filePath(QStringLiteral("b"))).error().is(ErrorCode::FileNotFound));
    const auto refused = files.write(QStringLiteral("/proc/none/x"), "x");
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(ErrorCode::FileUnwritable));
}

TEST(FileSystem, AppendsBehindWhatAnybodyAppended) {
    QTemporaryDir dir;
    RealFileSystem files;
    const QString path = dir.filePath(QStringLiteral("a.log"));
    const auto mine = *files.openAppend(path);
    const auto theirs = *files.openAppend(path);
    QByteArray expected;
    for (int i = 1; i < 40; ++i) {
        const QByteArray record = 'x' + QByteArray(i * 1'000, '\0') + 'x';  // zeros inside are content
        ASSERT_TRUE((i % 3 == 0 ? mine : theirs)->append(record));
        expected += record;
        ASSERT_EQ(mine->size(), expected.size());
    }
    EXPECT_TRUE(files.read(path)->startsWith(expected));
    EXPECT_EQ(files.read(path)->count('x'), 78);
    ASSERT_TRUE(mine->cutTo(1'002));
    EXPECT_EQ(theirs->size(), 1'002);
    ASSERT_TRUE(theirs->append("y"));
    EXPECT_EQ((*files.openAppend(path))->size(), 1'003);
}

TEST(FileSystem, MakesFoldersWithThoseAbove) {
    QTemporaryDir dir;
    RealFileSystem files;
    const QString deep = dir.filePath(QStringLiteral("ab/cd/ef/"));
    ASSERT_TRUE(files.makeFolder(deep));
    ASSERT_TRUE(files.makeFolder(deep));
    EXPECT_TRUE(files.write(deep + QStringLiteral("x"), "x"));
    EXPECT_TRUE(files.makeFolder(deep + QStringLiteral("x/below")).error().is(ErrorCode::FileUnwritable));
    EXPECT_TRUE(files.makeFolder(QStringLiteral("/proc/none/x")).error().is(ErrorCode::FileUnwritable));
}

TEST(Executor, RunsInOrder) {
    QList<int> seen;
    {
        Executor executor;
        for (int i = 0; i < 100; ++i) executor.run([&seen, i] { seen.append(i); });
        EXPECT_EQ(executor.run([] { return 42; }).result(), 42);
    }
    ASSERT_EQ(seen.size(), 100);
    for (int i = 0; i < 100; ++i) EXPECT_EQ(seen[i], i);
}

TEST(SecretBytes, MovesAndClones) {
    SecretBytes a(QByteArrayView("123456"));
    SecretBytes b = std::move(a);
    EXPECT_TRUE(a.isEmpty());
    EXPECT_EQ(b.clone().view(), QByteArrayView("123456"));
}

TEST(FileLock, IsHeldByOneAndGoesWithItsHolder) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.lock"));
    FileLock first(path);
    {
        FileLock second(path);
        EXPECT_TRUE(second.take());
        EXPECT_TRUE(second.take());
        EXPECT_FALSE(first.take());
    }
    EXPECT_TRUE(first.take());
    first.release();
    EXPECT_FALSE(first.isHeld());
    EXPECT_FALSE(FileLock(folder.filePath(QStringLiteral("no/folder/a.lock"))).take());
}

TEST(Zip, SaysWhatItHolds) {
    // "123456789" has the CRC-32 of every textbook.
    const QByteArray archive = zipped({{"a.txt", "123456789"}, {"b/\xC4\x91.txt", ""}});
    EXPECT_TRUE(archive.startsWith("PK\x03\x04"));
    EXPECT_EQ(archive.mid(14, 4), QByteArray::fromHex("2639f4cb"));
    EXPECT_EQ(archive.mid(30, 5), QByteArray("a.txt"));
    EXPECT_EQ(archive.count("PK\x01\x02"), 2);
    EXPECT_EQ(zipped({{"a.txt", "123456789"}}), zipped({{"a.txt", "123456789"}}));
}
