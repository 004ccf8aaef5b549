#include <gtest/gtest.h>

#include <QFile>
#include <QHash>
#include <QTemporaryDir>

#include "base/FileSystem.h"
#include "crypto/KeyRing.h"

using namespace motcua;
using namespace motcua::crypto;

namespace {

// A keychain that can lose everything or stay shut.
class MemoryVault final : public KeyVault {
public:
    Result<std::optional<SecretBytes>> load(const QString& name) override {
        if (shut) return fail(ErrorCode::KeychainUnavailable);
        if (!entries.contains(name)) return std::nullopt;
        return SecretBytes(entries.value(name));
    }
    Result<void> save(const QString& name, const SecretBytes& secret) override {
        if (shut) return fail(ErrorCode::KeychainUnavailable);
        entries.insert(name, secret.view().toByteArray());
        return {};
    }
    QHash<QString, QByteArray> entries;
    bool shut = false;
};

struct KeyRingTest : ::testing::Test {
    QTemporaryDir dir;
    RealFileSystem files;
    MemoryVault vault;
    QString path = dir.filePath(QStringLiteral("key.json"));
    KeyRing ring{files, vault, path, {1024, 8, 1}};
    SecretBytes passphrase{QByteArrayView("cụm từ khôi phục")};
};

}  // namespace

TEST_F(KeyRingTest, UnlocksTheKeyItMade) {
    const auto made = ring.create(QStringLiteral("k1"), passphrase);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->key.size(), 32U);
    const auto unlocked = ring.unlock();
    ASSERT_TRUE(unlocked);
    EXPECT_EQ(unlocked->key.view(), made->key.view());
    EXPECT_EQ(unlocked->id, QStringLiteral("k1"));
    // The file holds neither the key nor the keychain's key.
    const QByteArray file = *files.read(path);
    EXPECT_FALSE(file.contains(made->key.view().toByteArray().toBase64()));
    for (const QByteArray& entry : std::as_const(vault.entries)) EXPECT_FALSE(file.contains(entry.toBase64()));
}

TEST_F(KeyRingTest, LostKeychainEntryNeverMakesANewKey) {
    const auto made = ring.create(QStringLiteral("k1"), passphrase);
    const QByteArray before = *files.read(path);
    vault.entries.clear();
    EXPECT_TRUE(ring.unlock().error().is(ErrorCode::StoreKeyMissing));
    EXPECT_TRUE(ring.create(QStringLiteral("k2"), passphrase).error().is(ErrorCode::StoreKeyMissing));
    EXPECT_EQ(*files.read(path), before);
    EXPECT_TRUE(vault.entries.isEmpty());

    EXPECT_TRUE(ring.recover(SecretBytes(QByteArrayView("sai"))).error().is(ErrorCode::RecoveryPassphraseWrong));
    const auto recovered = ring.recover(passphrase);
    ASSERT_TRUE(recovered);
    EXPECT_EQ(recovered->key.view(), made->key.view());
    EXPECT_EQ(ring.unlock()->key.view(), made->key.view());
}

TEST_F(KeyRingTest, ShutKeychainIsNotALostKey) {
    ASSERT_TRUE(ring.create(QStringLiteral("k1"), passphrase));
    vault.shut = true;
    EXPECT_TRUE(ring.unlock().error().is(ErrorCode::KeychainUnavailable));
}

TEST_F(KeyRingTest, ForeignKeychainEntryIsAWrongKey) {
    ASSERT_TRUE(ring.create(QStringLiteral("k1"), passphrase));
    for (QByteArray& entry : vault.entries) entry[0] = static_cast<char>(entry[0] ^ 1);
    EXPECT_TRUE(ring.unlock().error().is(ErrorCode::StoreWrongKey));
    for (QByteArray& entry : vault.entries) entry.chop(1);
    EXPECT_TRUE(ring.unlock().error().is(ErrorCode::StoreWrongKey));
}

TEST_F(KeyRingTest, PassphraseCanBeChanged) {
    const auto made = ring.create(QStringLiteral("k1"), passphrase);
    const SecretBytes next(QByteArrayView("cụm từ mới"));
    ASSERT_TRUE(ring.setRecoveryPassphrase(*made, next));
    EXPECT_TRUE(ring.recover(passphrase).error().is(ErrorCode::RecoveryPassphraseWrong));
    EXPECT_EQ(ring.recover(next)->key.view(), made->key.view());
}

TEST_F(KeyRingTest, DamagedOrMissingKeyFile) {
    EXPECT_TRUE(ring.unlock().error().is(ErrorCode::StoreKeyMissing));
    ASSERT_TRUE(files.write(path, "{\"v\":1}"));
    EXPECT_TRUE(ring.unlock().error().is(ErrorCode::BadJson));
    ASSERT_TRUE(files.write(path, "<html>"));
    EXPECT_TRUE(ring.unlock().error().is(ErrorCode::BadJson));
    ASSERT_TRUE(files.write(path, "{\"v\":2}"));
    EXPECT_TRUE(ring.unlock().error().is(ErrorCode::StoreTooNew));
}

TEST_F(KeyRingTest, RecoveryParametersFromTheFileAreBounded) {
    ASSERT_TRUE(ring.create(QStringLiteral("k1"), passphrase));
    QByteArray file = *files.read(path);
    ASSERT_TRUE(files.write(path, file.replace("\"n\": 1024", "\"n\": 1099511627776")));
    EXPECT_TRUE(ring.recover(passphrase).error().is(ErrorCode::BadUsage));
}

TEST(FileKeyVault, KeepsTheSecretForItsOwnerOnly) {
    QTemporaryDir dir;
    FileKeyVault vault(dir.path());
    EXPECT_EQ(vault.load(QStringLiteral("a"))->has_value(), false);
    ASSERT_TRUE(vault.save(QStringLiteral("a"), SecretBytes(QByteArrayView("bytes\0more", 10))));
    EXPECT_EQ((*vault.load(QStringLiteral("a")))->view(), QByteArrayView("bytes\0more", 10));
    EXPECT_EQ(QFile::permissions(dir.filePath(QStringLiteral("a.testkey"))) &
                  (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther),
              QFile::Permissions());
}

// No session bus, as on a headless machine: an answer, not a hang, and not "nothing there".
TEST(KeychainVault, WithoutAServiceItSaysSo) {
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qunsetenv("DISPLAY");
    KeychainVault vault;
    const auto loaded = vault.load(QStringLiteral("motcua-test-entry"));
    ASSERT_FALSE(loaded);
    EXPECT_TRUE(loaded.error().is(ErrorCode::KeychainUnavailable)) << qPrintable(loaded.error().detail);
}
