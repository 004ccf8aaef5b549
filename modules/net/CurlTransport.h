// HttpTransport over libcurl: HTTPS with the province's CA, TLS 1.2 or newer, connections kept open between calls.
//
// No proxy for loopback, no redirect to another origin, no cookie of its own. A cancelled token ends a call within 100 ms: the
// easy interface looks only once a second, so the loop over curl_multi_poll is ours.
// Errors: see HttpTransport; create(): FileNotFound or FileUnreadable {path} when the CA bundle cannot be read.
// Threads: one transport a thread.
#pragma once

#include <memory>

#include "net/HttpTransport.h"

namespace motcua::net {

struct CurlOptions {
    QString caFile = {};  // PEM; empty: the system's bundle
    bool allowPlainLoopback =
        false;  // http:// to 127.0.0.1, ::1, localhost (support commands and tests); never to another host
    int connectTimeoutMs = 15'000;
    int totalTimeoutMs = 300'000;
    int stallSeconds = 30;               // fewer than 64 bytes a second for so long: NetTimeout
    qint64 maxResponseBytes = 64 << 20;  // after decompression
};

class CurlTransport final : public HttpTransport {
public:
    static Result<std::unique_ptr<CurlTransport>> create(const CurlOptions& options);
    ~CurlTransport() override;
    Result<HttpResponse> send(const HttpRequest& request, const CancelToken& cancel) override;
    // Redirects are handed back.
    QList<Result<HttpResponse>> sendAll(const QList<HttpRequest>& requests, const CancelToken& cancel) override;
    // Redirects are handed back. What is on its way moves on with every call of this transport.
    PendingResponse begin(const HttpRequest& request, const CancelToken& cancel) override;

private:
    class Flight;
    struct Impl;
    explicit CurlTransport(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace motcua::net
