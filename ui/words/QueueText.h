// Names of the lists in which dossiers wait (stations/Queues): of dates, of decisions, of an officer, of a state.
//
// Threads: any, once the language is installed. Errors: an unknown name comes back as it is.
#pragma once

#include <QString>

#include "domain/ShippedProcesses.h"

namespace motcua::words {

// book: Desk::book().
QString queueText(const QString& name,
                  const ProcessBook& book = ProcessBook());  // "dueToday" → "Hẹn trả hôm nay"; "received" → "Đã tiếp nhận"

}  // namespace motcua::words
