// Giấy tiếp nhận hồ sơ và hẹn trả kết quả (form 01) of a committed dossier.
//
// The legal version is that of the day of receipt, also for a reprint; the QR carries the law's minimum and the due date.
// A dossier that still waits for its number says "MÃ TẠM" and can be issued again when the number has come.
// Source: TT 03/2025/TT-VPCP (from 15/9/2025), TT 01/2018/TT-VPCP (before). Threads: pure function.
#pragma once

#include "domain/Procedure.h"
#include "printing/CommittedDossier.h"
#include "printing/FormData.h"

namespace motcua::printing {

// procedure: the version the dossier was received under, for the time limit that the old form names.
FormData receiptForm(const CommittedDossier& dossier, const Procedure& procedure, const PrintContext& context);

}  // namespace motcua::printing
