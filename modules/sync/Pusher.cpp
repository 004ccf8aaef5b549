#include "sync/Pusher.h"

#include <algorithm>

#include "domain/MergeRules.h"

namespace motcua::sync {
namespace {

constexpr qint64 kLongestWaitMs = 3'600'000;
constexpr qint64 kSkippedWaitMs = 1'000;

QList<QUuid> idsOf(const QList<store::OutboxRow>& batch) {
    QList<QUuid> ids;
    for (const store::OutboxRow& row : batch) ids.append(row.op.opId);
    return ids;
}

}  // namespace

Result<void> Pusher::push(const QDateTime& now, const CancelToken& cancel, PushReport& report) {
    for (;;) {
        if (cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        store::BatchLimits limits = m_limits;
        if (m_oneByOne > 0) limits.operations = 1;
        MOTCUA_TRY(const Batch batch, m_store.outbox.nextBatch(now, limits));
        if (batch.isEmpty()) return {};
        MOTCUA_CHECK(sendBatch(batch, now, cancel, report));
    }
}

Result<void> Pusher::sendBatch(const Batch& batch, const QDateTime& now, const CancelToken& cancel, PushReport& report) {
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
    const auto results = m_api.pushOps(*marked, ops, mayHaveArrived, cancel);
    if (!results) {
        if (!results.error().is(ErrorCode::NetRejected)) return fail(results.error());
        return takeRefusal(batch, results.error(), report);
    }
    m_oneByOne = std::max(0, m_oneByOne - 1);
    m_lanes.clear();
    QHash<QUuid, OpResult> byId;
    for (const OpResult& result : *results) byId.insert(result.opId, result);
    return m_store.inTransaction([&]() -> Result<void> {
        for (const store::OutboxRow& row : batch) {
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
