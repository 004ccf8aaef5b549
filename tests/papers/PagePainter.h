// Draws a page script as a clean A4 sheet, as it lay in front of the scanner.
//
// Units: script sizes in points, the picture at `dpi`. Ink: text black, signatures blue, stamps red.
// Errors: none; a missing font shows as another one, so the caller checks the fonts. Threads: the GUI thread (QPainter on
// QImage).
#pragma once

#include <QImage>
#include <vector>

#include "PageScript.h"

namespace motcua::papers {

QImage paintPage(const std::vector<ScriptLine>& lines, int dpi);

}  // namespace motcua::papers
