#include "stations/BranchStation.h"

#include <algorithm>

#include "stations/Settings.h"

namespace motcua::stations {
namespace {

// The latest date that an extension promised; invalid if there was none.
QDateTime promisedBy(const Dossier& dossier) {
    QDateTime promised;
    for (const Branch& branch : dossier.branches) {
        if (branch.hasApology && branch.until.isValid()) promised = branch.until;
    }
    return promised;
}

// The other kinds come with work of their own: a signature, money, a receiver.
bool isPlain(StepKind kind) {
    return kind == StepKind::Move || kind == StepKind::Accept || kind == StepKind::Assign || kind == StepKind::Track;
}

}  // namespace

QList<Pause> pausesOf(const Dossier& dossier, const Process& process) {
    constexpr int kSupplementWanted = 5;  // national status: yêu cầu bổ sung giấy tờ
    QList<Pause> pauses;
    for (const Branch& branch : dossier.branches) {
        if (!branch.pausesClock) continue;
        const Move* move = process.move(branch.resumesTo, branch.action);
        const ProcessState* waiting = move ? process.state(move->to) : nullptr;
        pauses.append({branch.at, branch.closedAt, waiting && waiting->national == kSupplementWanted});
    }
    return pauses;
}

Result<Dossier> BranchStation::take(const Session& session, const QUuid& id, const Action& action, StepInput input) {
    MOTCUA_CHECK(nameOfficer(input));
    return m_desk.onStore([&](store::Store&) -> Result<Dossier> {
        MOTCUA_TRY(const Dossier before, m_desk.load(id));
        MOTCUA_TRY(const auto processes, m_desk.freshBook());
        MOTCUA_TRY(const ProcessRef process, processes->of(before));
        const Move* move = process->moveFor(before.state.code(), action);
        if (move && !isPlain(process->action(move->action)->kind)) {
            return fail(ErrorCode::StepNotPossible,
                        {{QStringLiteral("action"), action.code()}, {QStringLiteral("state"), before.state.code()}});
        }
        return m_desk.step(
            session, id, action, [&](Dossier& dossier) { return dueAnew(before, dossier); }, input);
    });
}

Result<void> BranchStation::nameOfficer(StepInput& input) {
    if (input.officerId.isEmpty()) return {};
    MOTCUA_TRY(const QList<Officer> handlers, m_catalogue.officersWith(Role::Handler));
    const auto found = std::find_if(handlers.begin(), handlers.end(),
                                    [&input](const Officer& officer) { return officer.id == input.officerId; });
    if (found == handlers.end()) return fail(ErrorCode::NotFound, {{QStringLiteral("what"), QStringLiteral("officer")}});
    input.officerName = found->fullName;
    return {};
}

// The clock began or goes on with this step: the date is counted anew, and never before what an extension promised.
Result<void> BranchStation::dueAnew(const Dossier& before, Dossier& dossier) {
    const auto standsStill = [](const Dossier& of) {
        return std::any_of(of.branches.begin(), of.branches.end(),
                           [](const Branch& branch) { return branch.pausesClock && branch.isOpen(); });
    };
    const bool goesOn = standsStill(before) && !standsStill(dossier);
    const bool begins = before.receivedBy != dossier.receivedBy || before.receivedAt != dossier.receivedAt;
    MOTCUA_TRY(const auto process, m_desk.book()->of(dossier));
    const ProcessState* state = process->state(dossier.state.code());
    const bool isOver = !state || state->isFinal;
    if (isOver || (!goesOn && !begins)) return {};
    const auto procedure = m_catalogue.procedure(dossier.procedureCode);
    // A date reckoned from a wrong clock, or for a procedure that is closed by now, would be a wrong promise: the old one
    // stands.
    if (!procedure || m_desk.clockIsWrong()) return {};
    MOTCUA_TRY(const DueReckoner reckoner, Settings(m_desk).reckoner(m_catalogue));
    auto due = reckoner.due({procedure->limitFor(dossier.caseId), dossier.receivedAt, pausesOf(dossier, *process)});
    if (!due && due.error().is(ErrorCode::DueNotComputable)) return {};
    if (!due) return fail(due.error());
    const QDateTime promised = promisedBy(dossier);
    if (promised.isValid() && due->at < promised) due->at = promised;
    dossier.due = *due;
    return {};
}

}  // namespace motcua::stations
