#include "capture/engine/FileKind.h"

#include <QtEndian>

namespace motcua::capture {

namespace {

constexpr qsizetype kPdfHeaderWithin = 1024;  // readers accept rubbish before the header that far

// Position of the picture data: after the segments, which may hold a thumbnail with ends of its own. -1: none.
qsizetype startOfScan(const QByteArray& bytes) {
    qsizetype at = 2;
    while (at + 4 <= bytes.size() && static_cast<uchar>(bytes[at]) == 0xFF) {
        if (static_cast<uchar>(bytes[at + 1]) == 0xDA) return at;
        at += 2 + qFromBigEndian<quint16>(bytes.constData() + at + 2);
    }
    return -1;
}

}  // namespace

FileKind kindOf(const QByteArray& bytes) {
    if (bytes.startsWith("\x89PNG\r\n\x1A\n")) return FileKind::Png;
    if (bytes.startsWith("\xFF\xD8\xFF")) return FileKind::Jpeg;
    if (bytes.startsWith(QByteArray("II*\0", 4)) || bytes.startsWith(QByteArray("MM\0*", 4))) return FileKind::Tiff;
    if (bytes.left(kPdfHeaderWithin).contains("%PDF-")) return FileKind::Pdf;
    return FileKind::Unknown;
}

bool isWholeJpeg(const QByteArray& bytes) {
    const qsizetype start = startOfScan(bytes);
    return start >= 0 && bytes.indexOf("\xFF\xD9", start) >= 0;
}

}  // namespace motcua::capture
