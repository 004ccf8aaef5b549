// The desk's own small tables: drafts of officers, sessions (tokens), named settings. None of them is synchronised.
//
// Sessions hold secrets: never log their JSON. Errors: NotFound {id}, those of Database. Threads: that of the Database.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QUuid>
#include <optional>

#include "base/Clock.h"
#include "store/Database.h"

namespace motcua::store {

struct Draft {
    QUuid id;
    QString officerId;
    QString kind;  // "receive", "supplement" …
    QJsonObject json;
    QDateTime updatedAt = {};
};

class DraftStore {
public:
    DraftStore(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}
    Result<void> save(const Draft& draft);
    Result<Draft> get(const QUuid& id);
    Result<QList<Draft>> ofOfficer(const QString& officerId);  // newest first
    Result<void> remove(const QUuid& id);

private:
    Database& m_database;
    const Clock& m_clock;
};

class SessionStore {
public:
    SessionStore(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}
    Result<void> save(const QString& name, const QJsonObject& secret);
    Result<std::optional<QJsonObject>> find(const QString& name);
    Result<void> remove(const QString& name);
    Result<QStringList> names(const QString& prefix);

private:
    Database& m_database;
    const Clock& m_clock;
};

// deviceId, counter, last sync times …
class MetaStore {
public:
    explicit MetaStore(Database& database) : m_database(database) {}
    Result<QString> get(const QString& name);  // null string: never set
    Result<void> set(const QString& name, const QString& value);
    // Raises a counter by one and returns it: deviceSeq.
    Result<qint64> next(const QString& name);

private:
    Database& m_database;
};

}  // namespace motcua::store
