// Leptonica's picture as an owned value. Units: pixels, origin top left. Errors: none, a picture that cannot be made is null.
// Threads: one owner at a time.
#pragma once

#include <memory>

struct Pix;

namespace motcua::ocr {

struct PixDeleter {
    void operator()(Pix* pix) const;
};
using PixPtr = std::unique_ptr<Pix, PixDeleter>;

}  // namespace motcua::ocr
