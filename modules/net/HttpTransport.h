// One HTTP exchange as a seam: CurlTransport on the desk, the province's model in the simulator.
//
// send() blocks its thread until an answer came, the line failed, or the token was cancelled. Any HTTP status is an answer, not
// an error. Errors: NetUnreachable, NetTimeout, NetTlsUntrusted {host}; NetNotProvince (answer larger than allowed); Cancelled;
// NetRejected (an address this transport may not call).
// Threads: one transport belongs to one thread at a time; the CancelToken may be set from any.
#pragma once

#include "base/Progress.h"
#include "base/Result.h"
#include "net/HttpTypes.h"

namespace motcua::net {

class HttpTransport {
public:
    virtual ~HttpTransport() = default;
    virtual Result<HttpResponse> send(const HttpRequest& request, const CancelToken& cancel) = 0;
};

}  // namespace motcua::net
