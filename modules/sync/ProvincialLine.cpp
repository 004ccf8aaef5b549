#include "sync/ProvincialLine.h"

namespace motcua::sync {

using net::HttpRequest;
using net::HttpResponse;

Result<HttpResponse> ProvincialLine::send(const HttpRequest& request, const CancelToken& cancel) {
    MOTCUA_TRY(const QByteArray token, m_tokens.current(cancel));
    MOTCUA_TRY(HttpResponse response, sendWith(token, request, cancel));
    if (response.status != 401) return response;
    return sendRenewed(token, request, cancel);
}

Result<HttpResponse> ProvincialLine::sendRenewed(const QByteArray& refused, const HttpRequest& request,
                                                 const CancelToken& cancel) {
    MOTCUA_TRY(const QByteArray renewed, m_tokens.renewed(refused, cancel));
    return sendWith(renewed, request, cancel);
}

// Nobody looks while it is on its way: when the answer came, and so the province's clock, is not known.
net::PendingResponse ProvincialLine::begin(const HttpRequest& request, const CancelToken& cancel) {
    const auto token = m_tokens.current(cancel);
    if (!token) return [error = token.error()] { return Result<HttpResponse>(fail(error)); };
    const auto sent = m_transport.begin(dressed(*token, request), cancel);
    return [this, request, cancel, token = *token, sent]() -> Result<HttpResponse> {
        MOTCUA_TRY(HttpResponse response, sent());
        if (response.status == 401) return sendRenewed(token, request, cancel);
        note(response);
        return response;
    };
}

QList<Result<HttpResponse>> ProvincialLine::sendAll(const QList<HttpRequest>& requests, const CancelToken& cancel) {
    const auto token = m_tokens.current(cancel);
    if (!token) return QList<Result<HttpResponse>>(requests.size(), fail(token.error()));
    QList<HttpRequest> ready;
    for (const HttpRequest& request : requests) ready.append(dressed(*token, request));
    const qint64 sentAt = m_clock.nowMs();
    QList<Result<HttpResponse>> answers = m_transport.sendAll(ready, cancel);
    for (qsizetype i = 0; i < answers.size(); ++i) {
        if (!answers[i]) continue;
        note(*answers[i]);
        noteTime(*answers[i], sentAt, m_clock.nowMs());
        if (answers[i]->status == 401) answers[i] = send(requests[i], cancel);
    }
    return answers;
}

Result<HttpResponse> ProvincialLine::sendWith(const QByteArray& token, HttpRequest request, const CancelToken& cancel) {
    const qint64 sentAt = m_clock.nowMs();
    auto response = m_transport.send(dressed(token, std::move(request)), cancel);
    if (!response) return response;
    note(*response);
    noteTime(*response, sentAt, m_clock.nowMs());
    return response;
}

HttpRequest ProvincialLine::dressed(const QByteArray& token, HttpRequest request) {
    // An upload may lie on another host; our token is not for it.
    if (net::sameOrigin(request.url, m_base)) {
        request.headers.set("Authorization", "Bearer " + token);
        request.headers.set("X-Device-Id", m_deviceId.toLatin1());
        request.headers.set("X-Request-Id", makeUuid7(m_clock, m_rng).toByteArray(QUuid::WithoutBraces));
    }
    return request;
}

void ProvincialLine::note(const HttpResponse& response) {
    m_takesGzip = m_takesGzip || response.headers.value("Accept-Encoding").contains("gzip");
}

void ProvincialLine::noteTime(const HttpResponse& response, qint64 sentAtMs, qint64 receivedAtMs) {
    const QDateTime theirs = fromIso(QString::fromLatin1(response.headers.value("Server-Time")));
    constexpr qint64 kMaxRoundTripMs = 30'000;  // beyond that the middle says little
    if (!theirs.isValid() || receivedAtMs - sentAtMs > kMaxRoundTripMs) return;
    m_clockOffsetMs = theirs.toMSecsSinceEpoch() - (sentAtMs + receivedAtMs) / 2;
}

}  // namespace motcua::sync
