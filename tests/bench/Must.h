// A bench stops where a test would fail. Threads: any.
#pragma once

#include <stdexcept>
#include <string>

#include "base/Result.h"

namespace motcua::bench {

template <typename T>
T must(Result<T> result, const char* what) {
    if (!result)
        throw std::runtime_error(std::string(what) + ": " + errorId(result.error().code).latin1() + " " +
                                 qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}

}  // namespace motcua::bench
