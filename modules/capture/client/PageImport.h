// Papers that arrive as files: any PNG, JPEG, TIFF (several pages) or PDF becomes page pictures in a folder.
//
// The kind is told by the content, never by the file's name. PNG and JPEG pages are kept byte for byte unless the camera says
// that they lie on their side; TIFF and PDF pages become PNG. dpi: as the file says; a file that says nothing (or nonsense) is
// taken as one A4 sheet. Parsed in the worker.
// Errors: FileNotFound, PageEmptyFile, PageUnreadable, PageUnsupported, PageTooLarge, PdfDamaged, PdfEncrypted, PdfNoPages,
// each with {file}; DiskFull, FileUnwritable; Cancelled. Threads: blocks, not the UI thread.
#pragma once

#include <QList>
#include <QSize>
#include <QString>

#include "base/Progress.h"
#include "base/Result.h"
#include "worker/WorkerClient.h"

namespace motcua::capture {

struct ImportedPage {
    QString file;
    int dpi = 0;
    QSize size;  // pixels
};

class PageImport {
public:
    explicit PageImport(worker::WorkerClient& worker) : m_worker(worker) {}

    // pdfDpi: resolution at which PDF pages are drawn. Pages of a file that fails in the middle are taken away again.
    Result<QList<ImportedPage>> importFile(const QString& file, const QString& outFolder, int pdfDpi = 300,
                                           const ProgressFn& progress = {}, const CancelToken& cancel = {});

private:
    worker::WorkerClient& m_worker;
};

QJsonObject toJson(const ImportedPage& page);
Result<ImportedPage> importedPageFromJson(const QJsonObject& object);

}  // namespace motcua::capture
