#include "sim/SimLine.h"

#include "base/Json.h"

namespace motcua::sim {
namespace {

constexpr qint64 kTimeoutMs = 20'000;
constexpr qint64 kLatestMs = 3 * 3'600'000;  // a message may hang in a queue for hours

sandbox::HttpQuestion questionOf(const net::HttpRequest& request) {
    sandbox::HttpQuestion question{
        request.method, request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority), {}, request.body};
    for (const auto& [name, value] : request.headers.entries()) question.headers.insert(name.toLower(), value);
    return question;
}

net::HttpResponse responseOf(const sandbox::HttpAnswer& answer) {
    net::HttpResponse response{.status = answer.status, .body = answer.body};
    for (auto it = answer.headers.cbegin(); it != answer.headers.cend(); ++it) response.headers.add(it.key(), it.value());
    return response;
}

net::HttpResponse refusal(int status, qint64 retryAfterSeconds = 0) {
    sandbox::HttpAnswer answer =
        sandbox::problemAnswer(status, QStringLiteral("gateway"), QStringLiteral("Refused on the way"));
    if (retryAfterSeconds > 0) answer.headers.insert("Retry-After", QByteArray::number(retryAfterSeconds));
    return responseOf(answer);
}

net::HttpResponse cursorTooOld() {
    QJsonObject gone = sandbox::problem(410, QStringLiteral("cursor-too-old"), QStringLiteral("The feed was moved"));
    gone.insert(QStringLiteral("resyncFrom"), QStringLiteral("snapshot"));
    return responseOf(sandbox::bytesAnswer(410, "application/problem+json", canonical(gone)));
}

bool endsWith(const net::HttpRequest& request, const char* path) {
    return request.url.path().endsWith(QLatin1String(path));
}

bool isChunk(const net::HttpRequest& request) {
    return request.method == "PATCH";
}

// Whoever refuses such a one may take its parts.
bool isBatch(const net::HttpRequest& request) {
    return endsWith(request, "/ops") && request.body.count("\"opId\"") > 1;
}

// Where the bytes of a file begin in the request; -1: it carries none.
qsizetype fileIn(const sandbox::HttpQuestion& question) {
    constexpr char kPartHead[] = "application/octet-stream\r\n\r\n";
    const QByteArray type = question.headers.value("content-type");
    if (type.startsWith("application/offset+octet-stream")) return question.body.isEmpty() ? -1 : 0;
    if (!type.startsWith("multipart/form-data")) return -1;
    const qsizetype at = question.body.indexOf(kPartHead);
    return at < 0 ? -1 : at + static_cast<qsizetype>(sizeof kPartHead) - 1;
}

bool fits(Fault fault, const net::HttpRequest& request) {
    switch (fault) {
        case Fault::Status400:
            return isBatch(request);
        case Fault::Status409:
        case Fault::Status413:
            return isBatch(request) || isChunk(request);
        case Fault::Status410:
            return endsWith(request, "/changes");
        case Fault::Altered:
            return fileIn(questionOf(request)) >= 0;
        default:
            return true;
    }
}

}  // namespace

Result<net::HttpResponse> SimLine::send(const net::HttpRequest& request, const CancelToken& cancel) {
    dropAbandoned();
    return exchange(request, cancel);
}

net::PendingResponse SimLine::begin(const net::HttpRequest& request, const CancelToken& cancel) {
    dropAbandoned();
    auto flight = std::make_shared<Flight>(Flight{request});
    m_flights.append(flight);
    return [this, flight, cancel] { return land(*flight, cancel); };
}

Result<net::HttpResponse> SimLine::land(const Flight& flight, const CancelToken& cancel) {
    dropAbandoned();
    while (!flight.answer) {
        const auto next = m_flights.takeAt(static_cast<qsizetype>(m_parts.rng.below(m_flights.size())));
        next->answer = exchange(next->request, cancel);
    }
    return *flight.answer;
}

// Nobody waits for them any more: some had left.
void SimLine::dropAbandoned() {
    const QList<std::shared_ptr<Flight>> flights = std::exchange(m_flights, {});
    for (const auto& flight : flights) {
        const bool isAwaited = flight.use_count() > 1;
        if (isAwaited) {
            m_flights.append(flight);
        } else if (m_parts.rng.below(2) == 0) {
            ask(questionOf(flight->request));
        }
    }
}

