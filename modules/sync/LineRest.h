// How long the line rests after a trouble, kept in the store: a program that is started again and again does not hammer a
// province that is down.
//
// Full jitter (net/RetryPolicy), at least what the server asked for. After a jump of the clock no rest lies further ahead than
// the policy's longest one. Errors: those of the store. Threads: one.
#pragma once

#include "net/RetryPolicy.h"
#include "store/Store.h"

namespace motcua::sync {

class LineRest {
public:
    LineRest(store::Store& store, Rng& rng, net::RetryPolicy policy) : m_store(store), m_rng(rng), m_policy(policy) {}

    // At the beginning of a step: what is stored, and not longer than the policy allows from `now`.
    Result<void> load(const QDateTime& now);
    bool isResting(const QDateTime& now) const { return m_until.isValid() && now < m_until; }
    QDateTime until() const { return m_until; }  // invalid: no rest
    // leastMs: a fixed rest instead, while a person must act.
    Result<void> failed(const Error& error, const QDateTime& now, std::optional<qint64> fixedMs);
    Result<void> end();  // success
    void wake() { m_until = {}; }

private:
    Result<void> save();

    store::Store& m_store;
    Rng& m_rng;
    net::RetryPolicy m_policy;
    bool m_isLoaded = false;
    int m_failures = 0;
    QDateTime m_since;
    QDateTime m_until;
};

}  // namespace motcua::sync
