#include "stations/Queues.h"

namespace motcua::stations {
namespace {

const QString kOverdue = QStringLiteral("overdue");
const QString kStopped = QStringLiteral("stopped");
const QString kMine = QStringLiteral("mine");

constexpr DossierState kWalk[] = {DossierState::Received,      DossierState::Transferred, DossierState::Assigned,
                                  DossierState::ResultDrafted, DossierState::Approved,    DossierState::Signed,
                                  DossierState::Sealed,        DossierState::ResultReady, DossierState::Returned};

QStringList openStates() {
    QStringList states;
    for (const DossierState state : kWalk) {
        if (state != DossierState::Returned) states.append(stateCode(state));
    }
    return states;
}

}  // namespace

QStringList queueNames() {
    return openStates() + QStringList{stateCode(DossierState::Returned), kOverdue, kStopped, kMine};
}

Result<store::DossierFilter> queueFilter(const QString& name, const Session& session, const QDateTime& now) {
    if (!queueNames().contains(name)) return fail(ErrorCode::NotFound, {{QStringLiteral("what"), name}});
    store::DossierFilter filter;
    if (name == kStopped) {
        filter.stoppedOnly = true;
        return filter;
    }
    filter.states = name == kOverdue || name == kMine ? openStates() : QStringList{name};
    if (name == kOverdue) filter.dueBefore = now;
    const bool onlyHandler = session.officer.hasRole(Role::Handler) && !session.officer.hasRole(Role::UnitHead);
    if (name == kMine || (name == stateCode(DossierState::Assigned) && onlyHandler)) filter.assignee = session.officer.id;
    return filter;
}

}  // namespace motcua::stations
