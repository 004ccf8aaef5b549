// Reads many pages at once: one worker process a job, results in the order of the pages, never more pictures in memory than
// jobs.
//
// A page that cannot be read is an error of that page only; the others go on. A worker that dies is started again and the page
// tried once more. The whole call fails only by Cancelled.
// Units: dpi as the scanner said (0: not known); milliseconds. Errors a page: those of ocr.readPage and of the worker.
// Threads: read() blocks its caller and uses `jobs` threads of its own; progress is called from them, one at a time.
#pragma once

#include <QString>
#include <functional>
#include <memory>
#include <vector>

#include "base/Clock.h"
#include "base/Progress.h"
#include "base/Result.h"
#include "ocr/client/PageReading.h"

namespace motcua::ocr {

struct PageSource {
    QString image;
    int dpi = 0;
};

struct ReadingProgress {
    int done = 0;
    int total = 0;
    qint64 leftMs = -1;  // estimate from the pages done so far; -1: not known yet
};

// One worker process, as the reader sees it.
class PageWorker {
public:
    virtual ~PageWorker() = default;
    virtual Result<PageReading> readPage(const PageSource& source, const QString& workFolder, const CancelToken& cancel) = 0;
};

class PageReader {
public:
    using MakeWorker = std::function<std::unique_ptr<PageWorker>()>;
    using Pages = std::vector<Result<PageReading>>;

    // Workers that are motcua-worker processes; program as in WorkerClient.
    static MakeWorker processes(const QString& program = {});

    // jobs < 1: as many as the machine has cores.
    PageReader(const Clock& clock, int jobs, MakeWorker makeWorker = processes());

    // Work files of page i (from 1) lie in <workFolder>/<i>.
    Result<Pages> read(const std::vector<PageSource>& pages, const QString& workFolder,
                       const std::function<void(const ReadingProgress&)>& progress = {}, const CancelToken& cancel = {}) const;

private:
    const Clock& m_clock;
    int m_jobs;
    MakeWorker m_makeWorker;
};

}  // namespace motcua::ocr
