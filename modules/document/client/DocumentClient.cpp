#include "document/client/DocumentClient.h"

#include "base/Json.h"

namespace motcua::document {

Result<PdfResult> DocumentClient::buildPdf(const PdfJob& job, const ProgressFn& progress, const CancelToken& cancel) {
    MOTCUA_TRY(const auto answer,
               m_worker.call(QStringLiteral("document.buildPdf"), toJson(job), {.progress = progress, .cancel = cancel}));
    MOTCUA_TRY(const qint64 pages, requireInt(answer, QStringLiteral("pages")));
    MOTCUA_TRY(const qint64 bytes, requireInt(answer, QStringLiteral("bytes")));
    return PdfResult{job.outFile, static_cast<int>(pages), bytes};
}

Result<DocumentFacts> DocumentClient::inspect(const QString& file) {
    MOTCUA_TRY(const auto answer, m_worker.call(QStringLiteral("document.inspect"), {{QStringLiteral("file"), file}}));
    return documentFactsFromJson(answer);
}

Result<QSize> DocumentClient::renderPage(const QString& file, int page, int dpi, const QString& outPng) {
    const QJsonObject arguments{{QStringLiteral("file"), file},
                                {QStringLiteral("page"), page},
                                {QStringLiteral("dpi"), dpi},
                                {QStringLiteral("outFile"), outPng}};
    MOTCUA_TRY(const auto answer, m_worker.call(QStringLiteral("document.render"), arguments));
    MOTCUA_TRY(const qint64 width, requireInt(answer, QStringLiteral("width")));
    MOTCUA_TRY(const qint64 height, requireInt(answer, QStringLiteral("height")));
    return QSize(static_cast<int>(width), static_cast<int>(height));
}

Result<QString> DocumentClient::text(const QString& file) {
    MOTCUA_TRY(const auto answer, m_worker.call(QStringLiteral("document.text"), {{QStringLiteral("file"), file}}));
    return requireString(answer, QStringLiteral("text"));
}

}  // namespace motcua::document
