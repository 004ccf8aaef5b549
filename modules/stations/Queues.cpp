#include "stations/Queues.h"

#include <algorithm>
#include <functional>

#include "base/Clock.h"

namespace motcua::stations {
namespace {

const QString kOverdue = QStringLiteral("overdue");
const QString kOverdueByNoon = QStringLiteral("overdueByNoon");
const QString kDueToday = QStringLiteral("dueToday");
const QString kDueTomorrow = QStringLiteral("dueTomorrow");
const QString kUnanswered = QStringLiteral("unanswered");
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

struct Span {
    QDateTime from;
    QDateTime to;
};

// Which due dates a list takes.
Span spanOf(const QString& name, const QDateTime& now) {
    const QDateTime local = toLocal(now);
    const QTime noon(12, 0);
    const auto midnight = [&](int days) { return localDateTime(local.date().addDays(days), QTime(0, 0)); };
    if (name == kDueToday) return {now, midnight(1)};
    if (name == kDueTomorrow) return {midnight(1), midnight(2)};
    if (name == kOverdueByNoon) return {now, localDateTime(local.time() < noon ? local.date() : local.date().addDays(1), noon)};
    return {{}, now};
}

QStringList openStates(const ProcessBook& book) {
    return statesWhere(book, [](const ProcessState& state) { return !state.isFinal; });
}

bool holdsOnly(const Officer& officer, Role role) {
    return !officer.posts.isEmpty() &&
           std::all_of(officer.posts.begin(), officer.posts.end(), [role](const Post& post) { return post.role == role; });
}

}  // namespace

QStringList deadlineQueues() {
    return {kUnanswered, kOverdue, kOverdueByNoon, kDueToday, kDueTomorrow};
}

QStringList datedStates(const ProcessBook& book) {
    return statesWhere(book,
                       [](const ProcessState& state) { return state.clock == TimeRuns::Running || state.awaitsAnswer(); });
}

QStringList queueNames(const ProcessBook& book) {
    return statesWhere(book, [](const ProcessState&) { return true; }) + deadlineQueues() + QStringList{kStopped, kMine};
}

Result<store::DossierFilter> queueFilter(const QString& name, const Session& session, const QDateTime& now,
                                         const ProcessBook& book) {
    if (!queueNames(book).contains(name)) return fail(ErrorCode::NotFound, {{QStringLiteral("what"), name}});
    store::DossierFilter filter;
    if (name == kStopped) {
        filter.stoppedOnly = true;
        return filter;
    }
    const Officer& officer = session.officer;
    const bool onlyHandler = officer.hasRole(Role::Handler) && !officer.hasRole(Role::UnitHead);
    const bool isAssigned = name == stateCode(DossierState::Assigned);
    const bool isDeadline = deadlineQueues().contains(name);
    filter.states = name == kMine ? openStates(book) : QStringList{name};
    if (name == kUnanswered) {
        filter.states = statesWhere(book, [](const ProcessState& state) { return state.awaitsAnswer(); });
    } else if (isDeadline) {
        // While the clock stands still, a date gone by is not overdue.
        filter.states = statesWhere(book, [](const ProcessState& state) { return state.clock == TimeRuns::Running; });
        const Span span = spanOf(name, now);
        filter.dueFrom = span.from;
        filter.dueBefore = span.to;
    }
    const bool isOwn = name == kMine || (isAssigned && onlyHandler) || (isDeadline && holdsOnly(officer, Role::Handler));
    if (isOwn) filter.assignee = officer.id;
    if (holdsOnly(officer, Role::UnitHead) && officer.posts.size() == 1) filter.unit = officer.posts.first().agencyCode;
    return filter;
}

}  // namespace motcua::stations
