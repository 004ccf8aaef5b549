// One desk of a World with its officers and its audit; private to the World.
//
// Threads: as World.
#pragma once

#include "sim/World.h"

namespace motcua::sim {

struct World::Counter {
    Counter(World& world, const DeskSetup& setup, bool isOld)
        : desk(setup, isOld ? world.m_ground.oldImage : world.m_ground.image, world.m_thread,
               {QStringLiteral("desk-%1").arg(setup.index + 1), world.m_province, world.m_time, world.m_lineRng, world.m_trace,
                world.m_faults, [this] { return !desk.hasDied(); },
                [&world](const LateMessage& message) {
                    world.m_late.push_back(message);
                    world.schedule(message.atMs, Kind::Late);
                },
                [&world] { world.m_watch.look(world.m_time.ms); }},
               world.m_time),
          audit(desk, world.m_ledger, world.m_verdict, world.m_watch.retracted()),
          script({desk, world.m_ledger, world.m_verdict, audit, world.m_trace, world.m_faults, world.m_time,
                  world.m_officerRng}) {}

    Workstation desk;
    DeskAudit audit;
    OfficerScript script;
    qint64 nextSync = 0;        // the one scheduled Sync event that counts; 0: none
    qint64 lastGoodRound = -1;  // begin of the last round without a problem
    bool diskIsFull = false;
};

}  // namespace motcua::sim
