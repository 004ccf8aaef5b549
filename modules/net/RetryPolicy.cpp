#include "net/RetryPolicy.h"

#include <algorithm>

#include "net/HttpDate.h"

namespace motcua::net {
namespace {

constexpr qint64 kLongestRetryAfterMs = 3'600'000;

const QString& retryAfterParam() {
    static const QString name = QStringLiteral("retryAfterMs");
    return name;
}

ErrorCode codeOfStatus(int status) {
    if (status == 401) return ErrorCode::NetUnauthorized;
    if (status == 403) return ErrorCode::NetForbidden;
    if (status == 408) return ErrorCode::NetTimeout;
    if (status == 423 || status == 425 || status == 429 || status == 503) return ErrorCode::NetBusy;
    if (status >= 500) return ErrorCode::NetServerError;
    // A redirect is never an answer of the wire: a captive portal or a log-in page of somebody else.
    if (status < 400) return ErrorCode::NetNotProvince;
    return ErrorCode::NetRejected;
}

// Seconds, or an HTTP date (RFC 9110 §10.2.3).
std::optional<qint64> parseRetryAfter(const QByteArray& text, const QDateTime& now) {
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber) return std::clamp<qint64>(seconds, 0, kLongestRetryAfterMs / 1000) * 1000;
    const auto date = fromHttpDate(text);
    if (!date) return std::nullopt;
    return std::clamp<qint64>(now.msecsTo(*date), 0, kLongestRetryAfterMs);
}

}  // namespace

Error errorOfStatus(const HttpResponse& response, const QDateTime& now) {
    Error error{codeOfStatus(response.status), {{QStringLiteral("status"), QString::number(response.status)}}, {}};
    if (const auto wait = parseRetryAfter(response.headers.value("Retry-After"), now)) {
        error.params.insert(retryAfterParam(), QString::number(*wait));
    }
    return error;
}

bool isTransient(const Error& error) {
    switch (error.code) {
        case ErrorCode::NetUnreachable:
        case ErrorCode::NetTimeout:
        case ErrorCode::NetTlsUntrusted:
        case ErrorCode::NetNotProvince:
        case ErrorCode::NetBusy:
        case ErrorCode::NetServerError:
            return true;
        default:
            return false;
    }
}

bool wasAnswered(const Error& error) {
    return error.is(ErrorCode::NetNotProvince) || error.is(ErrorCode::NetBusy) || error.is(ErrorCode::NetServerError);
}

std::optional<qint64> retryAfterMs(const Error& error) {
    const auto found = error.params.constFind(retryAfterParam());
    if (found == error.params.cend()) return std::nullopt;
    return found->toLongLong();
}

qint64 RetryPolicy::delayMs(int failures, qint64 failingForMs, Rng& rng) const {
    const qint64 cap = failingForMs >= lateAfterMs ? lateCapMs : capMs;
    const int doublings = std::clamp(failures - 1, 0, 30);
    const qint64 window = std::min(cap, baseMs << doublings);
    return static_cast<qint64>(rng.below(static_cast<quint64>(window) + 1));
}

qint64 RetryPolicy::delayMs(int failures, qint64 failingForMs, const Error& error, Rng& rng) const {
    return std::max(delayMs(failures, failingForMs, rng), retryAfterMs(error).value_or(0));
}

}  // namespace motcua::net
