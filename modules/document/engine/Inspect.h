// What a foreign PDF is: pages, damage, encryption, signature fields. Read by libqpdf, which repairs and tells what it
// repaired.
//
// Errors: FileNotFound, PageEmptyFile, each with {file}; damage and encryption are facts. Threads: one call, one thread.
#pragma once

#include "base/Result.h"
#include "document/client/Pdf.h"

namespace motcua::document {

Result<DocumentFacts> inspect(const QString& file);

}  // namespace motcua::document
