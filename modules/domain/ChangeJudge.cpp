// The second question of ProcessJudge: what a reported step wrote.
#include <QJsonArray>
#include <algorithm>

#include "domain/Change.h"
#include "domain/ProcessJudge.h"

namespace motcua {
namespace {

// One reported step on the scales.
struct Case {
    const Move& move;
    StepKind kind;
    const ReportedStep& step;
    const Dossier& before;
    const Dossier& after;
};

tl::unexpected<Error> notPossible(const Case& of) {
    return fail(ErrorCode::StepNotPossible,
                {{QStringLiteral("action"), of.move.action}, {QStringLiteral("state"), of.before.state.code()}});
}

tl::unexpected<Error> notIts(const Case& of, const QString& path) {
    return fail(ErrorCode::NotAllowed, {{QStringLiteral("action"), of.move.action}, {QStringLiteral("member"), path}});
}

// ---- Who writes where. What stands in no row belongs to no step.

bool ownsBranches(const Move& move) {
    return move.isKept() || move.has(Effect::CloseBranch) || move.has(Effect::ResumeClock) || move.has(Effect::CancelLeftovers);
}

bool changesDue(const Move& move) {
    return move.startsClock() || move.has(Effect::ExtendDue) || move.has(Effect::ResumeClock);
}

bool isCorrectable(const QString& member) {
    return member == u"papers" || member == u"applicant" || member == u"note" || member == u"returnWay";
}

bool changesResult(const Case& of) {
    return of.kind == StepKind::DraftResult || of.kind == StepKind::Sign || of.kind == StepKind::Seal ||
           of.kind == StepKind::Timestamp || of.move.has(Effect::KeepOldResult);
}

bool mayWrite(const QString& member, const Case& of) {
    if (member == u"state" || member == u"moved") return true;  // written by the province itself
    if (member == u"branches") return ownsBranches(of.move);
    if (member == u"due") return changesDue(of.move);
    // By when the next answer is owed follows from the state.
    if (member == u"answerBy") return of.after.state != of.before.state;
    if (member == u"receivedAt") return of.move.has(Effect::StartClock);
    if (member == u"receivedBy") return of.move.has(Effect::StartClock) || of.move.has(Effect::StartAtArrival);
    if (member == u"handlerId" || member == u"handlerName") return of.move.has(Effect::AssignHandler);
    if (member == u"children") return of.move.has(Need::Child);
    if (member == u"oldResults") return of.move.has(Effect::KeepOldResult);
    if (member == u"fees") return of.kind == StepKind::SettleFee || of.move.has(Effect::AddFee);
    if (member == u"handOver") return of.kind == StepKind::Return;
    if (member == u"result") return changesResult(of);
    if (member == u"papers" && (of.kind == StepKind::AttachPaper || of.kind == StepKind::Timestamp)) return true;
    return of.kind == StepKind::CorrectFields && isCorrectable(member);
}

Result<void> checkMembers(const Case& of) {
    for (const QString& path : of.step.set.keys()) {
        if (!mayWrite(path.section(QLatin1Char('.'), 0, 0), of)) return notIts(of, path);
    }
    return {};
}

// ---- Parts of the result: the handler's words and draft, the leader's signature, the clerk's seal. What a new draft or
// signature makes void is taken away with it. Another part changed with it shows that another draft stands there by now.

bool mayWritePart(const QString& part, const QJsonValue& value, const Case& of) {
    const bool isVoid = value.isNull();
    const bool ofLeader = part == u"signedBy" || part == u"signedAt", ofClerk = part == u"sealedBy" || part == u"sealedAt";
    switch (of.kind) {
        case StepKind::DraftResult:
            return part == u"title" || part == u"code" || part == u"body" || part == u"draft" ||
                   (isVoid && (part == u"file" || ofLeader || ofClerk));
        case StepKind::Sign:
            return part == u"file" || ofLeader || (isVoid && ofClerk);
        case StepKind::Seal:
            return part == u"file" || ofClerk;
        case StepKind::Timestamp:
            return part == u"file";
        default:
            return isVoid;  // the old result goes to the kept ones
    }
}

bool areOwnParts(const Case& of) {
    for (auto it = of.step.set.begin(); it != of.step.set.end(); ++it) {
        const QStringList path = it.key().split(QLatin1Char('.'));
        if (path[0] == u"result" && !mayWritePart(path.value(1), it.value(), of)) return false;
        const bool isStamp = of.kind == StepKind::Timestamp && path[0] == u"papers";
        if (isStamp && !(path.size() == 4 && path[2] == u"file")) return false;
    }
    return true;
}

// ---- What the kind of the step must have done, and no more.

bool isSettledOnly(const Case& of) {
    if (of.after.fees.size() != of.before.fees.size()) return false;
    for (qsizetype i = 0; i < of.before.fees.size(); ++i) {
        const Fee &was = of.before.fees[i], &now = of.after.fees[i];
        if (was.id != now.id || was.name != now.name || was.amount != now.amount) return false;
        if (was.settled && (!now.settled || was.settledAt != now.settledAt)) return false;
    }
    return true;
}

// Documents are compared as this version reads them.
bool isOneFeeMore(const Case& of) {
    if (of.after.fees.isEmpty() || of.after.fees.last().settled) return false;
    QJsonArray fees = toJson(of.after).value(QLatin1String("fees")).toArray();
    fees.removeLast();
    return fees == toJson(of.before).value(QLatin1String("fees")).toArray();
}

bool isOldResultKept(const Case& of) {
    const QJsonObject was = toJson(of.before), now = toJson(of.after);
    QJsonArray kept = was.value(QLatin1String("oldResults")).toArray();
    kept.append(was.value(QLatin1String("result")).toObject());
    return now.value(QLatin1String("oldResults")).toArray() == kept && !now.contains(QLatin1String("result"));
}

bool isOneChild(const Case& of) {
    const QJsonObject was = toJson(of.before.children), now = toJson(of.after.children);
    const auto isKept = [&now](const QString& key) { return now.contains(key); };
    const QStringList before = was.keys(), after = now.keys();
    const auto changed = std::count_if(after.begin(), after.end(), [&](const QString& key) { return was[key] != now[key]; });
    return changed <= 1 && std::all_of(before.begin(), before.end(), isKept);
}

// An owed timestamp makes another file of one that waits for it; every other file stays.
bool isStamped(const FileRef& was, const FileRef& now) {
    if (toJson(was) == toJson(now)) return true;
    return was.signatureState == u"waiting-timestamp" && now.signatureState != u"waiting-timestamp" && !now.isEmpty() &&
           now.sha256 != was.sha256;
}

bool areOnlyStamped(const Case& of) {
    for (auto paper = of.after.papers.begin(); paper != of.after.papers.end(); ++paper) {
        if (!isStamped(of.before.papers.value(paper.key()).file, paper->file)) return false;
    }
    return of.after.papers.keys() == of.before.papers.keys() && isStamped(of.before.result.file, of.after.result.file);
}

bool isDrafted(const ResultPaper& result) {
    return !result.draft.isEmpty() && result.file.isEmpty() && !result.signedAt.isValid() && !result.sealedAt.isValid();
}

bool isDone(const Case& of) {
    const auto says = [&of](const char* path) { return of.step.set.contains(QLatin1String(path)); };
    const ResultPaper& result = of.after.result;
    switch (of.kind) {
        case StepKind::DraftResult:
            return isDrafted(result);
        case StepKind::Sign:
            return says("result.signedAt") && result.signedAt.isValid() && !result.file.isEmpty();
        case StepKind::Seal:
            return says("result.sealedAt") && result.sealedAt.isValid() && !result.file.isEmpty();
        case StepKind::SettleFee:
            return isSettledOnly(of);
        case StepKind::Return:
            return says("handOver.at") && of.after.handOver.at.isValid() && !of.after.handOver.receiver.isEmpty();
        case StepKind::Timestamp:
            return areOnlyStamped(of);
        default:
            return true;
    }
}

bool areEffectsTrue(const Case& of) {
    const Move& move = of.move;
    return (!move.has(Effect::AddFee) || isOneFeeMore(of)) && (!move.has(Effect::KeepOldResult) || isOldResultKept(of)) &&
           (!move.has(Need::Child) || isOneChild(of));
}

// ---- The branches: what was open, what is new.

// How a branch began and was left to wait; a closing adds to it and changes nothing of it.
QJsonObject openPart(QJsonObject branch) {
    for (const char* end : {"closedAt", "closedBy", "answer"}) branch.remove(QLatin1String(end));
    return branch;
}

// Which branches the move must have closed: none, the innermost, or all that were open.
bool areClosedRightly(const Case& of, const QDateTime& latest) {
    const bool all = of.move.has(Effect::CancelLeftovers);
    const bool one = of.move.has(Effect::CloseBranch) || of.move.has(Effect::ResumeClock);
    const QJsonObject was = toJson(of.before.branches), now = toJson(of.after.branches);
    const Branch* innermost = openBranch(of.before.branches);
    for (auto it = of.before.branches.begin(); it != of.before.branches.end(); ++it) {
        const Branch end = of.after.branches.value(it.key());
        const bool mustClose = it->isOpen() && (all || (one && &*it == innermost));
        if (!mustClose && was[it.key()] != now[it.key()]) return false;
        if (!mustClose) continue;
        const bool isSame = openPart(now[it.key()].toObject()) == was[it.key()].toObject();
        if (!isSame || end.isOpen() || end.closedAt > latest) return false;
    }
    return true;
}

QStringList newBranches(const Case& of) {
    QStringList keys = of.after.branches.keys();
    keys.removeIf([&of](const QString& key) { return of.before.branches.contains(key); });
    return keys;
}

// A pause cannot have begun before the dossier was where it was paused.
QDateTime earliest(const Case& of) {
    const QDateTime since = of.before.moved.at.isValid() ? of.before.moved.at : of.before.receivedAt;
    return since.isValid() ? since.addSecs(-kClockDoubtSeconds) : since;
}

bool isOpenedRightly(const Case& of, const Officer& officer, const QDateTime& latest) {
    const QStringList keys = newBranches(of);
    if (keys.size() != (of.move.isKept() ? 1 : 0)) return false;
    if (keys.isEmpty()) return true;
    const QString& key = keys.first();
    if (!isBranchKey(key) || key > newBranchKey({}, latest, officer.id)) return false;
    const Branch made = of.after.branches.value(key);
    const bool mustBeOpen = of.move.has(Effect::OpenBranch) || of.move.has(Effect::PauseClock);
    const bool isOfMove = made.action == of.move.action && made.by == officer.id && made.isOpen() == mustBeOpen &&
                          made.pausesClock == of.move.has(Effect::PauseClock) &&
                          made.isOverdue == of.move.has(Effect::CountAsOverdue) &&
                          made.hasApology == of.move.has(Effect::RecordApology) && made.resumesTo == of.before.state.code();
    const bool isInTime = made.at.isValid() && made.at <= latest && (!made.pausesClock || made.at >= earliest(of));
    const bool isPromised = !of.move.has(Effect::ExtendDue) || made.until == of.after.due.at;
    // The innermost open branch is the one with the last key.
    const Branch* inner = openBranch(of.after.branches);
    const bool isInnermost = !mustBeOpen || inner == &*of.after.branches.constFind(key);
    return isOfMove && isInTime && isPromised && isInnermost;
}

// ---- What the officer had to say.

StepInput inputOf(const Case& of) {
    StepInput input(of.step.note);
    input.answer = of.step.note;
    input.officerId = of.after.handlerId;
    for (const QString& key : newBranches(of)) {
        input.agency = of.after.branches.value(key).agency;
        input.until = of.after.branches.value(key).until;
    }
    if (of.after.fees.size() > of.before.fees.size()) input.amount = of.after.fees.last().amount;
    const QJsonObject was = toJson(of.before.children), now = toJson(of.after.children);
    for (const QString& key : now.keys()) {
        if (was[key] == now[key]) continue;
        input.child = key;
        input.childNow = of.after.children.value(key);
    }
    if (of.move.has(Effect::ExtendDue)) input.until = of.after.due.at;
    return input;
}

}  // namespace

Result<void> judgeChange(const Process& process, const Judgement& judgement, const ReportedStep& step, const Officer& officer,
                         const QDateTime& now) {
    const Move& move = *judgement.permit.move;
    MOTCUA_TRY(const Dossier after, dossierFromJson(applied(step.fields, step.set)));
    const Case of{move, process.action(move.action)->kind, step, judgement.before, after};
    MOTCUA_CHECK(checkMembers(of));
    const QDateTime latest = now.addSecs(kClockDoubtSeconds);
    if (!areOwnParts(of) || !isDone(of) || !areEffectsTrue(of)) return notPossible(of);
    if (!areClosedRightly(of, latest) || !isOpenedRightly(of, officer, latest)) return notPossible(of);
    return checkInput(move, judgement.before, inputOf(of));
}

}  // namespace motcua
