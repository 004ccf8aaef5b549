// Who has a dossier open: what this desk wishes to hold, and what the province answered ("đang xử lý: quầy 3").
//
// Advice only: versions decide. The window writes wishes, the sync thread asks and writes the answers; a wish that runs out is
// a release. Errors: those of Database. Threads: that of the Database.
#pragma once

#include <QDateTime>
#include <QList>
#include <QUuid>

#include "store/Database.h"

namespace motcua::store {

struct LockRow {
    QUuid dossierId;
    QDateTime wantedUntil;
    QDateTime askedAt = {};   // invalid: the province does not know yet
    QString holder = {};      // another desk's name; empty: it is ours
    QString holderName = {};  // of its officer
    QDateTime heldUntil = {};
};

class LockStore {
public:
    explicit LockStore(Database& database) : m_database(database) {}
    // wantedUntil in the past: released.
    Result<void> want(const QUuid& dossierId, const QDateTime& wantedUntil);
    Result<QList<LockRow>> all();
    Result<void> answer(const LockRow& row);
    Result<void> remove(const QUuid& dossierId);

private:
    Database& m_database;
};

}  // namespace motcua::store
