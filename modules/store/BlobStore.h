// Files of dossiers (scans, signed PDFs) outside the database: named by the SHA-256 of their plain bytes, AES-256-GCM on disk.
//
// Order that survives power loss: put() makes the file durable, then record() names it inside the transaction. A file that no
// row names is an orphan and harmless. read() checks the hash each time.
// Units: sha256 as hex, as in FileRef. Errors: BlobMissing {sha256}, BlobDamaged {sha256}, DiskFull, File…, those of Database.
// Threads: put() and read() any thread of the connection's owner; big files take time: never on the UI thread.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <optional>

#include "base/Clock.h"
#include "base/FileSystem.h"
#include "base/SecretBytes.h"
#include "store/Database.h"

namespace motcua::store {

struct BlobInfo {
    QString sha256;  // hex
    qint64 size = 0;
    QString mime;
    bool local = true;    // the bytes lie on this desk
    bool remote = false;  // the province has them
};

class BlobStore {
public:
    BlobStore(Database& database, FileSystem& files, const Clock& clock, QString folder, QString keyId, SecretBytes key);

    // Encrypts and writes durably; nothing in the database yet.
    Result<BlobInfo> put(const QByteArray& bytes, const QString& mime);
    // Names the blob; inside the transaction of the change that refers to it. Known flags are only ever added to.
    Result<void> record(const BlobInfo& info);
    Result<QByteArray> read(const QString& sha256);
    Result<std::optional<BlobInfo>> find(const QString& sha256);

private:
    QString pathOf(const QString& sha256) const;
    Result<QByteArray> openFile(const QString& sha256);

    Database& m_database;
    FileSystem& m_files;
    const Clock& m_clock;
    QString m_folder;
    QString m_keyId;
    SecretBytes m_key;
};

}  // namespace motcua::store
