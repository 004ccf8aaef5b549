// Files that other desks attached, on their way to this one: what is wanted, and the parts that have arrived.
//
// Parts lie in the encrypted database until the file is whole and its hash is right; then it becomes a blob like any other.
// Units: bytes; sha256 as hex. Errors: those of Database. Threads: that of the Database.
#pragma once

#include <QDateTime>
#include <QString>
#include <optional>

#include "base/Clock.h"
#include "store/Database.h"

namespace motcua::store {

struct DownloadRow {
    QString sha256;
    qint64 size = 0;
    QString mime = {};
    int attempts = 0;
    QDateTime nextAttemptAt = {};
    QString lastCode = {};
};

class DownloadStore {
public:
    DownloadStore(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}
    // In the transaction that brings the document which names the file. A file that lies here already is not queued.
    Result<void> queue(const QString& sha256, qint64 size, const QString& mime);
    Result<std::optional<DownloadRow>> next(const QDateTime& now);
    Result<QDateTime> nextWake();  // invalid: nothing waits
    // How much has arrived without a gap: where the next part begins.
    Result<qint64> offset(const QString& sha256);
    Result<void> addPart(const QString& sha256, qint64 at, const QByteArray& bytes);
    Result<QByteArray> assembled(const QString& sha256);
    Result<void> postpone(const DownloadRow& row, bool forgetParts);
    Result<void> finish(const QString& sha256);
    Result<int> count();
    Result<void> wakeAll(const QDateTime& now);

private:
    Database& m_database;
    const Clock& m_clock;
};

}  // namespace motcua::store
