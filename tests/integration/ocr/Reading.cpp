#include "Reading.h"

#include <QTemporaryDir>
#include <ctime>

#include "ocr/engine/PageImage.h"
#include "ocr/engine/ReadPage.h"

namespace motcua::ocrtest {
namespace {

double cpuSeconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

QString saved(const SamplePage& page, const QString& folder) {
    const bool lossless = page.image.format() == QImage::Format_Mono;
    const QString path = folder + QLatin1Char('/') + page.name + QLatin1String(lossless ? ".png" : ".jpg");
    savePage(page.image, path);
    return path;
}

}  // namespace

Result<ocr::PageReading> readCleaned(ocr::Reader& reader, const SamplePage& page, const QString& folder) {
    return ocr::readPage(reader, {saved(page, folder), folder});
}

Result<QString> readRaw(ocr::Reader& reader, const SamplePage& page, const QString& folder) {
    MOTCUA_TRY(const ocr::PageImage image, ocr::loadPage(saved(page, folder)));
    MOTCUA_TRY(const ocr::ReadWords read, reader.read(image.pixels.get(), image.dpi));
    return ocr::textOf(read.words);
}

Result<Comparison> compare(ocr::Reader& reader, const std::vector<SamplePage>& pages, const Damage& damage, bool alsoRaw) {
    Comparison out;
    quint64 seed = 77;
    for (const SamplePage& page : pages) {
        QTemporaryDir folder;
        const SamplePage sample = damaged(page, damage, ++seed);
        double start = cpuSeconds();
        MOTCUA_TRY(const ocr::PageReading reading, readCleaned(reader, sample, folder.path()));
        out.cleanedCpu += cpuSeconds() - start;
        out.cleaned += score(sample.truth, reading.text);
        if (!alsoRaw) continue;
        start = cpuSeconds();
        MOTCUA_TRY(const QString text, readRaw(reader, sample, folder.path()));
        out.rawCpu += cpuSeconds() - start;
        out.raw += score(sample.truth, text);
    }
    return out;
}

}  // namespace motcua::ocrtest
