// The QR of an identity card, as a reader at the counter may deliver it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "domain/CitizenCard.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QString payload = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto card = motcua::parseCitizenCard(payload);
    // What is accepted is consistent in itself.
    if (card && !motcua::agrees(card->idNumber, card->birthDate, card->sex)) std::abort();
    return 0;
}
