#include "domain/ProcessJudge.h"

#include <algorithm>

#include "base/Clock.h"
#include "domain/Change.h"

namespace motcua {
namespace {

// A step that adds something and moves nothing may come after the dossier has gone on.
const Move* lateMove(const Process& process, const DossierState& state, const Action& action) {
    const ProcessState* now = process.state(state.code());
    if (!now || now->isFinal) return nullptr;
    const auto found = std::find_if(process.moves.begin(), process.moves.end(),
                                    [&](const Move& move) { return move.late && move.action == action.code(); });
    return found == process.moves.end() ? nullptr : &*found;
}

// Members of a dossier that has only been received.
bool isOfReceipt(const QString& member) {
    static const QStringList names = {
        QStringLiteral("id"),        QStringLiteral("number"),        QStringLiteral("provisional"),
        QStringLiteral("state"),     QStringLiteral("process"),       QStringLiteral("agency"),
        QStringLiteral("counter"),   QStringLiteral("unit"),          QStringLiteral("procedureCode"),
        QStringLiteral("caseId"),    QStringLiteral("procedureName"), QStringLiteral("channel"),
        QStringLiteral("returnWay"), QStringLiteral("sets"),          QStringLiteral("applicant"),
        QStringLiteral("papers"),    QStringLiteral("fees"),          QStringLiteral("receivedAt"),
        QStringLiteral("children"),  QStringLiteral("receivedBy"),    QStringLiteral("due"),
        QStringLiteral("note"),      QStringLiteral("answerBy")};
    return names.contains(member);
}

tl::unexpected<Error> notOfReceipt(const QString& member) {
    return fail(ErrorCode::NotAllowed,
                {{QStringLiteral("action"), actionCode(Action::Receive)}, {QStringLiteral("member"), member}});
}

bool isPlanned(const Process& process, const QString& child) {
    return std::any_of(process.children.begin(), process.children.end(),
                       [&child](const ChildPlan& plan) { return plan.key == child; });
}

}  // namespace

Result<Judgement> judgeStep(const Process& process, const ReportedStep& step, const Officer& officer) {
    QJsonObject fields = step.fields;
    MOTCUA_TRY(Dossier before, dossierFromJson(fields));
    auto granted = permit(process, before, officer, step.action, step.at, step.role);
    if (!granted && granted.error().is(ErrorCode::StepNotPossible)) {
        if (const Move* late = lateMove(process, before.state, step.action)) {
            const DossierState now = before.state;
            before.state = DossierState(late->from.first());
            granted = permit(process, before, officer, step.action, step.at, step.role);
            before.state = now;
        }
    }
    const auto notPossible = [&] {
        return fail(ErrorCode::StepNotPossible,
                    {{QStringLiteral("action"), step.action.code()}, {QStringLiteral("state"), before.state.code()}});
    };
    // Somebody else was faster: what is this officer's step elsewhere is another's in the state that the dossier has by now.
    const bool isElsewhere = !granted && granted.error().is(ErrorCode::NotAllowed) &&
                             entitled(process, before, officer, step.action, step.at).has_value();
    if (isElsewhere || (!granted && !process.moveFor(before.state.code(), step.action))) return notPossible();
    if (!granted) return fail(granted.error());
    const DossierState target = targetOf(*granted->move, before);
    const QJsonValue claimed = step.set.value(QLatin1String("state"));
    if (claimed.isString() && claimed.toString() != target.code()) return notPossible();
    MOTCUA_CHECK(checkGuards(*granted->move, before, granted->actorOf(officer)));
    return Judgement{*granted, before, target};
}

Passage passageOf(const Judgement& judgement, const ReportedStep& step, const Officer& officer, const QDateTime& now) {
    if (judgement.target == judgement.before.state) return judgement.before.moved;
    const QDateTime told = fromIso(step.set.value(QLatin1String("moved.at")).toString());
    const bool isCredible = told.isValid() && told <= now.addSecs(kClockDoubtSeconds);
    return {judgement.before.state.code(), officer.id, isCredible ? told : step.at};
}

Result<void> judgeReceipt(const Process& process, const QJsonObject& set) {
    for (const QString& path : set.keys()) {
        if (!isOfReceipt(path.section(QLatin1Char('.'), 0, 0))) return notOfReceipt(path);
    }
    MOTCUA_TRY(const Dossier dossier, dossierFromJson(applied({}, set)));
    for (const Fee& fee : dossier.fees) {
        if (fee.settled) return notOfReceipt(QStringLiteral("fees"));
    }
    for (auto child = dossier.children.begin(); child != dossier.children.end(); ++child) {
        const bool isNew = isPlanned(process, child.key()) && child->status == kChildStatuses.first();
        if (!isNew) return notOfReceipt(QStringLiteral("children.") + child.key());
    }
    return {};
}

}  // namespace motcua
