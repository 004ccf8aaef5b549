// HTTPS around the model: sockets in, HttpQuestion to the province, HttpAnswer out. Loopback only, TLS 1.2 or better.
//
// QtHttpServer 6.4 (a technology preview: this is the only file that knows it). A question that changes the state is in
// the journal before the province sees it; a full disk answers 507 and changes nothing. Threads: the event loop's.
#pragma once

#include <QHttpServer>

#include "Journal.h"
#include "base/Clock.h"
#include "sandbox/model/FaultPlan.h"
#include "sandbox/model/Province.h"
#include "sandbox/pki/Authority.h"

namespace motcua::sandbox {

class Shell {
public:
    Shell(Province& province, const Clock& clock, FaultPlan faults, Journal* journal);
    bool listen(const pki::Identity& server, quint16 port);

private:
    void serve(const HttpQuestion& question, QHttpServerResponder&& responder);
    HttpAnswer askPacked(HttpQuestion question);
    HttpAnswer ask(const HttpQuestion& question);
    HttpAnswer refusal(int status, const QString& kind, const QString& title) const;

    Province& m_province;
    const Clock& m_clock;
    FaultPlan m_faults;
    Journal* m_journal;  // null: the state lives in memory only
    QHttpServer m_server;
};

}  // namespace motcua::sandbox
