// Reads the province's own history as it grows and holds it against the officers' ledger.
//
// Checks no-duplicate, no-duplicate-number, lane-order, no-silent-overwrite, and that what was applied is what the officer
// did. Threads: one.
#pragma once

#include "sandbox/model/State.h"
#include "sim/Ledger.h"
#include "sim/Verdict.h"

namespace motcua::sim {

class ProvinceWatch {
public:
    ProvinceWatch(const sandbox::State& state, Ledger& ledger, Verdict& verdict)
        : m_state(state), m_ledger(ledger), m_verdict(verdict), m_seen(state.head) {}
    // nowMs: the world's time.
    void look(qint64 nowMs);
    qint64 lastChangeMs() const { return m_lastChangeMs; }
    // Dossiers that the province itself took away from the office.
    const QSet<QString>& retracted() const { return m_retracted; }

private:
    void take(const sandbox::Change& change);
    void takeDeed(const sandbox::Change& change, Deed& deed, const Values& before, const Values& after);

    const sandbox::State& m_state;
    Ledger& m_ledger;
    Verdict& m_verdict;
    qint64 m_seen;
    qint64 m_lastChangeMs = 0;
    QHash<QString, Values> m_documents;  // dossier → as it stood last
    QHash<QString, qint64> m_laneEnds;   // desk/dossier → last step applied
    QHash<QString, QString> m_numbers;   // number → dossier
    QSet<QString> m_retracted;
};

}  // namespace motcua::sim
