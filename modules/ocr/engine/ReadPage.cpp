#include "ocr/engine/ReadPage.h"

#include <leptonica/allheaders.h>

#include <QDir>
#include <QFileInfo>
#include <cmath>

#include "base/Log.h"
#include "ocr/engine/BlankCheck.h"
#include "ocr/engine/Orientation.h"
#include "ocr/engine/PageCleaner.h"
#include "ocr/engine/ViewCopy.h"

namespace motcua::ocr {
namespace {

// Upright pages read well above this, turned ones well below.
constexpr double kLowConfidence = 70;

struct Attempt {
    CleanPage clean;
    ReadWords read;
};

struct Session {
    Reader& reader;
    const ProgressFn& progress;
    const CancelToken& cancel;
};

Result<Attempt> attempt(const Session& session, const PageImage& page) {
    if (session.cancel.isCancelled()) return fail(ErrorCode::Cancelled);
    Attempt out;
    out.clean = cleanPage(page);
    MOTCUA_TRY(out.read, session.reader.read(out.clean.reading.get(), page.workingDpi(), session.progress, session.cancel));
    return out;
}

// How the page should be turned, given what the first reading looked like.
int turnsNeeded(const Attempt& first, const PageImage& page) {
    if (first.read.confidence >= kLowConfidence && !first.read.lying) return 0;
    const Result<int> turns = quarterTurnsToUpright(first.clean.reading.get(), page.workingDpi());
    if (turns) return *turns;
    // Without the model the page stays as it lies: badly read is better than not read.
    log::warning("ocr", QStringLiteral("no orientation model"));
    return 0;
}

Result<PageReading> record(const PageTask& task, const PageImage& page, Attempt attempt) {
    PageReading out;
    const QString stem = QDir(task.workFolder).filePath(QFileInfo(task.image).completeBaseName());
    const PixPtr view = viewCopy(page, attempt.clean.skew);
    out.size = QSize(pixGetWidth(view.get()), pixGetHeight(view.get()));
    out.dpi = page.workingDpi();
    out.skew = std::round(attempt.clean.skew * 100) / 100;
    out.confidence = std::round(attempt.read.confidence * 10) / 10;
    out.words = std::move(attempt.read.words);
    out.text = textOf(out.words);
    MOTCUA_TRY(out.viewPath, writeView(view.get(), out.dpi, stem));
    MOTCUA_TRY(out.maskPath, writeMask(attempt.clean.mask.get(), out.dpi, stem));
    return out;
}

}  // namespace

Result<PageReading> readPage(Reader& reader, const PageTask& task, const ProgressFn& progress, const CancelToken& cancel) {
    MOTCUA_TRY(PageImage page, loadPage(task.image, task.dpi));
    if (isBlank(page)) {
        Attempt nothing;
        nothing.clean = cleanPage(page);
        MOTCUA_TRY(PageReading out, record(task, page, std::move(nothing)));
        out.blank = true;
        return out;
    }
    const Session session{reader, progress, cancel};
    MOTCUA_TRY(Attempt best, attempt(session, page));
    int rotation = 0;
    if (const int turns = turnsNeeded(best, page); turns != 0) {
        PageImage upright = turned(page, turns);
        MOTCUA_TRY(Attempt second, attempt(session, upright));
        if (second.read.confidence > best.read.confidence || best.read.lying) {
            best = std::move(second);
            page = std::move(upright);
            rotation = turns * 90;
        }
    }
    MOTCUA_TRY(PageReading out, record(task, page, std::move(best)));
    out.rotation = rotation;
    return out;
}

}  // namespace motcua::ocr
