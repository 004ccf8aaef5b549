// How the province signs its tokens. The program uses an RSA key (sandbox/pki/RsaSigner.h); the simulator a keyed hash,
// which is quick and gives the same bytes in every run. Threads: const calls, any thread.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <optional>

namespace motcua::sandbox {

class TokenSigner {
public:
    virtual ~TokenSigner() = default;
    virtual QString algorithm() const = 0;  // the JWA name
    virtual QByteArray sign(const QByteArray& bytes) const = 0;
    virtual bool verify(const QByteArray& bytes, const QByteArray& signature) const = 0;
    virtual QJsonObject publicKey() const = 0;  // a JWK; empty: nothing to publish
};

class KeyedHashSigner final : public TokenSigner {
public:
    explicit KeyedHashSigner(QByteArray key) : m_key(std::move(key)) {}
    QString algorithm() const override { return QStringLiteral("HS256"); }
    QByteArray sign(const QByteArray& bytes) const override;
    bool verify(const QByteArray& bytes, const QByteArray& signature) const override { return sign(bytes) == signature; }
    QJsonObject publicKey() const override { return {}; }

private:
    QByteArray m_key;
};

// JSON Web Tokens in compact form (RFC 7519). readJwt: the claims, if the signature and the algorithm are ours.
QByteArray makeJwt(const TokenSigner& signer, const QString& type, const QJsonObject& claims);
std::optional<QJsonObject> readJwt(const TokenSigner& signer, const QString& type, const QByteArray& token);

}  // namespace motcua::sandbox
