#include "domain/ProcessJudge.h"

#include <algorithm>

#include "base/Text.h"
#include "domain/Change.h"

namespace motcua {
namespace {

// Members that belong to certain steps; all others are open to every step that may be taken.
bool isAction(const QString& member, const Move& move, StepKind kind) {
    const auto is = [&](const char* name) { return member == QLatin1String(name); };
    if (is("id") || is("process") || is("number") || is("provisional") || is("agency")) return false;
    if (is("due")) return move.startsClock() || move.has(Effect::ExtendDue) || move.has(Effect::ResumeClock);
    if (is("receivedBy")) return move.has(Effect::StartClock) || move.has(Effect::StartAtArrival);
    if (is("receivedAt")) return move.has(Effect::StartClock);
    if (is("branches"))
        return move.isKept() || move.has(Effect::CloseBranch) || move.has(Effect::ResumeClock) ||
               move.has(Effect::CancelLeftovers);
    if (is("handlerId") || is("handlerName")) return move.has(Effect::AssignHandler);
    if (is("children")) return move.has(Need::Child);
    if (is("oldResults")) return move.has(Effect::KeepOldResult);
    if (is("handOver")) return kind == StepKind::Return;
    if (is("fees")) return kind == StepKind::SettleFee || move.has(Effect::AddFee);
    if (is("result")) {
        return kind == StepKind::DraftResult || kind == StepKind::Sign || kind == StepKind::Seal ||
               kind == StepKind::Timestamp || move.has(Effect::KeepOldResult);
    }
    return true;
}

Result<void> checkMembers(const Process& process, const Move& move, const QJsonObject& set) {
    const StepKind kind = process.action(move.action)->kind;
    for (const QString& path : set.keys()) {
        const QString member = path.section(QLatin1Char('.'), 0, 0);
        if (isAction(member, move, kind)) continue;
        return fail(ErrorCode::NotAllowed, {{QStringLiteral("action"), move.action}, {QStringLiteral("member"), path}});
    }
    return {};
}

tl::unexpected<Error> notPossible(const Move& move, const Dossier& before) {
    return fail(ErrorCode::StepNotPossible,
                {{QStringLiteral("action"), move.action}, {QStringLiteral("state"), before.state.code()}});
}

// What the step had to leave in the dossier, held against what it did leave.
StepInput inputOf(const Dossier& before, const Dossier& after, const QString& note) {
    StepInput input(note);
    input.answer = note;
    input.officerId = after.handlerId;
    if (after.branches.size() > before.branches.size()) {
        input.agency = after.branches.last().agency;
        input.until = after.branches.last().until;
    }
    if (after.fees.size() > before.fees.size()) input.amount = after.fees.last().amount;
    for (auto it = after.children.begin(); it != after.children.end(); ++it) {
        const Child known = before.children.value(it.key());
        const bool isSame = known.status == it->status && known.note == it->note && known.at == it->at;
        if (isSame) continue;
        input.child = it.key();
        input.childNow = *it;
    }
    return input;
}

bool isSameStart(const Branch& a, const Branch& b) {
    return a.action == b.action && a.at == b.at && a.by == b.by && a.reason == b.reason && a.pausesClock == b.pausesClock &&
           a.resumesTo == b.resumesTo && a.isOverdue == b.isOverdue;
}

// Which branches the move must have closed: none, the innermost, or all that were open.
Result<void> checkClosed(const Move& move, const Dossier& before, const Dossier& after) {
    const bool all = move.has(Effect::CancelLeftovers);
    const bool one = move.has(Effect::CloseBranch) || move.has(Effect::ResumeClock);
    const Branch* innermost = openBranch(before.branches);
    for (auto it = before.branches.begin(); it != before.branches.end(); ++it) {
        const auto now = after.branches.constFind(it.key());
        if (now == after.branches.cend() || !isSameStart(*it, *now)) return notPossible(move, before);
        const bool mustClose = it->isOpen() && (all || (one && &*it == innermost));
        if ((it->isOpen() && !now->isOpen()) != mustClose) return notPossible(move, before);
    }
    return {};
}

Result<void> checkOpened(const Move& move, const Dossier& before, const Dossier& after, const Officer& officer) {
    const qsizetype fresh = after.branches.size() - before.branches.size();
    if (fresh != (move.isKept() ? 1 : 0)) return notPossible(move, before);
    if (fresh == 0) return {};
    const Branch& made = after.branches.last();
    const bool mustBeOpen = move.has(Effect::OpenBranch) || move.has(Effect::PauseClock);
    const bool isTrue = made.action == move.action && made.by == officer.id &&
                        made.pausesClock == move.has(Effect::PauseClock) &&
                        made.isOverdue == move.has(Effect::CountAsOverdue) && made.isOpen() == mustBeOpen &&
                        made.resumesTo == before.state.code();
    return isTrue ? Result<void>() : notPossible(move, before);
}

// A step that adds something and moves nothing may come after the dossier has gone on.
const Move* lateMove(const Process& process, const DossierState& state, const Action& action) {
    const ProcessState* now = process.state(state.code());
    if (!now || now->isFinal) return nullptr;
    const auto found = std::find_if(process.moves.begin(), process.moves.end(),
                                    [&](const Move& move) { return move.late && move.action == action.code(); });
    return found == process.moves.end() ? nullptr : &*found;
}

}  // namespace

Result<DossierState> judgeStep(const Process& process, const ReportedStep& step, const Officer& officer, const QDateTime& now) {
    QJsonObject fields = step.fields;
    MOTCUA_TRY(Dossier before, dossierFromJson(fields));
    auto granted = permit(process, before, officer, step.action, now, step.role);
    if (!granted && granted.error().is(ErrorCode::StepNotPossible)) {
        if (const Move* late = lateMove(process, before.state, step.action)) {
            before.state = DossierState(late->from.first());
            granted = permit(process, before, officer, step.action, now, step.role);
            before.state = DossierState(fields.value(QLatin1String("state")).toString());
        }
    }
    if (!granted && !process.moveFor(before.state.code(), step.action)) {
        return fail(ErrorCode::StepNotPossible,
                    {{QStringLiteral("action"), step.action.code()}, {QStringLiteral("state"), before.state.code()}});
    }
    if (!granted) return fail(granted.error());
    const Move& move = *granted->move;
    const DossierState target = targetOf(move, before);
    const QJsonValue claimed = step.set.value(QLatin1String("state"));
    if (claimed.isString() && claimed.toString() != target.code()) return notPossible(move, before);
    MOTCUA_CHECK(checkMembers(process, move, step.set));
    MOTCUA_CHECK(checkGuards(move, before, granted->actorOf(officer)));
    MOTCUA_TRY(const Dossier after, dossierFromJson(applied(fields, step.set)));
    MOTCUA_CHECK(checkClosed(move, before, after));
    MOTCUA_CHECK(checkOpened(move, before, after, officer));
    StepInput input = inputOf(before, after, step.note);
    if (move.has(Effect::ExtendDue)) input.until = after.due.at > before.due.at ? after.due.at : QDateTime();
    MOTCUA_CHECK(checkInput(move, input));
    return target;
}

}  // namespace motcua
