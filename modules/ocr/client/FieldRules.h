// What to look for on a paper, as data: resources/reading/fields.json and titles.json.
//
// A rule: the field's name, the labels that stand before the value, what kind of value it is, where on the page, and whether it
// may run over the line's end. Several rules may fill one field: the first that finds something wins.
// Units: an area is [left, top, right, bottom] in parts of the page, 0–1. Errors: BadJson {member}. Threads: values, any
// thread.
#pragma once

#include <QByteArray>
#include <QRectF>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <vector>

#include "base/Result.h"

namespace motcua::ocr {

enum class ValueKind { Text, Name, Date, PersonalId, Agency };

struct FieldRule {
    QString field;
    ValueKind kind = ValueKind::Text;
    QStringList labels;          // folded; empty: the pattern alone
    QRegularExpression pattern;  // on the original letters; empty: everything up to the next label
    QRectF area{0, 0, 1, 1};
    bool firstPage = false;
    bool lineStart = false;  // the label must begin its line
    bool colon = false;      // a colon must follow the label
    bool continues = false;  // the value may go on in the next line
    bool keepLabel = false;  // the label is part of the value ("Về việc …")
};

struct TitleRule {
    QString code;   // code-lists.documentKinds
    QString title;  // as people write it
    QString plain;  // folded
};

struct FieldRules {
    std::vector<FieldRule> fields;
    QStringList stops;       // folded labels that end any value
    QStringList notAgency;   // folded phrases of the page head that are no agency
    QStringList openAgency;  // folded first lines that need the next one ("ỦY BAN NHÂN DÂN")
    std::vector<TitleRule> titles;
};

Result<FieldRules> parseFieldRules(const QByteArray& fields, const QByteArray& titles);

}  // namespace motcua::ocr
