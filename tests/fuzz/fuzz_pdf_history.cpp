// A foreign PDF before the strict reader that judges signatures.
#include <cstddef>
#include <cstdint>

#include "signing/engine/PdfHistory.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static_cast<void>(
        motcua::signing::PdfHistory::read(QByteArrayView(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size))));
    return 0;
}
