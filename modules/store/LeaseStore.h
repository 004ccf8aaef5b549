// Dossier numbers without a network: ranges leased from the province, one number taken once; a provisional code when none is
// left.
//
// Scope is the agency code that begins the number (H19.101). take() belongs into the transaction that stores the dossier: if
// that fails, the number is free again. An empty lease is not an error for the officer: the slip carries
// T<counter>.<desk>-<yyMMdd>-<n>, where <desk> is a mark made from the desk's own id and its last retirement: two counters
// never print the same code, and no code is printed again after a loss. Errors: those of Database. Threads: that of the
// Database.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include "base/Clock.h"
#include "store/Database.h"

namespace motcua::store {

struct Lease {
    QString leaseId;
    QString scope;
    QDate day;
    int lo = 0, hi = 0;
    int next = 0;  // hi + 1: used up; 0 when added: lo
    QDateTime expiresAt;
};

struct TakenNumber {
    QString number;       // empty: no lease
    QString leaseId;      // of that number
    QString provisional;  // empty if there is a number
};

class LeaseStore {
public:
    LeaseStore(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    // A lease that is known already stays as it is (a repeated answer of the province).
    Result<void> add(const Lease& lease);
    // `day` is the local date of receipt, `counter` the desk's short name on provisional codes.
    Result<TakenNumber> take(const QString& scope, QDate day, const QString& counter);
    Result<int> remaining(const QString& scope, QDate day);
    // Not returned, of this day or another: what NumberKeeper tops up and gives back.
    Result<QList<Lease>> active();
    // Closes the lease: none of its numbers is given any more. Then the unused end goes back to the province.
    Result<void> markReturned(const QString& leaseId, QDate day);
    // From a note of the recovery journal; a number that was given stays given.
    Result<void> restore(const QJsonObject& noted);
    Result<void> restoreProvisional(const QJsonObject& noted);
    Result<void> restoreRetired(const QJsonObject& noted);
    // No number of any lease known here is given again: this folder may be a copy, or older than what was given.
    Result<void> retireAll();
    // Another one after each retirement: what was asked of the province or printed as provisional before is not met again.
    Result<QString> generation();

private:
    Result<QString> takeProvisional(QDate day, const QString& counter);
    Result<QString> deskMark();
    Result<QString> metaText(const QString& name);
    Database& m_database;
    const Clock& m_clock;
};

}  // namespace motcua::store
