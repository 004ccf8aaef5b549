// Are all bytes behind a signed revision known? Only objects, cross-reference sections and endings of the chain may lie there.
//
// Catches appended bytes and increments that no cross-reference names (signing.md 10.1, "ISA without xref").
// Threads: the history's.
#pragma once

#include "signing/engine/PdfHistory.h"

namespace motcua::signing {

// newerThan: index of the signed revision's section; the sections before it in the list lie in the tail.
bool tailIsKnown(PdfHistory& history, std::size_t newerThan, qsizetype from);
bool isOnlySpace(QByteArrayView bytes);

}  // namespace motcua::signing
