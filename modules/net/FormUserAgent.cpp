#include "net/FormUserAgent.h"

#include "net/RetryPolicy.h"

namespace motcua::net {
namespace {

constexpr int kMaxSteps = 12;
constexpr int kTimeoutMs = 30'000;
const QLatin1String kRedirect("http://127.0.0.1:8252/callback");

bool isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool nameHas(const HtmlInput& input, std::initializer_list<QLatin1String> parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](QLatin1String part) { return input.name.contains(part, Qt::CaseInsensitive); });
}

enum class Field { Username, Password, Code, Given };

Field fieldOf(const HtmlInput& input) {
    if (input.type == QLatin1String("hidden") || input.type == QLatin1String("submit")) return Field::Given;
    if (nameHas(input, {QLatin1String("otp"), QLatin1String("code"), QLatin1String("token")})) return Field::Code;
    if (input.type == QLatin1String("password")) return Field::Password;
    if (nameHas(input, {QLatin1String("user"), QLatin1String("login"), QLatin1String("email"), QLatin1String("account")})) {
        return Field::Username;
    }
    return Field::Given;
}

Error lockedOut(const HttpResponse& response) {
    Error locked{ErrorCode::LoginLocked};
    if (const auto wait = retryAfterMs(errorOfStatus(response, {}))) {
        locked.params.insert(QStringLiteral("minutes"), QString::number((*wait + 59'999) / 60'000));
    }
    return locked;
}

}  // namespace

Result<QUrl> FormUserAgent::redirectUri() {
    return QUrl(kRedirect);
}

Result<QUrl> FormUserAgent::authorize(const QUrl& page, const QString&, const CancelToken& cancel) {
    HttpRequest request{.url = page};
    for (int step = 0; step < kMaxSteps; ++step) {
        MOTCUA_TRY(const HttpResponse response, load(request, cancel));
        if (isRedirect(response.status)) {
            const QUrl target = request.url.resolved(QUrl::fromEncoded(response.headers.value("Location")));
            if (target.toString(QUrl::RemoveQuery | QUrl::RemoveFragment) == kRedirect) return target;
            // The secrets were meant for the province's own page, and a session of it must not travel elsewhere.
            if (!sameOrigin(target, page)) return fail(ErrorCode::NetNotProvince, {{QStringLiteral("host"), target.host()}});
            request = HttpRequest{.url = target};
            continue;
        }
        if (response.status >= 500) return fail(errorOfStatus(response, {}));
        if (response.status == 403 || response.status == 429) return fail(lockedOut(response));
        const auto form = firstForm(QString::fromUtf8(response.body));
        if (!form)
            return fail(ErrorCode::NetNotProvince, {{QStringLiteral("host"), page.host()}}, QStringLiteral("no log-in form"));
        MOTCUA_TRY(request, fill(*form, request.url));
        if (!sameOrigin(request.url, page))
            return fail(ErrorCode::NetNotProvince, {{QStringLiteral("host"), request.url.host()}});
    }
    return fail(ErrorCode::NetNotProvince, {{QStringLiteral("host"), page.host()}},
                QStringLiteral("the log-in goes round in circles"));
}

Result<HttpResponse> FormUserAgent::load(HttpRequest request, const CancelToken& cancel) {
    request.timeoutMs = kTimeoutMs;
    request.onceOnly = request.method == "POST";
    QByteArrayList cookies;
    const auto known = m_cookies.value(request.url.host());
    for (auto it = known.cbegin(); it != known.cend(); ++it) cookies.append(it.key() + '=' + it.value());
    if (!cookies.isEmpty()) request.headers.set("Cookie", cookies.join("; "));
    auto response = m_transport.send(request, cancel);
    wipe(request.body);
    if (response) keepCookies(request.url, *response);
    return response;
}

void FormUserAgent::keepCookies(const QUrl& url, const HttpResponse& response) {
    for (const QByteArray& line : response.headers.values("Set-Cookie")) {
        const QByteArray pair = line.split(';').value(0).trimmed();
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0) m_cookies[url.host()].insert(pair.left(equals), pair.mid(equals + 1));
    }
}

Result<HttpRequest> FormUserAgent::fill(const HtmlForm& form, const QUrl& page) {
    bool asksPassword = false;
    bool asksCode = false;
    for (const HtmlInput& input : form.inputs) {
        asksPassword = asksPassword || fieldOf(input) == Field::Password;
        asksCode = asksCode || fieldOf(input) == Field::Code;
    }
    // The same question again means that our answer was not accepted.
    if (asksPassword && m_passwordSent) return fail(ErrorCode::LoginWrong);
    if (asksCode && m_codeSent) return fail(ErrorCode::LoginOtpWrong);
    m_passwordSent = m_passwordSent || asksPassword;
    m_codeSent = m_codeSent || asksCode;
    HttpRequest request{.method = "POST", .url = page.resolved(QUrl(form.action))};
    if (!form.isPost) return fail(ErrorCode::NetNotProvince, {{QStringLiteral("host"), page.host()}});
    request.headers.set("Content-Type", "application/x-www-form-urlencoded");
    request.body = bodyOf(form);
    return request;
}

QByteArray FormUserAgent::bodyOf(const HtmlForm& form) {
    QByteArray body;
    bool submitTaken = false;
    for (const HtmlInput& input : form.inputs) {
        if (input.type == QLatin1String("checkbox") || input.type == QLatin1String("radio")) continue;
        if (input.type == QLatin1String("submit") && std::exchange(submitTaken, true)) continue;
        QByteArray value = input.value.toUtf8();
        switch (fieldOf(input)) {
            case Field::Username:
                value = m_credentials.username.toUtf8();
                break;
            case Field::Password:
                value = m_credentials.password.view().toByteArray();
                break;
            case Field::Code:
                value = m_credentials.oneTimeCode.view().toByteArray();
                break;
            case Field::Given:
                break;
        }
        body += (body.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(input.name) + '=' + value.toPercentEncoding();
        wipe(value);
    }
    return body;
}

}  // namespace motcua::net
