// Tickets: one log-in for the many commands of a script, without the second factor each time.
//
// A ticket is 256 random bits. The desk keeps its SHA-256 alone, in the encrypted database, with the officer's id; whoever
// shows the ticket is that officer until it has lain idle too long, its day is over, or it is closed. Right and name are read
// from the catalogue at each use, so that a removed officer is out at once. Opening and closing stand in the audit trail.
// Times are the real ones, never a test clock's. Units: minutes. Errors: NotLoggedIn (no such ticket), SessionEnded.
// Threads: blocks, not the UI thread. Lifetime: the desk outlives it.
#pragma once

#include "base/Clock.h"
#include "base/Rng.h"
#include "stations/LoginDesk.h"

namespace motcua::app {

struct TicketTerms {
    QDateTime since;
    QDateTime endsAt;  // however busy it is
    int idleMinutes = 0;
    bool online = false;  // the log-in was checked by the province
};

class TicketBox {
public:
    static constexpr int kLongestIdleMinutes = 60;
    static constexpr int kLongestHours = 8;

    TicketBox(stations::Desk& desk, stations::LoginDesk& logins, const Clock& clock, Rng& rng)
        : m_desk(desk), m_logins(logins), m_clock(clock), m_rng(rng) {}

    Result<QByteArray> open(const stations::Session& session, int idleMinutes);
    // The officer behind a ticket; counts as use.
    Result<stations::Session> use(const QByteArray& ticket);
    Result<TicketTerms> terms(const QByteArray& ticket);
    Result<void> close(const QByteArray& ticket);
    // For an administrator: every ticket of this officer. Answers how many there were.
    Result<int> closeAllOf(const Officer& officer, const stations::Session& by);

private:
    Result<QJsonObject> find(store::Store& store, const QString& key);

    stations::Desk& m_desk;
    stations::LoginDesk& m_logins;
    const Clock& m_clock;
    Rng& m_rng;
};

}  // namespace motcua::app
