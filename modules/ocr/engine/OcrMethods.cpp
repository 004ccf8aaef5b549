#include "ocr/engine/OcrMethods.h"

#include <memory>

#include "base/Json.h"
#include "ocr/engine/ReadPage.h"

namespace motcua::ocr {

void addMethods(worker::WorkerMain& worker) {
    // The model is loaded by the first page, so that a worker started for a scanner does not pay for it.
    const auto reader = std::make_shared<std::unique_ptr<Reader>>();
    worker.add(QStringLiteral("ocr.readPage"),
               [reader](const QJsonObject& arguments, worker::CallContext& context) -> Result<QJsonObject> {
                   PageTask task;
                   MOTCUA_TRY(task.image, requireString(arguments, QStringLiteral("image")));
                   MOTCUA_TRY(task.workFolder, requireString(arguments, QStringLiteral("workFolder")));
                   task.dpi = arguments.value(QStringLiteral("dpi")).toInt();
                   if (!*reader) {
                       MOTCUA_TRY(*reader, Reader::create());
                   }
                   MOTCUA_TRY(const PageReading page, readPage(**reader, task, context.progress, context.cancel));
                   return toJson(page);
               });
}

}  // namespace motcua::ocr
