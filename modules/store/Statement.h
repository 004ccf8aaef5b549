// A prepared statement with typed values in and typed columns out; reset and cleared as soon as it goes out of scope, so that
// no forgotten read keeps the WAL from being emptied.
//
// Shapes: QUuid as BLOB(16), QDateTime as INTEGER unix milliseconds, QJsonObject as canonical TEXT, bool as 0/1, null as NULL.
// Errors: of step() and run() as in Database.h; a value that cannot be bound shows there too.
// Threads: that of its Database. Lifetime: must end before its Database.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QUuid>
#include <optional>

#include "base/Result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace motcua::store {

// TEXT that is encoded already, as a value to bind.
struct Utf8 {
    QByteArray text;
};

// Columns of the current row, counted from 0.
class Row {
public:
    explicit Row(sqlite3_stmt* handle) : m_handle(handle) {}
    bool isNull(int column) const;
    qint64 integer(int column) const;
    int count(int column) const { return static_cast<int>(integer(column)); }
    bool flag(int column) const { return integer(column) != 0; }
    QString text(int column) const;
    QByteArray blob(int column) const;
    QUuid uuid(int column) const;
    QDateTime time(int column) const;  // invalid for NULL
    QJsonObject json(int column) const;

protected:
    sqlite3_stmt* m_handle;
};

// Prepared statements wait here for their next use; the text is the key.
class StatementCache {
public:
    ~StatementCache() { clear(); }
    sqlite3_stmt* take(const QByteArray& sql) { return m_idle.take(sql); }
    void giveBack(const QByteArray& sql, sqlite3_stmt* handle);
    void clear();

private:
    QHash<QByteArray, sqlite3_stmt*> m_idle;
};

class Statement : public Row {
public:
    Statement(sqlite3* database, sqlite3_stmt* handle, QByteArray sql, StatementCache& cache)
        : Row(handle), m_database(database), m_sql(std::move(sql)), m_cache(&cache) {}
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // Values go to ?1, ?2, … in order.
    template <typename... Values>
    void bindAll(const Values&... values) {
        int index = 0;
        (bind(++index, values), ...);
    }
    void bind(int index, std::nullptr_t);
    void bind(int index, qint64 value);
    void bind(int index, int value) { bind(index, static_cast<qint64>(value)); }
    void bind(int index, bool value) { bind(index, static_cast<qint64>(value)); }
    void bind(int index, const QString& value);  // a null string is NULL
    void bind(int index, const char*) = delete;
    void bind(int index, const QByteArray& value);  // a null array is NULL
    void bind(int index, const QUuid& value);       // a null id is NULL
    void bind(int index, const QDateTime& value);   // an invalid time is NULL
    void bind(int index, const QJsonObject& value);
    void bind(int index, const Utf8& value) { bindUtf8(index, value.text); }
    void bindUtf8(int index, const QByteArray& text);
    template <typename T>
    void bind(int index, const std::optional<T>& value) {
        if (value) {
            bind(index, *value);
        } else {
            bind(index, nullptr);
        }
    }

    Result<bool> step();  // true: a row is there
    Result<void> run();   // to the end
    void reset();

private:
    void note(int code);

    sqlite3* m_database;
    QByteArray m_sql;
    StatementCache* m_cache;
    int m_bindError = 0;
};

// The error of an SQLite result code; `database` gives the technical detail, which holds no values.
tl::unexpected<Error> failSql(int code, sqlite3* database, ErrorCode ifNotADatabase = ErrorCode::StoreDamaged);

}  // namespace motcua::store
