// What a file is, by its first bytes; the name it came under is not asked.
//
// Errors: none. Threads: pure functions, any thread.
#pragma once

#include <QByteArray>

namespace motcua::capture {

enum class FileKind { Unknown, Png, Jpeg, Tiff, Pdf };

FileKind kindOf(const QByteArray& bytes);
// A JPEG whose picture data has its end; decoders fill a cut one with grey and say nothing.
bool isWholeJpeg(const QByteArray& bytes);

}  // namespace motcua::capture
