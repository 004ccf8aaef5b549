#include "domain/ProcessStep.h"

#include <QRegularExpression>
#include <algorithm>

#include "base/Clock.h"
#include "base/Text.h"
#include "domain/DueNotes.h"

namespace motcua {
namespace {

// Heads see their unit, handlers too; counters, leaders and clerks serve the office.
bool isOfUnit(Role role) {
    return role == Role::Handler || role == Role::UnitHead;
}

// A post gives rights in its own office only. A dossier that names none is still being received here.
bool isOfOffice(const Post& post, const Dossier& dossier) {
    return dossier.agency.isEmpty() || (post.agencyCode + QLatin1Char('.')).startsWith(dossier.agency + QLatin1Char('.'));
}

bool mayStillTake(const Move& move, const Dossier& dossier) {
    if (move.once && timesTaken(dossier.branches, move.action) > 0) return false;
    const auto wasTaken = [&](const QString& action) { return timesTaken(dossier.branches, action) > 0; };
    return move.after.isEmpty() || std::any_of(move.after.begin(), move.after.end(), wasTaken);
}

tl::unexpected<Error> notPossible(const Dossier& dossier, const Action& action) {
    return fail(ErrorCode::StepNotPossible,
                {{QStringLiteral("action"), action.code()}, {QStringLiteral("state"), dossier.state.code()}});
}

tl::unexpected<Error> notAllowed(const Move& move) {
    return fail(ErrorCode::NotAllowed,
                {{QStringLiteral("action"), move.action}, {QStringLiteral("role"), roleCode(move.roles.front())}});
}

std::optional<Permit> permitFor(const Move& move, const Dossier& dossier, const Officer& officer, const QDateTime& now,
                                std::optional<Role> asRole) {
    for (const Role role : move.roles) {
        if (asRole && role != *asRole) continue;
        const auto fits = [&](const Post& post) {
            return post.role == role && isOfOffice(post, dossier) && (!isOfUnit(role) || reaches(post, dossier));
        };
        for (const Post& post : officer.posts) {
            if (fits(post)) return Permit{&move, role, post};
        }
        for (const Delegation& delegation : officer.delegations) {
            if (delegation.holdsAt(now) && fits(delegation.post)) return Permit{&move, role, delegation.post, delegation};
        }
    }
    return std::nullopt;
}

Result<void> checkGuard(Guard guard, const Move& move, const Dossier& dossier, const Actor& actor) {
    const auto refused = [&] {
        return fail(ErrorCode::StepGuarded,
                    {{QStringLiteral("guard"), guardCode(guard)}, {QStringLiteral("action"), move.action}});
    };
    switch (guard) {
        case Guard::PapersDigitized: {
            const qsizetype missing = dossier.papersToDigitize().size();
            if (missing > 0) return fail(ErrorCode::StepNeedsPapers, {{QStringLiteral("count"), QString::number(missing)}});
            return {};
        }
        case Guard::FeesSettled:
            if (!dossier.feesSettled())
                return fail(ErrorCode::StepNeedsFee, {{QStringLiteral("amount"), vnd(dossier.feeTotal())}});
            return {};
        case Guard::ResultDrafted:
            if (dossier.result.draft.isEmpty()) return fail(ErrorCode::StepNeedsResult);
            return {};
        case Guard::ResultPresent:
            if (dossier.result.file.isEmpty()) return fail(ErrorCode::StepNeedsResult);
            return {};
        case Guard::ResultSigned:
            if (dossier.result.file.isEmpty()) return fail(ErrorCode::StepNeedsLeaderSignature);
            return {};
        case Guard::ResultSealed:
            if (!dossier.result.sealedAt.isValid()) return refused();
            return {};
        case Guard::ChildrenFinished:
            if (!dossier.childrenFinished()) return refused();
            return {};
        case Guard::SentByActor:
            if (dossier.moved.by != actor.officerId && dossier.moved.by != actor.behalfOfId) return refused();
            return {};
    }
    return {};
}

// The key becomes part of paths in the document.
bool isChildKey(const QString& key) {
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9-]*$"));
    return shape.match(key).hasMatch();
}

bool isSaid(Need need, const StepInput& input) {
    switch (need) {
        case Need::Reason:
            return !normalized(input.reason).isEmpty();
        case Need::Officer:
            return !input.officerId.isEmpty();
        case Need::Agency:
            return !normalized(input.agency).isEmpty();
        case Need::Until:
            return input.until.isValid();
        case Need::Answer:
            return !normalized(input.answer).isEmpty();
        case Need::Amount:
            return input.amount > 0;
        case Need::Child:
            return isChildKey(input.child) && kChildStatuses.contains(input.childNow.status);
    }
    return false;
}

void close(Branch& branch, const StepInput& input, const Actor& actor, const QDateTime& now) {
    branch.closedAt = now;
    branch.closedBy = actor.name;
    branch.answer = normalized(input.answer.isEmpty() ? input.reason : input.answer);
}

void closeBranches(const Move& move, Dossier& dossier, const StepInput& input, const Actor& actor, const QDateTime& now) {
    const bool all = move.has(Effect::CancelLeftovers);
    if (!all && !move.has(Effect::CloseBranch) && !move.has(Effect::ResumeClock)) return;
    for (auto it = dossier.branches.end(); it != dossier.branches.begin();) {
        --it;
        if (!it->isOpen()) continue;
        close(*it, input, actor, now);
        if (!all) return;
    }
}

void openBranchFor(const Move& move, Dossier& dossier, const StepInput& input, const Actor& actor, const QDateTime& now) {
    if (!move.isKept()) return;
    Branch branch;
    branch.action = move.action;
    branch.at = now;
    branch.by = actor.officerId;
    branch.byName = actor.name;
    branch.reason = normalized(input.reason);
    branch.agency = normalized(input.agency);
    branch.until = input.until;
    branch.pausesClock = move.has(Effect::PauseClock);
    branch.isOverdue = move.has(Effect::CountAsOverdue);
    branch.hasApology = move.has(Effect::RecordApology);
    branch.resumesTo = dossier.state.code();
    const bool isOver = !move.has(Effect::OpenBranch) && !move.has(Effect::PauseClock);
    if (isOver) {
        branch.closedAt = now;
        branch.closedBy = actor.name;
    }
    dossier.branches.insert(newBranchKey(dossier.branches, now, actor.officerId), branch);
}

void extend(Dossier& dossier, const StepInput& input) {
    dossier.due.notes.append(
        due::promiseNote({{}, {}, normalized(input.reason), {}, input.until}, dossier.due.at, input.until));
    dossier.due.at = input.until;
}

void addFee(Dossier& dossier, const StepInput& input) {
    const QString id = QStringLiteral("nghia-vu-%1").arg(dossier.fees.size() + 1);
    dossier.fees.append({id, normalized(input.reason), input.amount, false, {}});
}

}  // namespace

