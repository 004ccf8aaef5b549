// A seeded bug, put in at the seams of a desk, to prove that the oracle finds it.
//
// The product's code carries none of it: a mutation stands between engine and province, between store and disk, or undoes
// after a step what the right code has just done. One object a desk and run. Threads: one.
#pragma once

#include <memory>

#include "sim/SimDisk.h"
#include "store/Store.h"
#include "sync/ProvincialApi.h"

namespace motcua::sim {

struct MutationGround {
    store::Store& store;
    SimDisk& disk;
    const Clock& clock;
    Rng& rng;
};

class Mutation {
public:
    virtual ~Mutation() = default;
    virtual void diskMade(SimDisk&) {}
    virtual void damaged(SimDisk&) {}         // a page of the database is gone; the desk will mend it
    virtual void mended(MutationGround&) {}   // this start had to mend
    virtual void started(MutationGround&) {}  // the desk's programs have opened the store
    virtual void committed(MutationGround&, const QUuid& dossier) { static_cast<void>(dossier); }
    virtual void stepped(MutationGround&) {}              // after each round with the province
    virtual bool forgetsTimers() const { return false; }  // after a start, nothing wakes the engine by itself
    // What the engine talks to instead of `api`; null: `api` itself.
    virtual std::unique_ptr<sync::ProvincialApi> between(sync::ProvincialApi& api, MutationGround& ground) {
        static_cast<void>(api), static_cast<void>(ground);
        return nullptr;
    }
};

struct MutantInfo {
    QString id;
    QString sentence;  // what is wrong, for --list-mutants
};
const QList<MutantInfo>& mutants();
std::unique_ptr<Mutation> makeMutation(const QString& id);  // an unknown or empty id: the right program

}  // namespace motcua::sim
