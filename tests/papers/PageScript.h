// The text of a sample paper, one line of paper a line: `kind option…| text| text…` (scripts/*.page).
//
// Kinds: font, space (points), center, left, side (centred on the right half), columns (two halves), paragraph, field (label,
// value on a dotted leader), pair (two fields), row (table), signature (points of height), stamp (diameter in pixels at 300 dpi
// and its text). Options: bold italic underline size=N (points).
// Errors: BadJson {member = the line}. Threads: values, any thread.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "base/Result.h"

namespace motcua::papers {

enum class LineKind { Font, Space, Center, Left, Side, Columns, Paragraph, Field, Pair, Row, Signature, Stamp };

struct ScriptLine {
    LineKind kind = LineKind::Left;
    QStringList texts;
    bool bold = false;
    bool italic = false;
    bool underline = false;
    double size = 13;  // points
};

Result<std::vector<ScriptLine>> parseScript(const QString& script);
// What a reader must find, one segment a line; stamps and signatures are no text.
QString truthText(const std::vector<ScriptLine>& lines);
// "label<TAB>value", one field a line, for counting exact fields.
QString truthFields(const std::vector<ScriptLine>& lines);

}  // namespace motcua::papers
