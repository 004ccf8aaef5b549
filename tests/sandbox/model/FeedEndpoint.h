// What desks read: the change feed, a snapshot after the feed was compacted, one dossier, and a digest to compare states.
//
// A caller sees the catalogue and the dossiers of his own office; officers of other offices come without their offline
// verifiers. Cursors are opaque. `wait` of a long poll is ignored: the model answers at once. Threads: one.
#pragma once

#include "sandbox/model/Caller.h"
#include "sandbox/model/Http.h"
#include "sandbox/model/State.h"

namespace motcua::sandbox {

class FeedEndpoint {
public:
    explicit FeedEndpoint(const State& state) : m_state(state) {}
    HttpAnswer changes(const HttpQuestion& question, const Caller& caller, const QDateTime& now) const;
    HttpAnswer snapshot(const HttpQuestion& question, const Caller& caller, const QDateTime& now) const;
    HttpAnswer dossier(const QString& id, const Caller& caller) const;
    HttpAnswer stateDigest(const Caller& caller) const;

private:
    enum class Kind { Changes, Snapshot };
    HttpAnswer page(Kind kind, qint64 after, const HttpQuestion& question, const Caller& caller, const QDateTime& now) const;
    bool isVisible(const Change& change, const Caller& caller) const;
    QJsonObject shown(const Change& change, const Caller& caller) const;
    QJsonObject digest(const QString& office) const;

    const State& m_state;
};

}  // namespace motcua::sandbox