Actor Permit::actorOf(const Officer& officer) const {
    Actor actor{officer.id, officer.fullName, post.postId, post.title, role};
    if (behalf) {
        actor.behalfOfId = behalf->officerId;
        actor.behalfOfName = behalf->fullName;
    }
    return actor;
}

bool reaches(const Post& post, const Dossier& dossier) {
    const QString own = post.agencyCode + QLatin1Char('.'), theirs = dossier.unit + QLatin1Char('.');
    const bool isOutside = !dossier.agency.isEmpty() && !theirs.startsWith(dossier.agency + QLatin1Char('.'));
    return dossier.unit.isEmpty() || isOutside || theirs.startsWith(own) || own.startsWith(theirs);
}

Result<Permit> permit(const Process& process, const Dossier& dossier, const Officer& officer, const Action& action,
                      const QDateTime& now, std::optional<Role> asRole) {
    const Move* move = process.moveFor(dossier.state.code(), action);
    // Rights come first: who may not do it at all need not learn how far the dossier is.
    if (move) {
        if (const auto granted = permitFor(*move, dossier, officer, now, asRole)) {
            if (mayStillTake(*move, dossier)) return *granted;
            return notPossible(dossier, action);
        }
    }
    if (move) return notAllowed(*move);
    const auto elsewhere = entitled(process, dossier, officer, action, now);
    return elsewhere ? Result<Permit>(notPossible(dossier, action)) : elsewhere;
}

