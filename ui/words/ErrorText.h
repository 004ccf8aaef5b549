// An error as one or two natural sentences in the installed language: what happened, what is safe, what to do next.
//
// Used by the window and the command line; the only place where error codes become words.
// Threads: any, once the language is installed (Language.h). Errors: none; an unknown code gives the "internal" sentence.
#pragma once

#include <QString>

#include "base/Result.h"

namespace motcua::words {

QString sentence(const Error& error);

}  // namespace motcua::words
