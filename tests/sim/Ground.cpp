#include "sim/Ground.h"

#include "base/Rng.h"
#include "sandbox/seed/DemoSeed.h"

namespace motcua::sim {
namespace {

// Enough of the catalogue for the officers' scripts: every desk opens it at every start.
bool isNeeded(const sandbox::Entity& entity) {
    if (entity.kind == u"place") return false;
    if (entity.kind == u"procedure") {
        static const QStringList kCodes{QStringLiteral("2.000815"), QStringLiteral("2.000884"), QStringLiteral("1.010041"),
                                        QStringLiteral("1.001193")};
        return kCodes.contains(entity.id);
    }
    if (entity.kind == u"agency") return entity.id.startsWith(QLatin1String("H19.101"));
    return entity.kind != u"codeList";
}

}  // namespace

sync::SyncConfig simulatedSyncConfig() {
    sync::SyncConfig config;
    config.leases = {QStringLiteral("H19.101"), 8, 3, 3};
    config.pageLimit = 20;
    config.pollMs = 90 * 60'000;  // a quiet office: most rounds come from commits and retries
    return config;
}

Result<Ground> Ground::make() {
    Ground ground;
    MOTCUA_TRY(ground.seed, sandbox::demoSeed());
    ground.seed.catalogue.removeIf([](const sandbox::Entity& entity) { return !isNeeded(entity); });

    Executor thread;
    auto made = thread.run([&ground]() -> Result<void> {
        WorldTime time{kMondayMorning};
        SeededRng rng(1);
        Trace trace;
        FaultCounts faults;
        sandbox::Province province(ground.seed);
        Executor idle;  // nothing is asked of the stations here
        DeskImage nothing;
        Workstation desk({0, QStringLiteral("ground"), 1, {}, simulatedSyncConfig()}, nothing, idle,
                         {QStringLiteral("ground"), province, time, rng, trace, faults, [] { return true; },
                          [](const LateMessage&) {}, [] {}},
                         time);
        MOTCUA_CHECK(desk.start());
        const sync::StepReport report = desk.step();
        if (report.problem) return fail(*report.problem);
        // The leases of this rehearsal belong to nobody.
        MOTCUA_CHECK(desk.store().database().run("DELETE FROM number_lease"));
        desk.stop();
        const auto files = desk.disk.image();
        for (auto it = files.cbegin(); it != files.cend(); ++it) {
            ground.image.files.insert(it.key().mid(desk.disk.folder().size()), it.value());
        }
        desk.copyVaultTo(ground.image.vault);
        return {};
    });
    made.waitForFinished();
    MOTCUA_CHECK(made.takeResult());
    return ground;
}

}  // namespace motcua::sim
