// The line from one desk to the province: straight into the model, with everything that lines do to messages.
//
// A message may be lost on its way there or back, come twice, come late (the desk has given up by then, the province still
// takes it), be cut or altered, or be answered by somebody else: a proxy's page, a gateway's refusal. Messages that were begun
// side by side arrive in any order. The world's time moves on with each exchange. Threads: one.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "base/Rng.h"
#include "net/HttpTransport.h"
#include "sandbox/model/Province.h"
#include "sim/Faults.h"
#include "sim/SimClock.h"
#include "sim/Trace.h"

namespace motcua::sim {

// How bad the line is just now: chances in thousandths.
struct Weather {
    bool isCut = false;
    int troublePerMille = 0;
};

struct LateMessage {
    qint64 atMs = 0;
    sandbox::HttpQuestion question;
};

class SimLine final : public net::HttpTransport {
public:
    struct Parts {
        QString desk;
        sandbox::Province& province;
        WorldTime& time;
        Rng& rng;
        Trace& trace;
        FaultCounts& faults;
        std::function<bool()> isAlive;               // false: the desk has just died, nothing leaves it any more
        std::function<void(LateMessage)> sendLater;  // the world delivers it
        std::function<void()> provinceChanged;       // after each question
    };
    explicit SimLine(Parts parts) : m_parts(std::move(parts)) {}
    Result<net::HttpResponse> send(const net::HttpRequest& request, const CancelToken& cancel) override;
    net::PendingResponse begin(const net::HttpRequest& request, const CancelToken& cancel) override;
    Weather weather;
    qint64 requests() const { return m_requests; }
    sandbox::Province& province() const { return m_parts.province; }
    FaultCounts& faults() const { return m_parts.faults; }

private:
    struct Flight {
        net::HttpRequest request;
        std::optional<Result<net::HttpResponse>> answer = {};
    };

    Result<net::HttpResponse> exchange(const net::HttpRequest& request, const CancelToken& cancel);
    Result<net::HttpResponse> land(const Flight& flight, const CancelToken& cancel);
    void dropAbandoned();
    Result<net::HttpResponse> sendInto(Fault fault, const net::HttpRequest& request, const sandbox::HttpQuestion& question);
    net::HttpResponse ask(const sandbox::HttpQuestion& question);
    std::optional<Fault> pick(const net::HttpRequest& request);
    Result<net::HttpResponse> giveUp(qint64 afterMs, ErrorCode code);

    Parts m_parts;
    qint64 m_requests = 0;
    QList<std::shared_ptr<Flight>> m_flights;  // begun, not arrived yet
};

}  // namespace motcua::sim
