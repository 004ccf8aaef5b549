// The sheets that papers come on: office paper, the roll of a receipt printer, labels for the folder.
//
// Units: millimetres of the paper before scaling. A smaller sheet is laid out larger than it is and shrunk, as offices do it.
// Threads: pure functions.
#pragma once

#include <QList>
#include <QMarginsF>
#include <QSizeF>
#include <QString>
#include <optional>

namespace motcua::printing {

enum class SheetSize { A4, A5, Roll80, Label70x37, Label105x57 };

struct Stock {
    SheetSize size;
    QString code;  // "a4", "a5", "80mm", "70x37", "105x57": forms.json, settings, `print --size`
    QSizeF paper;  // a roll: as long as it may get; it is cut where its text ends
    QMarginsF margins;
    double scale;           // 0.76: 13 pt becomes 10 pt
    double testPoints;      // of DỮ LIỆU THỬ in the upper margin, before scaling
    bool isOffice = false;  // the form's own left margin, the foot with form, code and page
    bool isRoll = false;
    bool isLabel = false;  // one page: what is too long for it is set smaller
};

const Stock& stockOf(SheetSize size);
QString sheetCode(SheetSize size);
std::optional<SheetSize> sheetSizeFrom(const QString& code);
QString sheetCodes(const QList<SheetSize>& sizes);  // "a4 | a5 | 80mm"

}  // namespace motcua::printing
