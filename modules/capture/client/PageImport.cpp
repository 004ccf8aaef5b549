#include "capture/client/PageImport.h"

#include <QJsonArray>

#include "base/Json.h"

namespace motcua::capture {

QJsonObject toJson(const ImportedPage& page) {
    return {{QStringLiteral("file"), page.file},
            {QStringLiteral("dpi"), page.dpi},
            {QStringLiteral("width"), page.size.width()},
            {QStringLiteral("height"), page.size.height()}};
}

Result<ImportedPage> importedPageFromJson(const QJsonObject& object) {
    ImportedPage page;
    MOTCUA_TRY(page.file, requireString(object, QStringLiteral("file")));
    MOTCUA_TRY(const qint64 dpi, requireInt(object, QStringLiteral("dpi")));
    MOTCUA_TRY(const qint64 width, requireInt(object, QStringLiteral("width")));
    MOTCUA_TRY(const qint64 height, requireInt(object, QStringLiteral("height")));
    page.dpi = static_cast<int>(dpi);
    page.size = QSize(static_cast<int>(width), static_cast<int>(height));
    return page;
}

Result<QList<ImportedPage>> PageImport::importFile(const QString& file, const QString& outFolder, int pdfDpi,
                                                   const ProgressFn& progress, const CancelToken& cancel) {
    const QJsonObject arguments{
        {QStringLiteral("file"), file}, {QStringLiteral("outFolder"), outFolder}, {QStringLiteral("pdfDpi"), pdfDpi}};
    MOTCUA_TRY(const auto answer,
               m_worker.call(QStringLiteral("capture.import"), arguments, {.progress = progress, .cancel = cancel}));
    MOTCUA_TRY(const QJsonArray pages, requireArray(answer, QStringLiteral("pages")));
    QList<ImportedPage> imported;
    for (const QJsonValue& page : pages) {
        MOTCUA_TRY(ImportedPage one, importedPageFromJson(page.toObject()));
        imported.append(std::move(one));
    }
    return imported;
}

}  // namespace motcua::capture
