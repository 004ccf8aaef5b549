// A dossier document from the province: read, written, compared; the change between both must lead from one to the other.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "base/Json.h"
#include "domain/Change.h"
#include "domain/Dossier.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto document = motcua::parseObject(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (!document) return 0;
    const auto dossier = motcua::dossierFromJson(*document);
    if (!dossier) return 0;
    const QJsonObject written = motcua::toJson(*dossier);
    const auto again = motcua::dossierFromJson(written);
    if (!again || motcua::toJson(*again) != written) std::abort();
    return 0;
}
