#include "stations/PaperReader.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include "capture/client/PageImport.h"
#include "document/client/DocumentClient.h"
#include "ocr/client/PageReader.h"
#include "worker/WorkerClient.h"

namespace motcua::stations {
namespace {

constexpr int kPdfPageDpi = 300;

// The original is never written over, whatever name the caller gives.
Result<void> checkTarget(const PaperOrder& order) {
    const QFileInfo target(order.outPdf);
    const QMap<QString, QString> param{{QStringLiteral("path"), target.fileName()}};
    const QFileInfo folder(target.absolutePath());
    if (target.isDir() || !folder.isDir() || !folder.isWritable()) return fail(ErrorCode::FileUnwritable, param);
    for (const QString& file : order.files) {
        if (target.exists() && QFileInfo(file).canonicalFilePath() == target.canonicalFilePath()) {
            return fail(ErrorCode::FileUnwritable, param, QStringLiteral("target is one of the files to read"));
        }
    }
    return {};
}

void tell(const PaperProgressFn& progress, const PaperProgress& at) {
    if (progress) progress(at);
}

Result<std::vector<ocr::PageSource>> import(worker::WorkerClient& worker, const PaperOrder& order, const QString& folder,
                                            const PaperProgressFn& progress, const CancelToken& cancel) {
    std::vector<ocr::PageSource> pages;
    capture::PageImport importer(worker);
    const auto total = static_cast<int>(order.files.size());
    for (int i = 0; i < total; ++i) {
        tell(progress, {PaperProgress::Stage::Importing, i, total});
        const int pdfDpi = order.dpi > 0 ? order.dpi : kPdfPageDpi;
        MOTCUA_TRY(const auto imported, importer.importFile(order.files[i], folder, pdfDpi, {}, cancel));
        for (const capture::ImportedPage& page : imported) pages.push_back({page.file, order.dpi > 0 ? order.dpi : page.dpi});
    }
    if (pages.empty())
        return fail(ErrorCode::PdfNoPages, {{QStringLiteral("file"), QFileInfo(order.files.value(0)).fileName()}});
    return pages;
}

Result<std::vector<ocr::PageReading>> readAll(const ocr::PageReader& reader, const std::vector<ocr::PageSource>& sources,
                                              const QString& folder, const PaperProgressFn& progress,
                                              const CancelToken& cancel) {
    const auto onPage = [&](const ocr::ReadingProgress& at) {
        tell(progress, {PaperProgress::Stage::Reading, at.done, at.total, at.leftMs});
    };
    MOTCUA_TRY(ocr::PageReader::Pages results, reader.read(sources, folder, onPage, cancel));
    std::vector<ocr::PageReading> pages;
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (!results[i]) {
            Error error = std::move(results[i]).error();
            error.params.insert(QStringLiteral("page"), QString::number(i + 1));
            return fail(std::move(error));
        }
        pages.push_back(*std::move(results[i]));
    }
    return pages;
}

document::PdfPage pdfPage(const ocr::PageReading& page) {
    document::PdfPage out;
    out.viewImage = page.viewPath;
    out.maskImage = page.maskPath;
    out.dpi = page.dpi;
    out.size = page.size;
    for (const ocr::Word& word : page.words) {
        out.words.append({word.text, QRectF(word.box), QLineF(word.baseline), word.confidence});
    }
    return out;
}

document::PdfJob pdfJob(const PaperOrder& order, const DigitalPaper& paper, const QDateTime& now) {
    document::PdfJob job;
    for (const ocr::PageReading& page : paper.pages) job.pages.append(pdfPage(page));
    job.outFile = order.outPdf;
    job.fields = paperFields(paper.facts);
    job.title = order.title;
    if (job.title.isEmpty()) job.title = job.fields.name;
    if (job.title.isEmpty()) job.title = QFileInfo(order.outPdf).completeBaseName();
    job.createdAt = now;
    return job;
}

QString textOf(const std::vector<ocr::PageReading>& pages) {
    QString text;
    for (const ocr::PageReading& page : pages) {
        if (!text.isEmpty()) text += QLatin1Char('\f');
        text += page.text + QLatin1Char('\n');
    }
    return text;
}

}  // namespace

Result<DigitalPaper> PaperReader::read(const PaperOrder& order, const PaperProgressFn& progress,
                                       const CancelToken& cancel) const {
    MOTCUA_CHECK(checkTarget(order));
    const QString parent = order.workFolder.isEmpty() ? QDir::tempPath() : order.workFolder;
    const QTemporaryDir folder(QDir(parent).filePath(QStringLiteral("paper-XXXXXX")));
    if (!folder.isValid()) return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), QDir(parent).dirName()}});
    worker::WorkerClient worker(m_workerProgram);
    const ocr::PageReader reader(m_clock, order.jobs, ocr::PageReader::processes(m_workerProgram));
    MOTCUA_TRY(const auto sources, import(worker, order, folder.filePath(QStringLiteral("pages")), progress, cancel));
    DigitalPaper paper;
    MOTCUA_TRY(paper.pages, readAll(reader, sources, folder.filePath(QStringLiteral("read")), progress, cancel));
    paper.facts = ocr::FieldFinder::standard().find(paper.pages);
    paper.text = textOf(paper.pages);
    const ProgressFn onBuilt = [&](const Progress& at) { tell(progress, {PaperProgress::Stage::Building, at.done, at.total}); };
    document::DocumentClient documents(worker);
    MOTCUA_TRY(paper.pdf, documents.buildPdf(pdfJob(order, paper, m_clock.now()), onBuilt, cancel));
    for (ocr::PageReading& page : paper.pages) page.viewPath = page.maskPath = QString();
    return paper;
}

document::PaperFields paperFields(const ocr::PaperFacts& facts) {
    const auto value = [&](const char* name) { return facts.fields.value(QLatin1String(name)).value; };
    document::PaperFields out;
    out.typeCode = facts.documentType;
    out.ownerId = value("ownerId");
    out.name = value("name");
    out.number = value("number");
    out.issuedOn = value("issuedOn");
    out.issuedBy = value("issuedBy");
    out.summary = value("summary");
    out.validUntil = value("validUntil");
    out.validScope = value("validScope");
    return out;
}

}  // namespace motcua::stations
