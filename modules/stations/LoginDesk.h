// Log-in (đăng nhập): at the province when it answers, else by the local factor; lock and unlock.
//
// Online: `OnlineLogin` and `BrowserLogin` are given by the app (OpenID Connect in the net room; stations know no network); in
// the browser the province asks for what it wants, and the desk sees neither password nor code. Offline: password
// (scrypt) and TOTP against the verifier that the province handed to this office; five wrong tries lock the name for five
// minutes. Errors: LoginWrong, LoginOtpWrong, LoginOfflineUnknown, LoginOfflineRevoked, LoginLocked, and NetTlsUntrusted (never
// answered by going offline). Threads: blocks; not the UI thread. Secrets: wiped after use, never logged.
#pragma once

#include <QUrl>
#include <functional>

#include "base/Progress.h"
#include "base/SecretBytes.h"
#include "stations/Desk.h"

namespace motcua::stations {

struct Credentials {
    QString username;
    SecretBytes password;
    QString otp;
};

// Answers the officer's id (the `sub` claim) after a log-in at the province.
using OnlineLogin = std::function<Result<QString>(const Credentials&)>;
// Shows the province's log-in page, waits for the officer, answers his id.
using ShowPage = std::function<Result<void>(const QUrl& page)>;
using BrowserLogin = std::function<Result<QString>(const ShowPage&, const CancelToken&)>;

class LoginDesk {
public:
    LoginDesk(Desk& desk, OnlineLogin online, BrowserLogin browser = {})
        : m_desk(desk), m_online(std::move(online)), m_browser(std::move(browser)) {}

    Result<Session> login(const Credentials& credentials);
    // In the officer's own browser; an outage is an error here, the local factor is login()'s matter.
    Result<Session> loginInBrowser(const ShowPage& show, const CancelToken& cancel);
    // For a locked screen: the same officer's password again; no second factor, no network.
    Result<void> unlock(const Session& session, const SecretBytes& password);
    Result<QList<Officer>> officers();
    // Whether this name may log in here without network, as far as this desk is concerned; the administrator decides.
    Result<bool> offlineAllowed(const QString& username);
    Result<void> allowOffline(const Session& administrator, const QString& username, bool allowed);

private:
    Result<Session> loginOffline(const Credentials& credentials);
    Result<Officer> officerBy(const std::function<bool(const Officer&)>& matches, ErrorCode otherwise);
    Result<void> checkNotLocked(const QString& username);
    Result<void> noteTry(const QString& username, bool right);

    Desk& m_desk;
    OnlineLogin m_online;
    BrowserLogin m_browser;
};

}  // namespace motcua::stations
