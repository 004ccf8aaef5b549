// Are the fonts able to write Vietnamese? Qt prints tofu without a word when they are not.
//
// Debian's fonts-liberation 1.07 has the family names of fonts-liberation2 but none of U+1EA0–1EF9, hence a check by letter.
// Errors: FontMissing {family, letters = the first few that are missing; empty when the family itself is}.
// Threads: any; a QGuiApplication must exist.
#pragma once

#include <QString>
#include <QStringList>

#include "base/Result.h"

namespace motcua::printing::fonts {

// The family of every form: metric-compatible with Times New Roman, which NĐ 30/2020/NĐ-CP prescribes.
QString formFamily();
// All families that the program shows or prints in.
QStringList usedFamilies();
// Every letter of Vietnamese beyond ASCII, upper and lower case, NFC.
QString vietnameseLetters();
// The letters that the family itself cannot draw (no fallback counted); all of them when there is no such family.
QString missingLetters(const QString& family);

Result<void> check(const QStringList& families);

}  // namespace motcua::printing::fonts
