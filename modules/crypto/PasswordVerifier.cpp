#include "crypto/PasswordVerifier.h"

#include "base/Json.h"
#include "crypto/Aead.h"

namespace motcua::crypto {
namespace {

constexpr std::size_t kHashSize = 32;

Result<QByteArray> requireBase64(const QJsonObject& object, const QString& member) {
    MOTCUA_TRY(const QString text, requireString(object, member));
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty()) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), member}});
    return decoded.decoded;
}

Result<quint32> requireCount(const QJsonObject& object, const QString& member) {
    MOTCUA_TRY(const qint64 value, requireInt(object, member));
    if (value < 1 || value > 0x7fffffff) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), member}});
    return static_cast<quint32>(value);
}

}  // namespace

Result<void> verifyPassword(const QJsonObject& record, const SecretBytes& password) {
    MOTCUA_TRY(const QByteArray salt, requireBase64(record, QStringLiteral("salt")));
    MOTCUA_TRY(const QByteArray expected, requireBase64(record, QStringLiteral("passwordHash")));
    ScryptParams params;
    MOTCUA_TRY(params.n, requireCount(record, QStringLiteral("n")));
    MOTCUA_TRY(params.r, requireCount(record, QStringLiteral("r")));
    MOTCUA_TRY(params.p, requireCount(record, QStringLiteral("p")));
    MOTCUA_TRY(const SecretBytes hash, scrypt(password.view(), salt, params, kHashSize));
    if (!equalInConstantTime(hash.view(), expected)) return fail(ErrorCode::LoginWrong);
    return {};
}

Result<QJsonObject> makePasswordRecord(const SecretBytes& password, const QByteArray& salt, const ScryptParams& params) {
    MOTCUA_TRY(const SecretBytes hash, scrypt(password.view(), salt, params, kHashSize));
    return QJsonObject{{QStringLiteral("salt"), QString::fromLatin1(salt.toBase64())},
                       {QStringLiteral("n"), static_cast<qint64>(params.n)},
                       {QStringLiteral("r"), static_cast<qint64>(params.r)},
                       {QStringLiteral("p"), static_cast<qint64>(params.p)},
                       {QStringLiteral("passwordHash"), QString::fromLatin1(hash.view().toByteArray().toBase64())}};
}

}  // namespace motcua::crypto
