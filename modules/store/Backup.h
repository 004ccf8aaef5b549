// Encrypted backups of a profile: database, wrapped key, and the files that the province does not have yet.
//
// A backup is a folder: motcua.db (keyed like the profile's), motcua.key.json (the office's passphrase opens it on any
// machine), backup.json (what and when, authenticated by the key), and the blobs it needs, as sealed files, in `files`: a pool
// that the backups of one root share. Nothing in it is in the clear. write() reads through a transaction of its own, so that
// the desk goes on meanwhile, and then restores what it wrote into a temporary place and checks it there: a backup that was not
// tested does not get its name. Errors: Cancelled, DiskFull, BackupUnsound {reason} (the test failed), File…, those of
// Database. Threads: blocks for seconds to minutes; any thread but the UI's and that of another connection's statement.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "base/Clock.h"
#include "base/FileSystem.h"
#include "base/Progress.h"
#include "crypto/KeyRing.h"
#include "store/Database.h"

namespace motcua::store {

// The profile that is backed up: a connection of its own, and where its files lie.
struct BackupSource {
    Database& database;
    const crypto::DataKey& key;
    FileSystem& files;
    const Clock& clock;
    QString folder;
};

struct BackupTarget {
    QString root;       // backups lie in it, each in a folder of its own
    QString name = {};  // empty: by the clock, yyyyMMdd-HHmmss
    bool withFiles = true;
};

struct BackupInfo {
    QString folder;
    QDateTime madeAt;
    QString keyId;
    qint64 journalSeq = 0;  // up to where it holds the recovery journal
    qint64 schema = 0;
    qint64 dossiers = 0;
    qint64 events = 0;
    QStringList blobs;  // sha256 of the files it needs beside it
};

Result<BackupInfo> writeBackup(const BackupSource& source, const BackupTarget& target, const ProgressFn& progress = {},
                               const CancelToken& cancel = {});
// What backup.json says; `key`, if given, must have made it (StoreWrongKey).
Result<BackupInfo> inspectBackup(FileSystem& files, const QString& folder, const crypto::DataKey* key = nullptr);
// Restores it into a temporary folder, opens and counts there.
Result<void> testBackup(FileSystem& files, const QString& folder, const crypto::DataKey& key);
// Newest first.
QList<BackupInfo> backupsIn(FileSystem& files, const QString& root);
// Keeps the newest `keep` of those named by the clock; then the pool's files that none of the rest needs.
Result<void> pruneBackups(FileSystem& files, const QString& root, int keep);
// Copies the backup's database, key file and blobs into a profile folder that has no database.
Result<void> putBack(FileSystem& files, const BackupInfo& backup, const QString& folder);

// Blobs of a root's backups, and of a profile, by hash.
QString blobPath(const QString& folder, const QString& sha256);

}  // namespace motcua::store
