#include "sync/Pusher.h"

#include <algorithm>

#include "domain/MergeRules.h"

namespace motcua::sync {
namespace {

constexpr std::size_t kInFlight = 3;
constexpr qint64 kLongestWaitMs = 3'600'000;
constexpr qint64 kSkippedWaitMs = 1'000;
constexpr int kBreakdownsOfTheServer = 2;  // one more, and an operation is suspected

QList<QUuid> idsOf(const QList<store::OutboxRow>& batch) {
    QList<QUuid> ids;
    for (const store::OutboxRow& row : batch) ids.append(row.op.opId);
    return ids;
}

}  // namespace

// A trouble of the line: nothing more leaves, but the answers that still come are written down.
Result<void> Pusher::push(const QDateTime& now, const CancelToken& cancel, PushReport& report) {
    Flights flights;
    std::optional<Error> trouble;
    for (;;) {
        if (cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        if (!trouble) MOTCUA_CHECK(fill(flights, now, cancel));
        if (flights.empty()) return trouble ? Result<void>(fail(*trouble)) : Result<void>();
        const Flight oldest = std::move(flights.front());
        flights.pop_front();
        const auto landed = land(oldest, now, report);
        if (!landed && !trouble) trouble = landed.error();
    }
}

Result<void> Pusher::fill(Flights& flights, const QDateTime& now, const CancelToken& cancel) {
    const bool isCautious = !m_isProven || m_oneByOne > 0;
    store::BatchLimits limits = m_limits;
    if (m_oneByOne > 0) limits.operations = 1;
    QSet<QUuid> busy;
    for (const Flight& flight : flights) {
        for (const store::OutboxRow& row : flight.batch) busy.insert(row.op.dossierId);
    }
    while (flights.size() < (isCautious ? 1 : kInFlight)) {
        MOTCUA_TRY(const Batch batch, m_store.outbox.nextBatch(now, limits, busy));
        if (batch.isEmpty()) return {};
        for (const store::OutboxRow& row : batch) busy.insert(row.op.dossierId);
        MOTCUA_TRY(Flight flight, begin(batch, isCautious, now, cancel));
        flights.push_back(std::move(flight));
    }
    return {};
}

// isAlone: waited for at once, so that the province's clock can be read off the answer.
Result<Pusher::Flight> Pusher::begin(const Batch& batch, bool isAlone, const QDateTime& now, const CancelToken& cancel) {
    const auto marked = m_store.inTransaction([&]() -> Result<qint64> {
        MOTCUA_CHECK(m_store.outbox.markSent(idsOf(batch), now));
        return m_store.meta.next(QStringLiteral("deviceSeq"));
    });
    if (!marked) return fail(marked.error());
    QList<store::Operation> ops;
    QSet<QUuid> mayHaveArrived;
    for (const store::OutboxRow& row : batch) {
        ops.append(row.op);
        if (row.sentAt.isValid()) mayHaveArrived.insert(row.op.opId);
    }
    if (!isAlone) return Flight{batch, m_api.beginOps(*marked, ops, mayHaveArrived, cancel)};
    return Flight{batch, [results = m_api.pushOps(*marked, ops, mayHaveArrived, cancel)] { return results; }};
}

Result<void> Pusher::land(const Flight& flight, const QDateTime& now, PushReport& report) {
    const auto results = flight.results();
    if (!results) {
        const Error& error = results.error();
        const bool isBreakdown = error.is(ErrorCode::NetServerError);
        if (!isBreakdown && !error.is(ErrorCode::NetRejected)) return fail(error);
        m_isProven = false;
        return isBreakdown ? takeBreakdown(flight.batch, error, now, report) : takeRefusal(flight.batch, error, report);
    }
    m_isProven = true;
    m_brokenAlone = {};
    if (m_oneByOne == 0) m_breakdowns = 0;
    m_oneByOne = std::max(0, m_oneByOne - 1);
    m_lanes.clear();
    QHash<QUuid, OpResult> byId;
    for (const OpResult& result : *results) byId.insert(result.opId, result);
    return m_store.inTransaction([&]() -> Result<void> {
        for (const store::OutboxRow& row : flight.batch) {
            MOTCUA_CHECK(takeResult(row, byId.value(row.op.opId, OpResult{row.op.opId}), now, report));
        }
        for (const QUuid& lane : m_lanes) MOTCUA_CHECK(m_base.refresh(lane));
        return {};
    });
}

// The province refused the batch as a whole: smaller from now on, then alone; what is refused alone is the one.
Result<void> Pusher::takeRefusal(const Batch& batch, const Error& refusal, PushReport& report) {
    const auto count = static_cast<int>(batch.size());
    if (count == 1) {
        m_oneByOne = std::max(0, m_oneByOne - 1);
        ++report.stopped;
        return m_store.inTransaction([&] {
            return m_store.outbox.markStopped(batch.first().op.opId, store::OpState::Rejected,
                                              refusal.params.value(QStringLiteral("problem")), refusal.detail);
        });
    }
    if (refusal.params.value(QStringLiteral("status")) == QLatin1String("413")) {
        m_limits.operations = count / 2;
        m_limits.bytes /= 2;
    } else {
        m_oneByOne = count;
    }
    return {};
}

// Most breakdowns are the server's own. One that comes again and again may be over a single operation, unless the next
// operation brings it about as well.
Result<void> Pusher::takeBreakdown(const Batch& batch, const Error& error, const QDateTime& now, PushReport& report) {
    if (++m_breakdowns <= kBreakdownsOfTheServer) return fail(error);
    if (batch.size() > 1) {
        m_oneByOne = static_cast<int>(batch.size());
        return {};
    }
    const store::OutboxRow& row = batch.first();
    const bool isTheServer = !m_brokenAlone.isNull() && m_brokenAlone != row.op.opId;
    m_brokenAlone = isTheServer ? QUuid() : row.op.opId;
    m_oneByOne = isTheServer ? 0 : std::max(0, m_oneByOne - 1);
    if (isTheServer) {
        m_breakdowns = 0;
        return fail(error);
    }
    ++report.postponed;
    return m_store.inTransaction(
        [&] { return postpone(row, m_policy.delayMs(row.attempts + 1, 0, error, m_rng), errorId(error.code), now); });
}

Result<void> Pusher::takeResult(const store::OutboxRow& row, const OpResult& result, const QDateTime& now, PushReport& report) {
    switch (result.verdict) {
        case Verdict::Applied:
        case Verdict::Duplicate:
            ++report.settled;
            return settle(row, result, now);
        case Verdict::Conflict:
            ++report.stopped;
            return openConflict(row, result);
        case Verdict::Rejected:
            ++report.stopped;
            return m_store.outbox.markStopped(row.op.opId, store::OpState::Rejected, result.problem, result.detail);
        case Verdict::Skipped:
            ++report.postponed;
            return postpone(row, kSkippedWaitMs, QStringLiteral("skipped"), now);
        case Verdict::Retry:
            ++report.postponed;
            return postpone(row, std::max(result.retryAfterMs, m_policy.delayMs(row.attempts + 1, 0, m_rng)),
                            QStringLiteral("retry"), now);
    }
    return {};
}

Result<void> Pusher::settle(const store::OutboxRow& row, const OpResult& result, const QDateTime& now) {
    MOTCUA_CHECK(m_store.outbox.markDone(row.op.opId, result.version));
    if (result.serverSeq > 0) {
        MOTCUA_CHECK(m_store.events.confirm(row.op.opId, result.serverSeq, now));
    }
    m_lanes.insert(row.op.dossierId);
    return {};
}

Result<void> Pusher::openConflict(const store::OutboxRow& row, const OpResult& result) {
    QStringList units;
    for (const QString& field : result.fields) units.append(mergeUnit(field));
    if (units.isEmpty()) {
        units = overlaps(result.current, row.op.data.value(QLatin1String("set")).toObject(),
                         row.op.data.value(QLatin1String("was")).toObject());
    }
    units.removeDuplicates();
    MOTCUA_CHECK(m_base.stop(row, units, result.current));
    // The comparison stands on the document that the verdict was given on.
    MOTCUA_CHECK(m_base.take(row.op.dossierId, result.version, result.current));
    return {};
}

Result<void> Pusher::postpone(const store::OutboxRow& row, qint64 leastMs, const QString& code, const QDateTime& now) {
    // At least a moment, so that one push ends; at most an hour, whatever the province says.
    const qint64 wait = std::clamp<qint64>(leastMs, kSkippedWaitMs, kLongestWaitMs);
    return m_store.outbox.markRetry(row.op.opId, now.addMSecs(wait), code, {});
}

}  // namespace motcua::sync
