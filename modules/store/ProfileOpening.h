// Opens a profile and, when its database is damaged, brings it back: nothing is deleted, everything acknowledged returns.
//
// A damaged database is moved into damaged/<time>/ with its logs; the newest backup that proves sound takes its place (or a new
// database with the old key, if there is none), and the recovery journal brings what came after. The audit trail says so; a
// repair that is cut off before begins anew at the next start. If something could not be brought back, or nobody knows whether
// it was (a page with the journal's end is gone), or this folder may be a copy, every number lease is retired: no number is
// given twice. Errors: those of Store::open; StoreWrongKey only when the key has never opened anything here. Threads: as Store.
#pragma once

#include <QStringList>
#include <optional>

#include "store/Store.h"

namespace motcua::store {

struct Repair {
    QDateTime backupAt;  // invalid: rebuilt from the journal alone
    Replayed replayed;
    QString damagedFolder;
};

struct OpenedProfile {
    std::unique_ptr<Store> store;
    std::optional<Repair> repair;
    bool keyRecovered = false;  // by the passphrase: the keychain has it again
    qint64 clockBehindMs = 0;   // the clock stands before the last event of the audit trail by this much
};

// Where this profile's backups lie by themselves; others (a second drive) are named by the caller.
QString ownBackupRoot(const QString& folder);

Result<OpenedProfile> openProfile(const StoreOptions& options, const StoreSeams& seams, const QStringList& backupRoots);
// With the office's passphrase: the keychain was lost, or the folder came from another machine.
Result<OpenedProfile> recoverProfile(const StoreOptions& options, const StoreSeams& seams, const QStringList& backupRoots,
                                     const SecretBytes& recoveryPassphrase);
// `backup` becomes the profile of options.folder; a database that stands there is moved into damaged/<time>/ first. Opens with
// the keychain's key, or with the passphrase if that is given.
Result<OpenedProfile> restoreProfile(const StoreOptions& options, const StoreSeams& seams, const QString& backup,
                                     const SecretBytes& recoveryPassphrase = {});

}  // namespace motcua::store
