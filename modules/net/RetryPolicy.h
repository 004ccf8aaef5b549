// What an HTTP status means for the caller, and how long to wait before the next try.
//
// Full jitter: delay = uniform(0, min(cap, base·2^n)), so that the desks of a province do not come back all at once.
// Errors made here: NetUnauthorized, NetForbidden, NetTimeout, NetBusy, NetServerError, NetRejected, each with {status} and,
// where the server said so, {retryAfterMs}. Threads: pure functions and values.
#pragma once

#include <QDateTime>
#include <optional>

#include "base/Result.h"
#include "base/Rng.h"
#include "net/HttpTypes.h"

namespace motcua::net {

// The error of a status outside 2xx. now: to read a Retry-After that is a date.
Error errorOfStatus(const HttpResponse& response, const QDateTime& now);
// True for failures that time may heal without anyone's doing: line down, time-out, busy or broken server, not the province at
// all.
bool isTransient(const Error& error);
// Transient, but somebody has answered: the line carries, and another question may fare better.
bool wasAnswered(const Error& error);
std::optional<qint64> retryAfterMs(const Error& error);

struct RetryPolicy {
    qint64 baseMs = 2'000;
    qint64 capMs = 5 * 60'000;
    qint64 lateCapMs = 30 * 60'000;  // once the trouble has lasted `lateAfterMs`
    qint64 lateAfterMs = 8 * 3'600'000;

    // failures: tries that failed in a row, 1 or more; failingForMs: since the first of them.
    qint64 delayMs(int failures, qint64 failingForMs, Rng& rng) const;
    // The same, but never earlier than the server asked for (at most one hour).
    qint64 delayMs(int failures, qint64 failingForMs, const Error& error, Rng& rng) const;
};

}  // namespace motcua::net
