// Dossiers at rest: the document the officer sees (`fields`), the last one the province confirmed (`base`), and columns for
// lists.
//
// Number, provisional code and state are read from `fields`: one truth. Writes belong into a transaction together with their
// event and operation (Store::inTransaction).
// Errors: NotFound {id}, DossierChanged (somebody wrote between read and update), StoreFailed (a number that this desk
// gave twice, an unknown state), those of Database. Threads: that of the Database.
#pragma once

#include <QJsonObject>
#include <QList>
#include <QUuid>
#include <optional>

#include "base/Clock.h"
#include "store/Database.h"

namespace motcua::store {

struct DossierRow {
    QUuid id;
    QJsonObject fields;
    QJsonObject base = {};  // empty: the province has not confirmed it yet
    qint64 serverVersion = 0;
    qint64 localRev = 0;  // counts local writes; set by the store
    bool dirty = false;   // operations of this dossier wait in the outbox
    bool hidden = false;  // the province took it from this desk; kept, never erased

    QString number() const;
    QString provisional() const;
    QString state() const;
};

struct DossierVersion {
    QUuid id;
    qint64 serverVersion = 0;
};

class DossierStore {
public:
    DossierStore(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    Result<void> insert(DossierRow& row);
    // Writes the row if nobody else has since it was read; raises row.localRev.
    Result<void> update(DossierRow& row);
    // The province holds in this version exactly what stands here; nothing waits.
    Result<void> settle(const QUuid& id, qint64 serverVersion);
    // Operations wait for the province, or no longer; nothing else of the row changes.
    Result<void> setDirty(const QUuid& id, bool dirty);
    Result<DossierRow> get(const QUuid& id);
    Result<std::optional<DossierRow>> find(const QUuid& id);
    // Whatever an officer scans or types: the QR code of a receipt (holds the id), a number, a provisional code.
    // Of several with the same code (two provinces' mistakes meet here) the newest one.
    Result<DossierRow> getByCode(const QString& code);
    // Visible dossiers that are not returned yet, by id: for the digest and the deletion guard.
    Result<QList<DossierVersion>> openVersions();
    // The same as the province counts them: what it confirmed, in the state it confirmed.
    Result<QList<DossierVersion>> confirmedOpenVersions();
    // Dossiers with a signature that waits for its timestamp (FileRef::signatureState), oldest first.
    Result<QList<QUuid>> owingTimestamps();
    // Indexes what a migration left unindexed; a transaction a thousand dossiers.
    Result<void> indexMissing();
    // Recognized text of one paper (thành phần), for the search only.
    Result<void> setPaperText(const QUuid& id, const QString& component, const QString& text);

private:
    Result<std::optional<DossierRow>> findBy(const char* sql, const QString& value);
    Result<void> index(const QUuid& id);
    Result<void> index(const QUuid& id, QString ownText);
    void note(const DossierRow& row, const QByteArray& document);
    // Rows refer to their states: whatever state a province sends has its own before the first dossier in it is written.
    Result<void> learnState(const QString& state);

    Database& m_database;
    const Clock& m_clock;
};

}  // namespace motcua::store
