// One desk, its officers and a province in fair weather, without any plan: for stories that are told step by step.
//
// Threads: the store thread given.
#pragma once

#include "sim/Ground.h"
#include "sim/OfficerScript.h"
#include "sim/ProvinceWatch.h"

namespace motcua::sim {

class SoleDesk {
public:
    SoleDesk(const Ground& ground, const DeskImage& image, const QString& diskId, quint64 seed, Executor& thread);

    // Starts the desk; on a disk that lives.
    Result<void> start();
    // Takes the dossier on until it stands in this state; false if it does not get there.
    bool walkTo(const QUuid& dossier, DossierState state);
    DossierState stateOf(const QUuid& dossier);
    // Rounds with the province until nothing waits.
    bool drain();
    void checkEnd();

    WorldTime time{kMondayMorning};
    SeededRng rng;
    Trace trace;
    FaultCounts faults;
    Verdict verdict;
    Ledger ledger;
    sandbox::Province province;
    ProvinceWatch watch;
    Workstation desk;
    DeskAudit audit;
    OfficerScript script;
};

}  // namespace motcua::sim
