// The data key of a profile: 256 random bits, never stored bare. The key file beside the database holds it wrapped twice:
// by a key that lies in the keychain (daily use), and by the office's recovery passphrase (scrypt; after a lost keychain).
//
// Shape of the key file (JSON): {v, keyId, vault:{name, sealed}, recovery?:{salt, n, r, p, sealed}}; binary members base64.
// Errors: StoreKeyMissing {keyId} (key file or keychain entry gone: ask for the recovery passphrase, never make a new key),
// StoreWrongKey (entry does not open the file), RecoveryPassphraseWrong, BadJson, KeychainUnavailable, File….
// Rule: create() refuses when a key file stands; whether a database stands is the caller's check (store/Store).
// Threads: one owner; blocks on the keychain, so never on the UI thread.
#pragma once

#include <QJsonObject>
#include <QString>

#include "base/FileSystem.h"
#include "base/Rng.h"
#include "base/SecretBytes.h"
#include "crypto/KeyVault.h"
#include "crypto/Scrypt.h"

namespace motcua::crypto {

struct DataKey {
    QString id;
    SecretBytes key;

    // Separate keys from one: "database", "blobs".
    Result<SecretBytes> forPurpose(QByteArrayView purpose) const;
};

class KeyRing {
public:
    KeyRing(FileSystem& files, KeyVault& vault, QString keyFile, ScryptParams recoveryParams = {});

    bool exists() const;
    bool hasRecovery() const;
    // An empty passphrase makes a ring without recovery: for test profiles only.
    Result<DataKey> create(const QString& keyId, const SecretBytes& recoveryPassphrase);
    Result<DataKey> unlock();
    // Opens with the passphrase and puts a fresh wrapping key into the keychain.
    Result<DataKey> recover(const SecretBytes& recoveryPassphrase);
    Result<void> setRecoveryPassphrase(const DataKey& dataKey, const SecretBytes& recoveryPassphrase);

private:
    Result<QJsonObject> readKeyFile() const;
    Result<QJsonObject> wrapForVault(const DataKey& dataKey);
    Result<QJsonObject> wrapForRecovery(const DataKey& dataKey, const SecretBytes& passphrase) const;
    Result<void> writeKeyFile(const QJsonObject& file);

    FileSystem& m_files;
    KeyVault& m_vault;
    QString m_path;
    ScryptParams m_recoveryParams;
};

}  // namespace motcua::crypto
