#include "stations/IntakeStation.h"

#include <algorithm>

#include "base/Text.h"
#include "domain/CitizenCard.h"
#include "stations/DossierClock.h"
#include "stations/Settings.h"

namespace motcua::stations {

QStringList missingIn(const IntakeDraft& draft, const Procedure& procedure) {
    QStringList missing;
    const Applicant& a = draft.applicant;
    if (normalized(a.fullName).isEmpty()) missing.append(QStringLiteral("applicant.fullName"));
    if (!isCitizenNumber(a.idNumber)) missing.append(QStringLiteral("applicant.idNumber"));
    if (normalized(a.address).isEmpty()) missing.append(QStringLiteral("applicant.address"));
    if (!procedure.cases.isEmpty() && !procedure.findCase(draft.caseId)) missing.append(QStringLiteral("caseId"));
    if (draft.sets < 1) missing.append(QStringLiteral("sets"));
    for (const Component& component : procedure.components) {
        if (!procedure.needs(draft.caseId, component.id)) continue;
        if (!draft.papers.value(component.id).received) missing.append(QStringLiteral("papers.") + component.id);
    }
    return missing;
}

Result<IntakeDraft> IntakeStation::begin(const QString& procedureCode, const QString& caseId) {
    MOTCUA_TRY(const Procedure procedure, m_catalogue.procedure(procedureCode));
    IntakeDraft draft;
    draft.procedureCode = procedure.code;
    draft.caseId = caseId.isEmpty() && !procedure.cases.isEmpty() ? procedure.cases.first().id : caseId;
    draft.papers = procedure.checklist(draft.caseId);
    draft.fees = procedure.feesFor(draft.caseId, m_desk.office().testData);
    draft.sets = procedure.dossierSets;
    return draft;
}

Result<DueDate> IntakeStation::previewDue(const QString& procedureCode, const QString& caseId) {
    MOTCUA_TRY(const Procedure procedure, m_catalogue.procedure(procedureCode));
    // A date reckoned from a wrong clock would be a promise: the dossier is received, the date follows by notice.
    if (m_desk.clockIsWrong()) return dueByNotice();
    MOTCUA_TRY(const DueReckoner reckoner, Settings(m_desk).reckoner(m_catalogue));
    auto due = reckoner.due({procedure.limitFor(caseId), m_desk.clock().now()});
    // "By plan" and "by case" are answers of the law, not failures: the receipt leaves the date to the notice that follows.
    if (!due && due.error().is(ErrorCode::DueNotComputable)) return dueByNotice();
    return due;
}

Result<ProcessRef> IntakeStation::processFor(const IntakeDraft& draft, const Procedure& procedure) {
    MOTCUA_TRY(const auto processes, m_desk.freshBook());
    return processes->choose({procedure.process, procedure.code, procedure.field, procedure.limitUnit, draft.channel,
                              toLocal(m_desk.clock().now()).date(), draft.process});
}

// The whole step in one visit of the store thread.
Result<Dossier> IntakeStation::receive(const Session& session, const IntakeDraft& draft) {
    return m_desk.onStore([&](store::Store&) { return receiveOnStore(session, draft); });
}

Result<Dossier> IntakeStation::receiveOnStore(const Session& session, const IntakeDraft& draft) {
    MOTCUA_TRY(const Procedure procedure, m_catalogue.procedure(draft.procedureCode));
    const QStringList missing = missingIn(draft, procedure);
    if (!missing.isEmpty())
        return fail(ErrorCode::DraftIncomplete, {{QStringLiteral("fields"), missing.join(QLatin1Char(','))}});
    MOTCUA_TRY(const ProcessRef process, processFor(draft, procedure));
    MOTCUA_TRY(const DueDate due, previewDue(draft.procedureCode, draft.caseId));
    MOTCUA_TRY(const QString unit, m_catalogue.unitFor(procedure));

    Dossier dossier;
    dossier.unit = unit;
    dossier.procedureCode = procedure.code;
    dossier.procedureName = procedure.name;
    dossier.caseId = draft.caseId;
    dossier.channel = draft.channel;
    dossier.returnWay = draft.returnWay;
    dossier.sets = draft.sets;
    dossier.applicant = draft.applicant;
    dossier.applicant.fullName = normalized(draft.applicant.fullName);
    dossier.applicant.address = normalized(draft.applicant.address);
    dossier.papers = draft.papers;
    dossier.papers.removeIf([](const auto& paper) { return !paper.value().received; });
    dossier.fees = draft.fees;
    dossier.processCode = process->code;
    dossier.processVersion = process->version;
    // What has only arrived – online, by post – has no date before it is accepted, but waits for an answer.
    dossier.state = DossierState(process->startFor(draft.channel));
    dossier.receivedAt = m_desk.clock().now();
    const ProcessState* start = process->state(dossier.state.code());
    if (start->clock == TimeRuns::Running) dossier.due = due;
    if (start->awaitsAnswer()) {
        MOTCUA_TRY(const DueDate answer, DossierClock(m_desk, m_catalogue).stepDue(dossier));
        dossier.answerBy = answer.at;
    }
    dossier.note = normalized(draft.note);
    return m_desk.open(session, std::move(dossier));
}

}  // namespace motcua::stations
