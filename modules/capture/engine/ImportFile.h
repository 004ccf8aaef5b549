// Turns one incoming file into page pictures in a folder (see capture/client/PageImport.h).
//
// Errors: as there; the pages of a file that fails are removed. Threads: one call, one thread.
#pragma once

#include <QList>

#include "base/FileSystem.h"
#include "base/Progress.h"
#include "capture/client/PageImport.h"

namespace motcua::capture {

struct ImportRequest {
    QString file;
    QString outFolder;
    int pdfDpi = 300;
};

Result<QList<ImportedPage>> importFile(const ImportRequest& request, FileSystem& files, const ProgressFn& progress,
                                       const CancelToken& cancel);

// The resolution to believe: what the file says if that makes a sheet of paper, else as if the page were A4.
int plausibleDpi(const QSize& pixels, int statedDpi);

}  // namespace motcua::capture
