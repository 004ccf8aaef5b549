#include "sandbox/model/TokenSigner.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

#include "base/Json.h"

namespace motcua::sandbox {
namespace {

constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QJsonObject header(const TokenSigner& signer, const QString& type) {
    return {{QStringLiteral("alg"), signer.algorithm()},
            {QStringLiteral("kid"), QStringLiteral("motcua-sandbox-1")},
            {QStringLiteral("typ"), type}};
}

}  // namespace

QByteArray KeyedHashSigner::sign(const QByteArray& bytes) const {
    return QMessageAuthenticationCode::hash(bytes, m_key, QCryptographicHash::Sha256);
}

QByteArray makeJwt(const TokenSigner& signer, const QString& type, const QJsonObject& claims) {
    const QByteArray text = canonical(header(signer, type)).toBase64(kBase64Url) + '.' + canonical(claims).toBase64(kBase64Url);
    return text + '.' + signer.sign(text).toBase64(kBase64Url);
}

std::optional<QJsonObject> readJwt(const TokenSigner& signer, const QString& type, const QByteArray& token) {
    const qsizetype end = token.lastIndexOf('.');
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3 || parts[0] != canonical(header(signer, type)).toBase64(kBase64Url)) return std::nullopt;
    if (!signer.verify(token.left(end), QByteArray::fromBase64(parts[2], kBase64Url))) return std::nullopt;
    return QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], kBase64Url)).object();
}

}  // namespace motcua::sandbox
