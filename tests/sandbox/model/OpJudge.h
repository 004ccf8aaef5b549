// Judges one operation against the dossier it wants to change, and applies it if everything is in order.
//
// Checks, in this order: the officer is of this office; for a receipt: the dossier is new, its process is for it and the
// officer may receive, it brings nothing of later steps, its number stands in a range leased to this desk and was never given;
// for an action: the dossier's process allows it (domain/ProcessJudge, the same code as the desk's), no field was changed by
// somebody else since (`was` against the current value), and what it wrote is the step's own. A drop settles its place in the
// lane and changes nothing. One judge lives for one batch: it knows the officers it has met. Result: the per-operation object
// of sync-v1.yaml. Threads: one.
#pragma once

#include "domain/ShippedProcesses.h"
#include "sandbox/model/Caller.h"
#include "sandbox/model/State.h"

namespace motcua::sandbox {

class OpJudge {
public:
    OpJudge(State& state, const Caller& caller, const QDateTime& now) : m_state(state), m_caller(caller), m_now(now) {}
    QJsonObject judge(const QJsonObject& op);

private:
    QJsonObject receive(const QJsonObject& op);
    QJsonObject act(const QJsonObject& op);
    QJsonObject drop(const QJsonObject& op);
    // What a receipt's dossier may not be, as an answer; nullopt if all is well.
    std::optional<QJsonObject> problemOf(const QJsonObject& op, const Dossier& fresh, const QJsonObject& set);
    bool mayBegin(const Process& process, const QJsonObject& fields, const QDateTime& at) const;
    // Kind of the problem with the number, or empty.
    QString numberProblem(const QString& number, const QString& leaseId) const;
    bool actorHolds(const QJsonObject& actor) const;
    motcua::Result<ProcessRef> processOf(const QJsonObject& fields) const;
    motcua::Result<motcua::Officer> officerOf(const QJsonObject& op);
    // When the officer acted: by the desk's clock, but not after this moment.
    QDateTime momentOf(const QJsonObject& op) const;
    QJsonObject apply(const QJsonObject& op, Dossier dossier);
    QString nextNumber();

    State& m_state;
    const Caller& m_caller;
    QDateTime m_now;
    QHash<QString, motcua::Officer> m_officers;
};

QJsonObject rejected(const QJsonObject& op, const QString& kind, const QString& title);

}  // namespace motcua::sandbox
