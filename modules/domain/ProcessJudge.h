// The province's judgement of what a desk reports: may this officer take the step, is the dossier ready, and does the change
// hold what the move demands and nothing that it does not give a right to.
//
// The desk asks the same questions before it commits (ProcessStep); here the answer does not trust the desk. Two questions, so
// that a change somebody else was faster with is found between them and told as what it is: judgeStep – right, state,
// conditions – and judgeChange – what was written. Rights are those of the moment the officer acted. What is late – made
// without network before the dossier went on – is taken where the process says so. Errors: those of ProcessStep, and
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
    QDateTime at;  // by the desk's clock, but never after `now`
};

struct Judgement {
    Permit permit;  // its move belongs to the process
    Dossier before;
    DossierState target;  // that the dossier takes
};

Result<Judgement> judgeStep(const Process& process, const ReportedStep& step, const Officer& officer);
Result<void> judgeChange(const Process& process, const Judgement& judgement, const ReportedStep& step, const Officer& officer,
                         const QDateTime& now);
// How the dossier comes into its new state. The province writes it by itself: a desk may have seen it in another one before.
Passage passageOf(const Judgement& judgement, const ReportedStep& step, const Officer& officer, const QDateTime& now);

// A receipt brings a new dossier and nothing that later steps make of it.
Result<void> judgeReceipt(const Process& process, const QJsonObject& set);

// How far two clocks of honest desks may be apart: nobody's pause begins longer than this before it can have begun.
inline constexpr qint64 kClockDoubtSeconds = 2 * 24 * 3600;

}  // namespace motcua
