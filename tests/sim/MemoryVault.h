// A keychain in memory that survives every crash of the desk, as the system's does. Threads: one.
#pragma once

#include <map>

#include "crypto/KeyVault.h"

namespace motcua::sim {

class MemoryVault final : public crypto::KeyVault {
public:
    Result<std::optional<SecretBytes>> load(const QString& name) override {
        const auto found = m_secrets.find(name);
        if (found == m_secrets.end()) return std::optional<SecretBytes>();
        return std::optional(found->second.clone());
    }
    Result<void> save(const QString& name, const SecretBytes& secret) override {
        m_secrets.insert_or_assign(name, secret.clone());
        return {};
    }
    void copyFrom(const MemoryVault& other) {
        for (const auto& [name, secret] : other.m_secrets) m_secrets.insert_or_assign(name, secret.clone());
    }

private:
    std::map<QString, SecretBytes> m_secrets;
};

}  // namespace motcua::sim
