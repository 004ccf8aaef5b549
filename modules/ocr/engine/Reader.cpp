#include "ocr/engine/Reader.h"

#include <leptonica/allheaders.h>
#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <QFile>
#include <QProcess>
#include <algorithm>

#include "base/Text.h"

namespace motcua::ocr {

struct Reader::Impl {
    tesseract::TessBaseAPI api;
};

namespace {

struct Watcher {
    const ProgressFn* progress;
    const CancelToken* cancel;
};

// Tesseract hands both callbacks the same `cancel_this`.
bool onCancel(void* watcher, int) {
    return static_cast<Watcher*>(watcher)->cancel->isCancelled();
}

bool onProgress(tesseract::ETEXT_DESC* state, int, int, int, int) {
    const auto* watcher = static_cast<Watcher*>(state->cancel_this);
    if (*watcher->progress) (*watcher->progress)({state->progress, 100, {}});
    return true;
}

Word wordAt(const tesseract::ResultIterator& at, int line) {
    Word word;
    const std::unique_ptr<char[]> text(at.GetUTF8Text(tesseract::RIL_WORD));
    word.text = normalized(QString::fromUtf8(text.get()));
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    at.BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom);
    word.box = QRect(left, top, right - left, bottom - top);
    if (!at.Baseline(tesseract::RIL_WORD, &left, &top, &right, &bottom)) top = bottom = word.box.y() + word.box.height();
    word.baseline = QLine(left, top, right, bottom);
    word.confidence = static_cast<double>(at.Confidence(tesseract::RIL_WORD));
    word.line = line;
    return word;
}

ReadWords collect(tesseract::TessBaseAPI& api) {
    ReadWords out;
    const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
    if (!at) return out;
    qsizetype lyingLetters = 0;
    double weighted = 0;
    qsizetype letters = 0;
    int line = -1;
    do {
        if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) ++line;
        if (at->Empty(tesseract::RIL_WORD)) continue;
        Word word = wordAt(*at, std::max(line, 0));
        if (word.text.isEmpty()) continue;
        letters += word.text.size();
        weighted += word.confidence * static_cast<double>(word.text.size());
        if (word.text.size() > 2 && word.box.height() > word.box.width()) lyingLetters += word.text.size();
        out.words.push_back(std::move(word));
    } while (at->Next(tesseract::RIL_WORD));
    if (letters > 0) out.confidence = weighted / static_cast<double>(letters);
    out.lying = lyingLetters * 2 > letters;
    return out;
}

}  // namespace

Reader::Reader(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Reader::~Reader() {
    m_impl->api.End();
}

Result<std::unique_ptr<Reader>> Reader::create(const QString& modelFolder) {
    // Like OMP_THREAD_LIMIT=1, which libgomp reads only before main(): threads inside Tesseract more than double the CPU.
    omp_set_max_active_levels(0);
    setMsgSeverity(L_SEVERITY_NONE);  // damaged pictures are an answer, not a message
    auto impl = std::make_unique<Impl>();
    const QByteArray folder = QFile::encodeName(modelFolder);
    if (impl->api.Init(folder.isEmpty() ? nullptr : folder.constData(), "vie", tesseract::OEM_LSTM_ONLY) != 0) {
        return fail(ErrorCode::OcrModelMissing, {{QStringLiteral("package"), QStringLiteral("tesseract-ocr-vie")}});
    }
    impl->api.SetPageSegMode(tesseract::PSM_AUTO);
    impl->api.SetVariable("debug_file", QFile::encodeName(QProcess::nullDevice()).constData());  // remarks on every page
    return std::unique_ptr<Reader>(new Reader(std::move(impl)));
}

Result<ReadWords> Reader::read(Pix* page, int dpi, const ProgressFn& progress, const CancelToken& cancel) {
    Watcher watcher{&progress, &cancel};
    tesseract::ETEXT_DESC monitor;
    monitor.cancel = onCancel;
    monitor.cancel_this = &watcher;
    monitor.progress_callback2 = onProgress;
    tesseract::TessBaseAPI& api = m_impl->api;
    api.SetImage(page);
    api.SetSourceResolution(dpi);
    const int state = api.Recognize(&monitor);
    if (cancel.isCancelled()) {
        api.Clear();
        return fail(ErrorCode::Cancelled);
    }
    if (state != 0) return fail(ErrorCode::OcrFailed, {}, QStringLiteral("Recognize: %1").arg(state));
    ReadWords out = collect(api);
    api.Clear();
    return out;
}

QString textOf(const std::vector<Word>& words) {
    QString text;
    int line = 0;
    for (const Word& word : words) {
        if (!text.isEmpty()) text += QLatin1Char(word.line == line ? ' ' : '\n');
        line = word.line;
        text += word.text;
    }
    return text;
}

}  // namespace motcua::ocr
