// Who shows the provider's log-in page to the officer: the system's browser, or a form filled by the program.
//
// Both calls block; authorize() ends early with Cancelled when the token is set. Threads: one owner at a time.
// Source: RFC 8252 (OAuth 2.0 for native apps).
#pragma once

#include "base/Progress.h"
#include "base/Result.h"
#include "net/HttpTypes.h"

namespace motcua::net {

class UserAgent {
public:
    virtual ~UserAgent() = default;
    // Where the provider is to send the officer back to; ready to receive when this returns.
    virtual Result<QUrl> redirectUri() = 0;
    // Walks the officer through `page`; returns the address the provider redirected to, parameters included. An answer whose
    // `state` differs is somebody else's and never ends the wait.
    virtual Result<QUrl> authorize(const QUrl& page, const QString& state, const CancelToken& cancel) = 0;
};

}  // namespace motcua::net
