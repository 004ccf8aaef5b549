// HTTPS around the model: sockets in, HttpQuestion to the province, HttpAnswer out. Loopback only, TLS 1.2 or better.
//
// QtHttpServer 6.4 (a technology preview: this is the only file that knows it). A question that changes the state is on
// the disk before the province sees it, those that came together by one flush; a full disk answers 507 and changes nothing.
// Threads: the event loop's.
#pragma once

#include <QHttpServer>
#include <vector>

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
    struct Call {
        HttpQuestion question;
        QHttpServerResponder responder;
        Fault fault = {};
        QDateTime at = {};
    };
    void serve(Call call);
    void take(Call call);
    void settle();
    static void answer(Call& call, HttpAnswer answer);

    Province& m_province;
    const Clock& m_clock;
    FaultPlan m_faults;
    Journal* m_journal;           // null: the state lives in memory only
    std::vector<Call> m_waiting;  // in the journal, not yet flushed
    QHttpServer m_server;
};

}  // namespace motcua::sandbox
