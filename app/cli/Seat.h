// A desk opened for one command, and the officer who sits at it.
//
// The officer comes from --login-fd (user name, password, one-time code, a line each; for this command only) or from the
// ticket that `session open` left (--ticket F, else the desk's own place in the user's runtime folder). --now gives the desk a
// clock that begins there and runs on, at a sandbox desk only; who logs in and what the province hears keeps the real time.
// Errors: ProfileMissing {folder}, SandboxOnly, NotLoggedIn, SessionEnded, NotAllowed, BadUsage {option}, those of the desk.
// Threads: main thread. Lifetime: the Seat owns all; pointers into it die with it.
#pragma once

#include <memory>

#include "app/cli/Command.h"
#include "app/desk/DeskRuntime.h"
#include "app/desk/TicketBox.h"
#include "app/desk/WorkFolder.h"

namespace motcua::cli {

// The folder that --data means: itself, or the desk of a demo inside it.
QString deskFolder(const Globals& globals);
QString ticketPath(const Globals& globals);
Result<QByteArray> readTicket(const Globals& globals);

class Seat {
public:
    static Result<Seat> open(const Globals& globals);  // nobody sits: sync, audit
    static Result<Seat> withOfficer(const Globals& globals);
    static Result<Seat> withRole(const Globals& globals, Role role, const QString& command);

    app::DeskRuntime& desk() { return *m_desk; }
    const stations::Session& session() const { return m_session; }
    store::ReadModels& reads() { return *m_reads; }
    app::TicketBox& tickets() { return *m_tickets; }
    // user name, password, one-time code from --login-fd.
    Result<stations::Session> logIn(const Globals& globals);

private:
    Seat() = default;
    std::unique_ptr<Clock> m_testClock;
    std::unique_ptr<app::WorkFolder> m_work;
    std::unique_ptr<app::DeskRuntime> m_desk;
    std::unique_ptr<store::ReadModels> m_reads;
    std::unique_ptr<app::TicketBox> m_tickets;
    stations::Session m_session;
};

}  // namespace motcua::cli
