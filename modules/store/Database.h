// One connection to the encrypted database: opened, keyed, checked; statements and transactions hang on it.
//
// Opening: cipher named explicitly, raw key handed over after our own length check (the engine would take a short key for a
// passphrase), schema read at once, then WAL, synchronous=FULL (a receipt must survive a power cut), foreign keys.
// `vfs` names the SQLite VFS below the encryption layer; empty is the platform's. `exclusive` keeps the WAL index in memory:
// for a VFS without shared memory (the simulator); no second connection is possible then. A VFS must stay registered as long as
// the program runs, because the encryption layer above it keeps a pointer. Errors: StoreWrongKey (wrong key, or page 1 damaged:
// the engine cannot tell), StoreNetworkFolder, StoreDamaged, StoreLocked, DiskFull, FileNotFound, FileUnreadable,
// FileUnwritable, StoreFailed. Nothing is ever deleted or made anew because of an error. Threads: a connection belongs to one
// thread at a time; only interrupt() may be called from another.
#pragma once

#include <QByteArrayList>
#include <QString>
#include <functional>
#include <memory>

#include "base/Platform.h"
#include "base/Result.h"
#include "base/SecretBytes.h"
#include "store/Statement.h"

struct sqlite3;

namespace motcua::store {

class Database;

enum class OpenMode { Create, Existing, ReadOnly };

struct DatabaseOptions {
    QString path;
    QString vfs = {};
    bool exclusive = false;
    OpenMode mode = OpenMode::Existing;
    std::function<bool(const QString&)> isNetworkFolder = platform::isNetworkFolder;
};

// Stands beside each commit of a connection that changed something worth keeping twice (store/RecoveryJournal).
class CommitWitness {
public:
    virtual ~CommitWitness() = default;
    // `commit` is the COMMIT itself, to be called once; its outcome is the answer.
    virtual Result<void> commit(Database& database, const QByteArrayList& notes,
                                const std::function<Result<void>()>& commit) = 0;
};

class Database {
public:
    static Result<std::unique_ptr<Database>> open(const DatabaseOptions& options, const SecretBytes& key);
    static bool exists(const DatabaseOptions& options);
    // A write-ahead log lies there: the last owner did not close it (or another one still has it open).
    static bool wasLeftOpen(const DatabaseOptions& options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // One statement, fully run: run("UPDATE …", a, b). Rows are dropped.
    template <typename... Values>
    Result<void> run(const char* sql, const Values&... values) {
        MOTCUA_TRY(Statement statement, prepare(sql));
        statement.bindAll(values...);
        return statement.run();
    }
    // Calls `take` for each row; the statement is reset before this returns.
    template <typename Take, typename... Values>
    Result<void> each(const char* sql, Take&& take, const Values&... values) {
        MOTCUA_TRY(Statement statement, prepare(sql));
        statement.bindAll(values...);
        for (;;) {
            MOTCUA_TRY(const bool row, statement.step());
            if (!row) return {};
            take(statement);
        }
    }
    // The first column of the first row as a number; `otherwise` when there is no row.
    template <typename... Values>
    Result<qint64> number(const char* sql, qint64 otherwise, const Values&... values) {
        qint64 value = otherwise;
        MOTCUA_CHECK(each(
            sql, [&value](const Row& row) { value = row.integer(0); }, values...));
        return value;
    }
    Result<Statement> prepare(const QByteArray& sql);
    Result<void> runScript(const QByteArray& sql);  // several statements, no values: migrations

    bool inTransaction() const;
    // What the open transaction does, told to the witness when it commits, forgotten when it is undone. One line "kind json".
    // A line by Note::Context alone is not worth a record.
    enum class Note { Deed, Context };
    void note(Note note, const char* kind, const QByteArray& json);
    void setWitness(CommitWitness* witness) { m_witness = witness; }
    Result<void> commit();
    void rollback();
    qint64 changedRows() const;
    // PRAGMA quick_check: StoreDamaged with the first finding in the detail.
    Result<void> check();
    // Copies every page, as it stands at this moment, into an empty database with the same key; `goOn(done, total)` false:
    // Cancelled. Other connections may write meanwhile.
    Result<void> copyTo(Database& target, const std::function<bool(int, int)>& goOn);
    // Leaves nothing beside the database file, so that the file alone is the whole.
    Result<void> closeForCopy();
    // Moves the WAL into the database and empties it; when idle and at close.
    Result<void> checkpoint();
    // Lets a running statement of this connection end with Cancelled. Any thread.
    void interrupt();

private:
    friend class Statement;
    explicit Database(sqlite3* handle) : m_handle(handle) {}
    Result<void> applyKey(const SecretBytes& key);
    Result<void> configure(const DatabaseOptions& options);

    sqlite3* m_handle;
    StatementCache m_cache;
    CommitWitness* m_witness = nullptr;
    QByteArrayList m_notes;
    bool m_hasDeed = false;
};

}  // namespace motcua::store
