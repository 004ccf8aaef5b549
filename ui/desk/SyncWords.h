// The line to the province in words: short for the pill, long for the log. Threads: main thread. Errors: none.
//
// Purpose: pill, log and conflict banner say the same thing in the same words. Times are the office's.
#pragma once

#include "ui/desk/Services.h"

namespace motcua::ui {

QString syncText(const SyncView& view);      // "Đã đồng bộ 08:15 · 3 việc chờ gửi"
QString syncSentence(const SyncView& view);  // what it means for the officer, and when it is tried again

}  // namespace motcua::ui
