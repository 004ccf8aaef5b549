// Words for the full-text index: what of a dossier is searched, and how typed text becomes a query.
//
// Both sides are folded alike (base/Text.h), so that "dang thi hoa" finds "Đặng Thị Hoà". Threads: pure functions, any thread.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace motcua::store {

// Number, provisional code, applicant (name, identity numbers, phone), procedure: one line, normalized, lower case, with
// accents.
QString headingOf(const QJsonObject& fields);
// Values read from the papers (papers.*.fields.*.value).
QString paperValuesOf(const QJsonObject& fields);
// Folded words of typed text: letters and digits only.
QStringList searchWords(const QString& text);
// What the index stores of a text: every word and all its beginnings up to kLongestBeginning letters, each once, blanks
// between.
inline constexpr qsizetype kLongestBeginning = 7;  // the longest Vietnamese syllable: nghiêng
QString searchTokens(const QString& text);
// FTS5 query: every typed word as a beginning of a word. Empty if nothing searchable was typed.
QString matchExpression(const QString& text);

}  // namespace motcua::store
