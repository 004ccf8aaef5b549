#include "store/Store.h"

#include "store/Migrator.h"

namespace motcua::store {
namespace {

QString databasePath(const StoreOptions& options) {
    return options.folder + QStringLiteral("/motcua.db");
}

DatabaseOptions databaseOptions(const StoreOptions& options, OpenMode mode) {
    return {databasePath(options), options.vfs, options.exclusive, mode};
}

crypto::KeyRing keyRing(const StoreOptions& options, const StoreSeams& seams) {
    return {seams.files, seams.vault, options.folder + QStringLiteral("/motcua.key.json"), options.recoveryParams};
}

}  // namespace

Result<std::unique_ptr<Store>> Store::open(const StoreOptions& options, const StoreSeams& seams,
                                           const SecretBytes& recoveryPassphrase) {
    const bool databaseStands = Database::exists(databaseOptions(options, OpenMode::Existing));
    crypto::KeyRing ring = keyRing(options, seams);
    if (databaseStands || ring.exists()) {
        // A key file without a database is a first start that was cut off: its key is used.
        MOTCUA_TRY(crypto::DataKey key, ring.unlock());
        return openWith(options, seams, std::move(key), options.createIfMissing ? OpenMode::Create : OpenMode::Existing);
    }
    if (!options.createIfMissing) return fail(ErrorCode::FileNotFound, {{QStringLiteral("path"), QStringLiteral("motcua.db")}});
    MOTCUA_CHECK(seams.files.makeFolder(options.folder));
    const QString keyId = makeUuid7(seams.clock, seams.rng).toString(QUuid::WithoutBraces);
    MOTCUA_TRY(crypto::DataKey key, ring.create(keyId, recoveryPassphrase));
    return openWith(options, seams, std::move(key), OpenMode::Create);
}

Result<std::unique_ptr<Store>> Store::recover(const StoreOptions& options, const StoreSeams& seams,
                                              const SecretBytes& recoveryPassphrase) {
    MOTCUA_TRY(crypto::DataKey key, keyRing(options, seams).recover(recoveryPassphrase));
    return openWith(options, seams, std::move(key), OpenMode::Existing);
}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::openWith(const StoreOptions& options, const StoreSeams& seams, crypto::DataKey dataKey,
                                               OpenMode mode) {
    MOTCUA_TRY(const SecretBytes databaseKey, dataKey.forPurpose("database"));
    MOTCUA_TRY(SecretBytes blobKey, dataKey.forPurpose("blobs"));
    const DatabaseOptions where = databaseOptions(options, mode);
    const bool unclean = Database::wasLeftOpen(where);
    MOTCUA_TRY(auto database, Database::open(where, databaseKey));
    if (unclean) MOTCUA_CHECK(database->check());
    MOTCUA_CHECK(migrate(*database));
    std::unique_ptr<Store> store(new Store(options, seams, std::move(dataKey), std::move(database), std::move(blobKey)));
    MOTCUA_CHECK(store->dossiers.indexMissing());
    return store;
}

Result<std::unique_ptr<Store>> Store::secondConnection() const {
    MOTCUA_TRY(const SecretBytes databaseKey, m_dataKey.forPurpose("database"));
    MOTCUA_TRY(SecretBytes blobKey, m_dataKey.forPurpose("blobs"));
    MOTCUA_TRY(auto database, Database::open(databaseOptions(m_options, OpenMode::Existing), databaseKey));
    return std::unique_ptr<Store>(
        new Store(m_options, m_seams, {m_dataKey.id, m_dataKey.key.clone()}, std::move(database), std::move(blobKey)));
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
      meta(*m_database) {}

}  // namespace motcua::store
