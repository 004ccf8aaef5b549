// The officer's log-in at the province, cut down to what the engine sees of it: tokens that expire, sessions that end.
//
// A fresh token needs the line, as renewing one does. After the session has ended only the officer can help. Threads: one.
#pragma once

#include "base/Clock.h"
#include "sandbox/model/Province.h"
#include "sim/SimLine.h"
#include "sync/TokenSource.h"

namespace motcua::sim {

class SimTokens final : public sync::TokenSource {
public:
    SimTokens(sandbox::Province& province, const WorldTime& time, const SimLine& line, FaultCounts& faults)
        : m_province(province), m_time(time), m_line(line), m_faults(faults) {}
    Result<QByteArray> current(const CancelToken& cancel) override;
    Result<QByteArray> renewed(const QByteArray& refused, const CancelToken& cancel) override;
    void logIn() { m_isLoggedIn = true; }
    void logOut();
    bool isLoggedIn() const { return m_isLoggedIn; }
    void expire() { m_token = "expired"; }

private:
    sandbox::Province& m_province;
    const WorldTime& m_time;
    const SimLine& m_line;
    FaultCounts& m_faults;
    QByteArray m_token;
    qint64 m_issuedMs = 0;
    bool m_isLoggedIn = true;
};

}  // namespace motcua::sim
