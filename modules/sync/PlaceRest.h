// How long one kind of question rests after the province has answered it badly, while everything else goes on.
//
// In memory: what waits has times of its own in the store. Full jitter (net/RetryPolicy), at least what the server asked for.
// Threads: one.
#pragma once

#include <algorithm>

#include "net/RetryPolicy.h"

namespace motcua::sync {

class PlaceRest {
public:
    explicit PlaceRest(Rng& rng) : m_rng(rng) {}

    void failed(const Error& error, const QDateTime& now) {
        constexpr qint64 kLeastMs = 1'000;
        m_from = now;
        m_until = now.addMSecs(std::max(kLeastMs, m_policy.delayMs(++m_failures, 0, error, m_rng)));
    }
    void succeeded() {
        m_failures = 0;
        wake();
    }
    void wake() { m_until = {}; }
    // Invalid: it does not rest. A clock that was set back ends it.
    QDateTime until(const QDateTime& now) const {
        return m_until.isValid() && now >= m_from && now < m_until ? m_until : QDateTime();
    }

private:
    Rng& m_rng;
    net::RetryPolicy m_policy;
    int m_failures = 0;
    QDateTime m_from, m_until;
};

}  // namespace motcua::sync
