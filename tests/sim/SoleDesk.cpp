#include "sim/SoleDesk.h"

namespace motcua::sim {

SoleDesk::SoleDesk(const Ground& ground, const DeskImage& image, const QString& diskId, quint64 seed, Executor& thread)
    : rng(seed),
      province(ground.seed, {QStringLiteral("https://province.test"), seed, {}, {}}),
      watch(province.state(), ledger, verdict),
      desk({0, diskId, seed, {}, simulatedSyncConfig()}, image, thread,
           {QStringLiteral("desk-1"), province, time, rng, trace, faults, [this] { return !desk.hasDied(); },
            [](const LateMessage&) {}, [this] { watch.look(time.ms); }},
           time),
      audit(desk, ledger, verdict, watch.retracted()),
      script({desk, ledger, verdict, audit, trace, faults, time, rng}) {}

Result<void> SoleDesk::start() {
    desk.disk.start();
    return desk.start();
}

DossierState SoleDesk::stateOf(const QUuid& dossier) {
    const Calm calm(desk);
    const auto row = desk.store().dossiers.get(dossier);
    return row ? DossierState(row->state()) : DossierState::Received;
}

bool SoleDesk::walkTo(const QUuid& dossier, DossierState state) {
    for (int i = 0; i < 60; ++i) {
        if (stateOf(dossier) == state) return true;
        script.walkOn(dossier);
        time.ms += 60'000;
    }
    return false;
}

bool SoleDesk::drain() {
    for (int i = 0; i < 30; ++i) {
        const sync::StepReport report = desk.step();
        const Calm calm(desk);
        const auto waiting = desk.store().outbox.nextWake();
        const auto files = desk.store().uploads.count();
        if (!report.problem && !report.wasTooEarly && waiting && !waiting->isValid() && files && *files == 0) return true;
        time.ms = std::max(time.ms + 1'000, report.nextWake.toMSecsSinceEpoch());
    }
    return false;
}

void SoleDesk::checkEnd() {
    if (audit.learnMended()) script.wasMended();
    audit.checkAll();
    script.checkDraft();
    if (!drain()) verdict.violate(Property::Liveness, QStringLiteral("the desk does not come to rest"));
    audit.checkAll();
    audit.checkDrained(province.state());
}

}  // namespace motcua::sim
