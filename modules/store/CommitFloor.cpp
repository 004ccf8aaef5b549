#include "store/CommitFloor.h"

#include <sqlite3.h>

#include <QElapsedTimer>
#include <QFile>
#include <memory>

#include "store/Statement.h"

namespace motcua::store {
namespace {

struct CloseDatabase {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};

Result<void> run(sqlite3* handle, const char* sql) {
    const int code = sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return failSql(code, handle);
    return {};
}

Result<QList<double>> measure(const QString& path, int commits) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open(path.toUtf8().constData(), &opened);
    const std::unique_ptr<sqlite3, CloseDatabase> handle(opened);
    if (code != SQLITE_OK) return failSql(code, opened);
    MOTCUA_CHECK(run(handle.get(), "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (x BLOB)"));
    QList<double> millis;
    for (int i = 0; i < commits; ++i) {
        QElapsedTimer timer;
        timer.start();
        MOTCUA_CHECK(run(handle.get(), "INSERT INTO t VALUES (randomblob(1024))"));
        millis.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return millis;
}

}  // namespace

Result<QList<double>> rawCommitMillis(const QString& folder, int commits) {
    const QString path = folder + QStringLiteral("/commit-floor.db");
    auto millis = measure(path, commits);
    for (const QString& suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) QFile::remove(path + suffix);
    return millis;
}

}  // namespace motcua::store
