#include "store/Backup.h"

#include <QJsonArray>
#include <QSet>
#include <algorithm>

#include "base/Json.h"
#include "crypto/Aead.h"
#include "crypto/Sha256.h"
#include "store/RecoveryJournal.h"

namespace motcua::store {
namespace {

constexpr int kVersion = 1;
const QString kDatabase = QStringLiteral("/motcua.db");
const QString kKeyFile = QStringLiteral("/motcua.key.json");
const QString kAbout = QStringLiteral("/backup.json");
const QString kPool = QStringLiteral("/files");
const QString kProof = QStringLiteral("proof");
const QString kUnfinished = QStringLiteral(".unfinished");
const QString kTrial = QStringLiteral(".trial");

tl::unexpected<Error> unsound(const QString& reason) {
    return fail(ErrorCode::BackupUnsound, {}, reason);
}

QString poolOf(const QString& backup) {
    return backup.section(QLatin1Char('/'), 0, -2) + kPool;
}

// Sealing nothing with the text as associated data: only the key's owner can have made it.
Result<QJsonObject> proven(QJsonObject about, const crypto::DataKey& key) {
    MOTCUA_TRY(const SecretBytes proofKey, key.forPurpose("backup"));
    MOTCUA_TRY(const QByteArray proof, crypto::seal(proofKey, {}, canonical(about)));
    about.insert(kProof, QString::fromLatin1(proof.toBase64()));
    return about;
}

Result<void> checkProof(QJsonObject about, const crypto::DataKey& key) {
    const QByteArray proof = QByteArray::fromBase64(about.take(kProof).toString().toLatin1());
    MOTCUA_TRY(const SecretBytes proofKey, key.forPurpose("backup"));
    if (!crypto::open(proofKey, proof, canonical(about))) return fail(ErrorCode::StoreWrongKey);
    return {};
}

Result<void> count(Database& database, BackupInfo* info) {
    MOTCUA_TRY(const JournalEnd end, RecoveryJournal::endIn(database));
    info->journalSeq = end.seq;
    MOTCUA_TRY(info->schema, database.number("PRAGMA user_version", 0));
    MOTCUA_TRY(info->dossiers, database.number("SELECT count(*) FROM dossier", 0));
    MOTCUA_TRY(info->events, database.number("SELECT count FROM audit_head", 0));
    return {};
}

Result<QStringList> blobsNotAtTheProvince(Database& database) {
    QStringList blobs;
    MOTCUA_CHECK(database.each("SELECT sha256 FROM blob WHERE local = 1 AND remote = 0 ORDER BY sha256",
                               [&blobs](const Row& row) { blobs.append(QString::fromLatin1(row.blob(0).toHex())); }));
    return blobs;
}

QJsonObject toJson(const BackupInfo& info) {
    return {{QStringLiteral("v"), kVersion},
            {QStringLiteral("program"), QStringLiteral(MOTCUA_VERSION)},
            {QStringLiteral("madeAt"), toIso(info.madeAt)},
            {QStringLiteral("keyId"), info.keyId},
            {QStringLiteral("journalSeq"), info.journalSeq},
            {QStringLiteral("schema"), info.schema},
            {QStringLiteral("dossiers"), info.dossiers},
            {QStringLiteral("events"), info.events},
            {QStringLiteral("blobs"), QJsonArray::fromStringList(info.blobs)}};
}

// One backup being written: into a folder without its name, which is given when the test is passed.
class Writing {
public:
    Writing(const BackupSource& source, const BackupTarget& target, const ProgressFn& progress, const CancelToken& cancel)
        : m_source(source), m_target(target), m_progress(progress), m_cancel(cancel) {
        m_info.madeAt = source.clock.now();
        const QString name =
            target.name.isEmpty() ? toLocal(m_info.madeAt).toString(QStringLiteral("yyyyMMdd-HHmmss")) : target.name;
        m_info.folder = target.root + QLatin1Char('/') + name;
        m_info.keyId = source.key.id;
    }

    Result<BackupInfo> run() {
        if (m_source.files.exists(m_info.folder))
            return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), m_info.folder}}, QStringLiteral("exists"));
        const QString folder = m_info.folder + kUnfinished;
        clear(folder);  // of a run that was cut off
        MOTCUA_CHECK(m_source.files.makeFolder(folder));
        auto written = into(folder);
        if (!written) {
            clear(folder);
            return fail(written.error());
        }
        MOTCUA_CHECK(m_source.files.move(folder, m_info.folder));
        return m_info;
    }

