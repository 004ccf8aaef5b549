#include "capture/engine/ImportFile.h"

#include <poppler-qt6.h>

#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>
#include <QVariant>
#include <algorithm>
#include <cmath>
#include <memory>

#include "capture/client/PageFiles.h"
#include "capture/engine/FileKind.h"
#include "capture/engine/PageFeed.h"

namespace motcua::capture {

namespace {

constexpr double kMostPixels = 100e6;  // an A3 sheet at 600 dpi has 70 million
constexpr int kReaderLimit = 512;      // MiB, what a decoder may allocate
constexpr double kLongestSheet = 18;   // inches, a little over A3
constexpr double kShortestSheet = 3;   // an identity card
constexpr double kA4Long = 11.69;

class Importer {
public:
    Importer(const ImportRequest& request, FileSystem& files, const ProgressFn& progress, const CancelToken& cancel)
        : m_request(request), m_files(files), m_progress(progress), m_cancel(cancel) {}

    Result<QList<ImportedPage>> run() {
        if (!m_files.exists(m_request.file)) return problem(ErrorCode::FileNotFound);
        MOTCUA_TRY(const QByteArray bytes, m_files.read(m_request.file));
        if (bytes.isEmpty()) return problem(ErrorCode::PageEmptyFile);
        MOTCUA_CHECK(m_files.makeFolder(m_request.outFolder));
        m_number = nextPageNumber(m_request.outFolder);
        Result<void> done = importBytes(bytes);
        if (done) return std::move(m_pages);
        for (const ImportedPage& page : m_pages) m_files.remove(page.file);
        return fail(std::move(done).error());
    }

private:
    tl::unexpected<Error> problem(ErrorCode code) const {
        return fail(code, {{QStringLiteral("file"), QFileInfo(m_request.file).fileName()}});
    }

    Result<void> importBytes(const QByteArray& bytes) {
        switch (kindOf(bytes)) {
            case FileKind::Png:
                return importPicture(bytes, "png", QStringLiteral("png"));
            case FileKind::Jpeg:
                if (!isWholeJpeg(bytes)) return problem(ErrorCode::PageUnreadable);
                return importPicture(bytes, "jpeg", QStringLiteral("jpg"));
            case FileKind::Tiff:
                return importTiff(bytes);
            case FileKind::Pdf:
                return importPdf(bytes);
            case FileKind::Unknown:
                break;
        }
        return problem(ErrorCode::PageUnsupported);
    }

    Result<QImage> decode(QImageReader& reader) const {
        const QSize size = reader.size();
        if (static_cast<double>(size.width()) * size.height() > kMostPixels) return problem(ErrorCode::PageTooLarge);
        QImage image = reader.read();
        if (image.isNull()) return problem(ErrorCode::PageUnreadable);
        return image;
    }

    // Kept byte for byte; only a picture that lies on its side is turned and written anew.
    Result<void> importPicture(const QByteArray& bytes, const char* format, const QString& extension) {
        QBuffer buffer;
        buffer.setData(bytes);
        QImageReader reader(&buffer, format);
        reader.setAutoTransform(true);
        const bool isTurned = reader.transformation() != QImageIOHandler::TransformationNone;
        MOTCUA_TRY(const QImage image, decode(reader));
        if (isTurned) return keepImage(image);
        const QString path = nextPath(extension);
        MOTCUA_CHECK(m_files.write(path, bytes));
        note(path, image.size(), statedDpi(image));
        return {};
    }

    Result<void> importTiff(const QByteArray& bytes) {
        QBuffer buffer;
        buffer.setData(bytes);
        QImageReader reader(&buffer, "tiff");
        const int pages = reader.imageCount();
        for (int i = 0; i < std::max(pages, 1); ++i) {
            if (i > 0 && !reader.jumpToImage(i)) return problem(ErrorCode::PageUnreadable);
            MOTCUA_TRY(const QImage image, decode(reader));
            MOTCUA_CHECK(keepImage(image));
            MOTCUA_CHECK(report(pages));
        }
        return {};
    }

    Result<void> importPdf(const QByteArray& bytes) {
        // Poppler's complaints quote the file, and the file is somebody's paper.
        Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, {});
        const std::unique_ptr<Poppler::Document> pdf = Poppler::Document::loadFromData(bytes);
        if (!pdf) return problem(ErrorCode::PdfDamaged);
        if (pdf->isLocked()) return problem(ErrorCode::PdfEncrypted);
        if (pdf->numPages() == 0) return problem(ErrorCode::PdfNoPages);
        pdf->setRenderHint(Poppler::Document::Antialiasing);
        pdf->setRenderHint(Poppler::Document::TextAntialiasing);
        for (int i = 0; i < pdf->numPages(); ++i) {
            MOTCUA_TRY(const QImage image, drawn(*pdf, i));
            MOTCUA_CHECK(keepImage(image));
            MOTCUA_CHECK(report(pdf->numPages()));
        }
        return {};
    }

    Result<QImage> drawn(const Poppler::Document& pdf, int number) const {
        const std::unique_ptr<Poppler::Page> page = pdf.page(number);
        if (!page) return problem(ErrorCode::PdfDamaged);
        const QSizeF pixels = page->pageSizeF() * m_request.pdfDpi / 72;
        if (pixels.width() * pixels.height() > kMostPixels) return problem(ErrorCode::PageTooLarge);
        QImage image = page->renderToImage(m_request.pdfDpi, m_request.pdfDpi);
        if (image.isNull()) return problem(ErrorCode::PdfDamaged);
        image = image.convertToFormat(image.allGray() ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
        image.setDotsPerMeterX(static_cast<int>(std::lround(m_request.pdfDpi / 0.0254)));
        image.setDotsPerMeterY(image.dotsPerMeterX());
        return image;
    }

    static int statedDpi(const QImage& image) { return static_cast<int>(std::lround(image.dotsPerMeterX() * 0.0254)); }

    Result<void> keepImage(const QImage& image) {
        const QString path = nextPath(QStringLiteral("png"));
        MOTCUA_CHECK(writePage(path, image, m_files));
        note(path, image.size(), statedDpi(image));
        return {};
    }

    QString nextPath(const QString& extension) { return pageFilePath(m_request.outFolder, m_number++, extension); }
    void note(const QString& path, const QSize& size, int stated) { m_pages.append({path, plausibleDpi(size, stated), size}); }
    Result<void> report(int total) const {
        if (m_cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        m_progress({static_cast<int>(m_pages.size()), total, QFileInfo(m_request.file).fileName()});
        return {};
    }

    const ImportRequest& m_request;
    FileSystem& m_files;
    const ProgressFn& m_progress;
    const CancelToken& m_cancel;
    int m_number = 1;
    QList<ImportedPage> m_pages;
};

}  // namespace

int plausibleDpi(const QSize& pixels, int statedDpi) {
    const double longSide = std::max(pixels.width(), pixels.height());
    const double inches = statedDpi > 0 ? longSide / statedDpi : 0;
    if (inches >= kShortestSheet && inches <= kLongestSheet) return statedDpi;
    return std::max(1, static_cast<int>(std::lround(longSide / kA4Long)));
}

Result<QList<ImportedPage>> importFile(const ImportRequest& request, FileSystem& files, const ProgressFn& progress,
                                       const CancelToken& cancel) {
    QImageReader::setAllocationLimit(kReaderLimit);
    return Importer(request, files, progress, cancel).run();
}

}  // namespace motcua::capture
