#include "ocr/client/PageReader.h"

#include <QDir>
#include <algorithm>
#include <mutex>
#include <thread>

#include "worker/WorkerClient.h"

namespace motcua::ocr {
namespace {

constexpr int kPageTimeoutMs = 90'000;  // without any progress

class ProcessWorker final : public PageWorker {
public:
    explicit ProcessWorker(const QString& program) : m_client(program) {}

    Result<PageReading> readPage(const PageSource& source, const QString& workFolder, const CancelToken& cancel) override {
        const QJsonObject arguments{{QStringLiteral("image"), source.image},
                                    {QStringLiteral("workFolder"), workFolder},
                                    {QStringLiteral("dpi"), source.dpi}};
        worker::CallOptions options;
        options.timeoutMs = kPageTimeoutMs;
        options.cancel = cancel;
        MOTCUA_TRY(const QJsonObject answer, m_client.call(QStringLiteral("ocr.readPage"), arguments, options));
        return pageReadingFromJson(answer);
    }

private:
    worker::WorkerClient m_client;
};

// What the threads of one read() share.
class Batch {
public:
    Batch(const Clock& clock, const std::vector<PageSource>& sources,
          const std::function<void(const ReadingProgress&)>& progress)
        : m_clock(clock), m_sources(sources), m_progress(progress), m_startMs(clock.monotonicMs()) {
        m_results.resize(sources.size(), fail(ErrorCode::Cancelled));
    }

    // Index of the next page to read; the number of pages when there is none.
    std::size_t take() {
        const std::scoped_lock lock(m_mutex);
        return m_next < m_sources.size() ? m_next++ : m_sources.size();
    }
    void put(std::size_t index, Result<PageReading> result) {
        const std::scoped_lock lock(m_mutex);
        m_results[index] = std::move(result);
        ++m_done;
        if (!m_progress) return;
        const auto total = static_cast<int>(m_sources.size());
        const qint64 spent = m_clock.monotonicMs() - m_startMs;
        m_progress({m_done, total, spent * (total - m_done) / m_done});
    }
    const PageSource& source(std::size_t index) const { return m_sources[index]; }
    std::size_t size() const { return m_sources.size(); }
    PageReader::Pages results() && { return std::move(m_results); }

private:
    const Clock& m_clock;
    const std::vector<PageSource>& m_sources;
    const std::function<void(const ReadingProgress&)>& m_progress;
    const qint64 m_startMs;
    std::mutex m_mutex;
    PageReader::Pages m_results;
    std::size_t m_next = 0;
    int m_done = 0;
};

bool workerLost(const Error& error) {
    return error.is(ErrorCode::WorkerDied) || error.is(ErrorCode::WorkerTimeout) || error.is(ErrorCode::WorkerProtocol);
}

Result<PageReading> readOne(PageWorker& worker, const PageSource& source, const QString& folder, const CancelToken& cancel) {
    if (!QDir().mkpath(folder)) return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), QDir(folder).dirName()}});
    Result<PageReading> page = worker.readPage(source, folder, cancel);
    if (!page && workerLost(page.error()) && !cancel.isCancelled()) page = worker.readPage(source, folder, cancel);
    return page;
}

}  // namespace

PageReader::MakeWorker PageReader::processes(const QString& program) {
    return [program] { return std::make_unique<ProcessWorker>(program); };
}

PageReader::PageReader(const Clock& clock, int jobs, MakeWorker makeWorker)
    : m_clock(clock),
      m_jobs(jobs > 0 ? jobs : std::max(1, static_cast<int>(std::thread::hardware_concurrency()))),
      m_makeWorker(std::move(makeWorker)) {}

Result<PageReader::Pages> PageReader::read(const std::vector<PageSource>& pages, const QString& workFolder,
                                           const std::function<void(const ReadingProgress&)>& progress,
                                           const CancelToken& cancel) const {
    Batch batch(m_clock, pages, progress);
    const auto work = [&] {
        const std::unique_ptr<PageWorker> worker = m_makeWorker();
        for (std::size_t index = batch.take(); index < batch.size() && !cancel.isCancelled(); index = batch.take()) {
            const QString folder = QDir(workFolder).filePath(QString::number(index + 1));
            batch.put(index, readOne(*worker, batch.source(index), folder, cancel));
        }
    };
    {
        std::vector<std::jthread> threads;
        const std::size_t count = std::min(pages.size(), static_cast<std::size_t>(m_jobs));
        for (std::size_t i = 0; i < count; ++i) threads.emplace_back(work);
    }
    if (cancel.isCancelled()) return fail(ErrorCode::Cancelled);
    return std::move(batch).results();
}

}  // namespace motcua::ocr
