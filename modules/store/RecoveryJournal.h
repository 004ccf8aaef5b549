// A second, encrypted copy of acknowledged work beside the database: what a lost database page held can be brought back.
//
// Each commit that did something worth keeping (an operation, an event, a number given, a file named) becomes one record in
// journal/<yyyymmdd>-<first seq>.log, made durable while the COMMIT itself runs: when both have ended the officer is told.
// The same commit writes into the database where the journal ends with it (JournalEnd), so that several programs append to one
// journal, each under the database's write lock and then the journal's own. A record beyond that end belongs to a program that
// died between the two: the next opening does it again, and a commit before that takes it out; it was never acknowledged.
// Record: length (4, big endian) | seq (8) | sealed (crypto/Aead; the associated data is the seq; the plain text begins with
// the SHA-256 of the sealed record before it in the file, so a missing or changed one shows) | line feed. A commit whose record
// cannot be written stands all the same: problem() says so. Errors: those of FileSystem and Aead.
// Threads: commit() from any connection's thread; the rest from the owner's.
#pragma once

#include <QByteArrayList>
#include <QList>
#include <memory>
#include <mutex>
#include <optional>

#include "base/Clock.h"
#include "base/Executor.h"
#include "base/FileSystem.h"
#include "base/SecretBytes.h"
#include "store/Database.h"

namespace motcua::store {

// Where the journal ends for a database.
struct JournalEnd {
    qint64 seq = 0;
    QString name = {};  // empty: the next record begins a new file
    qint64 size = 0;    // of that file
    QByteArray link = {};
};

struct JournalRecord {
    qint64 seq = 0;
    QByteArrayList notes;  // lines "kind json", as Database::note() took them
};

struct JournalContents {
    QList<JournalRecord> records;
    qint64 lastSeq = 0;  // the highest that was ever written
    int unreadable = 0;  // records that do not open, are not linked to the one before, or are missing before the last one
};

class RecoveryJournal final : public CommitWitness {
public:
    struct Ground {
        FileSystem& files;
        const Clock& clock;
        QString folder;
        bool inParallel = true;  // false: first the record, then the COMMIT, in one thread (the simulator)
    };
    RecoveryJournal(const Ground& ground, SecretBytes key);

    Result<void> commit(Database& database, const QByteArrayList& notes, const std::function<Result<void>()>& commit) override;
    Result<JournalContents> readAfter(qint64 seq) const;
    // Removes closed files whose records are all in a tested backup (up to `backedUp`) and whose operations have all been
    // confirmed. Returns how many went.
    Result<int> trim(Database& database, qint64 backedUp);
    // Why the last record could not be written; none: all is well.
    std::optional<Error> problem() const;

    // Whether files hold more than the database does; cheap when they do not.
    Result<bool> reachesBeyond(const JournalEnd& end) const;
    // Nobody appends while this is held.
    class Pause {
    public:
        explicit Pause(const RecoveryJournal& journal);
        ~Pause();
        Pause(const Pause&) = delete;
        Pause& operator=(const Pause&) = delete;

    private:
        const RecoveryJournal& m_journal;
    };

    static Result<JournalEnd> endIn(Database& database);
    static Result<void> setEnd(Database& database, const JournalEnd& end);

private:
    QStringList fileNames() const;
    QString pathOf(const QString& name) const { return m_ground.folder + QLatin1Char('/') + name; }
    Result<QByteArray> bytesOf(const QString& name) const;
    Result<void> openAt(const JournalEnd& end, qint64 seq);
    Result<bool> mayGo(Database& database, const QString& name, qint64 backedUp) const;

    Ground m_ground;
    SecretBytes m_key;
    mutable std::mutex m_mutex;
    mutable std::unique_ptr<platform::FileLock> m_lock;
    QString m_name;  // of the open file
    std::unique_ptr<AppendFile> m_file;
    std::optional<Error> m_problem;
    std::unique_ptr<Executor> m_writer;  // in parallel only
};

}  // namespace motcua::store
