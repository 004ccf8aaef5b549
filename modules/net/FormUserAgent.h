// The log-in page filled in by the program: for the desk's own log-in form, where the province's profile allows it, and the
// demo.
//
// It fetches the provider's page, puts user name, password and one-time code into the form's fields, sends it, and follows the
// redirects by hand until the provider points at the redirect address, which is never called. Pages may come one after the
// other (first the password, then the code). Errors: LoginWrong / LoginOtpWrong (the provider shows its form again);
// LoginLocked {minutes} (403 or 429); NetNotProvince (no form); transport errors; Cancelled. Threads: one. The secrets live as
// long as the object.
#pragma once

#include <QMap>

#include "base/SecretBytes.h"
#include "net/HtmlForm.h"
#include "net/HttpTransport.h"
#include "net/UserAgent.h"

namespace motcua::net {

struct Credentials {
    QString username;
    SecretBytes password;
    SecretBytes oneTimeCode;
};

class FormUserAgent final : public UserAgent {
public:
    FormUserAgent(Credentials credentials, HttpTransport& transport)
        : m_credentials(std::move(credentials)), m_transport(transport) {}
    Result<QUrl> redirectUri() override;
    Result<QUrl> authorize(const QUrl& page, const QString& state, const CancelToken& cancel) override;

private:
    Result<HttpResponse> load(HttpRequest request, const CancelToken& cancel);
    Result<HttpRequest> fill(const HtmlForm& form, const QUrl& page);
    QByteArray bodyOf(const HtmlForm& form);
    void keepCookies(const QUrl& url, const HttpResponse& response);

    Credentials m_credentials;
    HttpTransport& m_transport;
    QMap<QString, QMap<QByteArray, QByteArray>> m_cookies;  // by host
    bool m_passwordSent = false;
    bool m_codeSent = false;
};

}  // namespace motcua::net
