// Pages of a foreign PDF as pictures and as text, by Poppler.
//
// Units: page from 0, dpi, pixels. Errors: FileNotFound, PageEmptyFile, PdfDamaged, PdfEncrypted, PdfNoPages, PageTooLarge,
// each with {file}; FileUnwritable. Threads: one call, one thread.
#pragma once

#include <QSize>
#include <QString>

#include "base/Result.h"

namespace motcua::document {

Result<QSize> renderPage(const QString& file, int page, int dpi, const QString& outPng);
// Pages divided by a form feed, words in NFC.
Result<QString> textOf(const QString& file);

}  // namespace motcua::document
