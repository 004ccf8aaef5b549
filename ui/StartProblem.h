// The one box that may come before the window: the desk cannot be opened; what happened and what to do, in the officer's words.
//
// Threads: main thread; returns when the officer has read it.
#pragma once

#include <QString>
#include <optional>

#include "base/Result.h"
#include "base/SecretBytes.h"

namespace motcua::ui {

void showStartProblem(const Error& error);
// The same, when the office's passphrase is a way on; nothing if the officer gives up.
std::optional<SecretBytes> askForPassphrase(const Error& error);
// What was mended by itself; the window follows.
void showOpeningNews(const QString& text);

}  // namespace motcua::ui
