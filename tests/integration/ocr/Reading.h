// Reads a sample page with the engine, cleaned (as the product does) or raw (what Tesseract makes of the scan as it is).
#pragma once

#include "SamplePages.h"
#include "base/Result.h"
#include "ocr/client/PageReading.h"
#include "ocr/engine/Reader.h"

namespace motcua::ocrtest {

Result<ocr::PageReading> readCleaned(ocr::Reader& reader, const SamplePage& page, const QString& folder);
Result<QString> readRaw(ocr::Reader& reader, const SamplePage& page, const QString& folder);

struct Comparison {
    Score raw;
    Score cleaned;
    double rawCpu = 0;  // seconds
    double cleanedCpu = 0;
};

Result<Comparison> compare(ocr::Reader& reader, const std::vector<SamplePage>& pages, const Damage& damage, bool alsoRaw);

}  // namespace motcua::ocrtest
