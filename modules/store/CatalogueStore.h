// The catalogue as the feed delivers it: raw JSON of procedures, agencies, posts, officers, calendars, code lists, places.
//
// Entities and ids: procedure (code), agency (code), post, fieldUnit, officer, calendarDay (date), calendar, codeList (name),
// place, process (code/version). The domain's types read the JSON. A deleted record hides and is emptied; its version stays, so
// that an old page cannot bring it back. A deleted process keeps its text: its open dossiers end by it.
// Errors: NotFound {entity, id}, those of Database. Threads: that of the Database.
#pragma once

#include <QJsonObject>
#include <QList>
#include <optional>

#include "store/Database.h"

namespace motcua::store {

struct CatalogueRow {
    QString id;
    qint64 version = 0;
    QJsonObject json;
    bool isDeleted = false;
};

class CatalogueStore {
public:
    explicit CatalogueStore(Database& database) : m_database(database) {}

    // False if a version as new or newer stands already.
    Result<bool> put(const QString& entity, const QString& id, qint64 version, const QJsonObject& json);
    Result<bool> remove(const QString& entity, const QString& id, qint64 version);
    Result<QJsonObject> get(const QString& entity, const QString& id);
    Result<QList<CatalogueRow>> list(const QString& entity);     // by id
    Result<QList<CatalogueRow>> listAll(const QString& entity);  // deleted ones that keep their text as well
    Result<int> count(const QString& entity);
    // Another one after each change of any record.
    Result<qint64> revision();
    // Records whose code or name holds every typed word, with or without accents; code first, then name begins, then the rest.
    Result<QList<CatalogueRow>> search(const QString& entity, const QString& text, int limit);

private:
    Database& m_database;
};

}  // namespace motcua::store
