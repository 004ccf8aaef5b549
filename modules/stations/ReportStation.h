// Periodical reports from the desk's own dossiers: the register of dossiers and the statistics of results.
//
// register: Sổ theo dõi hồ sơ (Mẫu số 07 of TT 03/2025/TT-VPCP, 06 of TT 01/2018/TT-VPCP): what was received in the period, in
// order of receipt. statistics: Tình hình, kết quả giải quyết TTHC (Biểu II.06a of TT 01/2020/TT-VPCP) by field: received in
// the period or left from before = settled in the period + still open at its end; a dossier is settled when its result is
// sealed. Dates of a hand-over inside the office are known for steps that this desk took itself, else the cell is empty.
// Errors: BadUsage {option} (unknown kind, to before from), those of the store. Threads: blocks, not the UI thread; `reads` is
// the caller's own connection.
#pragma once

#include "printing/ReportTable.h"
#include "stations/Catalogue.h"

namespace motcua::stations {

class ReportStation {
public:
    ReportStation(Desk& desk, Catalogue& catalogue) : m_desk(desk), m_catalogue(catalogue) {}
    static QStringList kinds();  // "register", "statistics"

    Result<printing::ReportTable> make(const QString& kind, QDate from, QDate to, store::ReadModels& reads);

private:
    Result<printing::ReportTable> registerOf(QDate from, QDate to, store::ReadModels& reads);
    Result<printing::ReportTable> statisticsOf(QDate from, QDate to, store::ReadModels& reads);
    Result<QString> fieldOf(const QString& procedureCode, QMap<QString, QString>* known);

    Desk& m_desk;
    Catalogue& m_catalogue;
};

}  // namespace motcua::stations
