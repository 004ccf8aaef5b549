// Tesseract, set up for Vietnamese records: model `vie` alone (with `eng` beside it the errors double), LSTM only, automatic
// page layout set explicitly (the library's own default loses a quarter of a table's words), one thread.
//
// Errors: OcrModelMissing {package}, OcrFailed, Cancelled. Lifetime: one Reader a process; it costs about 100 MB.
// Threads: one. The picture must be 1-bit or 8-bit; words come in its pixels.
#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "base/Progress.h"
#include "base/Result.h"
#include "ocr/client/PageReading.h"
#include "ocr/engine/Pix.h"

namespace motcua::ocr {

struct ReadWords {
    std::vector<Word> words;
    double confidence = 0;  // mean over letters
    bool lying = false;     // most words run up or down the page: Tesseract reads such pages well, people do not
};

class Reader {
public:
    // modelFolder: where vie.traineddata lies; empty: the installed one.
    static Result<std::unique_ptr<Reader>> create(const QString& modelFolder = {});
    ~Reader();
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    Result<ReadWords> read(Pix* page, int dpi, const ProgressFn& progress = {}, const CancelToken& cancel = {});

private:
    struct Impl;
    explicit Reader(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

// The words as text, one line of paper a line.
QString textOf(const std::vector<Word>& words);

}  // namespace motcua::ocr
