// What every run starts from, made once a program: the province's people and catalogue, and a desk that has pulled them.
//
// Errors: those of the seed and of the store. Threads: make() on one thread, before any run; then read-only from any.
#pragma once

#include "sandbox/model/Seed.h"
#include "sim/Workstation.h"

namespace motcua::sim {

struct Ground {
    sandbox::Seed seed;
    DeskImage image;
    DeskImage oldImage;  // the same in the first schema: its first start upgrades it

    static Result<Ground> make();
};

inline constexpr qint64 kMondayMorning = 1'795'393'800'000;  // 2026-11-23T07:30+07:00
sync::SyncConfig simulatedSyncConfig();

}  // namespace motcua::sim
