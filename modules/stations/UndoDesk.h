// "Hoàn tác": takes back the last step of an officer while it has not left the desk; afterwards by a step against it, if there
// can be one.
//
// Inside the hold time the operation is withdrawn and the inverse event written in one transaction: nothing of it ever reaches
// the province, neither the step nor its files. A receipt's number stays used: it may stand on paper. Sent already: a
// correction is corrected back by a new operation; any other step has had its effect. Errors: UndoTooLate, NotAllowed (another
// officer's step), NotFound {id}, those of the store. Threads: blocks, not the UI thread.
#pragma once

#include <optional>

#include "stations/Desk.h"

namespace motcua::stations {

struct Undoable {
    QUuid opId;
    QString action;
    QDateTime until;  // then it leaves the desk
};

class UndoDesk {
public:
    explicit UndoDesk(Desk& desk) : m_desk(desk) {}

    // The officer's last step of this dossier, while it is held.
    Result<std::optional<Undoable>> held(const Session& session, const QUuid& dossier);
    // The officer's last step of this dossier, held or not, if it has not left.
    Result<Undoable> last(const Session& session, const QUuid& dossier);
    Result<void> undo(const Session& session, const QUuid& opId);

private:
    Result<std::optional<store::OutboxRow>> lastWaiting(const QUuid& dossier);
    Result<void> withdraw(store::Store& store, const store::OutboxRow& row, const Actor& actor);
    Result<void> correctBack(const Session& session, const store::OutboxRow& row);

    Desk& m_desk;
};

}  // namespace motcua::stations
