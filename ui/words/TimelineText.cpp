#include "ui/words/TimelineText.h"

#include <QCoreApplication>

#include "ui/words/StateText.h"

namespace motcua::words {

QString timelineText(const QString& kind, const QJsonObject& payload) {
    if (kind != QLatin1String("print")) return doneText(kind);
    return QCoreApplication::translate("TimelineText", "%1 printed, copy %2")
        .arg(formText(payload.value(QLatin1String("form")).toString()))
        .arg(payload.value(QLatin1String("copy")).toInt());
}

}  // namespace motcua::words
