#include "sync/SyncEngine.h"

#include <algorithm>

namespace motcua::sync {
namespace {

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
      m_rng(rng),
      m_config(config),
      m_status(status),
      m_numbers(store, api, config.leases),
      m_pusher(store, api, clock, rng),
      m_puller(store, api, clock, rng, config.pageLimit),
      m_uploader(store, api, rng) {}

StepReport SyncEngine::step(const QDateTime& now, const CancelToken& cancel) {
    StepReport report;
    Result<void> done = endWaits(now);
    if (done && m_restUntil.isValid() && now < m_restUntil) {
        report.wasTooEarly = true;
        report.nextWake = m_restUntil;
        publish(now, nullptr);
        return report;
    }
    publish(now, nullptr);
    if (done) done = round(now, cancel, report);
    if (done) {
        m_failures = 0;
        m_restUntil = {};
        m_lastSuccess = now;
    } else {
        report.problem = done.error();
        if (!done.error().is(ErrorCode::Cancelled)) noteFailure(done.error(), now);
    }
    report.nextWake = nextWake(now);
    publish(now, &report);
    return report;
}

// A clock that was set back must not leave anything waiting for years.
Result<void> SyncEngine::endWaits(const QDateTime& now) {
    const QDateTime latest = now.addMSecs(m_config.retry.lateCapMs);
    if (m_restUntil.isValid()) m_restUntil = std::min(m_restUntil, latest);
    MOTCUA_CHECK(m_store.outbox.clampWaits(latest));
    if (m_gate) MOTCUA_CHECK(m_gate->clampWaits(latest));
    if (!m_wakeAsked) return {};
    m_wakeAsked = false;
    m_restUntil = {};
    if (m_gate) MOTCUA_CHECK(m_gate->wake(now));
    MOTCUA_CHECK(m_store.outbox.wakeAll(now));
    return m_store.uploads.wakeAll(now);
}

Result<void> SyncEngine::round(const QDateTime& now, const CancelToken& cancel, StepReport& report) {
    MOTCUA_CHECK(m_numbers.keep(now, cancel));
    MOTCUA_CHECK(m_pusher.push(now, cancel, report.pushed));
    const auto pulled = m_puller.pull(now, cancel, report.pulled);
    // A refused mass deletion is a question, not a trouble of the line: files go on.
    if (!pulled && !pulled.error().is(ErrorCode::SyncMassDeletion)) return pulled;
    if (m_gate) MOTCUA_CHECK(m_gate->step(now, cancel));
    MOTCUA_CHECK(sendFiles(now, cancel, report));
    return pulled;
}

Result<void> SyncEngine::sendFiles(const QDateTime& now, const CancelToken& cancel, StepReport& report) {
    for (;;) {
        if (cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        MOTCUA_TRY(const bool isLate, operationsWait(now));
        if (isLate) return {};
        MOTCUA_TRY(const auto step, m_uploader.advance(now, cancel));
        if (step == BlobUploader::Step::Idle) return {};
        if (step == BlobUploader::Step::Finished) {
            ++report.filesFinished;
            publish(now, nullptr);
        }
    }
}

Result<bool> SyncEngine::operationsWait(const QDateTime& now) {
    MOTCUA_TRY(const QDateTime wake, m_store.outbox.nextWake());
    return wake.isValid() && wake <= now;
}

void SyncEngine::noteFailure(const Error& error, const QDateTime& now) {
    if (m_failures == 0) m_failingSince = now;
    ++m_failures;
    const qint64 wait = needsSomebody(error) ? m_config.pausedPollMs
                                             : m_config.retry.delayMs(m_failures, m_failingSince.msecsTo(now), error, m_rng);
    m_restUntil = now.addMSecs(wait);
}

// From what is stored, not from what this object remembers: the line's rest only makes it later.
QDateTime SyncEngine::nextWake(const QDateTime& now) {
    if (m_restUntil.isValid()) return m_restUntil;
    QDateTime wake = now.addMSecs(m_config.pollMs);
    for (const auto& stored : {m_store.outbox.nextWake(), m_store.uploads.nextWake()}) {
        if (stored && stored->isValid()) wake = std::min(wake, *stored);
    }
    if (m_gate) {
        if (const auto gate = m_gate->nextWake(); gate && gate->isValid()) wake = std::min(wake, *gate);
    }
    return std::max(wake, now);
}

// report: of a finished round; none while one is running or resting.
void SyncEngine::publish(const QDateTime& now, const StepReport* report) {
    SyncSnapshot snapshot = m_status.snapshot();
    const bool isResting = m_restUntil.isValid() && now < m_restUntil;
    snapshot.isBusy = report == nullptr && !isResting;
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
    snapshot.clockOffsetMs = m_api.clockOffsetMs();
    m_status.set(snapshot);
}

}  // namespace motcua::sync
