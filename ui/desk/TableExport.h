// What is shown in a table, as a file for a spreadsheet: UTF-8 CSV with a byte order mark, one line a row.
//
// A cell that a spreadsheet would take for a formula is made text (the names in it come from citizens). save() asks where
// without blocking and writes off the UI thread. Errors: FileUnwritable, DiskFull … to `done`. Threads: main thread.
#pragma once

#include "ui/desk/Services.h"

class QWidget;

namespace motcua::ui {

struct ShownTable {
    QString name;  // of the file, without its ending
    QStringList heads;
    QList<QStringList> rows;
};

QByteArray toCsv(const ShownTable& table);
// done: the path on success. Not called when the officer changes his mind.
void saveTable(Services& services, QWidget* parent, const ShownTable& table, std::function<void(const Result<QString>&)> done);

}  // namespace motcua::ui
