// Reading many pages with workers that are well, die, are slow or are told to stop.
#include <gtest/gtest.h>

#include <QTemporaryDir>
#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

#include "PaperText.h"
#include "base/Clock.h"
#include "ocr/client/PageReader.h"

namespace motcua::ocrtest {
namespace {

using ocr::PageReader;
using ocr::PageSource;
using ocr::PageWorker;

// What a page does to its worker stands in its file name.
struct Stage {
    std::mutex mutex;
    std::map<QString, int> tries;
    std::atomic_int busy = 0;
    std::atomic_int mostBusy = 0;
    std::atomic_int workers = 0;
};

class StageWorker final : public PageWorker {
public:
    explicit StageWorker(Stage& stage) : m_stage(stage) { ++m_stage.workers; }

    Result<ocr::PageReading> readPage(const PageSource& source, const QString&, const CancelToken& cancel) override {
        const int busy = ++m_stage.busy;
        m_stage.mostBusy = std::max(m_stage.mostBusy.load(), busy);
        std::this_thread::sleep_for(std::chrono::milliseconds(source.image.contains(QLatin1String("slow")) ? 30 : 2));
        --m_stage.busy;
        int tries = 0;
        {
            const std::scoped_lock lock(m_stage.mutex);
            tries = ++m_stage.tries[source.image];
        }
        if (cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        if (source.image.contains(QLatin1String("deadly"))) return fail(ErrorCode::WorkerDied);
        if (source.image.contains(QLatin1String("shaky")) && tries == 1) return fail(ErrorCode::WorkerDied);
        if (source.image.contains(QLatin1String("empty"))) return fail(ErrorCode::PageEmptyFile);
        ocr::PageReading page;
        page.text = source.image;
        return page;
    }

private:
    Stage& m_stage;
};

class PageReaderTest : public ::testing::Test {
protected:
    PageReader reader(int jobs) {
        return {m_clock, jobs, [this] { return std::make_unique<StageWorker>(m_stage); }};
    }
    static std::vector<PageSource> pages(std::initializer_list<const char*> names) {
        std::vector<PageSource> out;
        for (const char* name : names) out.push_back({QLatin1String(name), 300});
        return out;
    }

    Stage m_stage;
    SystemClock m_clock;
    QTemporaryDir m_folder;
};

}  // namespace

TEST_F(PageReaderTest, KeepsTheOrderWhateverFinishesFirst) {
    const auto result = reader(3).read(pages({"1-slow", "2", "3", "4-slow", "5", "6"}), m_folder.path());
    ASSERT_TRUE(result);
    ASSERT_EQ(result->size(), 6U);
    for (std::size_t i = 0; i < 6; ++i) EXPECT_TRUE((*result)[i]->text.startsWith(QString::number(i + 1)));
    EXPECT_LE(m_stage.mostBusy, 3);
    EXPECT_EQ(m_stage.workers, 3);
}

TEST_F(PageReaderTest, NoMoreWorkersThanPages) {
    ASSERT_TRUE(reader(8).read(pages({"a", "b"}), m_folder.path()));
    EXPECT_EQ(m_stage.workers, 2);
    ASSERT_TRUE(reader(8).read({}, m_folder.path()));
}

TEST_F(PageReaderTest, ADeadWorkerIsTriedOnceMoreThenOnlyItsPageFails) {
    const auto result = reader(2).read(pages({"a", "deadly", "shaky", "empty", "b"}), m_folder.path());
    ASSERT_TRUE(result);
    EXPECT_TRUE((*result)[0]);
    EXPECT_EQ((*result)[1].error().code, ErrorCode::WorkerDied);
    EXPECT_TRUE((*result)[2]);
    EXPECT_EQ((*result)[3].error().code, ErrorCode::PageEmptyFile);
    EXPECT_TRUE((*result)[4]);
    EXPECT_EQ(m_stage.tries[QStringLiteral("deadly")], 2);
    EXPECT_EQ(m_stage.tries[QStringLiteral("empty")], 1);  // a bad page is not tried again
}

TEST_F(PageReaderTest, ProgressCountsEveryPageAndEstimatesWhatIsLeft) {
    std::vector<ocr::ReadingProgress> seen;
    ASSERT_TRUE(
        reader(2).read(pages({"a", "b", "c"}), m_folder.path(), [&](const ocr::ReadingProgress& at) { seen.push_back(at); }));
    ASSERT_EQ(seen.size(), 3U);
    EXPECT_EQ(seen[0].done, 1);
    EXPECT_EQ(seen[2].done, 3);
    EXPECT_EQ(seen[2].total, 3);
    EXPECT_GE(seen[0].leftMs, 0);
    EXPECT_EQ(seen[2].leftMs, 0);
}

TEST_F(PageReaderTest, CancelStopsBeforeTheNextPage) {
    const CancelToken cancel;
    const auto result = reader(1).read(
        pages({"a", "b", "c", "d"}), m_folder.path(), [&](const ocr::ReadingProgress&) { cancel.cancel(); }, cancel);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(m_stage.tries.size(), 1U);
}

TEST(PageReadingJson, GoesThereAndBack) {
    ocr::PageReading page = pageOf({{300, 100, QStringLiteral("Cộng hòa xã hội")}});
    page.rotation = 90;
    page.skew = -0.7;
    page.confidence = 91.5;
    page.viewPath = QStringLiteral("v.jpg");
    page.maskPath = QStringLiteral("m.png");
    const auto back = ocr::pageReadingFromJson(toJson(page));
    ASSERT_TRUE(back);
    EXPECT_EQ(toJson(*back), toJson(page));
    QJsonObject broken = toJson(page);
    broken.remove(QStringLiteral("dpi"));
    EXPECT_EQ(ocr::pageReadingFromJson(broken).error().code, ErrorCode::BadJson);
}

}  // namespace motcua::ocrtest
