#include "stations/BranchStation.h"

#include <algorithm>

namespace motcua::stations {
namespace {

bool standsStill(const Dossier& dossier) {
    return std::any_of(dossier.branches.begin(), dossier.branches.end(),
                       [](const Branch& branch) { return branch.pausesClock && branch.isOpen(); });
}

// The other kinds come with work of their own: a signature, money, a receiver.
bool isPlain(StepKind kind) {
    return kind == StepKind::Move || kind == StepKind::Accept || kind == StepKind::Assign || kind == StepKind::Track;
}

}  // namespace

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
            session, id, action, [&](Dossier& dossier) { return dueAnew(before, action, dossier); }, input);
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

Result<QList<DueNote>> BranchStation::concernsOf(const Dossier& dossier, const Action& action) {
    MOTCUA_TRY(const auto process, m_desk.book()->of(dossier));
    const Move* move = process->moveFor(dossier.state.code(), action);
    if (!move || !move->has(Effect::ExtendDue)) return QList<DueNote>();
    return DossierClock(m_desk, m_catalogue).extensionConcerns(dossier);
}

Result<DueDate> BranchStation::stepDue(const Dossier& dossier) {
    return DossierClock(m_desk, m_catalogue).stepDue(dossier);
}

// The clock began or goes on with this step: the date is counted anew. An extension says what spoke against it.
Result<void> BranchStation::dueAnew(const Dossier& before, const Action& action, Dossier& dossier) {
    MOTCUA_TRY(const auto process, m_desk.book()->of(dossier));
    const Move* move = process->moveFor(before.state.code(), action);
    const ProcessState* state = process->state(dossier.state.code());
    if (!move || !state) return {};
    DossierClock clock(m_desk, m_catalogue);
    if (dossier.state != before.state) {
        dossier.answerBy = {};
        if (state->awaitsAnswer()) {
            MOTCUA_TRY(const DueDate answer, clock.stepDue(dossier));
            dossier.answerBy = answer.at;
        }
    }
    if (move->has(Effect::ExtendDue)) {
        // Nothing speaks against it where nothing can be counted.
        dossier.due.notes += clock.extensionConcerns(before).value_or(QList<DueNote>());
    }
    const bool goesOn = standsStill(before) && !standsStill(dossier);
    if (state->clock != TimeRuns::Running || (!goesOn && !move->startsClock())) return {};
    MOTCUA_TRY(dossier.due, clock.due(dossier));
    return {};
}

}  // namespace motcua::stations
