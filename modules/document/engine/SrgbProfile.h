// An sRGB colour profile (ICC version 2, matrix and curve), made from the published numbers of IEC 61966-2-1.
//
// Why not a file: every shipped profile brings a licence; this one is ours. Errors: none. Threads: pure function, any thread.
#pragma once

#include <QByteArray>

namespace motcua::document {

QByteArray srgbProfile();

}  // namespace motcua::document
