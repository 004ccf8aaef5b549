#include "FakeProvider.h"

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/rsa.h>

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QUrlQuery>

namespace motcua::test {
namespace {

using net::HttpResponse;
using net::toBase64Url;

QByteArray toBytes(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

HttpResponse jsonAnswer(const QJsonObject& object, int status = 200) {
    HttpResponse response{.status = status, .body = toBytes(object)};
    response.headers.set("Content-Type", "application/json");
    return response;
}

HttpResponse htmlAnswer(const QString& html, int status = 200) {
    return {.status = status, .body = html.toUtf8()};
}

HttpResponse redirectTo(const QByteArray& location) {
    HttpResponse response{.status = 302};
    response.headers.set("Location", location);
    return response;
}

QByteArray number(EVP_PKEY* key, const char* name, int size) {
    BIGNUM* value = nullptr;
    EVP_PKEY_get_bn_param(key, name, &value);
    QByteArray bytes(size > 0 ? size : BN_num_bytes(value), '\0');
    BN_bn2binpad(value, reinterpret_cast<uchar*>(bytes.data()), static_cast<int>(bytes.size()));
    BN_free(value);
    return bytes;
}

QByteArray derToRaw(const QByteArray& der) {
    const uchar* at = reinterpret_cast<const uchar*>(der.constData());
    ECDSA_SIG* signature = d2i_ECDSA_SIG(nullptr, &at, der.size());
    QByteArray raw(64, '\0');
    BN_bn2binpad(ECDSA_SIG_get0_r(signature), reinterpret_cast<uchar*>(raw.data()), 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature), reinterpret_cast<uchar*>(raw.data()) + 32, 32);
    ECDSA_SIG_free(signature);
    return raw;
}

QByteArray sign(EVP_PKEY* key, const QByteArray& text) {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_DigestSignInit(context, nullptr, EVP_sha256(), nullptr, key);
    size_t size = 0;
    const auto* bytes = reinterpret_cast<const uchar*>(text.constData());
    EVP_DigestSign(context, nullptr, &size, bytes, static_cast<size_t>(text.size()));
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    EVP_DigestSign(context, reinterpret_cast<uchar*>(signature.data()), &size, bytes, static_cast<size_t>(text.size()));
    signature.resize(static_cast<qsizetype>(size));
    EVP_MD_CTX_free(context);
    return EVP_PKEY_get_id(key) == EVP_PKEY_EC ? derToRaw(signature) : signature;
}

QMap<QString, QString> formOf(const QByteArray& body) {
    QMap<QString, QString> form;
    for (const auto& [name, value] : QUrlQuery(QString::fromLatin1(body)).queryItems(QUrl::FullyDecoded))
        form.insert(name, value);
    return form;
}

}  // namespace

struct FakeProvider::Keys {
    EVP_PKEY* rsa = EVP_RSA_gen(2048);
    EVP_PKEY* ec = EVP_EC_gen("P-256");
    EVP_PKEY* stranger = EVP_RSA_gen(2048);
    ~Keys() {
        EVP_PKEY_free(rsa);
        EVP_PKEY_free(ec);
        EVP_PKEY_free(stranger);
    }

