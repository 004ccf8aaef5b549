// /oidc/authorize: the province's log-in page. Username, password and a one-time code in, an authorization code out.
//
// Authorization code + PKCE S256 with a loopback redirect (RFC 6749, 7636, 8252): the redirect is http://127.0.0.1 or
// http://[::1] with any port, nothing else. Five wrong tries lock the account for a quarter of an hour. Threads: one.
#pragma once

#include <optional>

#include "sandbox/model/Http.h"
#include "sandbox/model/State.h"

namespace motcua::sandbox {

class LoginEndpoint {
public:
    LoginEndpoint(State& state, QString issuer) : m_state(state), m_issuer(std::move(issuer)) {}
    HttpAnswer showPage(const HttpQuestion& question) const;
    HttpAnswer logIn(const HttpQuestion& question, const QDateTime& now);

private:
    using Form = QMap<QString, QString>;
    // Nothing: the request is in order; else the page or the redirect that refuses it.
    std::optional<HttpAnswer> refusal(const Form& request) const;
    HttpAnswer wrong(const Form& form, const QDateTime& now);
    HttpAnswer redirect(const Form& request, QList<std::pair<QString, QString>> items) const;

    State& m_state;
    QString m_issuer;
};

}  // namespace motcua::sandbox
