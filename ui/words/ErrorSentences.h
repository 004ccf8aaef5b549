// The table behind sentence(): one English source sentence a code. Private to ui/words and its test.
// Shapes: UTF-8 with {name} for parameters. Errors: none. Threads: immutable, any thread.
#pragma once

#include <QMap>
#include <QString>
#include <vector>

#include "base/ErrorCode.h"

namespace motcua::words {

struct ErrorSentence {
    ErrorCode code;
    const char* source;  // UTF-8, context "ErrorText"
};

const std::vector<ErrorSentence>& errorSentences();

// Replaces {name} by its value; a piece in [brackets] whose {name} has no value is dropped.
QString filled(const QString& pattern, const QMap<QString, QString>& values);

}  // namespace motcua::words
