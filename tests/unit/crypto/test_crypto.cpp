#include <gtest/gtest.h>

#include <QTemporaryDir>

#include "base/FileSystem.h"
#include "crypto/Aead.h"
#include "crypto/HashChain.h"
#include "crypto/PasswordVerifier.h"
#include "crypto/Scrypt.h"
#include "crypto/Sha256.h"
#include "crypto/Totp.h"

using namespace motcua;
using namespace motcua::crypto;

namespace {

SecretBytes secret(const char* text) {
    return SecretBytes(QByteArrayView(text));
}

}  // namespace

TEST(Sha256, KnownAnswersInOneAndManyPieces) {
    // FIPS 180-4 examples.
    EXPECT_EQ(sha256("abc").toHex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256("").toHex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    Sha256 pieces;
    for (const char* piece : {"a", "", "bc"}) pieces.add(piece);
    EXPECT_EQ(pieces.finish(), sha256("abc"));
}

TEST(Sha256, FileEqualsBytesAndMissingFileIsNamed) {
    QTemporaryDir dir;
    RealFileSystem files;
    const QByteArray bytes(200'000, 'x');
    ASSERT_TRUE(files.write(dir.filePath(QStringLiteral("f")), bytes));
    EXPECT_EQ(*sha256File(dir.filePath(QStringLiteral("f"))), sha256(bytes));
    const auto missing = sha256File(dir.filePath(QStringLiteral("none")));
    ASSERT_FALSE(missing);
    EXPECT_TRUE(missing.error().is(ErrorCode::FileNotFound));
}

TEST(Aead, OpensWhatItSealed) {
    const SecretBytes key = *randomKey();
    for (const QByteArray& plain : {QByteArray(), QByteArray("Nguyễn Thị Thử Nghiệm"), QByteArray(1 << 20, 'p')}) {
        const auto sealed = seal(key, plain, "blob");
        ASSERT_TRUE(sealed);
        EXPECT_EQ(sealed->size(), plain.size() + 28);
        EXPECT_EQ(*open(key, *sealed, "blob"), plain);
        EXPECT_EQ(openSecret(key, *sealed, "blob")->view(), QByteArrayView(plain));
    }
    EXPECT_NE(*seal(key, "same", {}), *seal(key, "same", {}));  // a fresh nonce each time
}

TEST(Aead, EveryChangedByteIsNoticed) {
    const SecretBytes key = *randomKey();
    const QByteArray sealed = *seal(key, "số định danh 079201001234", "a");
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        const auto opened = open(key, changed, "a");
        ASSERT_FALSE(opened) << i;
        EXPECT_TRUE(opened.error().is(ErrorCode::SealBroken));
    }
    EXPECT_TRUE(open(key, sealed, "b").error().is(ErrorCode::SealBroken));
    EXPECT_TRUE(open(*randomKey(), sealed, "a").error().is(ErrorCode::SealBroken));
    EXPECT_TRUE(open(key, sealed.first(27), "a").error().is(ErrorCode::SealBroken));
    EXPECT_TRUE(open(secret("short"), sealed, "a").error().is(ErrorCode::CryptoFailed));
}

TEST(Aead, HkdfKnownAnswer) {
    // RFC 5869 A.3: no salt, no info.
    const SecretBytes key(QByteArray::fromHex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"));
    EXPECT_EQ(deriveKey(key, "")->view().toByteArray().toHex(),
              "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
    EXPECT_NE(deriveKey(key, "database")->view(), deriveKey(key, "blobs")->view());
}

TEST(Scrypt, KnownAnswerAndBounds) {
    // RFC 7914, section 12.
    const auto key = scrypt("password", "NaCl", {1024, 8, 16}, 64);
    ASSERT_TRUE(key);
    EXPECT_EQ(key->view().toByteArray().toHex(),
              "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d"
              "8360cbdfa2cc0640");
    for (const ScryptParams bad : {ScryptParams{1000, 8, 1},
                                   {0, 8, 1},
                                   {1ULL << 40, 8, 1},
                                   {1 << 20, 8, 1},
                                   {1024, 0, 1},
                                   {1024, 8, 0},
                                   {2, 1U << 31, 1}}) {
        const auto refused = scrypt("p", "s", bad);
        ASSERT_FALSE(refused) << bad.n;
        EXPECT_TRUE(refused.error().is(ErrorCode::BadUsage));
    }
}

TEST(HashChain, EveryLinkDependsOnAllBefore) {
    const QByteArray a = "{\"k\":1}";
    const QByteArray b = "{\"k\":2}";
    EXPECT_EQ(chainHash(chainStart(), a), sha256(QByteArray(32, '\0') + a));
    EXPECT_NE(chainHash(chainHash(chainStart(), a), b), chainHash(chainHash(chainStart(), b), a));
}

TEST(Totp, Rfc6238Vectors) {
    // RFC 6238 appendix B, SHA-1, eight digits.
    const SecretBytes key = secret("12345678901234567890");
    const QList<QPair<qint64, QString>> vectors{
        {59, QStringLiteral("94287082")},         {1111111109, QStringLiteral("07081804")},
        {1111111111, QStringLiteral("14050471")}, {1234567890, QStringLiteral("89005924")},
        {2000000000, QStringLiteral("69279037")}, {20000000000, QStringLiteral("65353130")}};
    for (const auto& [time, code] : vectors) EXPECT_EQ(totpAt(key, time, 8), code);
    EXPECT_EQ(secretFromBase32(QStringLiteral("gezd gnbv GY3TQOJQGEZDGNBVGY3TQOJQ"))->view(), key.view());
    EXPECT_FALSE(secretFromBase32(QStringLiteral("ABC1")));
}

TEST(Totp, AcceptsOneStepOfDriftAndTellsWhichStep) {
    const SecretBytes key = secret("12345678901234567890");
    const qint64 now = 1111111111;
    EXPECT_EQ(matchTotp(key, totpAt(key, now), now), now / 30);
    EXPECT_EQ(matchTotp(key, totpAt(key, now - 30), now), now / 30 - 1);
    EXPECT_EQ(matchTotp(key, totpAt(key, now + 30), now), now / 30 + 1);
    EXPECT_EQ(matchTotp(key, totpAt(key, now - 60), now), std::nullopt);
    EXPECT_EQ(matchTotp(key, totpAt(key, now).insert(3, QLatin1Char(' ')), now), now / 30);
    for (const auto& bad : {QString(), QStringLiteral("1"), QStringLiteral("abcdef"), QStringLiteral("0000000000")}) {
        EXPECT_EQ(matchTotp(key, bad, now), std::nullopt);
    }
}

TEST(PasswordVerifier, TellsRightFromWrongAndBadRecords) {
    const auto record = makePasswordRecord(secret("mật khẩu thử"), QByteArray(16, 's'), {1024, 8, 1});
    ASSERT_TRUE(record);
    EXPECT_TRUE(verifyPassword(*record, secret("mật khẩu thử")));
    EXPECT_TRUE(verifyPassword(*record, secret("mat khau thu")).error().is(ErrorCode::LoginWrong));
    EXPECT_TRUE(verifyPassword(*record, {}).error().is(ErrorCode::LoginWrong));
    for (const char* member : {"salt", "n", "r", "p", "passwordHash"}) {
        QJsonObject broken = *record;
        broken.remove(QLatin1String(member));
        EXPECT_TRUE(verifyPassword(broken, secret("x")).error().is(ErrorCode::BadJson)) << member;
    }
    QJsonObject short_ = *record;
    short_.insert(QStringLiteral("passwordHash"), QStringLiteral(""));
    EXPECT_TRUE(verifyPassword(short_, secret("mật khẩu thử")).error().is(ErrorCode::BadJson));
}
