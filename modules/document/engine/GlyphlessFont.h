// A TrueType font without a drawing, for text that is found and copied but never seen.
//
// Two empty glyphs, both half an em wide. Every character code is mapped to glyph 1 by the PDF. Errors: none. Threads: pure
// functions, any thread.
#pragma once

#include <QByteArray>

namespace motcua::document {

// Advance width of every glyph, in thousandths of the font size.
inline constexpr int kGlyphWidth = 500;

QByteArray glyphlessFont();
// CIDToGIDMap: all 65,536 codes to glyph 1.
QByteArray glyphlessMap();
// ToUnicode CMap: each code is its own UTF-16 unit.
QByteArray identityToUnicode();

}  // namespace motcua::document
