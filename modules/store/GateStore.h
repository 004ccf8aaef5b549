// The queue of questions and orders to other systems (gate_request): asked by stations, sent and answered by sync/gate.
//
// A row waits until it is answered, refused or failed; its id is the idempotency key. What was asked, and the bytes that were
// sent, never change. Errors: NotFound {id}, those of Database. Threads: that of the Database.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QUuid>
#include <optional>

#include "base/Clock.h"
#include "domain/Officer.h"
#include "store/Database.h"

namespace motcua::store {

enum class GateState { Waiting, Answered, Refused, Failed };

QString gateStateCode(GateState state);  // "waiting", "answered" …

struct GateRow {
    QUuid id;
    QString service;       // domain/GateService
    QUuid dossierId = {};  // null: not about one dossier
    QString purpose;
    Actor actor;
    QJsonObject request;
    QString onceKey = {};
    QString wire = {};  // empty: never sent
    GateState state = GateState::Waiting;
    QJsonObject answer = {};
    int attempts = 0;
    QDateTime nextAttemptAt = {};
    QString lastCode = {}, lastDetail = {};
    QDateTime askedAt = {}, closedAt = {};
    QUuid opId = {};           // the step that asks by itself; null: an officer asked
    QDateTime heldUntil = {};  // not before the step can no longer be undone
};

inline const QString kGateUndone = QStringLiteral("undone");

struct GateVerdict {
    GateState state = GateState::Answered;
    QJsonObject answer = {};
    QString code = {}, detail = {};
};

class GateStore {
public:
    GateStore(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    // False: a request of the same onceKey waits or is answered already.
    Result<bool> add(const GateRow& row);
    Result<GateRow> get(const QUuid& id);
    Result<std::optional<GateRow>> next(const QDateTime& now);
    Result<QDateTime> nextWake();                              // invalid: nothing waits
    Result<QList<GateRow>> ofDossier(const QUuid& dossierId);  // newest first
    Result<QList<GateRow>> ofService(const QString& service, const QDateTime& from, const QDateTime& to);
    Result<QList<GateRow>> waiting(int limit);  // oldest first
    Result<int> countWaiting();

    // Before the bytes leave: one more attempt, and the body for ever.
    Result<void> markSent(const QUuid& id, const QString& wire);
    Result<void> postpone(const QUuid& id, const QDateTime& until, const QString& code, const QString& detail);
    // The whole service asks for patience.
    Result<void> postponeService(const QString& service, const QDateTime& until);
    Result<void> close(const QUuid& id, const GateVerdict& verdict);
    // What the step asked and never left goes with it: failed, kGateUndone.
    Result<void> withdraw(const QUuid& opId);
    Result<void> wakeAll(const QDateTime& now);
    Result<void> clampWaits(const QDateTime& latest);

private:
    Result<QList<GateRow>> select(Statement statement);

    Database& m_database;
    const Clock& m_clock;
};

}  // namespace motcua::store
