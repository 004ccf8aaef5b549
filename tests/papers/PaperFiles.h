// Writes sample papers in the formats that reach a counter: JPEG and PNG with resolution, fax TIFF of several pages, and the
// picture-only PDF of a copier.
//
// Errors: FileUnwritable {file}. Threads: pure functions, any thread.
#pragma once

#include <QImage>
#include <QList>
#include <QString>

#include "base/Result.h"

namespace motcua::papers {

Result<void> writeJpeg(const QString& file, const QImage& page, int dpi, int quality);
Result<void> writePng(const QString& file, const QImage& page, int dpi);
Result<void> writeFaxTiff(const QString& file, const QList<QImage>& pages, int dpi);
Result<void> writePicturePdf(const QString& file, const QImage& page, int dpi, int quality);

}  // namespace motcua::papers
