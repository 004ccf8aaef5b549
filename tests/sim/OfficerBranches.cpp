// The branches that officers of a simulated desk take: whatever the process permits them, with everything it asks for.
#include "sim/OfficerScript.h"

namespace motcua::sim {
namespace {

// Steps with machinery of their own are the walk's; corrections and owed timestamps come by other ways.
bool isPlain(StepKind kind) {
    return kind == StepKind::Move || kind == StepKind::Accept || kind == StepKind::Track;
}

bool leadsBack(const Move& move) {
    return move.has(Effect::CloseBranch) || move.has(Effect::ResumeClock);
}

const QList<Role> kRoles{Role::Reception, Role::Return, Role::Handler, Role::UnitHead, Role::Leader, Role::Clerk};

}  // namespace

void OfficerScript::branchOff(const QUuid& id) {
    const auto row = m_parts.desk.store().dossiers.find(id);
    if (!row || !*row) return;
    const auto dossier = dossierFromJson((*row)->fields);
    if (!dossier) return;
    Workstation& desk = m_parts.desk;
    const auto process = desk.ground().book()->of(*dossier);
    if (!process) return;
    QList<Permit> choices;
    for (const Role role : kRoles) {
        for (const Permit& granted : permits(**process, *dossier, desk.session(role).officer, desk.ground().clock().now())) {
            if (isPlain((*process)->action(granted.move->action)->kind)) choices.append(granted);
        }
    }
    if (choices.isEmpty()) return walkOn(id);
    take(*dossier, choices[static_cast<qsizetype>(m_parts.rng.below(static_cast<quint64>(choices.size())))]);
}

bool OfficerScript::comeBack(const Dossier& dossier) {
    Workstation& desk = m_parts.desk;
    const auto process = desk.ground().book()->of(dossier);
    if (!process) return false;
    for (const Role role : kRoles) {
        for (const Permit& granted : permits(**process, dossier, desk.session(role).officer, desk.ground().clock().now())) {
            const StepKind kind = (*process)->action(granted.move->action)->kind;
            if (!isPlain(kind) || !leadsBack(*granted.move)) continue;
            take(dossier, granted);
            return true;
        }
    }
    return false;
}

void OfficerScript::take(const Dossier& dossier, const Permit& granted) {
    Workstation& desk = m_parts.desk;
    StepInput input(QStringLiteral("Lý do ") + word());
    input.officerId = granted.move->has(Need::Officer) ? desk.session(Role::Handler).officer.id : QString();
    input.agency = QStringLiteral("Công an phường");
    input.answer = QStringLiteral("Ý kiến ") + word();
    input.until = desk.ground().clock().now().addDays(3 + static_cast<qint64>(m_parts.rng.below(5)));
    input.amount = 1'000 * static_cast<qint64>(1 + m_parts.rng.below(50));
    input.child = dossier.children.isEmpty() ? QStringLiteral("mot") : dossier.children.firstKey();
    input.childNow.status = QStringLiteral("done");
    const Action action(granted.move->action);
    perform(action, dossier.id, [&] { return desk.branches().take(desk.session(granted.role), dossier.id, action, input); });
}

}  // namespace motcua::sim
