#include <QFile>
#include <QFileInfo>

#include "base/Platform.h"
#include "crypto/KeyVault.h"

namespace motcua::crypto {

QString FileKeyVault::pathOf(const QString& name) const {
    return m_folder + QLatin1Char('/') + name + QStringLiteral(".testkey");
}

Result<std::optional<SecretBytes>> FileKeyVault::load(const QString& name) {
    QFile file(pathOf(name));
    if (!file.exists()) return std::nullopt;
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), QFileInfo(file).fileName()}}, file.errorString());
    }
    QByteArray bytes = file.readAll();
    SecretBytes secret{QByteArrayView(bytes)};
    wipe(bytes);
    return secret;
}

// Not through FileSystem: the file must be 0600 from its first moment.
Result<void> FileKeyVault::save(const QString& name, const SecretBytes& secret) {
    QFile file(pathOf(name));
    const auto refused = [&file](bool full) {
        return fail(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                    {{QStringLiteral("path"), QFileInfo(file).fileName()}}, file.errorString());
    };
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner)) {
        return refused(platform::lastErrorWasFullDisk());
    }
    bool full = false;
    if (file.write(secret.data(), static_cast<qint64>(secret.size())) != static_cast<qint64>(secret.size()) ||
        !platform::syncFile(file, &full) || !platform::syncFolder(m_folder)) {
        return refused(full);
    }
    return {};
}

std::unique_ptr<KeyVault> makeKeyVault(const QString& profileFolder, bool testProfile) {
    if (testProfile) return std::make_unique<FileKeyVault>(profileFolder);
    return std::make_unique<KeychainVault>();
}

}  // namespace motcua::crypto
