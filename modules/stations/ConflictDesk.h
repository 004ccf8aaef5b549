// Settles what stopped a dossier's lane: fields that two hands changed, and operations that the province refused.
//
// A stopped operation is never changed or deleted: it is superseded by a new one in its place of the lane, made on the
// province's present document, and a named person's decision stands in the audit trail. Fees, decisions and signed content are
// taken whole, mine or theirs. The list of what is stopped: store::ReadModels::stops().
// Errors: NotFound {id} (already settled), NotAllowed {action, role}, ConflictTakesWhole {field} (an edited value for what is
// taken whole), StepNeedsReason, those of the store. Threads: blocks, not the UI thread.
#pragma once

#include <optional>

#include "stations/Desk.h"

namespace motcua::stations {

enum class Side { Mine, Theirs, Edited };

struct Decision {
    QUuid conflictId;  // one field of the comparison
    Side side = Side::Theirs;
    QJsonValue value = {};  // Edited only
};

struct Settlement {
    int openFields = 0;       // of the same operation, still to be decided
    bool laneGoesOn = false;  // the successor is on its way
};

class ConflictDesk {
public:
    explicit ConflictDesk(Desk& desk) : m_desk(desk) {}

    // All decisions in one transaction; the operation is settled with its last field.
    Result<Settlement> resolve(const Session& session, const QList<Decision>& decisions);
    // All open fields of one operation the same way.
    Result<Settlement> resolveAll(const Session& session, const QUuid& opId, Side side);
    // The refused operation once more, on the province's present document.
    Result<void> retry(const Session& session, const QUuid& opId);
    // The officer gives the operation up. A refused receipt takes its whole lane along: the dossier is hidden, kept, never
    // sent.
    Result<void> drop(const Session& session, const QUuid& opId, const QString& reason);

private:
    struct Stopped {
        store::OutboxRow row;
        Actor actor;
    };
    Result<Stopped> stopped(store::Store& store, const Session& session, const QUuid& opId) const;
    Result<store::ConflictRow> decide(store::Store& store, const Session& session, const Decision& decision) const;
    Result<Settlement> settleIfDecided(store::Store& store, const Session& session, const QUuid& opId);
    // The successor that makes the dossier's document `target`, or gives the place up if nothing of it is left.
    Result<void> replace(store::Store& store, const Stopped& stopped, const QJsonObject& target, const QString& kind,
                         QJsonObject payload);
    Result<void> giveUp(store::Store& store, const Stopped& stopped, const QString& kind, QJsonObject payload);
    Result<void> abandonDossier(store::Store& store, const Stopped& stopped, const QJsonObject& payload);
    Result<void> succeed(store::Store& store, const Stopped& stopped, store::Operation successor, const QString& kind,
                         const QJsonObject& payload);
    Result<void> note(store::Store& store, const Stopped& stopped, const QUuid& opId, const QString& kind,
                      const QJsonObject& payload);

    Desk& m_desk;
};

}  // namespace motcua::stations