    QJsonObject published() const {
        const auto text = [](const QByteArray& bytes) { return QString::fromLatin1(toBase64Url(bytes)); };
        return {{QStringLiteral("keys"),
                 QJsonArray{
                     QJsonObject{{QStringLiteral("kty"), QStringLiteral("oct")}, {QStringLiteral("kid"), QStringLiteral("k")}},
                     QJsonObject{{QStringLiteral("kty"), QStringLiteral("RSA")},
                                 {QStringLiteral("kid"), QStringLiteral("RS256")},
                                 {QStringLiteral("use"), QStringLiteral("sig")},
                                 {QStringLiteral("n"), text(number(rsa, OSSL_PKEY_PARAM_RSA_N, 0))},
                                 {QStringLiteral("e"), text(number(rsa, OSSL_PKEY_PARAM_RSA_E, 0))}},
                     QJsonObject{{QStringLiteral("kty"), QStringLiteral("EC")},
                                 {QStringLiteral("kid"), QStringLiteral("ES256")},
                                 {QStringLiteral("crv"), QStringLiteral("P-256")},
                                 {QStringLiteral("x"), text(number(ec, OSSL_PKEY_PARAM_EC_PUB_X, 32))},
                                 {QStringLiteral("y"), text(number(ec, OSSL_PKEY_PARAM_EC_PUB_Y, 32))}}}}};
    }
};

FakeProvider::FakeProvider(const QDateTime& now) : m_now(now), m_keys(std::make_unique<Keys>()) {}
FakeProvider::~FakeProvider() = default;

Result<HttpResponse> FakeProvider::send(const net::HttpRequest& request, const CancelToken&) {
    const QString path = request.url.path();
    if (path == QLatin1String("/realm/.well-known/openid-configuration")) {
        if (!discovery.isEmpty()) return HttpResponse{.status = 200, .body = discovery};
        QJsonObject document(
            {{QStringLiteral("issuer"), issuer().toString()},
             {QStringLiteral("authorization_endpoint"), QStringLiteral("https://sso.example/authorize?tenant=bp")},
             {QStringLiteral("token_endpoint"), QStringLiteral("https://sso.example/t0k3n")},
             {QStringLiteral("jwks_uri"), QStringLiteral("https://sso.example/keys")},
             {QStringLiteral("authorization_response_iss_parameter_supported"), promisesIssuer},
             {QStringLiteral("scopes_supported"), QJsonArray::fromStringList(scopes)}});
        if (challengeMethods) document.insert(QStringLiteral("code_challenge_methods_supported"), *challengeMethods);
        return jsonAnswer(document);
    }
    if (path == QLatin1String("/keys")) return jsonAnswer(m_keys->published());
    if (path == QLatin1String("/t0k3n")) return token(formOf(request.body));
    if (path == QLatin1String("/authorize")) {
        lastPage = request.url;
        HttpResponse response = redirectTo("/login");
        response.headers.add("Set-Cookie", "session=s1; Path=/; HttpOnly");
        return response;
    }
    if (path == QLatin1String("/login")) return login(request);
    return HttpResponse{.status = 404};
}

HttpResponse FakeProvider::login(const net::HttpRequest& request) {
    const QString first =
        QStringLiteral(
            "<html><form method='POST' action=\"%1\"><input name=username><INPUT TYPE=password name=\"password\">"
            "<input type='hidden' name='csrf' value='a&quot;b&amp;c'><input type=submit name=go value='Vào'></form>")
            .arg(formAction);
    const QString second = QStringLiteral("<form method=post action='?step=2'><input name=totp type=text></form>");
    if (request.headers.value("Cookie") != "session=s1") return htmlAnswer(QStringLiteral("no session"), 400);
    if (request.method == "GET") return htmlAnswer(first);
    const auto form = formOf(request.body);
    if (request.url.query() == QLatin1String("step=1")) {
        lastForm = form;
        if (isLocked) {
            HttpResponse locked = htmlAnswer(QStringLiteral("<p>locked</p>"), 403);
            locked.headers.set("Retry-After", "871");
            return locked;
        }
        return form.value(QStringLiteral("password")) == QStringLiteral("mật khẩu &+=") ? htmlAnswer(second)
                                                                                        : htmlAnswer(first, 401);
    }
    if (request.url.query() == QLatin1String("step=3")) {
        const bool isYes = form.contains(QStringLiteral("accept")) && !form.contains(QStringLiteral("cancel"));
        return isYes ? redirectTo(grant(lastPage).toEncoded()) : htmlAnswer(QStringLiteral("<p>no</p>"), 400);
    }
    if (form.value(QStringLiteral("totp")) != QLatin1String("123456")) return htmlAnswer(second, 401);
    if (!asksConsent) return redirectTo(grant(lastPage).toEncoded());
    return htmlAnswer(
        QStringLiteral("<form method=post action='?step=3'><input type=submit name=accept value='Có'>"
                       "<input type=submit name=cancel value='Không'></form>"));
}

QUrl FakeProvider::grant(const QUrl& page) {
    lastPage = page;
    const QUrlQuery query(page);
    m_code = QStringLiteral("code-%1").arg(++m_serial);
    m_challenge = query.queryItemValue(QStringLiteral("code_challenge"));
    m_nonce = query.queryItemValue(QStringLiteral("nonce"));
    m_redirect = query.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded);
    QUrlQuery back;
    back.addQueryItem(QStringLiteral("code"), m_code);
    back.addQueryItem(QStringLiteral("state"), query.queryItemValue(QStringLiteral("state")));
    if (givesIssuer) back.addQueryItem(QStringLiteral("iss"), issuer().toString());
    QUrl redirect(m_redirect);
    redirect.setQuery(back);
    return redirect;
}

