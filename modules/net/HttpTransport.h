// One HTTP exchange as a seam: CurlTransport on the desk, the province's model in the simulator.
//
// send() blocks its thread until an answer came, the line failed, or the token was cancelled. Any HTTP status is an answer, not
// an error. sendAll() does so for several requests that do not depend on each other: side by side where the transport can,
// else (and in the simulator) one after the other; an answer for each, in their order. begin() sends a request and does not
// wait where the transport can; else it is send() at once. The transport must outlive what it began. Errors: NetUnreachable,
// NetTimeout, NetTlsUntrusted {host}; NetNotProvince (answer larger than allowed); Cancelled; NetRejected (an address this
// transport may not call). Threads: one transport belongs to one thread at a time; the CancelToken may be set from any.
#pragma once

#include <functional>

#include "base/Progress.h"
#include "base/Result.h"
#include "net/HttpTypes.h"

namespace motcua::net {

// A request on its way. Called, once, it waits for the answer; thrown away, it gives the request up.
using PendingResponse = std::function<Result<HttpResponse>()>;

class HttpTransport {
public:
    virtual ~HttpTransport() = default;
    virtual Result<HttpResponse> send(const HttpRequest& request, const CancelToken& cancel) = 0;
    virtual QList<Result<HttpResponse>> sendAll(const QList<HttpRequest>& requests, const CancelToken& cancel) {
        QList<Result<HttpResponse>> answers;
        for (const HttpRequest& request : requests) answers.append(send(request, cancel));
        return answers;
    }
    virtual PendingResponse begin(const HttpRequest& request, const CancelToken& cancel) {
        return [answer = send(request, cancel)] { return answer; };
    }
};

}  // namespace motcua::net
