#include "store/Store.h"

#include <QFileInfo>

#include "crypto/PassphraseRules.h"
#include "store/JournalReplay.h"
#include "store/Migrator.h"

namespace motcua::store {
namespace {

QString databasePath(const StoreOptions& options) {
    return options.folder + QStringLiteral("/motcua.db");
}

DatabaseOptions databaseOptions(const StoreOptions& options, OpenMode mode) {
    return {databasePath(options), options.vfs, options.exclusive, mode};
}

constexpr qint64 kAlwaysChecked = 64LL << 20;  // about a quarter of a second

// Programs share a folder; only a repair or a restore wants it alone. A VFS of the simulator keeps its files elsewhere.
Result<std::unique_ptr<platform::FileLock>> shareFolder(const StoreOptions& options) {
    if (!options.vfs.isEmpty() || !QFileInfo::exists(options.folder)) return nullptr;
    if (platform::isNetworkFolder(options.folder)) return fail(ErrorCode::StoreNetworkFolder);
    auto lock = platform::FileLock::open(options.folder + QStringLiteral("/motcua.lock"));
    if (!lock) return fail(platform::lastErrorWasFullDisk() ? ErrorCode::DiskFull : ErrorCode::StoreFolderReadOnly);
    if (!lock->share()) return fail(ErrorCode::StoreInUse);
    return lock;
}

// What a migration could not take back lies aside first.
Result<void> backUpBeforeMigration(const BackupSource& source) {
    MOTCUA_TRY(const qint64 found, source.database.number("PRAGMA user_version", 0));
    if (found == 0 || found >= migrations().size()) return {};
    const QString time = toLocal(source.clock.now()).toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const BackupTarget target{source.folder + QStringLiteral("/backups"),
                              QStringLiteral("before-schema-%1-%2").arg(migrations().size()).arg(time), false};
    const auto written = writeBackup(source, target);
    if (!written) return fail(written.error());
    return {};
}

crypto::KeyRing keyRing(const StoreOptions& options, const StoreSeams& seams) {
    return {seams.files, seams.vault, options.folder + QStringLiteral("/motcua.key.json"), options.recoveryParams};
}

}  // namespace

Result<std::unique_ptr<Store>> Store::open(const StoreOptions& options, const StoreSeams& seams,
                                           const SecretBytes& recoveryPassphrase) {
    const bool databaseStands = Database::exists(databaseOptions(options, OpenMode::Existing));
    crypto::KeyRing ring = keyRing(options, seams);
    if (!databaseStands && !ring.exists()) {
        if (!options.createIfMissing)
            return fail(ErrorCode::FileNotFound, {{QStringLiteral("path"), QStringLiteral("motcua.db")}});
        MOTCUA_CHECK(seams.files.makeFolder(options.folder));
    }
    MOTCUA_TRY(auto lock, shareFolder(options));
    if (databaseStands || ring.exists()) {
        // A key file without a database is a first start that was cut off: its key is used.
        MOTCUA_TRY(crypto::DataKey key, ring.unlock());
        return openWith(options, seams, std::move(key), std::move(lock),
                        options.createIfMissing ? OpenMode::Create : OpenMode::Existing);
    }
    const QString keyId = makeUuid7(seams.clock, seams.rng).toString(QUuid::WithoutBraces);
    MOTCUA_TRY(crypto::DataKey key, ring.create(keyId, recoveryPassphrase));
    return openWith(options, seams, std::move(key), std::move(lock), OpenMode::Create);
}

Result<std::unique_ptr<Store>> Store::recover(const StoreOptions& options, const StoreSeams& seams,
                                              const SecretBytes& recoveryPassphrase) {
    MOTCUA_TRY(auto lock, shareFolder(options));
    MOTCUA_TRY(crypto::DataKey key, keyRing(options, seams).recover(recoveryPassphrase));
    return openWith(options, seams, std::move(key), std::move(lock), OpenMode::Existing);
}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::openWith(const StoreOptions& options, const StoreSeams& seams, crypto::DataKey dataKey,
                                               std::unique_ptr<platform::FileLock> lock, OpenMode mode) {
    MOTCUA_TRY(const SecretBytes databaseKey, dataKey.forPurpose("database"));
    MOTCUA_TRY(SecretBytes blobKey, dataKey.forPurpose("blobs"));
    if (lock) platform::closeToOthers(options.folder);
    const DatabaseOptions where = databaseOptions(options, mode);
    const bool unclean = Database::wasLeftOpen(where);
    MOTCUA_TRY(auto database, Database::open(where, databaseKey));
    // A big database that was closed in order is checked by each backup instead.
    if (unclean || QFileInfo(where.path).size() <= kAlwaysChecked) MOTCUA_CHECK(database->check());
    const BackupSource source{*database, dataKey, seams.files, seams.clock, options.folder};
    if (options.vfs.isEmpty()) MOTCUA_CHECK(backUpBeforeMigration(source));
    MOTCUA_CHECK(migrate(*database));
    std::unique_ptr<Store> store(new Store(options, seams, std::move(dataKey), std::move(database), std::move(blobKey)));
    store->m_lock = std::move(lock);
    MOTCUA_CHECK(store->dossiers.indexMissing());
    MOTCUA_CHECK(store->openJournal());
    return store;
}

Result<void> Store::openJournal() {
    MOTCUA_TRY(SecretBytes key, m_dataKey.forPurpose("journal"));
    m_journal = std::make_shared<RecoveryJournal>(
        RecoveryJournal::Ground{m_seams.files, m_seams.clock, m_options.folder + QStringLiteral("/journal"),
                                !m_options.exclusive},
        std::move(key));
    MOTCUA_TRY(m_redone, replayJournal(*this, *m_journal));
    m_database->setWitness(m_journal.get());
    return {};
}

BackupSource Store::backupSource() const {
    return {*m_database, m_dataKey, m_seams.files, m_seams.clock, m_options.folder};
}

Result<void> Store::setRecoveryPassphrase(const SecretBytes& passphrase) {
    MOTCUA_CHECK(crypto::checkPassphrase(passphrase));
    return keyRing(m_options, m_seams).setRecoveryPassphrase(m_dataKey, passphrase);
}

bool Store::hasRecoveryPassphrase() const {
    return keyRing(m_options, m_seams).hasRecovery();
}

Result<std::unique_ptr<Store>> Store::secondConnection() const {
    MOTCUA_TRY(const SecretBytes databaseKey, m_dataKey.forPurpose("database"));
    MOTCUA_TRY(SecretBytes blobKey, m_dataKey.forPurpose("blobs"));
    MOTCUA_TRY(auto database, Database::open(databaseOptions(m_options, OpenMode::Existing), databaseKey));
    std::unique_ptr<Store> second(
        new Store(m_options, m_seams, {m_dataKey.id, m_dataKey.key.clone()}, std::move(database), std::move(blobKey)));
    second->m_journal = m_journal;
    second->m_database->setWitness(m_journal.get());
    return second;
}

Result<std::unique_ptr<ReadModels>> Store::openReadModels() const {
    MOTCUA_TRY(const SecretBytes databaseKey, m_dataKey.forPurpose("database"));
    MOTCUA_TRY(auto database, Database::open(databaseOptions(m_options, OpenMode::ReadOnly), databaseKey));
    return std::make_unique<ReadModels>(std::move(database));
}

Store::Store(const StoreOptions& options, const StoreSeams& seams, crypto::DataKey dataKey, std::unique_ptr<Database> database,
             SecretBytes blobKey)
    : m_options(options),
      m_seams(seams),
      m_dataKey(std::move(dataKey)),
      m_database(std::move(database)),
      m_room(seams.files, options.folder),
      dossiers(*m_database, seams.clock),
      events(*m_database),
      outbox(*m_database, seams.clock),
      feed(*m_database, seams.clock),
      uploads(*m_database, seams.clock),
      downloads(*m_database, seams.clock),
      conflicts(*m_database, seams.clock),
      catalogue(*m_database),
      blobs(*m_database, seams.files, seams.clock, options.folder + QStringLiteral("/blobs"), m_dataKey.id, std::move(blobKey)),
      leases(*m_database, seams.clock),
      locks(*m_database),
      drafts(*m_database, seams.clock),
      sessions(*m_database, seams.clock),
      meta(*m_database),
      gate(*m_database, seams.clock) {}

}  // namespace motcua::store
