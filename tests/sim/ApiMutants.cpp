#include "sim/ApiMutants.h"

#include <algorithm>

#include "domain/DossierNumber.h"
#include "net/RetryPolicy.h"

namespace motcua::sim {
namespace {

using store::Operation;
using sync::FeedPage;
using sync::OpResult;
using Ops = QList<Operation>;

// Hands everything on; a bug overrides what it spoils.
class Between : public sync::ProvincialApi {
public:
    Between(sync::ProvincialApi& api, MutationGround& ground) : m_api(api), m_ground(ground) {}
    Result<QList<OpResult>> pushOps(qint64 deviceSeq, const Ops& ops, const QSet<QUuid>& mayHaveArrived,
                                    const CancelToken& cancel) override {
        return m_api.pushOps(deviceSeq, ops, mayHaveArrived, cancel);
    }
    Result<FeedPage> changes(const QString& cursor, int limit, const CancelToken& cancel) override {
        return m_api.changes(cursor, limit, cancel);
    }
    Result<FeedPage> snapshot(const QString& cursor, int limit, const CancelToken& cancel) override {
        return m_api.snapshot(cursor, limit, cancel);
    }
    Result<QList<store::Lease>> leaseNumbers(const sync::LeaseRequest& request, const CancelToken& cancel) override {
        return m_api.leaseNumbers(request, cancel);
    }
    Result<void> returnLease(const QString& leaseId, int next, const CancelToken& cancel) override {
        return m_api.returnLease(leaseId, next, cancel);
    }
    Result<bool> hasBlob(const QString& sha256, qint64 size, const CancelToken& cancel) override {
        return m_api.hasBlob(sha256, size, cancel);
    }
    net::UploadTarget& uploadTarget(const QString& sha256) override { return m_api.uploadTarget(sha256); }
    Result<sync::BlobPiece> readBlob(const QString& sha256, qint64 from, qint64 most, const CancelToken& cancel) override {
        return m_api.readBlob(sha256, from, most, cancel);
    }
    Result<QList<sync::Digest>> bucketDigests(const CancelToken& cancel) override { return m_api.bucketDigests(cancel); }
    Result<QList<store::DossierVersion>> openDossiers(int bucket, const CancelToken& cancel) override {
        return m_api.openDossiers(bucket, cancel);
    }
    Result<std::optional<sync::DossierDocument>> dossier(const QUuid& id, const CancelToken& cancel) override {
        return m_api.dossier(id, cancel);
    }
    Result<sync::LockAnswer> lock(const QUuid& id, const QString& desk, int seconds, const CancelToken& cancel) override {
        return m_api.lock(id, desk, seconds, cancel);
    }
    Result<void> unlock(const QUuid& id, const CancelToken& cancel) override { return m_api.unlock(id, cancel); }
    std::optional<qint64> clockOffsetMs() const override { return m_api.clockOffsetMs(); }

protected:
    sync::ProvincialApi& m_api;
    MutationGround& m_ground;
};

template <typename Bug>
class ApiMutation final : public Mutation {
public:
    std::unique_ptr<sync::ProvincialApi> between(sync::ProvincialApi& api, MutationGround& ground) override {
        return std::make_unique<Bug>(api, ground);
    }
};

class NewOpIdOnRetry final : public Between {
public:
    using Between::Between;
    Result<QList<OpResult>> pushOps(qint64 deviceSeq, const Ops& ops, const QSet<QUuid>& mayHaveArrived,
                                    const CancelToken& cancel) override {
        Ops sent = ops;
        QHash<QUuid, QUuid> own;
        for (Operation& op : sent) {
            const QUuid id = m_triedBefore.contains(op.opId) ? makeUuid7(m_ground.clock, m_ground.rng) : op.opId;
            own.insert(id, op.opId);
            m_triedBefore.insert(op.opId);
            op.opId = id;
        }
        MOTCUA_TRY(QList<OpResult> results, m_api.pushOps(deviceSeq, sent, mayHaveArrived, cancel));
        for (OpResult& result : results) result.opId = own.value(result.opId);
        return results;
    }

private:
    QSet<QUuid> m_triedBefore;
};

class TimeoutCountsAsDone final : public Between {
public:
    using Between::Between;
    Result<QList<OpResult>> pushOps(qint64 deviceSeq, const Ops& ops, const QSet<QUuid>& mayHaveArrived,
                                    const CancelToken& cancel) override {
        auto results = m_api.pushOps(deviceSeq, ops, mayHaveArrived, cancel);
        if (results || !results.error().is(ErrorCode::NetTimeout)) return results;
        QList<OpResult> done;
        for (const Operation& op : ops)
            done.append({.opId = op.opId, .verdict = sync::Verdict::Applied, .version = op.baseVersion + 1});
        return done;
    }
};

class LaneOrderIgnored final : public Between {
public:
    using Between::Between;
    Result<QList<OpResult>> pushOps(qint64 deviceSeq, const Ops& ops, const QSet<QUuid>& mayHaveArrived,
                                    const CancelToken& cancel) override {
        // The same places in the lane, other operations in them.
        Ops sent = ops;
        for (qsizetype i = 0; i + 1 < sent.size(); ++i) {
            Operation &a = sent[i], &b = sent[i + 1];
            if (a.dossierId != b.dossierId || a.kind != b.kind) continue;
            std::swap(a.laneSeq, b.laneSeq);
            std::swap(a, b);
            ++i;
        }
        return m_api.pushOps(deviceSeq, sent, mayHaveArrived, cancel);
    }
};

class ConflictWithoutWas final : public Between {
public:
    using Between::Between;
    Result<QList<OpResult>> pushOps(qint64 deviceSeq, const Ops& ops, const QSet<QUuid>& mayHaveArrived,
                                    const CancelToken& cancel) override {
        MOTCUA_TRY(QList<OpResult> results, m_api.pushOps(deviceSeq, ops, mayHaveArrived, cancel));
        // "Theirs is only older": the same step again, against what stands there now.
        Ops again;
        for (const OpResult& result : std::as_const(results)) {
            if (result.verdict != sync::Verdict::Conflict) continue;
            Operation op = *std::find_if(ops.begin(), ops.end(), [&](const Operation& o) { return o.opId == result.opId; });
            op.baseVersion = result.version;
            op.data.remove(QStringLiteral("was"));
            again.append(op);
        }
        if (again.isEmpty()) return results;
        MOTCUA_TRY(const QList<OpResult> second, m_api.pushOps(deviceSeq, again, mayHaveArrived, cancel));
        for (const OpResult& result : second) {
            *std::find_if(results.begin(), results.end(), [&](const OpResult& r) { return r.opId == result.opId; }) = result;
        }
        return results;
    }
};

class RejectedCountsAsDone final : public Between {
public:
    using Between::Between;
    Result<QList<OpResult>> pushOps(qint64 deviceSeq, const Ops& ops, const QSet<QUuid>& mayHaveArrived,
                                    const CancelToken& cancel) override {
        MOTCUA_TRY(QList<OpResult> results, m_api.pushOps(deviceSeq, ops, mayHaveArrived, cancel));
        for (OpResult& result : results) {
            const bool isStopped = result.verdict == sync::Verdict::Rejected || result.verdict == sync::Verdict::Conflict;
            if (isStopped) result.verdict = sync::Verdict::Duplicate;
        }
        return results;
    }
};

class CursorBeforeData final : public Between {
public:
    using Between::Between;
    Result<FeedPage> changes(const QString& cursor, int limit, const CancelToken& cancel) override {
        MOTCUA_TRY(FeedPage page, m_api.changes(cursor, limit, cancel));
        if (page.cursorTooOld || page.next == cursor) return page;
        MOTCUA_CHECK(m_ground.store.inTransaction(
            [&] { return m_ground.store.feed.setPosition(QStringLiteral("changes"), page.next, 0); }));
        return page;
    }
};

class Ignores410 final : public Between {
public:
    using Between::Between;
    Result<FeedPage> changes(const QString& cursor, int limit, const CancelToken& cancel) override {
        MOTCUA_TRY(FeedPage page, m_api.changes(cursor, limit, cancel));
        if (!page.cursorTooOld) return page;
        return FeedPage{.next = cursor};
    }
};

class ForbiddenCountsAsEmpty final : public Between {
public:
    using Between::Between;
    Result<FeedPage> snapshot(const QString& cursor, int limit, const CancelToken& cancel) override {
        auto page = m_api.snapshot(cursor, limit, cancel);
        if (page || !page.error().is(ErrorCode::NetForbidden)) return page;
        return FeedPage{.next = QStringLiteral("empty")};
    }
};

class OwnNumbers final : public Between {
public:
    using Between::Between;
    // max() + 1 of what this desk has seen, whatever the province has leased to others.
    Result<QList<store::Lease>> leaseNumbers(const sync::LeaseRequest& request, const CancelToken& cancel) override {
        MOTCUA_TRY(QList<store::Lease> leases, m_api.leaseNumbers(request, cancel));
        for (store::Lease& lease : leases) {
            const QString prefix = formatDossierNumber(lease.scope, lease.day, 0).section(QLatin1Char('-'), 0, -2);
            MOTCUA_TRY(const qint64 highest,
                       m_ground.store.database().number(
                           "SELECT ifnull(max(CAST(substr(number, length(?1) + 2) AS INTEGER)), 0) FROM dossier "
                           "WHERE substr(number, 1, length(?1)) = ?1",
                           0, prefix));
            const int size = lease.hi - lease.lo;
            lease.lo = static_cast<int>(highest) + 1;
            lease.hi = lease.lo + size;
        }
        return leases;
    }
};

class LeaseReturnedWhole final : public Between {
public:
    using Between::Between;
    Result<void> returnLease(const QString& leaseId, int next, const CancelToken& cancel) override {
        MOTCUA_TRY(const qint64 lo, m_ground.store.database().number(
                                        "SELECT ifnull(min(lo), ?2) FROM number_lease WHERE lease_id = ?1", 0, leaseId, next));
        return m_api.returnLease(leaseId, static_cast<int>(lo), cancel);
    }
};

// Believes its own count of sent bytes instead of asking the server.
class TrustingTarget final : public net::UploadTarget {
public:
    explicit TrustingTarget(net::UploadTarget& target) : m_target(target) {}
    Result<net::UploadAnswer> create(qint64 size, const CancelToken& cancel) override {
        MOTCUA_TRY(const net::UploadAnswer answer, m_target.create(size, cancel));
        m_sent.insert(answer.url, 0);
        return answer;
    }
    Result<net::UploadAnswer> offset(const QUrl& upload, const CancelToken& cancel) override {
        if (!m_sent.contains(upload)) return m_target.offset(upload, cancel);
        net::UploadAnswer answer;
        answer.offset = m_sent.value(upload);
        return answer;
    }
    Result<net::UploadAnswer> append(const QUrl& upload, qint64 offset, const QByteArray& chunk,
                                     const CancelToken& cancel) override {
        auto answer = m_target.append(upload, offset, chunk, cancel);
        m_sent[upload] = offset + chunk.size();
        return answer;
    }

private:
    net::UploadTarget& m_target;
    QHash<QUrl, qint64> m_sent;
};

class TrustsOwnOffset final : public Between {
public:
    using Between::Between;
    net::UploadTarget& uploadTarget(const QString& sha256) override {
        net::UploadTarget& right = m_api.uploadTarget(sha256);
        if (!m_target) m_target = std::make_unique<TrustingTarget>(right);
        return *m_target;
    }

private:
    std::unique_ptr<TrustingTarget> m_target;
};

// Whatever the server says to a piece of a file, it was taken.
class DeafTarget final : public net::UploadTarget {
public:
    explicit DeafTarget(net::UploadTarget& target) : m_target(target) {}
    Result<net::UploadAnswer> create(qint64 size, const CancelToken& cancel) override { return m_target.create(size, cancel); }
    Result<net::UploadAnswer> offset(const QUrl& upload, const CancelToken& cancel) override {
        return m_target.offset(upload, cancel);
    }
    Result<net::UploadAnswer> append(const QUrl& upload, qint64 offset, const QByteArray& chunk,
                                     const CancelToken& cancel) override {
        auto answer = m_target.append(upload, offset, chunk, cancel);
        if (!answer && net::isTransient(answer.error())) return answer;
        return net::UploadAnswer{.offset = offset + chunk.size()};
    }

private:
    net::UploadTarget& m_target;
};

class UploadRefusalCountsAsDone final : public Between {
public:
    using Between::Between;
    net::UploadTarget& uploadTarget(const QString& sha256) override {
        net::UploadTarget& right = m_api.uploadTarget(sha256);
        if (!m_target) m_target = std::make_unique<DeafTarget>(right);
        return *m_target;
    }

private:
    std::unique_ptr<DeafTarget> m_target;
};

// A batch that is refused as a whole is sent by halves, and the second half is forgotten.
class SecondHalfForgotten final : public Between {
public:
    using Between::Between;
    Result<QList<OpResult>> pushOps(qint64 deviceSeq, const Ops& ops, const QSet<QUuid>& mayHaveArrived,
                                    const CancelToken& cancel) override {
        auto results = m_api.pushOps(deviceSeq, ops, mayHaveArrived, cancel);
        if (results || !results.error().is(ErrorCode::NetRejected) || ops.size() < 2) return results;
        const qsizetype half = ops.size() / 2;
        results = m_api.pushOps(deviceSeq, ops.first(half), mayHaveArrived, cancel);
        if (!results) return results;
        for (const Operation& op : ops.sliced(half))
            results->append({.opId = op.opId, .verdict = sync::Verdict::Applied, .version = op.baseVersion + 1});
        return results;
    }
};

class BlobTakenForGranted final : public Between {
public:
    using Between::Between;
    Result<bool> hasBlob(const QString& sha256, qint64 size, const CancelToken& cancel) override {
        const auto has = m_api.hasBlob(sha256, size, cancel);
        return has ? has : Result<bool>(true);
    }
};

}  // namespace

std::unique_ptr<Mutation> makeApiMutation(const QString& id) {
    if (id == u"new-op-id-on-retry") return std::make_unique<ApiMutation<NewOpIdOnRetry>>();
    if (id == u"timeout-is-done") return std::make_unique<ApiMutation<TimeoutCountsAsDone>>();
    if (id == u"lane-order-ignored") return std::make_unique<ApiMutation<LaneOrderIgnored>>();
    if (id == u"conflict-without-was") return std::make_unique<ApiMutation<ConflictWithoutWas>>();
    if (id == u"rejected-is-done") return std::make_unique<ApiMutation<RejectedCountsAsDone>>();
    if (id == u"cursor-before-data") return std::make_unique<ApiMutation<CursorBeforeData>>();
    if (id == u"ignore-410") return std::make_unique<ApiMutation<Ignores410>>();
    if (id == u"forbidden-is-empty") return std::make_unique<ApiMutation<ForbiddenCountsAsEmpty>>();
    if (id == u"own-numbers") return std::make_unique<ApiMutation<OwnNumbers>>();
    if (id == u"lease-returned-whole") return std::make_unique<ApiMutation<LeaseReturnedWhole>>();
    if (id == u"trust-own-offset") return std::make_unique<ApiMutation<TrustsOwnOffset>>();
    if (id == u"upload-refusal-is-done") return std::make_unique<ApiMutation<UploadRefusalCountsAsDone>>();
    if (id == u"second-half-forgotten") return std::make_unique<ApiMutation<SecondHalfForgotten>>();
    if (id == u"blob-taken-for-granted") return std::make_unique<ApiMutation<BlobTakenForGranted>>();
    return nullptr;
}

}  // namespace motcua::sim