Result<net::HttpResponse> SimLine::exchange(const net::HttpRequest& request, const CancelToken& cancel) {
    if (cancel.isCancelled()) return fail(ErrorCode::Cancelled);
    if (!m_parts.isAlive()) return fail(ErrorCode::NetUnreachable);
    ++m_requests;
    m_parts.time.ms += 5 + static_cast<qint64>(m_parts.rng.below(60));
    if (weather.isCut) {
        m_parts.faults.add(Fault::Partition);
        return giveUp(200, ErrorCode::NetUnreachable);
    }
    const sandbox::HttpQuestion question = questionOf(request);
    const auto fault = pick(request);
    auto answer = fault ? sendInto(*fault, request, question) : Result<net::HttpResponse>(ask(question));
    m_parts.trace.add(m_parts.time.ms,
                      m_parts.desk + QStringLiteral(" %1 %2%3 -> %4")
                                         .arg(QLatin1String(request.method), request.url.path().section(QLatin1Char('/'), 3),
                                              fault ? QStringLiteral(" (%1)").arg(faultId(*fault)) : QString())
                                         .arg(answer ? answer->status : 0));
    return answer;
}

std::optional<Fault> SimLine::pick(const net::HttpRequest& request) {
    if (static_cast<int>(m_parts.rng.below(1000)) >= weather.troublePerMille) return std::nullopt;
    static constexpr Fault kEverywhere[] = {Fault::LostRequest, Fault::LostReply, Fault::LostReply, Fault::Duplicated,
                                            Fault::ArrivesLate, Fault::Truncated, Fault::HtmlPage,  Fault::Status401,
                                            Fault::Status403,   Fault::Status429, Fault::Status500, Fault::Status503};
    // These mean something for some requests only, which are few: asked first.
    static constexpr Fault kSomewhere[] = {Fault::Status400, Fault::Status409, Fault::Status410, Fault::Status413,
                                           Fault::Altered};
    const Fault special = kSomewhere[m_parts.rng.below(std::size(kSomewhere))];
    return fits(special, request) ? special : kEverywhere[m_parts.rng.below(std::size(kEverywhere))];
}

Result<net::HttpResponse> SimLine::sendInto(Fault fault, const net::HttpRequest& request,
                                            const sandbox::HttpQuestion& question) {
    m_parts.faults.add(fault);
    switch (fault) {
        case Fault::LostRequest:
            return giveUp(kTimeoutMs, ErrorCode::NetTimeout);
        case Fault::LostReply:
            ask(question);
            return giveUp(kTimeoutMs, ErrorCode::NetTimeout);
        case Fault::ArrivesLate:
            m_parts.sendLater({m_parts.time.ms + kTimeoutMs + static_cast<qint64>(m_parts.rng.below(kLatestMs)), question});
            return giveUp(kTimeoutMs, ErrorCode::NetTimeout);
        case Fault::Duplicated:
            ask(question);
            return ask(question);
        case Fault::Truncated: {
            net::HttpResponse response = ask(question);
            response.body.truncate(response.body.size() / 2);
            return response;
        }
        case Fault::Altered: {
            sandbox::HttpQuestion altered = question;
            char& byte = altered.body[fileIn(question)];
            byte = static_cast<char>(byte ^ 1);
            return ask(altered);
        }
        case Fault::HtmlPage:
            return responseOf(sandbox::htmlAnswer(200, QStringLiteral("<html><h1>Wi-Fi</h1></html>")));
        case Fault::Status400:
            return refusal(400);
        case Fault::Status401:
            return refusal(401);
        case Fault::Status403:
            return refusal(403);
        case Fault::Status409:
            return refusal(409);
        case Fault::Status410:
            return endsWith(request, "/changes") ? cursorTooOld() : refusal(410);
        case Fault::Status413:
            return refusal(413);
        case Fault::Status429:
            return refusal(429, 1 + static_cast<qint64>(m_parts.rng.below(90)));
        case Fault::Status500:
            return refusal(500);
        default:
            return refusal(503, static_cast<qint64>(m_parts.rng.below(30)));
    }
}

net::HttpResponse SimLine::ask(const sandbox::HttpQuestion& question) {
    const net::HttpResponse response = responseOf(m_parts.province.handle(question, m_parts.time.now()));
    m_parts.provinceChanged();
    return response;
}

Result<net::HttpResponse> SimLine::giveUp(qint64 afterMs, ErrorCode code) {
    m_parts.time.ms += afterMs;
    return fail(code);
}

}  // namespace motcua::sim
