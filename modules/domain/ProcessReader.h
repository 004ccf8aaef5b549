// Reads a process file strictly: every word must be known, every complaint names its line, column and member.
//
// The signed form {"process": …, "signature": …} is read as well; the signature is the caller's to check.
// A file with any finding is refused whole. Soundness is ProcessCheck's. Shapes: resources/process/process.schema.json.
// Threads: pure functions.
#pragma once

#include <QByteArray>

#include "domain/Process.h"
#include "domain/ProcessFinding.h"

namespace motcua {

struct ProcessReading {
    ProcessRef process;  // null if there is any finding
    QList<Finding> findings;
};

ProcessReading readProcess(const QByteArray& file);

}  // namespace motcua
