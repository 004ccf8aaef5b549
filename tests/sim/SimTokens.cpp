#include "sim/SimTokens.h"

namespace motcua::sim {

Result<QByteArray> SimTokens::current(const CancelToken& cancel) {
    if (!m_isLoggedIn) return fail(ErrorCode::NetUnauthorized);
    constexpr qint64 kFreshMs = 10 * 60'000;  // as sync/SessionTokens: not until the last minute
    if (m_token.isEmpty() || m_time.ms - m_issuedMs > kFreshMs) return renewed({}, cancel);
    return m_token;
}

Result<QByteArray> SimTokens::renewed(const QByteArray& refused, const CancelToken&) {
    if (!m_isLoggedIn) return fail(ErrorCode::NetUnauthorized);
    if (m_line.weather.isCut) {
        m_faults.add(Fault::Partition);
        return fail(ErrorCode::NetUnreachable);
    }
    if (!refused.isEmpty()) m_faults.add(Fault::TokenExpired);
    m_issuedMs = m_time.ms;
    m_token = m_province.bearerFor(QStringLiteral("tiepnhan.dx"), m_time.now());
    return m_token;
}

void SimTokens::logOut() {
    m_isLoggedIn = false;
    m_token.clear();
}

}  // namespace motcua::sim
