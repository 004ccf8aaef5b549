#include "stations/ReturnStation.h"

#include "base/Text.h"

namespace motcua::stations {

Result<Dossier> ReturnStation::settleFees(const Session& session, const QUuid& id) {
    return m_desk.step(session, id, Action::SettleFee, [this](Dossier& dossier) -> Result<void> {
        for (Fee& fee : dossier.fees) {
            if (fee.settled) continue;
            fee.settled = true;
            fee.settledAt = m_desk.clock().now();
        }
        return {};
    });
}

Result<Dossier> ReturnStation::handOver(const Session& session, const QUuid& id, const HandOver& handOver,
                                        const Action& action) {
    return m_desk.step(session, id, action, [&](Dossier& dossier) -> Result<void> {
        if (normalized(handOver.receiver).isEmpty()) return fail(ErrorCode::StepNeedsReceiver);
        dossier.handOver = handOver;
        dossier.handOver.receiver = normalized(handOver.receiver);
        if (dossier.handOver.way.isEmpty()) dossier.handOver.way = dossier.returnWay;
        dossier.handOver.at = m_desk.clock().now();
        return {};
    });
}

}  // namespace motcua::stations
