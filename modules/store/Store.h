// A profile on disk, opened: database, blobs, key. Owns one writing connection and the stores that share it.
//
// Folder (closed to other users): motcua.db (encrypted), motcua.key.json (wrapped data key, crypto/KeyRing),
// blobs/ab/cd/<sha256>, journal/ (store/RecoveryJournal), motcua.lock (shared by the programs that have it open).
// A second writer (the sync thread) takes its own Store by secondConnection(); lists read through openReadModels().
// Errors: StoreKeyMissing (a database stands but its key does not: recover(), never a new key), StoreWrongKey, StoreTooNew,
// StoreNetworkFolder, StoreInUse (another program repairs or restores it), StoreDamaged (nothing is deleted), DiskFull,
// FileNotFound (no profile and none wanted), KeychainUnavailable. Threads: one owner at a time. Seams must outlive the Store.
#pragma once

#include <QString>
#include <memory>
#include <optional>

#include "base/Clock.h"
#include "base/FileSystem.h"
#include "base/Rng.h"
#include "crypto/KeyRing.h"
#include "store/Backup.h"
#include "store/BlobStore.h"
#include "store/CatalogueStore.h"
#include "store/Database.h"
#include "store/DeskStores.h"
#include "store/DiskRoom.h"
#include "store/DossierStore.h"
#include "store/DownloadStore.h"
#include "store/EventStore.h"
#include "store/GateStore.h"
#include "store/LeaseStore.h"
#include "store/LockStore.h"
#include "store/OutboxStore.h"
#include "store/ReadModels.h"
#include "store/RecoveryJournal.h"
#include "store/SyncStores.h"
#include "store/Transaction.h"

namespace motcua::store {

// Work brought back from the recovery journal.
struct Replayed {
    int operations = 0;
    int dossiers = 0;
    int unreadable = 0;  // records that could not be brought back
};

struct StoreSeams {
    const Clock& clock;
    Rng& rng;
    FileSystem& files;
    crypto::KeyVault& vault;
};

struct StoreOptions {
    QString folder;
    bool createIfMissing = false;
    QString vfs = {};        // see DatabaseOptions
    bool exclusive = false;  // see DatabaseOptions
    crypto::ScryptParams recoveryParams = {};
};

class Store {
public:
    // The passphrase is used only when a profile is made; empty: no recovery (test profiles).
    static Result<std::unique_ptr<Store>> open(const StoreOptions& options, const StoreSeams& seams,
                                               const SecretBytes& recoveryPassphrase = {});
    // After a lost keychain: opens with the passphrase and puts the key back into the keychain.
    static Result<std::unique_ptr<Store>> recover(const StoreOptions& options, const StoreSeams& seams,
                                                  const SecretBytes& recoveryPassphrase);
    ~Store();

    // Runs work() -> Result<T> in one transaction: committed if it succeeds, undone if it fails.
    template <typename Work>
    auto inTransaction(Work&& work) {
        return store::inTransaction(*m_database, std::forward<Work>(work));
    }
    Result<std::unique_ptr<Store>> secondConnection() const;
    Result<std::unique_ptr<ReadModels>> openReadModels() const;
    Database& database() { return *m_database; }
    RecoveryJournal& journal() { return *m_journal; }
    // For a backup through this connection; the Store outlives it.
    BackupSource backupSource() const;
    // The office's passphrase opens the profile where the keychain cannot. PassphraseWeak.
    Result<void> setRecoveryPassphrase(const SecretBytes& passphrase);
    bool hasRecoveryPassphrase() const;
    DiskRoom& room() { return m_room; }
    // What this opening brought back from the journal: work that was under way when the program was killed.
    const Replayed& redone() const { return m_redone; }

private:
    StoreOptions m_options;
    StoreSeams m_seams;
    crypto::DataKey m_dataKey;
    std::shared_ptr<RecoveryJournal> m_journal;  // one for all connections of this program
    std::unique_ptr<platform::FileLock> m_lock;
    std::unique_ptr<Database> m_database;
    Replayed m_redone;
    DiskRoom m_room;

    Store(const StoreOptions& options, const StoreSeams& seams, crypto::DataKey dataKey, std::unique_ptr<Database> database,
          SecretBytes blobKey);
    Result<void> openJournal();
    static Result<std::unique_ptr<Store>> openWith(const StoreOptions& options, const StoreSeams& seams,
                                                   crypto::DataKey dataKey, std::unique_ptr<platform::FileLock> lock,
                                                   OpenMode mode);

public:
    DossierStore dossiers;
    EventStore events;
    OutboxStore outbox;
    FeedStore feed;
    UploadStore uploads;
    DownloadStore downloads;
    ConflictStore conflicts;
    CatalogueStore catalogue;
    BlobStore blobs;
    LeaseStore leases;
    LockStore locks;
    DraftStore drafts;
    SessionStore sessions;
    MetaStore meta;
    GateStore gate;
};

}  // namespace motcua::store
