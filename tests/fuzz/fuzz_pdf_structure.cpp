// A foreign PDF before the strict reader: cross-reference chain, objects of every revision, what each revision changed, and the
// signature containers it holds.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "signing/engine/SignatureCheck.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const motcua::signing::FileStructure structure = motcua::signing::readStructure(bytes);
    for (const motcua::signing::SignatureStructure& signature : structure.signatures) {
        // What a signature is said to cover lies in the file.
        const bool inside = signature.gapStart <= signature.gapEnd && signature.end <= bytes.size();
        if (!inside) std::abort();
        if (signature.reasons.empty()) static_cast<void>(motcua::signing::checkSignature(bytes, signature));
    }
    return 0;
}
