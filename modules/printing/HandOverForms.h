// The two papers that travel with a dossier: the control sheet and the slip of one hand-over.
//
// Control sheet: Phiếu kiểm soát quá trình giải quyết hồ sơ (form 06 of TT 03/2025/TT-VPCP, 05 of TT 01/2018/TT-VPCP): a chain
// in which each step begins where the one before ended. Transfer slip: Phiếu bàn giao hồ sơ, the office's own paper. Both are
// made from committed events; history is printed as it is, never smoothed. Threads: pure functions.
#pragma once

#include <QList>

#include "printing/CommittedDossier.h"
#include "printing/FormData.h"

namespace motcua::printing {

enum class StepOutcome { Pending, Early, OnTime, Late };  // trước hạn, đúng hạn, quá hạn

// One hand-over (giao, nhận) from the dossier's timeline.
struct HandOverStep {
    QString from;  // unit
    QString to;
    QDateTime at;
    QString givenBy;  // officers; may be empty: then a line to sign on
    QString takenBy;
    StepOutcome outcome = StepOutcome::Pending;
    QString note;
};

FormData controlSheet(const CommittedDossier& dossier, const QList<HandOverStep>& steps, const QString& handlingAgency,
                      const PrintContext& context);
FormData transferSlip(const CommittedDossier& dossier, const HandOverStep& step, const PrintContext& context);

}  // namespace motcua::printing