private:
    Result<void> into(const QString& folder) {
        MOTCUA_CHECK(copyDatabase(folder));
        MOTCUA_CHECK(m_source.files.copy(m_source.folder + kKeyFile, folder + kKeyFile));
        MOTCUA_CHECK(copyBlobs());
        MOTCUA_TRY(const QJsonObject about, proven(toJson(m_info), m_source.key));
        MOTCUA_CHECK(m_source.files.write(folder + kAbout, QJsonDocument(about).toJson()));
        return testBackup(m_source.files, folder, m_source.key);
    }

    Result<void> copyDatabase(const QString& folder) {
        MOTCUA_TRY(const SecretBytes key, m_source.key.forPurpose("database"));
        MOTCUA_TRY(const auto copy, Database::open({folder + kDatabase, {}, false, OpenMode::Create}, key));
        const auto pages = [this](int done, int total) {
            say(done, total, QStringLiteral("motcua.db"));
            return !m_cancel.isCancelled();
        };
        MOTCUA_CHECK(m_source.database.copyTo(*copy, pages));
        MOTCUA_CHECK(count(*copy, &m_info));
        if (m_target.withFiles) {
            MOTCUA_TRY(m_info.blobs, blobsNotAtTheProvince(*copy));
        }
        return copy->closeForCopy();
    }

    // The pool may hold most of them from the backup before.
    Result<void> copyBlobs() {
        const QString pool = m_target.root + kPool;
        int done = 0;
        for (const QString& sha256 : std::as_const(m_info.blobs)) {
            if (m_cancel.isCancelled()) return fail(ErrorCode::Cancelled);
            say(done++, static_cast<int>(m_info.blobs.size()), sha256.left(12));
            const QString to = blobPath(pool, sha256);
            if (m_source.files.exists(to)) continue;
            MOTCUA_CHECK(m_source.files.makeFolder(to.section(QLatin1Char('/'), 0, -2)));
            MOTCUA_CHECK(m_source.files.copy(blobPath(m_source.folder + QStringLiteral("/blobs"), sha256), to));
        }
        return {};
    }

    void clear(const QString& folder) const {
        for (const QString& name : m_source.files.list(folder))
            static_cast<void>(m_source.files.remove(folder + QLatin1Char('/') + name));
        static_cast<void>(m_source.files.removeFolder(folder));
    }

    void say(int done, int total, const QString& item) const {
        if (m_progress) m_progress({done, total, item});
    }

    const BackupSource& m_source;
    const BackupTarget& m_target;
    const ProgressFn& m_progress;
    const CancelToken& m_cancel;
    BackupInfo m_info;
};

Result<void> tryIn(FileSystem& files, const BackupInfo& info, const QString& trial, const crypto::DataKey& key) {
    MOTCUA_CHECK(files.makeFolder(trial));
    MOTCUA_CHECK(files.copy(info.folder + kDatabase, trial + kDatabase));
    MOTCUA_TRY(const SecretBytes databaseKey, key.forPurpose("database"));
    MOTCUA_TRY(const auto database, Database::open({trial + kDatabase}, databaseKey));
    MOTCUA_CHECK(database->check());
    BackupInfo found;
    MOTCUA_CHECK(count(*database, &found));
    if (found.journalSeq != info.journalSeq || found.dossiers != info.dossiers || found.events != info.events)
        return unsound(QStringLiteral("counts"));
    return {};
}

// Each file opens with the key and is what its name says.
Result<void> tryBlobs(FileSystem& files, const BackupInfo& info, const crypto::DataKey& key) {
    MOTCUA_TRY(const SecretBytes blobKey, key.forPurpose("blobs"));
    for (const QString& sha256 : info.blobs) {
        const QByteArray hash = QByteArray::fromHex(sha256.toLatin1());
        MOTCUA_TRY(const QByteArray sealed, files.read(blobPath(poolOf(info.folder), sha256)));
        const auto bytes = crypto::open(blobKey, sealed, hash);
        if (!bytes || crypto::sha256(*bytes) != hash) return unsound(QStringLiteral("file ") + sha256.left(12));
    }
    return {};
}

}  // namespace

QString blobPath(const QString& folder, const QString& sha256) {
    return folder + QLatin1Char('/') + sha256.left(2) + QLatin1Char('/') + sha256.mid(2, 2) + QLatin1Char('/') + sha256;
}

Result<BackupInfo> writeBackup(const BackupSource& source, const BackupTarget& target, const ProgressFn& progress,
                               const CancelToken& cancel) {
    return Writing(source, target, progress, cancel).run();
}

