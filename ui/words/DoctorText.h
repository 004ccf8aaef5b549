// Names of the doctor's checks and its advice, for people, in whole sentences. Threads: pure function; main thread for the
// installed language.
#pragma once

#include <QString>

namespace motcua::words {

QString checkText(const QString& id);
// What to do when a check found no failure but something that should not stay so; empty: nothing to say.
QString checkAdvice(const QString& id);

}  // namespace motcua::words