Result<Permit> entitled(const Process& process, const Dossier& dossier, const Officer& officer, const Action& action,
                        const QDateTime& now) {
    const Move* first = nullptr;
    for (const Move& move : process.moves) {
        const bool isIt = move.action == action.code() || kindCode(process.action(move.action)->kind) == action.code();
        if (!isIt) continue;
        if (const auto granted = permitFor(move, dossier, officer, now, {})) return *granted;
        if (!first) first = &move;
    }
    if (first) return notAllowed(*first);
    // A receipt begins the walk: it is no move of it.
    static const Move receipt = [] {
        Move move;
        move.action = Action::Receive.code();
        move.roles = {Role::Reception};
        return move;
    }();
    if (action != Action::Receive) return notPossible(dossier, action);
    if (const auto granted = permitFor(receipt, dossier, officer, now, {})) return *granted;
    return notAllowed(receipt);
}

QList<Permit> permits(const Process& process, const Dossier& dossier, const Officer& officer, const QDateTime& now) {
    QList<Permit> out;
    for (const Move* move : process.movesFrom(dossier.state.code())) {
        if (!mayStillTake(*move, dossier)) continue;
        if (const auto granted = permitFor(*move, dossier, officer, now, {})) out.append(*granted);
    }
    return out;
}

Result<void> checkGuards(const Move& move, const Dossier& dossier, const Actor& actor) {
    for (const Guard guard : move.guards) MOTCUA_CHECK(checkGuard(guard, move, dossier, actor));
    return {};
}

Result<void> checkInput(const Move& move, const Dossier& dossier, const StepInput& input) {
    // An extension gives time; an earlier date takes it away.
    const bool isEarlier = move.has(Effect::ExtendDue) && dossier.due.at.isValid() && input.until <= dossier.due.at;
    for (const Need need : move.needs) {
        if (isSaid(need, input) && !(need == Need::Until && isEarlier)) continue;
        if (need == Need::Reason) return fail(ErrorCode::StepNeedsReason);
        return fail(ErrorCode::StepNeedsInput, {{QStringLiteral("input"), needCode(need)}});
    }
    return {};
}

DossierState targetOf(const Move& move, const Dossier& dossier) {
    if (move.to.isEmpty()) return dossier.state;
    if (move.to != kBack) return DossierState(move.to);
    const Branch* open = openBranch(dossier.branches);
    return open ? DossierState(open->resumesTo) : dossier.state;
}

void applyMove(const Move& move, Dossier& dossier, const StepInput& input, const Actor& actor, const QDateTime& now) {
    const DossierState next = targetOf(move, dossier);
    closeBranches(move, dossier, input, actor, now);
    openBranchFor(move, dossier, input, actor, now);
    if (move.has(Effect::ExtendDue)) extend(dossier, input);
    if (move.has(Effect::AddFee)) addFee(dossier, input);
    if (move.has(Effect::AssignHandler)) {
        dossier.handlerId = input.officerId;
        dossier.handlerName = input.officerName;
    }
    if (move.has(Effect::KeepOldResult)) {
        dossier.oldResults.append(dossier.result);
        dossier.result = {};
    }
    if (move.has(Need::Child)) {
        Child& child = dossier.children[input.child];
        const Child known = child;
        child = input.childNow;
        if (child.name.isEmpty()) child.name = known.name;
        if (child.agency.isEmpty()) child.agency = known.agency;
        if (child.number.isEmpty()) child.number = known.number;
        child.at = now;
    }
    if (move.has(Effect::StartClock)) {
        dossier.receivedAt = now;
        dossier.receivedBy = actor.name;
    }
    if (move.has(Effect::StartAtArrival)) dossier.receivedBy = actor.name;
    if (next == dossier.state) return;
    dossier.moved = {dossier.state.code(), actor.officerId, now};
    dossier.state = next;
}

}  // namespace motcua
