// Everything of a process that has no machinery of its own: requests, pauses, opinions, extensions, refusals, withdrawals,
// recalls, linked dossiers, the archive – one method, since the process says what each of them needs and does.
//
// Rights, conditions and inputs are the process's (domain/ProcessStep); here the calendar comes to it: what pauses or starts
// the clock gives the due date anew, and an apology that comes too late says so. Source: NĐ 118/2025/NĐ-CP Điều 17–20; TT
// 03/2025/TT-VPCP forms 02–05, printed from the branch. Errors: those of Desk::step; NotFound {what: officer}. Threads: blocks,
// not the UI thread.
#pragma once

#include "stations/DossierClock.h"

namespace motcua::stations {

class BranchStation {
public:
    BranchStation(Desk& desk, Catalogue& catalogue) : m_desk(desk), m_catalogue(catalogue) {}

    Result<Dossier> take(const Session& session, const QUuid& id, const Action& action, StepInput input = {});
    // What the officer should know before the step is taken: an extension too late for its apology, or one too many.
    Result<QList<DueNote>> concernsOf(const Dossier& dossier, const Action& action);
    // Until when the present step is to be done; no date: it has no limit of its own, or the clock stands still.
    Result<DueDate> stepDue(const Dossier& dossier);

private:
    Result<void> nameOfficer(StepInput& input);
    Result<void> dueAnew(const Dossier& before, const Action& action, Dossier& dossier);

    Desk& m_desk;
    Catalogue& m_catalogue;
};

}  // namespace motcua::stations
