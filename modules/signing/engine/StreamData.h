// The decoded bytes of a stream that the strict reader must understand: object and cross-reference streams.
//
// Filters: none or one FlateDecode, with PNG predictors. At most 256 MiB. nullopt: anything else. Threads: pure; any thread.
#pragma once

#include <optional>

#include "signing/engine/PdfValue.h"

namespace motcua::signing {

std::optional<QByteArray> streamData(const PdfStream& stream);

}  // namespace motcua::signing
