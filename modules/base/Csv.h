// A table as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, every cell in quotes, CR LF.
//
// A text that a spreadsheet would take for a formula begins with an apostrophe: names in it come from citizens.
// Threads: pure function.
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace motcua {

QByteArray csv(const QList<QStringList>& rows);

}  // namespace motcua
