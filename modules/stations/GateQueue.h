// How a station asks another system of the state: the question and who asked it why about which dossier, in one transaction.
//
// The answer comes later, over sync; until then the row is `waiting`, which reads "not yet checked" and never "passed". Nobody
// waits here for the network. Source: NĐ 47/2020/NĐ-CP (sharing by purpose), Luật BVDLCN 91/2025 (least data).
// Errors: NotAllowed, NotLoggedIn, GatePurposeMissing, GateIncomplete {member}, those of the store. Threads: blocks, not the UI
// thread. Lifetime: the Desk outlives it.
#pragma once

#include "domain/GateService.h"
#include "stations/Desk.h"

namespace motcua::stations {

struct GateQuestion {
    GateService service;
    QUuid dossierId = {};
    QString purpose = {};  // why; empty: the dossier's procedure
    QJsonObject request = {};
    QString onceKey = {};  // one question for one event
};

class GateQueue {
public:
    explicit GateQueue(Desk& desk) : m_desk(desk) {}

    // The same question that still waits, or one of the same event, is not asked twice: its row comes back. Of a follow-up
    // (Desk::cause) the question is part of the step's transaction and leaves no earlier than the step.
    Result<store::GateRow> ask(const Session& session, const GateQuestion& question);
    Result<QList<store::GateRow>> of(const QUuid& dossierId);  // newest first
    // The newest of a service, whatever became of it.
    Result<std::optional<store::GateRow>> latest(const QUuid& dossierId, GateService service);
    // The newest answer; GateNotAnswered {service} if there is none.
    Result<store::GateRow> answered(const QUuid& dossierId, GateService service);
    Result<QList<store::GateRow>> waiting(int limit);

private:
    Result<store::GateRow> rowOf(const Session& session, const GateQuestion& question);
    Result<store::GateRow> add(store::Store& store, store::GateRow row);

    Desk& m_desk;
};

// The texts of a request, all of which must be there: GateIncomplete {member} names the first that is not.
Result<void> requireAll(const QJsonObject& request, const QStringList& members);

}  // namespace motcua::stations
