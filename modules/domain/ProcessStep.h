// One step of a dossier by its process: who may take it, whether the dossier is ready for it, what it changes.
//
// The desk asks before it commits, the province asks again about what arrives: the same code. Rights: a role belongs to a post;
// a post counts for the dossiers of its own office; heads and handlers act for those of their unit, the others for all; who
// stands in for somebody away acts in that one's post, and both are named. Source: NĐ 118/2025/NĐ-CP Điều 17–20; QĐ 766/QĐ-TTg
// (a second request counts as overdue).
// Errors: StepNotPossible {action, state}, NotAllowed {action, role}, StepNeedsPapers {count}, StepNeedsFee {amount},
// StepNeedsResult, StepNeedsLeaderSignature, StepGuarded {guard}, StepNeedsReason, StepNeedsInput {input}. Threads: pure
// functions.
#pragma once

#include <functional>
#include <optional>

#include "domain/Dossier.h"
#include "domain/Process.h"

namespace motcua {

// What the officer said for a step; a bare text is its reason or opinion.
struct StepInput {
    StepInput(QString text = {}) : reason(std::move(text)) {}  // NOLINT: most steps carry a note only

    QString reason;
    QString officerId;
    QString officerName;
    QString agency;
    QDateTime until;
    QString answer;
    qint64 amount = 0;  // đồng
    QString child;      // key
    Child childNow;     // what is known of it
};

struct Permit {
    const Move* move = nullptr;
    Role role = Role::Reception;
    Post post;
    std::optional<Delegation> behalf = {};

    Actor actorOf(const Officer& officer) const;
};

// The move that the officer may take, and in which post. `asRole`: in this role only.
Result<Permit> permit(const Process& process, const Dossier& dossier, const Officer& officer, const Action& action,
                      const QDateTime& now, std::optional<Role> asRole = {});
// Every step this officer may take now, in the order of the file; what was taken and is possible once is not among them.
QList<Permit> permits(const Process& process, const Dossier& dossier, const Officer& officer, const QDateTime& now);
// May the officer take this action at all, wherever the dossier stands (who settles a stopped step, who takes one back)?
Result<Permit> entitled(const Process& process, const Dossier& dossier, const Officer& officer, const Action& action,
                        const QDateTime& now);
// Does the post reach this dossier's unit? A unit outside the office has no desk here: the office's own act for it.
bool reaches(const Post& post, const Dossier& dossier);

Result<void> checkGuards(const Move& move, const Dossier& dossier, const Actor& actor);
// Everything that the move needs is said, and an extension ends later than the date it extends.
Result<void> checkInput(const Move& move, const Dossier& dossier, const StepInput& input);
// State, branches, handler, fees: everything of the step that needs no calendar.
void applyMove(const Move& move, Dossier& dossier, const StepInput& input, const Actor& actor, const QDateTime& now);

// The state that the move leads to.
DossierState targetOf(const Move& move, const Dossier& dossier);

}  // namespace motcua
