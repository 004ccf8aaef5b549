// Papers that a branch of the walk gives the applicant: the request for papers (form 02), the refusal (03), the apology with a
// new date (04), the notice that handling stops (05), and the office's own notice of a financial obligation.
//
// Each is made from one committed branch and keeps that branch's day, version of the form and officer in every reprint. Reasons
// are the officer's words, never a code. Source: TT 03/2025/TT-VPCP Phụ lục I (from 15/9/2025), TT 01/2018/TT-VPCP (before; it
// knows no notice of stopping). Threads: pure function.
#pragma once

#include "printing/CommittedDossier.h"
#include "printing/FormData.h"

namespace motcua::printing {

struct BranchPaper {
    QString kind;  // "supplement", "refusal", "apology", "stop", "fee-notice": `form` of the process's move
    Branch branch;
    QDateTime dueBefore;  // the date that is not kept; invalid: not known here, or no such date
    Signer signer;        // of a letter; a slip is signed by the officer of the branch
};

QStringList branchForms();
FormData branchForm(const CommittedDossier& dossier, const BranchPaper& paper, const PrintContext& context);

}  // namespace motcua::printing
