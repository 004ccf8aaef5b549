// The simulated disk keeps what was synced, and only that for certain.
#include <gtest/gtest.h>

#include "sim/SimDisk.h"
#include "sim/SimFileSystem.h"

using namespace motcua;
using namespace motcua::sim;

namespace {

const QString kName = QStringLiteral("/sim/t/file");

QByteArray contentOf(SimDisk& disk) {
    return disk.exists(kName) ? disk.image().value(kName) : QByteArray("gone");
}

// How often each content is left after a power cut, over many cuts of the same story.
QMap<QByteArray, int> afterPowerCuts(const std::function<void(SimDisk&)>& story) {
    QMap<QByteArray, int> counts;
    for (quint64 seed = 0; seed < 200; ++seed) {
        SimDisk disk(QStringLiteral("t"));
        SeededRng rng(seed);
        story(disk);
        disk.loseUnsynced(rng);
        disk.start();
        ++counts[contentOf(disk)];
    }
    return counts;
}

}  // namespace

TEST(SimDisk, SyncedContentSurvivesAndUnsyncedMayNot) {
    const auto counts = afterPowerCuts([](SimDisk& disk) {
        SimDisk::File file;
        disk.create(kName, &file);
        disk.write(file, 0, "aaaa", 4);
        disk.sync(file);
        disk.syncFolder();
        disk.write(file, 0, "bbbb", 4);
    });
    EXPECT_EQ(counts.size(), 2);
    EXPECT_GT(counts.value("aaaa"), 20);
    EXPECT_GT(counts.value("bbbb"), 20);
}

TEST(SimDisk, AWriteOfManySectorsMayTear) {
    const auto counts = afterPowerCuts([](SimDisk& disk) {
        SimDisk::File file;
        disk.create(kName, &file);
        disk.write(file, 0, QByteArray(2048, 'a').constData(), 2048);
        disk.sync(file);
        disk.syncFolder();
        disk.write(file, 0, QByteArray(2048, 'b').constData(), 2048);
    });
    int mixed = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.key().contains('a') && it.key().contains('b')) mixed += it.value();
    }
    EXPECT_GT(mixed, 20);
}

TEST(SimDisk, ANewNameNeedsTheFoldersSync) {
    const auto story = [](bool syncsFolder) {
        return [syncsFolder](SimDisk& disk) {
            SimDisk::File file;
            disk.create(kName, &file);
            disk.write(file, 0, "aaaa", 4);
            disk.sync(file);
            if (syncsFolder) disk.syncFolder();
        };
    };
    EXPECT_GT(afterPowerCuts(story(false)).value("gone"), 20);
    EXPECT_EQ(afterPowerCuts(story(true)).value("aaaa"), 200);
}

TEST(SimDisk, TheFileSystemWritesAllOrNothing) {
    // Cut at every call of the second write: the old or the new content, never anything else.
    for (qint64 at = 1; at <= 6; ++at) {
        for (quint64 seed = 0; seed < 40; ++seed) {
            SimDisk disk(QStringLiteral("t"));
            SimFileSystem files(disk);
            SeededRng rng(seed);
            ASSERT_TRUE(files.write(kName, QByteArray(1500, 'a')));
            disk.dieAfter(at);
            const bool isTold = files.write(kName, QByteArray(1500, 'b')).has_value();
            disk.loseUnsynced(rng);
            disk.start();
            const QByteArray content = contentOf(disk);
            EXPECT_TRUE(content == QByteArray(1500, 'b') || (!isTold && content == QByteArray(1500, 'a'))) << at;
        }
    }
}
