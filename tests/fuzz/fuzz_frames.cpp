// Bytes on the worker's pipe.
#include <cstddef>
#include <cstdint>

#include "worker/Inbox.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    motcua::worker::Inbox inbox;
    static_cast<void>(inbox.feed(QByteArrayView(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size))));
    inbox.close();
    return 0;
}
