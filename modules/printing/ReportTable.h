// A periodical report as a table, and its three files: a form on A4 across (PDF by FormRenderer), a spreadsheet (ODS), CSV.
//
// Columns may be grouped: `groups` names the heading above a run of columns, as the statutory tables have it. Cells are text as
// it is printed; `numeric` columns are numbers in the spreadsheet. CSV is UTF-8 with a byte order mark (RFC 4180); a text that
// a spreadsheet would take for a formula begins with an apostrophe: names in it come from citizens. Threads: pure functions.
#pragma once

#include <QDate>
#include <QStringList>

#include "printing/FormData.h"

namespace motcua::printing {

struct ColumnGroup {
    QString title;  // empty: the columns stand alone
    int columns = 1;
};

struct ReportTable {
    QString kind;  // form in forms.json: "register", "statistics"
    QString name;  // "Sổ theo dõi hồ sơ"
    QDate from;
    QDate to;
    QList<ColumnGroup> groups;
    QStringList columns;
    QList<int> widths;  // per cent
    QList<bool> numeric;
    QList<QStringList> rows;
    QStringList total;  // empty: no last line
};

FormData reportForm(const ReportTable& table, const PrintContext& context);
QByteArray toCsv(const ReportTable& table);
QByteArray toOds(const ReportTable& table);

}  // namespace motcua::printing
