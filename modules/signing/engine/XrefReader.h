// Reads one cross-reference section, table (with hybrid supplement) or stream, strictly.
//
// nullopt: the section is not exactly as ISO 32000-1, 7.5.4 and 7.5.8 want it. Threads: pure functions; any thread.
#pragma once

#include "signing/engine/PdfHistory.h"

namespace motcua::signing {

std::optional<XrefSection> readSection(QByteArrayView bytes, qint64 start);

}  // namespace motcua::signing
