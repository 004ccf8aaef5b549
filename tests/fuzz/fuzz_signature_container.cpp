// The container of a signature and of a document timestamp, as it stands in /Contents of a foreign file.
#include <cstddef>
#include <cstdint>

#include "signing/engine/SignatureCheck.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray file = QByteArrayLiteral("the bytes that are signed");
    motcua::signing::SignatureStructure signature;
    signature.container = QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    signature.end = file.size();
    signature.subFilter = "ETSI.CAdES.detached";
    static_cast<void>(motcua::signing::checkSignature(file, signature));
    signature.subFilter = "ETSI.RFC3161";
    signature.isDocumentTimestamp = true;
    static_cast<void>(motcua::signing::checkSignature(file, signature));
    return 0;
}
