// PDF work of the desk, done in the worker: build the archival PDF/A-1b, look into foreign files, draw and read pages.
//
// Errors: FileNotFound, PageEmptyFile, PdfDamaged, PdfEncrypted, PdfNoPages, PageTooLarge, PageUnreadable, each with {file};
// FileUnwritable, DiskFull; those of the worker. Threads: blocks, not the UI thread.
#pragma once

#include <QString>

#include "base/Progress.h"
#include "base/Result.h"
#include "document/client/Pdf.h"
#include "worker/WorkerClient.h"

namespace motcua::document {

class DocumentClient {
public:
    explicit DocumentClient(worker::WorkerClient& worker) : m_worker(worker) {}

    // One searchable PDF/A-1b; the file appears whole or not at all.
    Result<PdfResult> buildPdf(const PdfJob& job, const ProgressFn& progress = {}, const CancelToken& cancel = {});
    // Damaged and encrypted files are facts, not errors.
    Result<DocumentFacts> inspect(const QString& file);
    // Draws page `page` (from 0) as PNG; returns its size in pixels.
    Result<QSize> renderPage(const QString& file, int page, int dpi, const QString& outPng);
    // The text that a search finds, pages divided by a form feed.
    Result<QString> text(const QString& file);

private:
    worker::WorkerClient& m_worker;
};

}  // namespace motcua::document
