// The small tables of synchronisation: feed cursors, uploads, conflicts. The rules are in sync; these are the primitives.
//
// Errors: NotFound {id}, those of Database. Threads: that of the Database.
#pragma once

#include <QDateTime>
#include <QJsonValue>
#include <QList>
#include <QUuid>
#include <functional>
#include <optional>

#include "base/Clock.h"
#include "store/Database.h"

namespace motcua::store {

struct FeedPosition {
    QString cursor;  // opaque; empty: from the beginning
    qint64 headSeen = 0;
    QDateTime updatedAt = {};
};

class FeedStore {
public:
    FeedStore(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}
    Result<FeedPosition> position(const QString& stream);
    // In the transaction that applies the page.
    Result<void> setPosition(const QString& stream, const QString& cursor, qint64 headSeen);
    // Pages of a snapshot, kept until it is whole.
    Result<void> stagePage(const QJsonObject& page);
    Result<void> eachStagedPage(const std::function<Result<void>(const QJsonObject&)>& take);
    Result<void> clearStage();

private:
    Database& m_database;
    const Clock& m_clock;
};

struct UploadRow {
    QString sha256;  // hex
    qint64 size = 0;
    QString mime = {};
    QString url = {};      // empty: not created at the server yet
    qint64 sentBytes = 0;  // a hint; the server's offset is the truth
    QDateTime expiresAt = {};
    int attempts = 0;
    QDateTime nextAttemptAt = {};
    QString lastCode = {};
};

struct UploadBacklog {
    int files = 0;
    qint64 bytes = 0;  // not yet at the province, as far as this desk knows
};

class UploadStore {
public:
    UploadStore(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}
    // In the transaction that names the blob. A blob the province has already is not queued. `opId`: the step that names it;
    // the file leaves no earlier than the step may.
    Result<void> queue(const QString& sha256, const QUuid& opId = {});
    // The step is taken back: files that no other step has named do not leave.
    Result<void> withdraw(const QUuid& opId);
    Result<std::optional<UploadRow>> next(const QDateTime& now);
    Result<QList<UploadRow>> due(const QDateTime& now, int most);  // in the order in which they should go
    Result<QDateTime> nextWake();                                  // invalid: nothing waits
    Result<void> save(const UploadRow& row);
    // The province has it: leaves the queue, blob.remote becomes 1.
    Result<void> finish(const QString& sha256);
    Result<int> count();
    Result<UploadBacklog> backlog();
    // Every wait ends at `now` at the latest: F5, network back, a clock that was set back.
    Result<void> wakeAll(const QDateTime& now);

private:
    Database& m_database;
    const Clock& m_clock;
};

struct ConflictRow {
    QUuid id;
    QUuid dossierId;
    QUuid opId;
    QString field;  // dotted path
    QJsonValue base, mine, theirs;
    QDateTime openedAt = {};
    QString resolution = {};  // empty: open; mine, theirs, edited, same
    QString resolvedBy = {};
    QDateTime resolvedAt = {};
    QJsonValue settled = {};  // what was chosen
};

class ConflictStore {
public:
    ConflictStore(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}
    Result<void> add(const ConflictRow& row);
    Result<ConflictRow> get(const QUuid& id);
    Result<QList<ConflictRow>> open(const QUuid& dossierId);
    Result<QList<ConflictRow>> allOpen();
    // Open and decided ones of one operation.
    Result<QList<ConflictRow>> ofOperation(const QUuid& opId);
    // A resolved conflict stays, with the name of the person who decided and what was chosen.
    Result<void> resolve(const QUuid& id, const QString& resolution, const QString& officerId, const QJsonValue& settled = {});
    // The province's value moved on: a decision about the older one no longer counts.
    Result<void> renew(const QUuid& id, const QJsonValue& theirs);

private:
    Result<QList<ConflictRow>> select(Statement statement);
    Database& m_database;
    const Clock& m_clock;
};

}  // namespace motcua::store
