// The clock of one dossier: what its branches make of the time limit, and until when the present step may take.
//
// A date is promised by law and clock: where the province has no such procedure, or this desk's clock is wrong, it follows by
// notice. A procedure that was replaced meanwhile still gives the limit to the dossiers received under it. Source: NĐ
// 118/2025/NĐ-CP Điều 17–19, NĐ 45/2020/NĐ-CP (first answer within 8 working hours). Errors: DueInputBad, CalendarMissing.
// Threads: blocks, not the UI thread.
#pragma once

#include "domain/DueReckoner.h"
#include "stations/Catalogue.h"

namespace motcua::stations {

// What the due date follows from: the last start of the clock, and the pauses and extensions since.
DueCase dueCaseOf(const Dossier& dossier, const Process& process, const TimeLimit& limit);

class DossierClock {
public:
    DossierClock(Desk& desk, Catalogue& catalogue) : m_desk(desk), m_catalogue(catalogue) {}

    // Counted anew from the dossier's document.
    Result<DueDate> due(const Dossier& dossier);
    // Until when the step it stands in is to be done; no date: the step has no limit of its own, or the clock stands still.
    Result<DueDate> stepDue(const Dossier& dossier);
    // What speaks against an extension decided now.
    Result<QList<DueNote>> extensionConcerns(const Dossier& dossier);

private:
    Result<DueCase> caseOf(const Dossier& dossier);

    Desk& m_desk;
    Catalogue& m_catalogue;
};

}  // namespace motcua::stations
