// The authorised line to the province, below both adapters: token, device and request id on every request, and the province's
// clock from every answer.
//
// A 401 renews the token once. The token goes to the province's own origin only. Errors: those of the transport and of the
// TokenSource. Threads: one.
#pragma once

#include <optional>

#include "base/Rng.h"
#include "net/HttpTransport.h"
#include "sync/ProvincialApi.h"
#include "sync/TokenSource.h"

namespace motcua::sync {

class ProvincialLine final : public net::HttpTransport {
public:
    ProvincialLine(QUrl base, QString deviceId, net::HttpTransport& transport, TokenSource& tokens, const Clock& clock,
                   Rng& rng)
        : m_base(std::move(base)),
          m_deviceId(std::move(deviceId)),
          m_transport(transport),
          m_tokens(tokens),
          m_clock(clock),
          m_rng(rng) {}
    Result<net::HttpResponse> send(const net::HttpRequest& request, const CancelToken& cancel) override;
    QList<Result<net::HttpResponse>> sendAll(const QList<net::HttpRequest>& requests, const CancelToken& cancel) override;
    net::PendingResponse begin(const net::HttpRequest& request, const CancelToken& cancel) override;
    // The province has said that it reads packed questions (RFC 7694).
    bool takesGzip() const { return m_takesGzip; }
    std::optional<qint64> clockOffsetMs() const { return m_clockOffsetMs; }

private:
    Result<net::HttpResponse> sendWith(const QByteArray& token, net::HttpRequest request, const CancelToken& cancel);
    net::HttpRequest dressed(const QByteArray& token, net::HttpRequest request);
    Result<net::HttpResponse> sendRenewed(const QByteArray& refused, const net::HttpRequest& request,
                                          const CancelToken& cancel);
    void note(const net::HttpResponse& response);
    void noteTime(const net::HttpResponse& response, qint64 sentAtMs, qint64 receivedAtMs);

    QUrl m_base;
    QString m_deviceId;
    net::HttpTransport& m_transport;
    TokenSource& m_tokens;
    const Clock& m_clock;
    Rng& m_rng;
    std::optional<qint64> m_clockOffsetMs;
    bool m_takesGzip = false;
};

}  // namespace motcua::sync
