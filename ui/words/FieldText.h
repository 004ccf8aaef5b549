// What the fields found on a paper are called, and those of a draft: scan desk, counter, command line.
//
// Names of fields: ocr/client/FieldFinder.h. Errors: an unknown field comes back as it is. Threads: any, once the language is
// installed.
#pragma once

#include <QString>

namespace motcua::words {

QString fieldText(const QString& field);  // "issuedOn" → "Ngày cấp"

}  // namespace motcua::words
