// A stack of paper through SANE's `test` device and through a feed that misbehaves on request.
#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>
#include <csignal>

#include "capture/client/PageFiles.h"
#include "capture/engine/SaneSession.h"

namespace motcua::capture {
namespace {

// Gives `pages` pages, then the end or an error.
class FakeFeed final : public PageFeed {
public:
    FakeFeed(int pages, std::optional<ErrorCode> then) : m_left(pages), m_then(then) {}
    Result<std::optional<QImage>> next(const CancelToken&) override {
        if (m_left-- > 0) {
            QImage page(80, 100, QImage::Format_Grayscale8);
            page.fill(200);
            return std::optional<QImage>(page);
        }
        if (m_then) return fail(*m_then);
        return std::optional<QImage>();
    }

private:
    int m_left;
    std::optional<ErrorCode> m_then;
};

class Stack : public testing::Test {
protected:
    Result<ScannedPages> scan(PageFeed& feed, const CancelToken& cancel = {}) {
        return scanStack(
            feed, m_folder.path(), m_files, [this](const Progress& progress) { m_seen.append(progress.done); }, cancel);
    }
    QTemporaryDir m_folder;
    RealFileSystem m_files;
    QList<int> m_seen;
};

TEST_F(Stack, PagesBeforeAJamAreKept) {
    FakeFeed feed(3, ErrorCode::ScannerJammed);
    const auto pages = scan(feed);
    ASSERT_TRUE(pages);
    EXPECT_EQ(pages->files.size(), 3);
    ASSERT_TRUE(pages->stoppedBy);
    EXPECT_EQ(pages->stoppedBy->code, ErrorCode::ScannerJammed);
    for (const QString& file : pages->files) EXPECT_FALSE(QImage(file).isNull());
    EXPECT_EQ(m_seen, (QList<int>{1, 2, 3}));
}

TEST_F(Stack, NumberingGoesOnWithTheNextStack) {
    FakeFeed first(2, std::nullopt);
    FakeFeed second(1, std::nullopt);
    ASSERT_TRUE(scan(first));
    const auto pages = scan(second);
    ASSERT_TRUE(pages);
    EXPECT_TRUE(pages->files.value(0).endsWith(QLatin1String("page-0003.png")));
    EXPECT_EQ(pageFiles(m_folder.path()).size(), 3);
}

TEST_F(Stack, AJamBeforeTheFirstPageIsAnError) {
    FakeFeed feed(0, ErrorCode::ScannerCoverOpen);
    EXPECT_EQ(scan(feed).error().code, ErrorCode::ScannerCoverOpen);
}

TEST_F(Stack, CancelStopsBetweenPages) {
    FakeFeed feed(1'000, std::nullopt);
    CancelToken cancel;
    const auto pages = scanStack(
        feed, m_folder.path(), m_files,
        [&](const Progress& progress) {
            if (progress.done == 2) cancel.cancel();
        },
        cancel);
    ASSERT_TRUE(pages);
    EXPECT_EQ(pages->files.size(), 2);
    EXPECT_EQ(pages->stoppedBy->code, ErrorCode::Cancelled);
}

class SaneTestDevice : public testing::Test {
protected:
    // libsane remembers the folder of its first start, so that all tests share one.
    static const QTemporaryDir& config() {
        static const QTemporaryDir folder;
        return folder;
    }
    // A private configuration: the `test` back end only, reading ends with this status.
    void configure(const char* readStatus = "Default") {
        write("dll.conf", "test\n");
        write("test.conf", QByteArray("read-status-code \"") + readStatus + "\"\ntest-picture \"Color pattern\"\n");
        qputenv("SANE_CONFIG_DIR", QFile::encodeName(config().path()));
    }
    void write(const char* name, const QByteArray& content) {
        QFile file(config().filePath(QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    ScanRequest request(const char* source) const {
        ScanRequest request;
        request.device = QStringLiteral("test:0");
        request.source = QString::fromLatin1(source);
        request.dpi = 75;
        request.outFolder = m_out.path();
        return request;
    }
    Result<ScannedPages> scan(const ScanRequest& request) {
        auto session = SaneSession::create();
        MOTCUA_TRY(const auto feed, (*session)->open(request));
        return scanStack(*feed, request.outFolder, m_files, [](const Progress&) {}, {});
    }

    QTemporaryDir m_out;
    RealFileSystem m_files;
};

TEST_F(SaneTestDevice, IsListedWithItsSources) {
    configure();
    auto session = SaneSession::create();
    ASSERT_TRUE(session);
    const auto scanners = (*session)->list();
    ASSERT_TRUE(scanners);
    ASSERT_EQ(scanners->size(), 2);
    EXPECT_EQ(scanners->at(0).device, QStringLiteral("test:0"));
    EXPECT_TRUE(scanners->at(0).hasFeeder());
    EXPECT_FALSE(scanners->at(0).hasDuplex());
}

TEST_F(SaneTestDevice, TheFeederGivesTenPages) {
    configure();
    const auto pages = scan(request("ADF"));
    ASSERT_TRUE(pages);
    EXPECT_FALSE(pages->stoppedBy);
    ASSERT_EQ(pages->files.size(), 10);
    const QImage first(pages->files.first());
    EXPECT_EQ(qRound(first.dotsPerMeterX() * 0.0254), 75);
    EXPECT_NEAR(first.width(), 200 / 25.4 * 75, 1) << "the test device is 200 mm wide";
    EXPECT_FALSE(first.allGray()) << "colour was asked for";
}

TEST_F(SaneTestDevice, TheGlassGivesOnePage) {
    configure();
    const auto pages = scan(request("Flatbed"));
    ASSERT_TRUE(pages);
    EXPECT_EQ(pages->files.size(), 1);
}

TEST_F(SaneTestDevice, GreyIsGrey) {
    configure();
    ScanRequest grey = request("Flatbed");
    grey.mode = ScanMode::Gray;
    const auto pages = scan(grey);
    ASSERT_TRUE(pages);
    EXPECT_TRUE(QImage(pages->files.first()).allGray());
}

TEST_F(SaneTestDevice, FaultsOfThePaperPathAreNamed) {
    const QPair<const char*, ErrorCode> faults[] = {
        {"SANE_STATUS_JAMMED", ErrorCode::ScannerJammed},    {"SANE_STATUS_COVER_OPEN", ErrorCode::ScannerCoverOpen},
        {"SANE_STATUS_NO_DOCS", ErrorCode::ScannerNoPaper},  {"SANE_STATUS_IO_ERROR", ErrorCode::ScannerUnplugged},
        {"SANE_STATUS_DEVICE_BUSY", ErrorCode::ScannerBusy}, {"SANE_STATUS_NO_MEM", ErrorCode::ScannerFailed}};
    for (const auto& [status, expected] : faults) {
        configure(status);
        // In the worker: the test device itself sometimes hangs when it is closed after a fault, as real ones do.
        worker::WorkerClient worker(QStringLiteral(MOTCUA_BIN_DIR "/motcua-worker"));
        const auto pages = ScannerClient(worker).scan(request("ADF"));
        ASSERT_FALSE(pages) << status;
        EXPECT_EQ(pages.error().code, expected) << status;
        EXPECT_EQ(pages.error().params.value(QStringLiteral("device")), QStringLiteral("test:0"));
    }
}

TEST_F(SaneTestDevice, AnUnknownDeviceIsAnUnpluggedOne) {
    configure();
    ScanRequest gone = request("ADF");
    gone.device = QStringLiteral("test:7");
    EXPECT_EQ(scan(gone).error().code, ErrorCode::ScannerUnplugged);
}

TEST_F(SaneTestDevice, DuplexIsRefusedWhereThereIsNone) {
    configure();
    ScanRequest both = request("ADF");
    both.duplex = true;
    EXPECT_EQ(scan(both).error().code, ErrorCode::BadUsage);
}

// The same through the worker, as the desk does it.
TEST_F(SaneTestDevice, ThroughTheWorker) {
    configure();
    worker::WorkerClient worker(QStringLiteral(MOTCUA_BIN_DIR "/motcua-worker"));
    ScannerClient scanners(worker);
    const auto list = scanners.list();
    ASSERT_TRUE(list);
    EXPECT_EQ(list->size(), 2);
    const auto pages = scanners.scan(request("ADF"));
    ASSERT_TRUE(pages);
    EXPECT_EQ(pages->files.size(), 10);
}

TEST_F(SaneTestDevice, PagesSurviveTheDeathOfTheWorker) {
    configure();
    worker::WorkerClient worker(QStringLiteral(MOTCUA_BIN_DIR "/motcua-worker"));
    ScannerClient scanners(worker);
    const auto killAtThree = [&](const Progress& progress) {
        if (progress.done == 3) ::kill(static_cast<pid_t>(worker.childPid()), SIGKILL);
    };
    const auto pages = scanners.scan(request("ADF"), killAtThree);
    ASSERT_TRUE(pages);
    EXPECT_GE(pages->files.size(), 3);
    ASSERT_TRUE(pages->stoppedBy);
    EXPECT_EQ(pages->stoppedBy->code, ErrorCode::WorkerDied);
    for (const QString& file : pages->files) EXPECT_FALSE(QImage(file).isNull()) << file.toStdString();
}

}  // namespace
}  // namespace motcua::capture
