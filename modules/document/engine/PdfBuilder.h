// Writes the archival file of a digitized paper: PDF/A-1b with the page pictures and, over them, the words nobody sees.
//
// Equal jobs give equal bytes. Checked in the tests by Apache Preflight, a validator that nobody here wrote.
// Errors: PdfNoPages; those of the pictures, with {file}; BadJson {member} for a page without size or resolution; Cancelled;
// FileUnwritable, DiskFull. Threads: one call, one thread.
#pragma once

#include "base/FileSystem.h"
#include "base/Progress.h"
#include "base/Result.h"
#include "document/client/Pdf.h"

namespace motcua::document {

Result<PdfResult> buildPdf(const PdfJob& job, FileSystem& files, const ProgressFn& progress, const CancelToken& cancel);

}  // namespace motcua::document
