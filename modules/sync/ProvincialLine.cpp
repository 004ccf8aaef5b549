#include "sync/ProvincialLine.h"

namespace motcua::sync {

using net::HttpRequest;
using net::HttpResponse;

Result<HttpResponse> ProvincialLine::send(const HttpRequest& request, const CancelToken& cancel) {
    MOTCUA_TRY(const QByteArray token, m_tokens.current(cancel));
    MOTCUA_TRY(HttpResponse response, sendWith(token, request, cancel));
    if (response.status != 401) return response;
    MOTCUA_TRY(const QByteArray renewed, m_tokens.renewed(token, cancel));
    return sendWith(renewed, request, cancel);
}

Result<HttpResponse> ProvincialLine::sendWith(const QByteArray& token, HttpRequest request, const CancelToken& cancel) {
    // An upload may lie on another host; our token is not for it.
    if (net::sameOrigin(request.url, m_base)) {
        request.headers.set("Authorization", "Bearer " + token);
        request.headers.set("X-Device-Id", m_deviceId.toLatin1());
        request.headers.set("X-Request-Id", makeUuid7(m_clock, m_rng).toByteArray(QUuid::WithoutBraces));
    }
    const qint64 sentAt = m_clock.nowMs();
    auto response = m_transport.send(request, cancel);
    if (response) noteClock(*response, sentAt, m_clock.nowMs());
    return response;
}

void ProvincialLine::noteClock(const HttpResponse& response, qint64 sentAtMs, qint64 receivedAtMs) {
    const QDateTime theirs = fromIso(QString::fromLatin1(response.headers.value("Server-Time")));
    constexpr qint64 kMaxRoundTripMs = 30'000;  // beyond that the middle says little
    if (!theirs.isValid() || receivedAtMs - sentAtMs > kMaxRoundTripMs) return;
    m_clockOffsetMs = theirs.toMSecsSinceEpoch() - (sentAtMs + receivedAtMs) / 2;
}

}  // namespace motcua::sync
