// Operations that wait for the province: one lane a dossier, order kept inside a lane, back-off kept in the row.
//
// An operation is the wire's own shape (resources/api/sync-v1.yaml). opId is the idempotency key for ever; once sent, its
// content never changes (a trigger refuses it). ready → sent → done | conflict | rejected; a crash finds "sent" and sends
// again. "Held" is ready with notBefore ahead: the time for "undo". A conflict or rejection stops its own lane only, until a
// successor stands in its place (supersede); what was superseded is kept. Errors: NotFound {id}, those of Database.
// Threads: that of the Database; append() and supersede() inside the transaction of the change.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QUuid>

#include "base/Clock.h"
#include "store/Database.h"

namespace motcua::store {

struct Operation {
    QUuid opId;
    QString kind;  // "Dossier.Receive", "Dossier.Act", "Dossier.Drop" (gives a place in the lane up)
    QUuid dossierId;
    qint64 laneSeq = 0;  // 1, 2, … in the lane; given by append()
    qint64 baseVersion = 0;
    QDateTime deviceTime;
    QJsonObject actor;  // {officerId, post, role}
    QJsonObject data;   // {action, set, was, note?, leaseId?}; Dossier.Drop: {action: "drop", drops, note}
};
QJsonObject toJson(const Operation& operation);

enum class OpState { Ready, Sent, Done, Conflict, Rejected, Superseded };
QString opStateCode(OpState state);

struct OutboxRow {
    Operation op;
    OpState state = OpState::Ready;
    QByteArray fingerprint;  // SHA-256 of everything but baseVersion
    int attempts = 0;
    QDateTime notBefore, nextAttemptAt, createdAt, sentAt;
    QString lastCode, lastDetail;
    qint64 appliedVersion = 0;  // done: of the dossier after it; 0: the feed has brought it already

    bool isStopped() const { return state == OpState::Conflict || state == OpState::Rejected; }
};

// The province's document with operations it does not hold yet, in lane order.
QJsonObject rebased(const QJsonObject& server, const QList<OutboxRow>& ahead);

struct OutboxCounts {
    int ready = 0, sent = 0, conflicts = 0, rejected = 0;
    int waiting() const { return ready + sent; }
};

struct BatchLimits {
    int operations = 400;
    qsizetype bytes = 1024 * 1024;
};

class OutboxStore {
public:
    OutboxStore(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    // Gives the operation its place in the lane. The dossier must be stored already. notBefore: time for "undo".
    Result<Operation> append(Operation operation, const QDateTime& notBefore);
    // The operation waits until the province has this file (if it is on its way there).
    Result<void> waitForFile(const QUuid& opId, const QString& sha256);
    // Takes back an operation that was never sent and is the last of its lane; false if it is too late.
    Result<bool> withdraw(const QUuid& opId);
    // A named person has dealt with a stopped operation: the successor takes its place in the lane and goes now.
    Result<Operation> supersede(const QUuid& stopped, Operation successor);
    // The dossier never comes to be at the province: all that waits in its lane is superseded by `because`.
    Result<void> closeLane(const QUuid& dossierId, const QUuid& because);
    // After the database was lost: the operation at its own place in the lane; false if it is here already.
    Result<bool> restore(const Operation& operation, const QDateTime& notBefore);
    Result<void> restoreSuperseded(const QUuid& stopped, const QUuid& successor);
    // And then: nobody knows any more what had left before. It is sent again as what may have arrived, never judged here alone.
    Result<void> assumeSent(const QDateTime& now);

    // What may be sent now, in lane order; at least one operation if any may go, whatever its size. Nothing of `busy` lanes.
    Result<QList<OutboxRow>> nextBatch(const QDateTime& now, const BatchLimits& limits, const QSet<QUuid>& busy = {});
    // When the next operation may be sent (now or later); invalid if none waits.
    Result<QDateTime> nextWake();
    Result<void> markSent(const QList<QUuid>& opIds, const QDateTime& now);
    // version: of the dossier after it, as the province says; 0: the feed has brought it already.
    Result<void> markDone(const QUuid& opId, qint64 version = 0);
    // Back to ready, not before `at`; counts one attempt.
    Result<void> markRetry(const QUuid& opId, const QDateTime& at, const QString& code, const QString& detail);
    Result<void> markStopped(const QUuid& opId, OpState conflictOrRejected, const QString& code, const QString& detail);
    // Every wait ends: F5, network back.
    Result<void> wakeAll(const QDateTime& now);
    // After a jump of the clock: no wait lies beyond `latest`.
    Result<void> clampWaits(const QDateTime& latest);

    Result<OutboxRow> get(const QUuid& opId);
    // Not done yet, in lane order.
    Result<QList<OutboxRow>> pendingOf(const QUuid& dossierId);
    // What the province's document of this version does not hold yet: pending ones, and done ones that made a later version.
    Result<QList<OutboxRow>> aheadOf(const QUuid& dossierId, qint64 version);
    Result<OutboxCounts> counts();
    Result<void> setBaseVersion(const QUuid& opId, qint64 version);
    // Done operations older than this leave the table; the audit trail keeps what happened.
    Result<void> forgetDone(const QDateTime& olderThan);

private:
    // turn: an SQL expression, when it is to go among all others.
    Result<void> insert(const Operation& operation, const QDateTime& notBefore, const QString& turn);
    void note(const char* kind, const QList<std::pair<const char*, QUuid>>& ids);
    Result<QList<OutboxRow>> select(Statement statement);
    Result<void> changeOne(const QUuid& opId);

    Database& m_database;
    const Clock& m_clock;
};

}  // namespace motcua::store
