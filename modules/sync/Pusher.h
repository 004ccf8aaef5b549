// Sends what the outbox holds, lane by lane, and writes down the province's verdict on each operation.
//
// An operation is marked "sent" before it leaves; its opId and content never change after that. A lost answer is healed by
// sending the same again (duplicate) or by its echo in the feed. Once the province has taken a batch, the next ones leave
// before the answer to it is there; a lane never has operations in two of them. A province that breaks on a batch again and
// again is sent its operations one by one; the one it breaks on waits by itself.
// Errors: the line's (nothing is lost, all is sent again), those of the store. Threads: one.
#pragma once

#include <deque>
#include <set>

#include "net/RetryPolicy.h"
#include "store/Store.h"
#include "sync/BaseCopy.h"
#include "sync/ProvincialApi.h"

namespace motcua::sync {

struct PushReport {
    int settled = 0;  // applied or duplicate
    int stopped = 0;  // conflict or rejected
    int postponed = 0;
};

class Pusher {
public:
    Pusher(store::Store& store, ProvincialApi& api, const Clock& clock, Rng& rng)
        : m_store(store), m_api(api), m_base(store, clock, rng), m_rng(rng) {}
    // Batch after batch until nothing may go now.
    Result<void> push(const QDateTime& now, const CancelToken& cancel, PushReport& report);

private:
    using Batch = QList<store::OutboxRow>;
    struct Flight {
        Batch batch;
        Pending<QList<OpResult>> results;
    };
    using Flights = std::deque<Flight>;  // oldest first
    Result<void> fill(Flights& flights, const QDateTime& now, const CancelToken& cancel);
    Result<Flight> begin(const Batch& batch, bool isAlone, const QDateTime& now, const CancelToken& cancel);
    Result<void> land(const Flight& flight, const QDateTime& now, PushReport& report);
    Result<void> takeRefusal(const Batch& batch, const Error& refusal, PushReport& report);
    Result<void> takeBreakdown(const Batch& batch, const Error& error, const QDateTime& now, PushReport& report);
    Result<void> takeResult(const store::OutboxRow& row, const OpResult& result, const QDateTime& now, PushReport& report);
    Result<void> settle(const store::OutboxRow& row, const OpResult& result, const QDateTime& now);
    Result<void> openConflict(const store::OutboxRow& row, const OpResult& result);
    Result<void> postpone(const store::OutboxRow& row, qint64 leastMs, const QString& code, const QDateTime& now);

    store::Store& m_store;
    ProvincialApi& m_api;
    BaseCopy m_base;
    Rng& m_rng;
    net::RetryPolicy m_policy;
    store::BatchLimits m_limits;
    std::set<QUuid> m_lanes = {};  // that the batch settled operations of
    bool m_isProven = false;       // the province takes batches of this size
    int m_oneByOne = 0;            // so many operations are sent alone, to find the one that spoils the batch
    int m_breakdowns = 0;          // of the server over batches, in a row
    QUuid m_brokenAlone = {};      // the last answer was a breakdown over this one operation
};

}  // namespace motcua::sync
