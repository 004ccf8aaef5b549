// The log-in page in the officer's own browser; the answer comes back through a LoopbackListener.
//
// How a browser is opened (or the address printed) is the app's matter: it gives a callback, and the HTML of the closing page.
// Errors: NetTimeout after `timeoutMs` without an answer; Cancelled; what the callback answers. Threads: one.
#pragma once

#include <functional>

#include "net/LoopbackListener.h"
#include "net/UserAgent.h"

namespace motcua::net {

struct SystemBrowserOptions {
    std::function<Result<void>(const QUrl& page)> open;
    QString closingPage = {};  // HTML
    // The port may be fixed here for providers that insist on an exact address.
    QUrl redirect = QUrl(QStringLiteral("http://127.0.0.1/callback"));
    int timeoutMs = 5 * 60'000;
};

class SystemBrowser final : public UserAgent {
public:
    explicit SystemBrowser(SystemBrowserOptions options) : m_options(std::move(options)) {}
    Result<QUrl> redirectUri() override;
    Result<QUrl> authorize(const QUrl& page, const QString& state, const CancelToken& cancel) override;

private:
    SystemBrowserOptions m_options;
    std::unique_ptr<LoopbackListener> m_listener;
};

}  // namespace motcua::net