HttpResponse FakeProvider::token(const QMap<QString, QString>& form) {
    const HttpResponse refused = jsonAnswer({{QStringLiteral("error"), QStringLiteral("invalid_grant")}}, 400);
    if (form.value(QStringLiteral("client_id")) != QLatin1String("motcua-desk")) return refused;
    if (form.value(QStringLiteral("grant_type")) == QLatin1String("refresh_token")) {
        return form.value(QStringLiteral("refresh_token")).toLatin1() == m_refreshToken ? issueTokens() : refused;
    }
    const QByteArray verifier = form.value(QStringLiteral("code_verifier")).toLatin1();
    const QByteArray challenge = toBase64Url(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256));
    if (form.value(QStringLiteral("code")) != m_code || QString::fromLatin1(challenge) != m_challenge ||
        form.value(QStringLiteral("redirect_uri")) != m_redirect) {
        return refused;
    }
    return issueTokens();
}

HttpResponse FakeProvider::issueTokens() {
    const QByteArray accessToken = "access-" + QByteArray::number(++m_serial);
    m_refreshToken = "refresh-" + QByteArray::number(m_serial);
    return jsonAnswer({{QStringLiteral("access_token"), QString::fromLatin1(accessToken)},
                       {QStringLiteral("refresh_token"), QString::fromLatin1(m_refreshToken)},
                       {QStringLiteral("token_type"), QStringLiteral("bearer")},
                       {QStringLiteral("expires_in"), 600},
                       {QStringLiteral("id_token"), QString::fromLatin1(idToken(accessToken))}});
}

QByteArray FakeProvider::idToken(const QByteArray& accessToken) const {
    const QByteArray hash = QCryptographicHash::hash(accessToken, QCryptographicHash::Sha256).left(16);
    QJsonObject claims{{QStringLiteral("iss"), issuer().toString()},
                       {QStringLiteral("sub"), QStringLiteral("officer-1")},
                       {QStringLiteral("aud"), QStringLiteral("motcua-desk")},
                       {QStringLiteral("exp"), m_now.addSecs(600).toSecsSinceEpoch()},
                       {QStringLiteral("iat"), m_now.toSecsSinceEpoch()},
                       {QStringLiteral("nonce"), m_nonce},
                       {QStringLiteral("at_hash"), QString::fromLatin1(toBase64Url(hash))}};
    for (auto it = overrides.begin(); it != overrides.end(); ++it) claims.insert(it.key(), it.value());
    QString named = algorithm;
    if (forgery == Forgery::NoneAlgorithm) named = QStringLiteral("none");
    if (forgery == Forgery::HmacWithPublicKey) named = QStringLiteral("HS256");
    const QJsonObject header{{QStringLiteral("alg"), named}, {QStringLiteral("kid"), algorithm}};
    QByteArray text = toBase64Url(toBytes(header)) + '.' + toBase64Url(toBytes(claims));
    QByteArray signature;
    if (forgery == Forgery::HmacWithPublicKey) {
        signature =
            QMessageAuthenticationCode::hash(text, number(m_keys->rsa, OSSL_PKEY_PARAM_RSA_N, 0), QCryptographicHash::Sha256);
    } else if (forgery == Forgery::OtherKey) {
        signature = sign(m_keys->stranger, text);
    } else if (forgery != Forgery::NoneAlgorithm) {
        signature = sign(algorithm == QLatin1String("ES256") ? m_keys->ec : m_keys->rsa, text);
    }
    if (forgery == Forgery::ChangedPayload) {
        claims.insert(QStringLiteral("sub"), QStringLiteral("officer-2"));
        text = toBase64Url(toBytes(header)) + '.' + toBase64Url(toBytes(claims));
    }
    return text + '.' + toBase64Url(signature);
}

}  // namespace motcua::test
