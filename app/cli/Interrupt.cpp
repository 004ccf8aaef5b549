#include "app/cli/Interrupt.h"

#include <csignal>

namespace motcua::cli {

namespace {

// Made before the handler is in place, so that the handler only sets a flag.
const CancelToken& token() {
    static const CancelToken made;
    return made;
}

}  // namespace

const CancelToken& interrupted() {
    token();
    std::signal(SIGINT, [](int) { token().cancel(); });
    return token();
}

}  // namespace motcua::cli
