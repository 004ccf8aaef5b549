// POST /sync/v1/locks, DELETE /sync/v1/locks/{dossierId}: which desk has a dossier open. Advice: versions decide.
//
// The first desk holds the lock until it lets go or its time is over; another one is told who. Threads: one.
#pragma once

#include "sandbox/model/Caller.h"
#include "sandbox/model/Http.h"
#include "sandbox/model/State.h"

namespace motcua::sandbox {

class LockEndpoint {
public:
    explicit LockEndpoint(State& state) : m_state(state) {}
    HttpAnswer lock(const HttpQuestion& question, const Caller& caller, const QDateTime& now);
    HttpAnswer unlock(const QString& dossierId, const Caller& caller);

private:
    State& m_state;
};

}  // namespace motcua::sandbox
