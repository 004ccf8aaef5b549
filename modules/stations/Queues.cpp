#include "stations/Queues.h"

#include <algorithm>
#include <functional>

namespace motcua::stations {
namespace {

const QString kOverdue = QStringLiteral("overdue");
const QString kStopped = QStringLiteral("stopped");
const QString kMine = QStringLiteral("mine");

// States of all processes in the order of the walk, those of the standard one first.
QStringList statesWhere(const ProcessBook& book, const std::function<bool(const ProcessState&)>& wanted) {
    QList<ProcessRef> processes = book.all().values();
    std::stable_partition(processes.begin(), processes.end(),
                          [](const ProcessRef& process) { return process->code == QLatin1String("standard"); });
    QStringList states;
    for (const ProcessRef& process : std::as_const(processes)) {
        for (const ProcessState& state : process->states) {
            if (wanted(state) && !states.contains(state.code)) states.append(state.code);
        }
    }
    return states;
}

QStringList openStates(const ProcessBook& book) {
    return statesWhere(book, [](const ProcessState& state) { return !state.isFinal; });
}

bool holdsOnly(const Officer& officer, Role role) {
    return !officer.posts.isEmpty() &&
           std::all_of(officer.posts.begin(), officer.posts.end(), [role](const Post& post) { return post.role == role; });
}

}  // namespace

QStringList queueNames(const ProcessBook& book) {
    return statesWhere(book, [](const ProcessState&) { return true; }) + QStringList{kOverdue, kStopped, kMine};
}

Result<store::DossierFilter> queueFilter(const QString& name, const Session& session, const QDateTime& now,
                                         const ProcessBook& book) {
    if (!queueNames(book).contains(name)) return fail(ErrorCode::NotFound, {{QStringLiteral("what"), name}});
    store::DossierFilter filter;
    if (name == kStopped) {
        filter.stoppedOnly = true;
        return filter;
    }
    filter.states = name == kMine ? openStates(book) : QStringList{name};
    if (name == kOverdue) {
        // While the clock stands still, a date gone by is not overdue.
        filter.states = statesWhere(book, [](const ProcessState& state) { return state.clock == TimeRuns::Running; });
        filter.dueBefore = now;
    }
    const Officer& officer = session.officer;
    const bool onlyHandler = officer.hasRole(Role::Handler) && !officer.hasRole(Role::UnitHead);
    if (name == kMine || (name == stateCode(DossierState::Assigned) && onlyHandler)) filter.assignee = officer.id;
    if (holdsOnly(officer, Role::UnitHead) && officer.posts.size() == 1) filter.unit = officer.posts.first().agencyCode;
    return filter;
}

}  // namespace motcua::stations