Result<BackupInfo> inspectBackup(FileSystem& files, const QString& folder, const crypto::DataKey* key) {
    MOTCUA_TRY(const QByteArray bytes, files.read(folder + kAbout));
    MOTCUA_TRY(const QJsonObject about, parseObject(bytes));
    if (about.value(QLatin1String("v")).toInt() > kVersion) return fail(ErrorCode::StoreTooNew);
    if (key) MOTCUA_CHECK(checkProof(about, *key));
    BackupInfo info;
    info.folder = folder;
    info.madeAt = fromIso(about.value(QLatin1String("madeAt")).toString());
    MOTCUA_TRY(info.keyId, requireString(about, QStringLiteral("keyId")));
    MOTCUA_TRY(info.journalSeq, requireInt(about, QStringLiteral("journalSeq")));
    MOTCUA_TRY(info.schema, requireInt(about, QStringLiteral("schema")));
    MOTCUA_TRY(info.dossiers, requireInt(about, QStringLiteral("dossiers")));
    MOTCUA_TRY(info.events, requireInt(about, QStringLiteral("events")));
    for (const QJsonValue& sha256 : about.value(QLatin1String("blobs")).toArray()) info.blobs.append(sha256.toString());
    return info;
}

Result<void> testBackup(FileSystem& files, const QString& folder, const crypto::DataKey& key) {
    MOTCUA_TRY(const BackupInfo info, inspectBackup(files, folder, &key));
    const QString trial = folder + kTrial;
    auto tried = tryIn(files, info, trial, key);
    for (const char* name : {"/motcua.db", "/motcua.db-wal", "/motcua.db-shm"})
        static_cast<void>(files.remove(trial + QLatin1String(name)));
    static_cast<void>(files.removeFolder(trial));
    MOTCUA_CHECK(tried);
    return tryBlobs(files, info, key);
}

QList<BackupInfo> backupsIn(FileSystem& files, const QString& root) {
    QList<BackupInfo> found;
    for (const QString& name : files.folders(root)) {
        if (name.endsWith(kUnfinished) || name.endsWith(kTrial)) continue;
        if (const auto info = inspectBackup(files, root + QLatin1Char('/') + name)) found.append(*info);
    }
    std::sort(found.begin(), found.end(), [](const BackupInfo& a, const BackupInfo& b) {
        return a.journalSeq != b.journalSeq ? a.journalSeq > b.journalSeq : a.madeAt > b.madeAt;
    });
    return found;
}

Result<void> pruneBackups(FileSystem& files, const QString& root, int keep) {
    QSet<QString> needed;
    int kept = 0;
    for (const BackupInfo& info : backupsIn(files, root)) {
        const QString name = info.folder.section(QLatin1Char('/'), -1);
        const bool byClock = !name.isEmpty() && name.front().isDigit();
        if (!byClock || ++kept <= keep) {
            needed.unite(QSet<QString>(info.blobs.begin(), info.blobs.end()));
            continue;
        }
        for (const QString& file : files.list(info.folder)) MOTCUA_CHECK(files.remove(info.folder + QLatin1Char('/') + file));
        MOTCUA_CHECK(files.removeFolder(info.folder));
    }
    const QString pool = root + kPool;
    for (const QString& first : files.folders(pool)) {
        for (const QString& second : files.folders(pool + QLatin1Char('/') + first)) {
            const QString folder = pool + QLatin1Char('/') + first + QLatin1Char('/') + second;
            for (const QString& sha256 : files.list(folder)) {
                if (!needed.contains(sha256)) MOTCUA_CHECK(files.remove(folder + QLatin1Char('/') + sha256));
            }
        }
    }
    return {};
}

Result<void> putBack(FileSystem& files, const BackupInfo& backup, const QString& folder) {
    MOTCUA_CHECK(files.makeFolder(folder));
    for (const QString& sha256 : backup.blobs) {
        const QString to = blobPath(folder + QStringLiteral("/blobs"), sha256);
        const QString from = blobPath(poolOf(backup.folder), sha256);
        if (files.exists(to) || !files.exists(from)) continue;
        MOTCUA_CHECK(files.makeFolder(to.section(QLatin1Char('/'), 0, -2)));
        MOTCUA_CHECK(files.copy(from, to));
    }
    // The profile's own key file knows this machine's keychain.
    if (!files.exists(folder + kKeyFile)) MOTCUA_CHECK(files.copy(backup.folder + kKeyFile, folder + kKeyFile));
    return files.copy(backup.folder + kDatabase, folder + kDatabase);
}

}  // namespace motcua::store
