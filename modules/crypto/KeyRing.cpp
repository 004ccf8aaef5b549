#include "crypto/KeyRing.h"

#include "base/Json.h"
#include "crypto/Aead.h"

namespace motcua::crypto {
namespace {

constexpr int kFileVersion = 1;
const QString kKeyId = QStringLiteral("keyId");
const QString kVault = QStringLiteral("vault");
const QString kRecovery = QStringLiteral("recovery");
const QString kSealed = QStringLiteral("sealed");

QJsonValue base64(QByteArrayView bytes) {
    return QString::fromLatin1(bytes.toByteArray().toBase64());
}

Result<QByteArray> requireBytes(const QJsonObject& object, const QString& member) {
    MOTCUA_TRY(const QString text, requireString(object, member));
    return QByteArray::fromBase64(text.toLatin1());
}

// The key id is authenticated with the wrapped key: two profiles' files cannot be mixed.
QByteArray associated(const QString& keyId) {
    return QByteArrayLiteral("motcua data key ") + keyId.toUtf8();
}

tl::unexpected<Error> keyMissing(const QString& keyId) {
    return fail(ErrorCode::StoreKeyMissing, {{kKeyId, keyId}});
}

Result<DataKey> unwrap(const QJsonObject& wrapped, const SecretBytes& wrappingKey, const QString& keyId, ErrorCode ifBroken) {
    MOTCUA_TRY(const QByteArray sealed, requireBytes(wrapped, kSealed));
    auto key = openSecret(wrappingKey, sealed, associated(keyId));
    if (!key) return key.error().is(ErrorCode::SealBroken) ? fail(ifBroken) : fail(std::move(key).error());
    return DataKey{keyId, std::move(*key)};
}

}  // namespace

Result<SecretBytes> DataKey::forPurpose(QByteArrayView purpose) const {
    return deriveKey(key, purpose);
}

KeyRing::KeyRing(FileSystem& files, KeyVault& vault, QString keyFile, ScryptParams recoveryParams)
    : m_files(files), m_vault(vault), m_path(std::move(keyFile)), m_recoveryParams(recoveryParams) {}

bool KeyRing::exists() const {
    return m_files.exists(m_path);
}

bool KeyRing::hasRecovery() const {
    const auto file = readKeyFile();
    return file && file->contains(kRecovery);
}

Result<DataKey> KeyRing::create(const QString& keyId, const SecretBytes& recoveryPassphrase) {
    if (exists()) return keyMissing(keyId);
    MOTCUA_TRY(SecretBytes key, randomKey());
    DataKey dataKey{keyId, std::move(key)};
    MOTCUA_TRY(const QJsonObject vault, wrapForVault(dataKey));
    QJsonObject file{{QStringLiteral("v"), kFileVersion}, {kKeyId, keyId}, {kVault, vault}};
    if (!recoveryPassphrase.isEmpty()) {
        MOTCUA_TRY(const QJsonObject recovery, wrapForRecovery(dataKey, recoveryPassphrase));
        file.insert(kRecovery, recovery);
    }
    MOTCUA_CHECK(writeKeyFile(file));
    return dataKey;
}

Result<DataKey> KeyRing::unlock() {
    MOTCUA_TRY(const QJsonObject file, readKeyFile());
    MOTCUA_TRY(const QString keyId, requireString(file, kKeyId));
    MOTCUA_TRY(const QJsonObject wrapped, requireObject(file, kVault));
    MOTCUA_TRY(const QString name, requireString(wrapped, QStringLiteral("name")));
    MOTCUA_TRY(const auto wrappingKey, m_vault.load(name));
    if (!wrappingKey) return keyMissing(keyId);
    if (wrappingKey->size() != kKeySize) return fail(ErrorCode::StoreWrongKey);
    return unwrap(wrapped, *wrappingKey, keyId, ErrorCode::StoreWrongKey);
}

Result<DataKey> KeyRing::recover(const SecretBytes& recoveryPassphrase) {
    MOTCUA_TRY(QJsonObject file, readKeyFile());
    MOTCUA_TRY(const QString keyId, requireString(file, kKeyId));
    if (!file.contains(kRecovery)) return keyMissing(keyId);
    MOTCUA_TRY(const QJsonObject wrapped, requireObject(file, kRecovery));
    MOTCUA_TRY(const QByteArray salt, requireBytes(wrapped, QStringLiteral("salt")));
    MOTCUA_TRY(const qint64 n, requireInt(wrapped, QStringLiteral("n")));
    MOTCUA_TRY(const qint64 r, requireInt(wrapped, QStringLiteral("r")));
    MOTCUA_TRY(const qint64 p, requireInt(wrapped, QStringLiteral("p")));
    const ScryptParams params{static_cast<quint64>(n), static_cast<quint32>(r), static_cast<quint32>(p)};
    MOTCUA_TRY(const SecretBytes wrappingKey, scrypt(recoveryPassphrase.view(), salt, params));
    MOTCUA_TRY(DataKey dataKey, unwrap(wrapped, wrappingKey, keyId, ErrorCode::RecoveryPassphraseWrong));
    MOTCUA_TRY(const QJsonObject vault, wrapForVault(dataKey));
    file.insert(kVault, vault);
    MOTCUA_CHECK(writeKeyFile(file));
    return dataKey;
}

Result<void> KeyRing::setRecoveryPassphrase(const DataKey& dataKey, const SecretBytes& recoveryPassphrase) {
    MOTCUA_TRY(QJsonObject file, readKeyFile());
    MOTCUA_TRY(const QJsonObject recovery, wrapForRecovery(dataKey, recoveryPassphrase));
    file.insert(kRecovery, recovery);
    return writeKeyFile(file);
}

Result<QJsonObject> KeyRing::readKeyFile() const {
    if (!exists()) return keyMissing({});
    MOTCUA_TRY(const QByteArray bytes, m_files.read(m_path));
    MOTCUA_TRY(QJsonObject file, parseObject(bytes));
    MOTCUA_TRY(const qint64 version, requireInt(file, QStringLiteral("v")));
    if (version > kFileVersion) return fail(ErrorCode::StoreTooNew);
    return file;
}

// A new entry name each time: an older profile's entry of the same keychain is never overwritten.
Result<QJsonObject> KeyRing::wrapForVault(const DataKey& dataKey) {
    MOTCUA_TRY(const SecretBytes wrappingKey, randomKey());
    MOTCUA_TRY(const SecretBytes nameBytes, randomKey());
    const QString name = QStringLiteral("profile-") + QString::fromLatin1(nameBytes.view().first(8).toByteArray().toHex());
    MOTCUA_TRY(const QByteArray sealed, seal(wrappingKey, dataKey.key.view(), associated(dataKey.id)));
    MOTCUA_CHECK(m_vault.save(name, wrappingKey));
    return QJsonObject{{QStringLiteral("name"), name}, {kSealed, base64(sealed)}};
}

Result<QJsonObject> KeyRing::wrapForRecovery(const DataKey& dataKey, const SecretBytes& passphrase) const {
    MOTCUA_TRY(const SecretBytes salt, randomKey());
    MOTCUA_TRY(const SecretBytes wrappingKey, scrypt(passphrase.view(), salt.view(), m_recoveryParams));
    MOTCUA_TRY(const QByteArray sealed, seal(wrappingKey, dataKey.key.view(), associated(dataKey.id)));
    return QJsonObject{{QStringLiteral("salt"), base64(salt.view())},
                       {QStringLiteral("n"), static_cast<qint64>(m_recoveryParams.n)},
                       {QStringLiteral("r"), static_cast<qint64>(m_recoveryParams.r)},
                       {QStringLiteral("p"), static_cast<qint64>(m_recoveryParams.p)},
                       {kSealed, base64(sealed)}};
}

Result<void> KeyRing::writeKeyFile(const QJsonObject& file) {
    return m_files.write(m_path, QJsonDocument(file).toJson(QJsonDocument::Indented));
}

}  // namespace motcua::crypto
