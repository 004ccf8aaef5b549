// A tiny HTTP listener on 127.0.0.1 that waits for one redirect of the log-in page (RFC 8252 §7.3).
//
// Answers only `GET <path>?…state=<state>…`; everything else (favicon, a foreign state, garbage) gets 404 and the wait goes on.
// Several connections may stand open at once: browsers open some in advance and never use them.
// Errors: NetUnreachable {port} when the port is taken; NetTimeout; Cancelled. Threads: one.
#pragma once

#include <QUrl>
#include <memory>

#include "base/Progress.h"
#include "base/Result.h"

namespace motcua::net {

class LoopbackListener {
public:
    // address: e.g. http://127.0.0.1/callback; without a port a free one is taken.
    static Result<std::unique_ptr<LoopbackListener>> listen(const QUrl& address);
    ~LoopbackListener();
    const QUrl& address() const;
    // pageText: HTML body shown to the officer in the browser afterwards.
    Result<QUrl> waitForRedirect(const QString& state, const QString& pageText, int timeoutMs, const CancelToken& cancel);

private:
    struct Impl;
    explicit LoopbackListener(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace motcua::net
