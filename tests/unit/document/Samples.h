// Pages to build PDFs from: a drawn sheet with text, a red stamp and the record a reader would make of it.
#pragma once

#include <QProcess>
#include <QString>

#include "document/client/Pdf.h"
#include "document/engine/Pix.h"

namespace motcua::document::samples {

// A sheet of A5 at 150 dpi with a few black words and a red stamp, as colour PNG, and its mask.
PdfPage sheet(const QString& folder);
PdfJob job(const QString& folder, PictureCoding coding);
// A 1-bit picture of letters-like noise, the same for the same seed.
PixPtr noise(int width, int height, unsigned seed, int inkPercent);

struct ToolRun {
    int exitCode = -1;
    QString output;  // stdout and stderr
};
ToolRun run(const QString& program, const QStringList& arguments);
// Apache Preflight's verdict on PDF/A-1b.
ToolRun preflight(const QString& pdf);

}  // namespace motcua::document::samples
