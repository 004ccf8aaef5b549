#include "sync/SyncEngine.h"

#include <algorithm>

namespace motcua::sync {
namespace {

const QString kProvinceTime = QStringLiteral("provinceTime");

bool needsSomebody(const Error& error) {
    return error.is(ErrorCode::NetUnauthorized) || error.is(ErrorCode::NetForbidden) || error.is(ErrorCode::SyncMassDeletion);
}

LineState lineStateOf(const StepReport& report) {
    if (!report.problem) return LineState::Online;
    return needsSomebody(*report.problem) ? LineState::Paused : LineState::Offline;
}

}  // namespace

SyncEngine::SyncEngine(store::Store& store, ProvincialApi& api, const Clock& clock, Rng& rng, const SyncConfig& config,
                       SyncStatus& status)
    : m_store(store),
      m_api(api),
      m_config(config),
      m_status(status),
      m_numbers(store, api, clock, rng, config.leases),
      m_pusher(store, api, clock, rng),
      m_puller(store, api, clock, rng, config.pageLimit),
      m_locks(store, api, config.deskName, config.lockSeconds),
      m_uploader(store, api, rng),
      m_downloader(store, api, rng),
      m_rest(store, rng, config.retry) {}

StepReport SyncEngine::step(const QDateTime& now, const CancelToken& cancel) {
    StepReport report;
    Result<void> done = endWaits(now);
    if (done && m_rest.isResting(now)) {
        report.wasTooEarly = true;
        report.nextWake = m_rest.until();
        publish(now, nullptr);
        return report;
    }
    publish(now, nullptr);
    if (done) done = round(now, cancel, report);
    if (done) done = rememberProvinceTime(now);
    if (done) {
        done = m_rest.end();
        m_lastSuccess = now;
    } else if (!done.error().is(ErrorCode::Cancelled)) {
        // A store that cannot keep the rest still has it in memory.
        static_cast<void>(noteFailure(done.error(), now));
    }
    if (!done) {
        report.problem = done.error();
        m_uploader.giveUp();
    }
    report.nextWake = nextWake(now);
    publish(now, &report);
    return report;
}

// A clock that was set back must not leave anything waiting for years.
Result<void> SyncEngine::endWaits(const QDateTime& now) {
    const QDateTime latest = now.addMSecs(m_config.retry.lateCapMs);
    MOTCUA_CHECK(m_rest.load(now));
    MOTCUA_CHECK(m_store.outbox.clampWaits(latest));
    if (m_gate) MOTCUA_CHECK(m_gate->clampWaits(latest));
    const QDateTime wake = m_wakeAsked ? now : latest;
    if (m_wakeAsked) {
        m_wakeAsked = false;
        m_rest.wake();
        m_numbers.wake();
        m_uploader.wake();
        if (m_gate) MOTCUA_CHECK(m_gate->wake(now));
        MOTCUA_CHECK(m_store.outbox.wakeAll(now));
    }
    MOTCUA_CHECK(m_store.uploads.wakeAll(wake));
    return m_store.downloads.wakeAll(wake);
}

Result<void> SyncEngine::round(const QDateTime& now, const CancelToken& cancel, StepReport& report) {
    MOTCUA_CHECK(m_numbers.keep(now, cancel));
    MOTCUA_CHECK(m_pusher.push(now, cancel, report.pushed));
    MOTCUA_CHECK(m_locks.keep(now, cancel));
    const auto pulled = m_puller.pull(now, cancel, report.pulled);
    // A refused mass deletion is a question, not a trouble of the line: files go on.
    if (!pulled && !pulled.error().is(ErrorCode::SyncMassDeletion)) return pulled;
    if (m_gate) MOTCUA_CHECK(m_gate->step(now, cancel));
    MOTCUA_TRY(m_files, store::FileLane::read(m_store.meta));
    MOTCUA_CHECK(sendFiles(now, cancel, report));
    MOTCUA_CHECK(receiveFiles(now, cancel, report));
    return pulled;
}

Result<void> SyncEngine::sendFiles(const QDateTime& now, const CancelToken& cancel, StepReport& report) {
    if (m_files.isPaused) return {};
    m_uploader.setLimit(m_files.bytesPerSecond);
    for (;;) {
        if (cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        MOTCUA_TRY(const bool isLate, operationsWait(now));
        if (isLate) return {};
        MOTCUA_TRY(const auto done, m_uploader.advance(now, cancel));
        if (done.step == BlobUploader::Step::Idle) return {};
        if (done.finished > 0) {
            report.filesFinished += done.finished;
            publish(now, nullptr);
        }
    }
}

// What goes out comes first: one more operation or file, and receiving waits for the next round.
Result<void> SyncEngine::receiveFiles(const QDateTime& now, const CancelToken& cancel, StepReport& report) {
    if (m_files.isPaused) return {};
    for (;;) {
        if (cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        MOTCUA_TRY(const bool isLate, operationsWait(now));
        MOTCUA_TRY(const QDateTime upload, m_store.uploads.nextWake());
        const bool uploadsGo = upload.isValid() && upload <= now && !m_uploader.restsUntil(now).isValid();
        if (isLate || uploadsGo) return {};
        MOTCUA_TRY(const auto step, m_downloader.advance(now, cancel));
        if (step == BlobDownloader::Step::Idle) return {};
        if (step == BlobDownloader::Step::Finished) ++report.filesReceived;
    }
}

Result<bool> SyncEngine::operationsWait(const QDateTime& now) {
    MOTCUA_TRY(const QDateTime wake, m_store.outbox.nextWake());
    return wake.isValid() && wake <= now;
}

Result<void> SyncEngine::noteFailure(const Error& error, const QDateTime& now) {
    return m_rest.failed(error, now, needsSomebody(error) ? std::optional(m_config.pausedPollMs) : std::nullopt);
}

// From what is stored, not from what this object remembers: the line's rest only makes it later.
QDateTime SyncEngine::nextWake(const QDateTime& now) {
    if (m_rest.until().isValid()) return m_rest.until();
    QDateTime wake = now.addMSecs(m_config.pollMs);
    const auto consider = [&wake](const Result<QDateTime>& stored, const QDateTime& notBefore = {}) {
        if (stored && stored->isValid()) wake = std::min(wake, notBefore.isValid() ? std::max(*stored, notBefore) : *stored);
    };
    consider(m_store.outbox.nextWake());
    if (!m_files.isPaused) {
        consider(m_store.uploads.nextWake(), m_uploader.restsUntil(now));
        consider(m_store.downloads.nextWake());
    }
    if (m_gate) {
        if (const auto gate = m_gate->nextWake(); gate && gate->isValid()) wake = std::min(wake, *gate);
    }
    return std::max(wake, now);
}

// Without an answer yet: a clock that stands before the last known time of the province was set back.
std::optional<qint64> SyncEngine::clockOffsetMs(const QDateTime& now) {
    if (const auto told = m_api.clockOffsetMs()) return told;
    if (!m_provinceTime.isValid()) {
        if (const auto stored = m_store.meta.get(kProvinceTime)) m_provinceTime = fromIso(*stored);
    }
    if (!m_provinceTime.isValid() || now >= m_provinceTime) return std::nullopt;
    return now.msecsTo(m_provinceTime);
}

Result<void> SyncEngine::rememberProvinceTime(const QDateTime& now) {
    constexpr qint64 kStepMs = 10 * 60'000;  // no write of the disk every half minute
    const auto offset = m_api.clockOffsetMs();
    if (!offset) return {};
    const QDateTime there = now.addMSecs(*offset);
    if (m_provinceTime.isValid() && m_provinceTime.msecsTo(there) < kStepMs) return {};
    m_provinceTime = there;
    return m_store.inTransaction([&] { return m_store.meta.set(kProvinceTime, toIso(there)); });
}

// report: of a finished round; none while one is running or resting.
void SyncEngine::publish(const QDateTime& now, const StepReport* report) {
    SyncSnapshot snapshot = m_status.snapshot();
    snapshot.isBusy = report == nullptr && !m_rest.isResting(now);
    if (report != nullptr) {
        snapshot.line = lineStateOf(*report);
        snapshot.problem = report->problem ? std::optional(report->problem->code) : std::nullopt;
        snapshot.problemParams = report->problem ? report->problem->params : QMap<QString, QString>();
        snapshot.nextTry = report->nextWake;
        snapshot.lastSuccess = m_lastSuccess;
    }
    if (const auto counts = m_store.outbox.counts()) {
        snapshot.waitingOperations = counts->waiting();
        snapshot.stoppedOperations = counts->conflicts + counts->rejected;
    }
    if (const auto backlog = m_store.uploads.backlog()) {
        snapshot.waitingFiles = backlog->files;
        snapshot.waitingBytes = backlog->bytes;
    }
    snapshot.filesPaused = m_files.isPaused;
    snapshot.clockOffsetMs = clockOffsetMs(now);
    m_status.set(snapshot);
}

}  // namespace motcua::sync
