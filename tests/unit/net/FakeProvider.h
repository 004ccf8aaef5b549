// An OpenID provider as a function: HttpTransport for the client, a login page in two steps for the form agent.
#pragma once

#include <openssl/evp.h>

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <memory>
#include <optional>

#include "net/HttpTransport.h"

namespace motcua::test {

class FakeProvider final : public net::HttpTransport {
public:
    enum class Forgery { None, NoneAlgorithm, HmacWithPublicKey, OtherKey, ChangedPayload };

    explicit FakeProvider(const QDateTime& now);
    ~FakeProvider() override;
    Result<net::HttpResponse> send(const net::HttpRequest& request, const CancelToken& cancel) override;
    // What the officer's consent does: the redirect with a code.
    QUrl grant(const QUrl& page);
    QUrl issuer() const { return QUrl(QStringLiteral("https://sso.example/realm/")); }

    QString algorithm = QStringLiteral("RS256");
    Forgery forgery = Forgery::None;
    QJsonObject overrides;  // claims to lie about; null removes one
    QByteArray discovery;   // instead of the true document
    QString formAction = QStringLiteral("/login?step=1");
    bool isLocked = false;
    bool asksConsent = false;  // one more page, with a yes and a no
    bool promisesIssuer = false;
    bool givesIssuer = true;
    QStringList scopes = {QStringLiteral("openid"), QStringLiteral("profile")};
    std::optional<QJsonArray> challengeMethods;  // none: not said
    QUrl lastPage;
    QMap<QString, QString> lastForm;

private:
    struct Keys;
    net::HttpResponse token(const QMap<QString, QString>& form);
    net::HttpResponse login(const net::HttpRequest& request);
    net::HttpResponse issueTokens();
    QByteArray idToken(const QByteArray& accessToken) const;

    QDateTime m_now;
    std::unique_ptr<Keys> m_keys;
    QString m_code;
    QString m_challenge;
    QString m_nonce;
    QString m_redirect;
    QByteArray m_refreshToken;
    int m_serial = 0;
};

}  // namespace motcua::test
