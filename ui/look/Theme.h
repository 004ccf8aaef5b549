// Colours and type of the desk: three palettes of named tokens, each text pair at contrast 4.5:1 or better (tests/gui/look).
//
// Widgets take colours from QPalette where a role exists and from tokens() where it does not (due soon, overdue …).
// Units: sizes in points, spacing in multiples of kGrid device-independent pixels. Threads: main thread.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;

namespace motcua::look {

enum class Theme { Light, Dark, HighContrast };

struct Tokens {
    QColor window, surface, raised;  // page; lists and forms; popups
    QColor text, muted, disabled;
    QColor accent, onAccent;                 // primary key, selection, focus ring
    QColor dueSoon, overdue, done, offline;  // always beside an icon and a word
    QColor line;                             // hairlines
    QColor focus;
    QColor ribbon, onRibbon;  // "test data"
};

inline constexpr int kGrid = 4;
inline constexpr int kMargin = 16;
inline constexpr double kBasePoints = 10.5;

const Tokens& tokensOf(Theme theme);
QPalette paletteOf(const Tokens& tokens);

// Style, palette and font of the whole program; may be called again at any time.
void apply(QApplication& app, Theme theme, double points = kBasePoints);
Theme currentTheme();
const Tokens& tokens();  // of the theme in force

QFont titleFont();   // page titles
QFont strongFont();  // the second weight
QFont smallFont();   // second lines in lists
QFont codeFont();    // dossier codes: monospaced, every Vietnamese glyph

// WCAG 2 contrast of two opaque colours, 1…21.
double contrast(const QColor& a, const QColor& b);

}  // namespace motcua::look
