// POST /sync/v1/number-leases and DELETE /sync/v1/number-leases/{leaseId}: ranges of dossier numbers for one desk.
//
// Ranges of one unit and day never overlap, whoever asked. A lost answer costs nothing: the same Idempotency-Key gives the
// first answer again. A returned rest is a gap for ever ("không sử dụng"), it is not leased a second time. Threads: one.
#pragma once

#include "sandbox/model/Caller.h"
#include "sandbox/model/Http.h"
#include "sandbox/model/State.h"

namespace motcua::sandbox {

class LeaseEndpoint {
public:
    explicit LeaseEndpoint(State& state) : m_state(state) {}
    HttpAnswer lease(const HttpQuestion& question, const Caller& caller, const QDateTime& now);
    HttpAnswer giveBack(const HttpQuestion& question, const QString& leaseId, const Caller& caller);

private:
    QJsonObject leaseDay(const QString& unit, QDate date, int size, const Caller& caller);

    State& m_state;
};

}  // namespace motcua::sandbox
