// The audit trail: business events in the order in which this desk wrote them, each chained to the one before by its hash.
//
// Rows are never changed or deleted (triggers refuse it); the province's sequence number is added once.
// Errors: AuditChainBroken {seq, found} with the first row that does not fit, those of Database.
// Threads: that of the Database; append() inside the transaction of the change it describes.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QUuid>

#include "store/Database.h"

namespace motcua::store {

struct EventRow {
    QUuid id;
    QUuid dossierId = {};  // null: an event of the desk (log-in, key recovered …)
    QUuid opId = {};       // the operation that tells the province; null: local only
    QString kind;          // "receive", "attachPaper" … or "login", "logout" …
    QJsonObject payload = {};
    QString actorId, actorName, actorRole, actorPost;
    QDateTime deviceTime;
    // Set by the store or the province:
    qint64 seq = 0;
    std::optional<qint64> serverSeq = {};
    QDateTime serverTime = {};
};

struct ChainReport {
    qint64 events = 0;
    QByteArray head;  // hash of the last event
};

class EventStore {
public:
    explicit EventStore(Database& database) : m_database(database) {}

    Result<void> append(const EventRow& event);
    // From a note of the recovery journal, at the chain's present end; false if the event is here already.
    Result<bool> restore(const QJsonObject& noted);
    Result<QList<EventRow>> timeline(const QUuid& dossierId);
    Result<void> confirm(const QUuid& opId, qint64 serverSeq, const QDateTime& serverTime);
    // Walks the whole chain: 100 000 events take about a second.
    Result<ChainReport> verifyChain();

private:
    Database& m_database;
};

}  // namespace motcua::store
