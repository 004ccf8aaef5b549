// The icons of resources/icons, recoloured by the palette: one family, drawn in one colour.
//
// Errors: an unknown name gives an empty icon and one line in the log. Threads: main thread.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace motcua::look {

QIcon icon(const QString& name);                       // in the text colour; disabled and selected states included
QIcon icon(const QString& name, const QColor& color);  // in one colour, but on a selected row
void forgetIcons();                                    // after a change of theme

}  // namespace motcua::look
