// The page that an officer's browser shows when the log-in has come back to the program: HTML, in the language of the program.
#pragma once

#include <QString>

namespace motcua::app {

QString loginClosingPage();

}  // namespace motcua::app
