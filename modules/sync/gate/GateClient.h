// Sends what waits in the gate's queue to the province and keeps the answers: one exchange a row, through HTTPS with the
// officer's own token.
//
// Promises: nothing but a strictly read answer closes a row as answered (a page of a proxy, a cut or odd document is no answer:
// the row keeps waiting, "not yet checked"); the id of a row goes out as Idempotency-Key and its body is frozen before the
// first try, so a lost reply makes no second effect; answer and audit event are one transaction. Waits are stored: full jitter,
// never earlier than Retry-After; a busy service rests as a whole. A service in trouble never stops another one, nor the
// engine. step() returns only the store's errors and Cancelled. Threads: one (that of the SyncEngine).
#pragma once

#include <optional>

#include "net/HttpTransport.h"
#include "net/RetryPolicy.h"
#include "store/Store.h"
#include "sync/gate/GateMapping.h"
#include "sync/gate/GateProfile.h"

namespace motcua::sync {

struct GateOptions {
    QUrl base;       // the province's address
    QString office;  // agency code of this office
    int perRound = 20;
    net::RetryPolicy retry = {};
};

class GateClient {
public:
    // line: puts token and device on each request (ProvincialLine).
    GateClient(store::Store& store, GateProfile profile, net::HttpTransport& line, const Clock& clock, Rng& rng,
               GateOptions options);

    Result<void> step(const QDateTime& now, const CancelToken& cancel);
    Result<QDateTime> nextWake();  // invalid: nothing waits
    Result<void> wake(const QDateTime& now);
    Result<void> clampWaits(const QDateTime& latest);

private:
    struct Turn;  // a row on its way: entry of the profile, words for its templates

    Result<void> serve(const store::GateRow& row, const QDateTime& now, const CancelToken& cancel);
    Result<Turn> prepare(const store::GateRow& row);
    Result<QByteArray> wireOf(const Turn& turn);
    Result<store::GateVerdict> exchange(const Turn& turn, const QByteArray& wire, const CancelToken& cancel);
    Result<store::GateVerdict> judge(const Turn& turn, const net::HttpRequest& request, const net::HttpResponse& response);
    Result<store::GateVerdict> readVerdict(const Turn& turn, const QJsonObject& document);
    Result<void> postpone(const Turn& turn, const Error& error, const QDateTime& now);
    Result<void> close(const store::GateRow& row, const store::GateVerdict& verdict);

    store::Store& m_store;
    GateProfile m_profile;
    net::HttpTransport& m_line;
    const Clock& m_clock;
    Rng& m_rng;
    GateOptions m_options;
    QDateTime m_restUntil;  // the line itself is in trouble
};

}  // namespace motcua::sync
