#include "capture/engine/CaptureMethods.h"

#include <memory>

#include "base/Json.h"
#include "capture/engine/ImportFile.h"
#include "capture/engine/SaneSession.h"

namespace motcua::capture {

namespace {

// libsane lives as long as the table of methods: drivers do not like to be started twice.
class Scanners {
public:
    Result<QJsonObject> list() {
        MOTCUA_CHECK(ensureSession());
        MOTCUA_TRY(const QList<ScannerInfo> found, m_session->list());
        QJsonArray scanners;
        for (const ScannerInfo& scanner : found) scanners.append(toJson(scanner));
        return QJsonObject{{QStringLiteral("scanners"), scanners}};
    }

    Result<QJsonObject> scan(const QJsonObject& arguments, worker::CallContext& context) {
        MOTCUA_TRY(const ScanRequest request, scanRequestFromJson(arguments));
        MOTCUA_CHECK(ensureSession());
        MOTCUA_TRY(const std::shared_ptr<PageFeed> feed, m_session->open(request));
        // The pages and the reason of a stop are told before the driver is asked to close.
        context.afterwards = [held = feed]() mutable { held.reset(); };
        RealFileSystem files;
        MOTCUA_TRY(const ScannedPages pages, scanStack(*feed, request.outFolder, files, context.progress, context.cancel));
        return toJson(pages);
    }

private:
    Result<void> ensureSession() {
        if (m_session) return {};
        MOTCUA_TRY(m_session, SaneSession::create());
        return {};
    }

    std::unique_ptr<SaneSession> m_session;
};

Result<QJsonObject> importOne(const QJsonObject& arguments, worker::CallContext& context) {
    ImportRequest request;
    MOTCUA_TRY(request.file, requireString(arguments, QStringLiteral("file")));
    MOTCUA_TRY(request.outFolder, requireString(arguments, QStringLiteral("outFolder")));
    MOTCUA_TRY(const qint64 dpi, requireInt(arguments, QStringLiteral("pdfDpi")));
    if (dpi < 36 || dpi > 1200) return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), QStringLiteral("dpi")}});
    request.pdfDpi = static_cast<int>(dpi);
    RealFileSystem files;
    MOTCUA_TRY(const QList<ImportedPage> imported, importFile(request, files, context.progress, context.cancel));
    QJsonArray pages;
    for (const ImportedPage& page : imported) pages.append(toJson(page));
    return QJsonObject{{QStringLiteral("pages"), pages}};
}

}  // namespace

void addMethods(worker::WorkerMain& worker) {
    const auto scanners = std::make_shared<Scanners>();
    worker.add(QStringLiteral("capture.list"),
               [scanners](const QJsonObject&, worker::CallContext&) { return scanners->list(); });
    worker.add(QStringLiteral("capture.scan"), [scanners](const QJsonObject& arguments, worker::CallContext& context) {
        return scanners->scan(arguments, context);
    });
    worker.add(QStringLiteral("capture.import"), importOne);
}

}  // namespace motcua::capture
