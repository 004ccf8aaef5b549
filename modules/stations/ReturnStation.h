// Return desk (trả kết quả): fee, receiver, proof, closing. Step 9.
//
// Source: NĐ 118/2025/NĐ-CP Điều 20; fee rules per procedure. A zero fee needs no step.
// Errors: StepNeedsFee {amount}, StepNeedsReceiver, StepNeedsResult. Threads: blocks, not the UI thread.
#pragma once

#include "stations/Desk.h"

namespace motcua::stations {

class ReturnStation {
public:
    explicit ReturnStation(Desk& desk) : m_desk(desk) {}

    Result<Dossier> settleFees(const Session& session, const QUuid& id);
    Result<Dossier> handOver(const Session& session, const QUuid& id, const HandOver& handOver,
                             const Action& action = Action::Return);

private:
    Desk& m_desk;
};

}  // namespace motcua::stations
