#include "document/engine/DocumentMethods.h"

#include <leptonica/allheaders.h>

#include "base/Json.h"
#include "document/engine/Inspect.h"
#include "document/engine/PageView.h"
#include "document/engine/PdfBuilder.h"

namespace motcua::document {

namespace {

Result<QJsonObject> build(const QJsonObject& arguments, worker::CallContext& context) {
    MOTCUA_TRY(const PdfJob job, pdfJobFromJson(arguments));
    RealFileSystem files;
    MOTCUA_TRY(const PdfResult result, buildPdf(job, files, context.progress, context.cancel));
    return QJsonObject{{QStringLiteral("pages"), result.pages}, {QStringLiteral("bytes"), result.bytes}};
}

Result<QJsonObject> look(const QJsonObject& arguments, worker::CallContext&) {
    MOTCUA_TRY(const QString file, requireString(arguments, QStringLiteral("file")));
    MOTCUA_TRY(const DocumentFacts facts, inspect(file));
    return toJson(facts);
}

Result<QJsonObject> render(const QJsonObject& arguments, worker::CallContext&) {
    MOTCUA_TRY(const QString file, requireString(arguments, QStringLiteral("file")));
    MOTCUA_TRY(const QString outFile, requireString(arguments, QStringLiteral("outFile")));
    MOTCUA_TRY(const qint64 page, requireInt(arguments, QStringLiteral("page")));
    MOTCUA_TRY(const qint64 dpi, requireInt(arguments, QStringLiteral("dpi")));
    MOTCUA_TRY(const QSize size, renderPage(file, static_cast<int>(page), static_cast<int>(dpi), outFile));
    return QJsonObject{{QStringLiteral("width"), size.width()}, {QStringLiteral("height"), size.height()}};
}

Result<QJsonObject> read(const QJsonObject& arguments, worker::CallContext&) {
    MOTCUA_TRY(const QString file, requireString(arguments, QStringLiteral("file")));
    MOTCUA_TRY(const QString text, textOf(file));
    return QJsonObject{{QStringLiteral("text"), text}};
}

}  // namespace

void addMethods(worker::WorkerMain& worker) {
    setMsgSeverity(L_SEVERITY_NONE);  // what went wrong is in the answer
    worker.add(QStringLiteral("document.buildPdf"), build);
    worker.add(QStringLiteral("document.inspect"), look);
    worker.add(QStringLiteral("document.render"), render);
    worker.add(QStringLiteral("document.text"), read);
}

}  // namespace motcua::document
