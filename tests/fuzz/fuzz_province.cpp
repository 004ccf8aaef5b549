// An answer of the province: results of a push, a page of the feed, leased numbers. Foreign JSON, read without trust.
#include <cstddef>
#include <cstdint>

#include "base/Json.h"
#include "sync/SyncV1Json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto answer = motcua::parseObject(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (!answer) return 0;
    static_cast<void>(motcua::sync::readResults(*answer));
    static_cast<void>(motcua::sync::readPage(*answer));
    static_cast<void>(motcua::sync::readLeases(*answer));
    static_cast<void>(motcua::sync::problemKind(*answer));
    return 0;
}
