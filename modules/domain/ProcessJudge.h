// The province's judgement of a step that a desk reports: may this officer take it, is the dossier ready, and does the change
// hold what the move demands and nothing that it does not give a right to.
//
// The desk asks the same questions before it commits (ProcessStep); here the answer does not trust the desk. What is late –
// made without network before the dossier went on – is taken where the process says so. Errors: those of ProcessStep, and
// NotAllowed {action, member} for a change of something that is not the action's to change. Threads: pure functions.
#pragma once

#include "domain/ProcessStep.h"

namespace motcua {

struct ReportedStep {
    QJsonObject fields;  // the dossier as the province knows it
    QJsonObject set;     // dotted path → value
    Action action;
    Role role = Role::Reception;
    QString note;
};

// The state that the dossier takes.
Result<DossierState> judgeStep(const Process& process, const ReportedStep& step, const Officer& officer, const QDateTime& now);

}  // namespace motcua
