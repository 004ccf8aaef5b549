// Where the wrapping key of a profile lies: the system's keychain, or a 0600 file for profiles flagged as test profiles.
//
// "Nothing there" is an answer (no value), never an error and never a reason to make a new key: KeyRing decides that.
// Errors: KeychainUnavailable {reason} (no service, locked, refused by the user), File… for the file vault.
// Threads: any; KeychainVault blocks up to two minutes while the system asks its user to unlock: never on the UI thread.
#pragma once

#include <QString>
#include <memory>
#include <optional>

#include "base/Result.h"
#include "base/SecretBytes.h"

namespace motcua::crypto {

class KeyVault {
public:
    virtual ~KeyVault() = default;
    virtual Result<std::optional<SecretBytes>> load(const QString& name) = 0;
    virtual Result<void> save(const QString& name, const SecretBytes& secret) = 0;
};

class FileKeyVault final : public KeyVault {
public:
    explicit FileKeyVault(QString folder) : m_folder(std::move(folder)) {}
    Result<std::optional<SecretBytes>> load(const QString& name) override;
    Result<void> save(const QString& name, const SecretBytes& secret) override;

private:
    QString pathOf(const QString& name) const;
    QString m_folder;
};

class KeychainVault final : public KeyVault {
public:
    Result<std::optional<SecretBytes>> load(const QString& name) override;
    Result<void> save(const QString& name, const SecretBytes& secret) override;
};

// Test profiles (sandbox, demo, automatic tests) need no keychain service; an office's profile always uses it.
std::unique_ptr<KeyVault> makeKeyVault(const QString& profileFolder, bool testProfile);

}  // namespace motcua::crypto
