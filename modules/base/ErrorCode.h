// Every way in which an action of this program can fail, in one list.
//
// Purpose: an error is a code and parameters; the sentence for people is made in ui/words (Vietnamese and English).
// Kind decides the exit code of motcua-cli (CONTRACT: 1 no, 2 bad input, 3 environment, 4 defect).
// Threads: values, any thread.
#pragma once

#include <QLatin1String>

namespace motcua {

enum class ErrorKind { No = 1, BadInput = 2, Environment = 3, Defect = 4 };

enum class ErrorCode {
#define MOTCUA_ERROR(name, id, kind) name,
#include "base/ErrorCodes.def"
#undef MOTCUA_ERROR
};

// The stable text id of a code, e.g. "scan.file.empty". Used in logs, JSON and as key of the sentence.
QLatin1String errorId(ErrorCode code);
ErrorKind errorKind(ErrorCode code);
// The code of an id; Defect "internal.unknown" if nobody knows it (an answer from a newer worker).
ErrorCode errorCodeOf(QStringView id);

}  // namespace motcua
