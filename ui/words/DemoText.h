// The steps of the demo in words, for the terminal. An unknown step comes back as it is. Threads: any, once the language is
// installed. Errors: none.
#pragma once

#include <QString>

namespace motcua::words {

QString demoStepText(const QString& step);  // "network-lost" → "Mất mạng"

}  // namespace motcua::words
