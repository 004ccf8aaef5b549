// From paper to data: picture and PDF files in; one searchable PDF/A, its text and its fields out. Steps of NĐ 107/2021 and
// TT 01/2023/TT-VPCP Điều 7 (sao chụp → bóc tách dữ liệu); used by the scan desk, `motcua-cli digitize` and the demo.
//
// The files given are only read. A page that cannot be read fails the whole paper: a PDF without one of its pages would be a
// lost page. Everything in between lies in a private folder that is gone when read() returns. The PDF appears whole or not at
// all. Units: dpi; milliseconds. Errors: those of capture (import), ocr and document, with {page} where one page is to blame;
// FileUnwritable {path}; Cancelled. Threads: blocks, not the UI thread; progress is called from other threads, one at a time.
#pragma once

#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

#include "base/Clock.h"
#include "base/Progress.h"
#include "base/Result.h"
#include "document/client/Pdf.h"
#include "ocr/client/FieldFinder.h"
#include "ocr/client/PageReading.h"

namespace motcua::stations {

struct PaperOrder {
    QStringList files;  // in the order of the stack
    QString outPdf;
    QString title;       // of the PDF; empty: the kind of paper, if known, else the file's name
    int dpi = 0;         // what the scanner was set to; 0: as the files say, PDF pages drawn at 300
    int jobs = 0;        // worker processes; 0: as many as cores
    QString workFolder;  // parent of the private folder; empty: the system's temporary folder
};

struct DigitalPaper {
    document::PdfResult pdf;
    std::vector<ocr::PageReading> pages;  // viewPath and maskPath are gone
    ocr::PaperFacts facts;
    QString text;  // pages divided by a form feed
};

struct PaperProgress {
    enum class Stage { Importing, Reading, Building };
    Stage stage = Stage::Importing;
    int done = 0;
    int total = 0;
    qint64 leftMs = -1;  // of reading, the longest stage; -1: not known
};
using PaperProgressFn = std::function<void(const PaperProgress&)>;

class PaperReader {
public:
    // workerProgram: motcua-worker; empty: the one beside this program.
    explicit PaperReader(const Clock& clock, QString workerProgram = {})
        : m_clock(clock), m_workerProgram(std::move(workerProgram)) {}

    Result<DigitalPaper> read(const PaperOrder& order, const PaperProgressFn& progress = {},
                              const CancelToken& cancel = {}) const;

private:
    const Clock& m_clock;
    QString m_workerProgram;
};

// The nine fields of TT 01/2023/TT-VPCP Điều 9 as the PDF carries them.
document::PaperFields paperFields(const ocr::PaperFacts& facts);

}  // namespace motcua::stations
