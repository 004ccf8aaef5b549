#include "printing/SheetSize.h"

#include <QStringList>
#include <algorithm>

namespace motcua::printing {
namespace {

// NĐ 30/2020/NĐ-CP, Phụ lục I: 20–25 mm above and below, 15–20 mm right; the foot lies in the lower margin. A receipt printer
// of 80 mm prints on 72.
const QList<Stock>& stocks() {
    static const QList<Stock> all{
        {SheetSize::A4, QStringLiteral("a4"), {210, 297}, {20, 20, 15, 12}, 1.0, 15, true, false, false},
        {SheetSize::A5, QStringLiteral("a5"), {148, 210}, {12, 12, 9, 7.2}, 0.76, 15, true, false, false},
        {SheetSize::Roll80, QStringLiteral("80mm"), {80, 2000}, {4, 6, 4, 4}, 0.72, 12, false, true, false},
        {SheetSize::Label70x37, QStringLiteral("70x37"), {70, 37}, {2, 3.5, 2, 1.5}, 0.55, 11, false, false, true},
        {SheetSize::Label105x57, QStringLiteral("105x57"), {105, 57}, {3, 5, 3, 2}, 0.8, 11, false, false, true}};
    return all;
}

}  // namespace

const Stock& stockOf(SheetSize size) {
    return *std::find_if(stocks().begin(), stocks().end(), [&](const Stock& stock) { return stock.size == size; });
}

QString sheetCode(SheetSize size) {
    return stockOf(size).code;
}

std::optional<SheetSize> sheetSizeFrom(const QString& code) {
    for (const Stock& stock : stocks()) {
        if (stock.code == code) return stock.size;
    }
    return std::nullopt;
}

QString sheetCodes(const QList<SheetSize>& sizes) {
    QStringList codes;
    for (const SheetSize size : sizes) codes.append(sheetCode(size));
    return codes.join(QStringLiteral(" | "));
}

}  // namespace motcua::printing
