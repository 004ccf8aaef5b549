#include "sandbox/model/LoginEndpoint.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include "sandbox/model/Totp.h"
#include "sandbox/pki/Scrypt.h"

namespace motcua::sandbox {
namespace {

constexpr int kMaxWrongTries = 5;
constexpr int kLockSeconds = 15 * 60;
constexpr int kCodeSeconds = 120;

// What the page carries from the request to the log-in, unchanged.
const char* const kRequestMembers[] = {"response_type", "client_id", "redirect_uri",   "scope",
                                       "state",         "nonce",     "code_challenge", "code_challenge_method"};

QString page(const QString& content) {
    return QStringLiteral(
               "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Đăng nhập (thử nghiệm)</title>"
               "<style>body{font:16px sans-serif;max-width:24rem;margin:4rem auto}label{display:block;margin:1rem 0}"
               "input{width:100%;font:inherit;padding:.4rem}</style>"
               "<h1>Đăng nhập hệ thống tỉnh (THỬ NGHIỆM)</h1>") +
           content;
}

QString loginForm(const QMap<QString, QString>& request, const QString& message) {
    QString html = QStringLiteral("<p role=\"alert\">%1</p><form method=\"post\" action=\"/oidc/authorize\">").arg(message);
    for (const char* member : kRequestMembers) {
        const QString name = QLatin1String(member);
        html +=
            QStringLiteral("<input type=\"hidden\" name=\"%1\" value=\"%2\">").arg(name, request.value(name).toHtmlEscaped());
    }
    return page(html + QStringLiteral("<label>Tên đăng nhập<input name=\"username\" autofocus></label>"
                                      "<label>Mật khẩu<input name=\"password\" type=\"password\"></label>"
                                      "<label>Mã xác thực 6 số<input name=\"otp\" inputmode=\"numeric\"></label>"
                                      "<button>Đăng nhập</button></form>"));
}

bool isLoopback(const QString& redirect) {
    static const QRegularExpression kLoopback(QStringLiteral("^http://(127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?(/.*)?$"));
    return kLoopback.match(redirect).hasMatch();
}

}  // namespace

HttpAnswer LoginEndpoint::showPage(const HttpQuestion& question) const {
    const qsizetype mark = question.target.indexOf('?');
    const Form request = parseForm(mark < 0 ? QByteArray() : question.target.mid(mark + 1));
    if (auto refused = refusal(request)) return *refused;
    return htmlAnswer(200, loginForm(request, {}));
}

std::optional<HttpAnswer> LoginEndpoint::refusal(const Form& request) const {
    const QString redirectUri = request.value(QStringLiteral("redirect_uri"));
    const bool known = m_state.seed.clients.contains(request.value(QStringLiteral("client_id")));
    // Never redirect to an address that was not checked.
    if (!known || !isLoopback(redirectUri))
        return htmlAnswer(400, page(QStringLiteral("<p>Yêu cầu đăng nhập không hợp lệ.</p>")));
    const auto oauthError = [&](const char* error) {
        return redirect(request, {{QStringLiteral("error"), QLatin1String(error)}});
    };
    if (request.value(QStringLiteral("response_type")) != u"code") return oauthError("unsupported_response_type");
    const bool pkce = request.value(QStringLiteral("code_challenge_method")) == u"S256" &&
                      request.value(QStringLiteral("code_challenge")).size() == 43;
    if (!pkce) return oauthError("invalid_request");
    return std::nullopt;
}

HttpAnswer LoginEndpoint::logIn(const HttpQuestion& question, const QDateTime& now) {
    const Form form = parseForm(question.body);
    if (auto refused = refusal(form)) return *refused;
    WrongTries& tries = m_state.wrongTries[form.value(QStringLiteral("username"))];
    if (tries.lockedUntil.isValid() && now < tries.lockedUntil) return wrong(form, now);
    const Officer* officer = m_state.officerNamed(form.value(QStringLiteral("username")));
    if (officer == nullptr) return wrong(form, now);
    const Verifier& verifier = officer->verifier;
    const QByteArray hash =
        pki::scrypt(form.value(QStringLiteral("password")).toUtf8(), verifier.salt, verifier.n, verifier.r, verifier.p);
    const bool right =
        hash == verifier.passwordHash && totpMatches(verifier.totpSecret, form.value(QStringLiteral("otp")), now);
    if (!right) return wrong(form, now);

    tries = {};
    const QString code = m_state.token();
    m_state.codes.insert(code,
                         {officer->id, form.value(QStringLiteral("client_id")), form.value(QStringLiteral("redirect_uri")),
                          form.value(QStringLiteral("code_challenge")), form.value(QStringLiteral("nonce")),
                          form.value(QStringLiteral("scope")), now.addSecs(kCodeSeconds), QString()});
    return redirect(form, {{QStringLiteral("code"), code}});
}

HttpAnswer LoginEndpoint::wrong(const Form& form, const QDateTime& now) {
    WrongTries& tries = m_state.wrongTries[form.value(QStringLiteral("username"))];
    if (!tries.lockedUntil.isValid() || now >= tries.lockedUntil) {
        if (tries.lockedUntil.isValid()) tries = {};
        if (++tries.count >= kMaxWrongTries) tries.lockedUntil = now.addSecs(kLockSeconds);
    }
    if (!tries.lockedUntil.isValid()) {
        return htmlAnswer(401, loginForm(form, QStringLiteral("Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng.")));
    }
    HttpAnswer answer =
        htmlAnswer(403, page(QStringLiteral("<p role=\"alert\">Tài khoản tạm khóa 15 phút vì nhập sai nhiều lần.</p>")));
    answer.headers.insert("Retry-After", QByteArray::number(now.secsTo(tries.lockedUntil)));
    return answer;
}

HttpAnswer LoginEndpoint::redirect(const Form& request, QList<std::pair<QString, QString>> items) const {
    QUrl url(request.value(QStringLiteral("redirect_uri")));
    QUrlQuery query(url);
    items.append({QStringLiteral("state"), request.value(QStringLiteral("state"))});
    items.append({QStringLiteral("iss"), m_issuer});
    for (const auto& [name, value] : std::as_const(items)) {
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    url.setQuery(query);
    return {302, {{"Location", url.toEncoded()}, {"Cache-Control", "no-store"}}, {}};
}

}  // namespace motcua::sandbox
