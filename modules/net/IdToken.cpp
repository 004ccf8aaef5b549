#include "net/IdToken.h"

#include <QCryptographicHash>

#include "base/Json.h"
#include "net/HttpTypes.h"
#include "net/Jws.h"

namespace motcua::net {
namespace {

constexpr qint64 kLeewaySeconds = 300;

tl::unexpected<Error> refuse(const QString& reason) {
    return fail(ErrorCode::LoginNotTrusted, {}, QStringLiteral("id token: ") + reason);
}

bool isCandidate(const QJsonObject& key, const QString& keyId) {
    const QString use = key.value(QStringLiteral("use")).toString();
    if (!use.isEmpty() && use != QLatin1String("sig")) return false;
    // A token without "kid" may be signed by any published key.
    return keyId.isEmpty() || key.value(QStringLiteral("kid")).toString() == keyId;
}

bool isSignedByOne(const QByteArray& signedText, const QByteArray& signature, const QJsonObject& header,
                   const QJsonArray& keys) {
    const QString algorithm = header.value(QStringLiteral("alg")).toString();
    const QString keyId = header.value(QStringLiteral("kid")).toString();
    return std::any_of(keys.begin(), keys.end(), [&](const QJsonValue& value) {
        const QJsonObject key = value.toObject();
        return isCandidate(key, keyId) && verifyJws(signedText, signature, algorithm, key);
    });
}

QJsonArray audiencesOf(const QJsonObject& claims) {
    const QJsonValue audience = claims.value(QStringLiteral("aud"));
    return audience.isArray() ? audience.toArray() : QJsonArray{audience};
}

Result<void> checkAudience(const QJsonObject& claims, const QString& clientId) {
    const QJsonArray audiences = audiencesOf(claims);
    if (!audiences.contains(clientId)) return refuse(QStringLiteral("it is meant for another client"));
    const QString party = claims.value(QStringLiteral("azp")).toString();
    if (audiences.size() > 1 && party.isEmpty()) return refuse(QStringLiteral("several audiences and no azp"));
    if (!party.isEmpty() && party != clientId) return refuse(QStringLiteral("azp names another client"));
    return {};
}

Result<void> checkTimes(const QJsonObject& claims, const QDateTime& now) {
    const QJsonValue expiry = claims.value(QStringLiteral("exp"));
    const qint64 seconds = now.toSecsSinceEpoch();
    if (!expiry.isDouble() || expiry.toDouble() + kLeewaySeconds <= static_cast<double>(seconds)) {
        return refuse(QStringLiteral("it has expired"));
    }
    const QJsonValue issued = claims.value(QStringLiteral("iat"));
    if (!issued.isDouble() || issued.toDouble() - kLeewaySeconds > static_cast<double>(seconds)) {
        return refuse(QStringLiteral("iat is missing or in the future"));
    }
    if (claims.value(QStringLiteral("nbf")).toDouble() - kLeewaySeconds > static_cast<double>(seconds)) {
        return refuse(QStringLiteral("it is not valid yet"));
    }
    return {};
}

// at_hash: the left half of SHA-256 over the access token, for the two algorithms accepted here.
Result<void> checkAccessToken(const QJsonObject& claims, const QByteArray& accessToken) {
    const QString claimed = claims.value(QStringLiteral("at_hash")).toString();
    const QByteArray hash = QCryptographicHash::hash(accessToken, QCryptographicHash::Sha256).left(16);
    if (!claimed.isEmpty() && claimed.toLatin1() != toBase64Url(hash)) return refuse(QStringLiteral("at_hash differs"));
    return {};
}

}  // namespace

Result<QJsonObject> verifyIdToken(const QByteArray& token, const QJsonArray& keys, const IdTokenExpectation& expected) {
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3) return refuse(QStringLiteral("not a signed token"));
    const auto header = parseObject(fromBase64Url(parts[0]));
    const auto claims = parseObject(fromBase64Url(parts[1]));
    if (!header || !claims) return refuse(QStringLiteral("not readable"));
    if (header->contains(QStringLiteral("crit"))) return refuse(QStringLiteral("unknown critical header"));
    if (!isSignedByOne(parts[0] + '.' + parts[1], fromBase64Url(parts[2]), *header, keys)) {
        return refuse(QStringLiteral("no published key signed it"));
    }
    if (claims->value(QStringLiteral("iss")).toString() != expected.issuer) return refuse(QStringLiteral("another issuer"));
    if (claims->value(QStringLiteral("sub")).toString().isEmpty()) return refuse(QStringLiteral("no subject"));
    MOTCUA_CHECK(checkAudience(*claims, expected.clientId));
    MOTCUA_CHECK(checkTimes(*claims, expected.now));
    MOTCUA_CHECK(checkAccessToken(*claims, expected.accessToken));
    if (claims->value(QStringLiteral("nonce")).toString() != expected.nonce) {
        return refuse(QStringLiteral("the nonce is not ours"));
    }
    return *claims;
}

bool continuesSession(const QByteArray& token, const QJsonObject& claims) {
    const auto renewed = parseObject(fromBase64Url(token.split('.').value(1)));
    if (!renewed) return false;
    const auto isSame = [&](const QString& claim) { return renewed->value(claim) == claims.value(claim); };
    const QJsonArray now = audiencesOf(*renewed);
    const QJsonArray before = audiencesOf(claims);
    const bool isForUs = std::all_of(before.begin(), before.end(), [&](const QJsonValue& one) { return now.contains(one); });
    const bool hasNonce = renewed->contains(QStringLiteral("nonce"));
    return isSame(QStringLiteral("iss")) && isSame(QStringLiteral("sub")) && isForUs &&
           (!hasNonce || isSame(QStringLiteral("nonce")));
}

}  // namespace motcua::net
