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
// FTS5 query: every word as a prefix. Empty if nothing searchable was typed.
QString matchExpression(const QString& text);

}  // namespace motcua::store
