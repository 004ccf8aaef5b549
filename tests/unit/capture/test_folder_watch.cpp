// The copier's folder: each file once, only when whole, also after a restart.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include "capture/client/FolderWatch.h"

namespace motcua::capture {
namespace {

class Folder : public testing::Test {
protected:
    void put(const char* name, const QByteArray& content) {
        QFile file(m_folder.filePath(QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    std::unique_ptr<FolderWatch> watch() {
        auto watch =
            std::make_unique<FolderWatch>(m_folder.path(), m_memory.filePath(QStringLiteral("taken.txt")), m_files, 20);
        QObject::connect(watch.get(), &FolderWatch::arrived,
                         [this](const QString& path) { m_arrived.append(path.section(QLatin1Char('/'), -1)); });
        watch->start();
        return watch;
    }
    // Lets events run until so many files have arrived, or for a while to see that no more do.
    void waitFor(qsizetype count, int atMostMs = 3'000) {
        QElapsedTimer clock;
        clock.start();
        while (m_arrived.size() < count && clock.elapsed() < atMostMs)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    void waitForNothing() { waitFor(m_arrived.size() + 1, 150); }

    QTemporaryDir m_folder;
    QTemporaryDir m_memory;
    RealFileSystem m_files;
    QStringList m_arrived;
};

TEST_F(Folder, AnnouncesEachFileOnce) {
    const auto watching = watch();
    put("scan-1.pdf", "%PDF-1.4");
    waitFor(1);
    put("scan-2.pdf", "%PDF-1.4");
    waitFor(2);
    waitForNothing();
    EXPECT_EQ(m_arrived, (QStringList{QStringLiteral("scan-1.pdf"), QStringLiteral("scan-2.pdf")}));
}

TEST_F(Folder, WaitsUntilAFileIsWhole) {
    const auto watching = watch();
    QFile growing(m_folder.filePath(QStringLiteral("big.tiff")));
    ASSERT_TRUE(growing.open(QIODevice::WriteOnly));
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 200) {
        growing.write("more");
        growing.flush();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    EXPECT_TRUE(m_arrived.isEmpty());
    growing.close();
    waitFor(1);
    EXPECT_EQ(m_arrived.size(), 1);
}

TEST_F(Folder, EmptyAndUnfinishedFilesAreNotAnnounced) {
    const auto watching = watch();
    put("empty.pdf", {});
    put("scan.pdf.part", "half");
    put(".hidden.pdf", "half");
    waitForNothing();
    EXPECT_TRUE(m_arrived.isEmpty());
}

TEST_F(Folder, ARestartForgetsWhatWasTakenAndRepeatsWhatWasNot) {
    put("taken.pdf", "one");
    put("waiting.pdf", "two");
    {
        const auto watching = watch();
        waitFor(2);
        ASSERT_EQ(m_arrived.size(), 2);
        ASSERT_TRUE(watching->take(m_folder.filePath(QStringLiteral("taken.pdf"))));
    }
    m_arrived.clear();
    const auto again = watch();
    waitFor(1);
    waitForNothing();
    EXPECT_EQ(m_arrived, QStringList{QStringLiteral("waiting.pdf")});
}

TEST_F(Folder, ANameUsedAgainIsHeardAgain) {
    const auto watching = watch();
    put("scan.pdf", "first");
    waitFor(1);
    ASSERT_TRUE(watching->take(m_folder.filePath(QStringLiteral("scan.pdf"))));
    put("scan.pdf", "second, longer");
    waitFor(2);
    EXPECT_EQ(m_arrived.size(), 2);
}

}  // namespace
}  // namespace motcua::capture
