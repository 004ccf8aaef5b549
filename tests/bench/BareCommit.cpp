#include "bench/BareCommit.h"

#include <sqlite3.h>

#include <stdexcept>

namespace motcua::bench {

BareCommit::BareCommit(const QString& path) {
    run(sqlite3_open(path.toUtf8().constData(), &m_database));
    execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (b BLOB)");
    run(sqlite3_prepare_v2(m_database, "INSERT INTO t VALUES (?1)", -1, &m_insert, nullptr));
}

BareCommit::~BareCommit() {
    sqlite3_finalize(m_insert);
    sqlite3_close(m_database);
}

void BareCommit::write(const QList<QByteArray>& rows) {
    execute("BEGIN IMMEDIATE");
    for (const QByteArray& row : rows) {
        run(sqlite3_bind_blob(m_insert, 1, row.constData(), static_cast<int>(row.size()), SQLITE_STATIC));
        if (sqlite3_step(m_insert) != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(m_database));
        run(sqlite3_reset(m_insert));
    }
    execute("COMMIT");
}

void BareCommit::run(int code) {
    if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(m_database));
}

void BareCommit::execute(const char* sql) {
    run(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr));
}

}  // namespace motcua::bench
