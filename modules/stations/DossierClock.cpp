#include "stations/DossierClock.h"

#include <algorithm>

#include "stations/Settings.h"

namespace motcua::stations {
namespace {

constexpr int kSupplementWanted = 5;  // national status: yêu cầu bổ sung giấy tờ

const Move* moveOf(const Branch& branch, const Process& process) {
    return process.move(branch.resumesTo, branch.action);
}

// Two desks' clocks differ by minutes: what ended before it began did not last.
Pause pauseOf(const Branch& branch, const Process& process) {
    const Move* move = moveOf(branch, process);
    const ProcessState* waiting = move ? process.state(move->to) : nullptr;
    const QDateTime to = branch.closedAt.isValid() ? qMax(branch.at, branch.closedAt) : QDateTime();
    return {branch.at, to, waiting && waiting->national == kSupplementWanted};
}

}  // namespace

DueCase dueCaseOf(const Dossier& dossier, const Process& process, const TimeLimit& limit) {
    DueCase out{limit, dossier.receivedAt};
    for (const Branch& branch : dossier.branches) {
        const Move* move = moveOf(branch, process);
        if (move && move->has(Effect::RestartClock)) out = {limit, branch.at};
        if (branch.pausesClock) out.pauses.append(pauseOf(branch, process));
        if (move && move->has(Effect::ExtendDue))
            out.extensions.append({{}, branch.at, branch.reason, branch.byName, branch.until});
    }
    return out;
}

Result<DueCase> DossierClock::caseOf(const Dossier& dossier) {
    MOTCUA_TRY(const auto process, m_desk.book()->of(dossier));
    MOTCUA_TRY(const Procedure procedure, m_catalogue.procedureEvenClosed(dossier.procedureCode));
    return dueCaseOf(dossier, *process, procedure.limitFor(dossier.caseId));
}

Result<DueDate> DossierClock::due(const Dossier& dossier) {
    if (m_desk.clockIsWrong()) return dueByNotice();
    const auto dueCase = caseOf(dossier);
    if (!dueCase && dueCase.error().is(ErrorCode::ProcedureUnknown)) return dueByNotice();
    if (!dueCase) return fail(dueCase.error());
    MOTCUA_TRY(const DueReckoner reckoner, Settings(m_desk).reckoner(m_catalogue));
    auto due = reckoner.due(*dueCase);
    if (due || !due.error().is(ErrorCode::DueNotComputable)) return due;
    // By plan or by case: what was promised in writing holds all the same.
    DueDate promised = dueByNotice();
    for (const Extension& extension : dueCase->extensions) promised.at = qMax(promised.at, extension.until);
    return promised;
}

Result<DueDate> DossierClock::stepDue(const Dossier& dossier) {
    MOTCUA_TRY(const auto process, m_desk.book()->of(dossier));
    const ProcessState* state = process->state(dossier.state.code());
    if (!state || !state->allowance || m_desk.clockIsWrong()) return DueDate{};
    const QDateTime entered = dossier.moved.at.isValid() ? dossier.moved.at : dossier.receivedAt;
    MOTCUA_TRY(const DueReckoner reckoner, Settings(m_desk).reckoner(m_catalogue));
    if (state->awaitsAnswer()) return reckoner.onlineAnswer(entered);
    if (state->clock != TimeRuns::Running) return DueDate{};
    const auto dueCase = caseOf(dossier);
    if (!dueCase && dueCase.error().is(ErrorCode::ProcedureUnknown)) return DueDate{};
    if (!dueCase) return fail(dueCase.error());
    const int dayHours = static_cast<int>(reckoner.calendar().nominalDaySeconds() / 3600);
    const int hours = state->allowance->value * (state->allowance->inHours ? 1 : dayHours);
    auto due = reckoner.stepDue({hours, 0}, entered, *dueCase);
    if (!due && due.error().is(ErrorCode::DueNotComputable)) return DueDate{};
    return due;
}

Result<QList<DueNote>> DossierClock::extensionConcerns(const Dossier& dossier) {
    MOTCUA_TRY(const DueCase dueCase, caseOf(dossier));
    MOTCUA_TRY(const DueReckoner reckoner, Settings(m_desk).reckoner(m_catalogue));
    if (!dossier.due.at.isValid()) return QList<DueNote>();
    return reckoner.extensionConcerns(dueCase, dossier.due.at, m_desk.clock().now());
}

}  // namespace motcua::stations
