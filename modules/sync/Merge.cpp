#include "sync/Merge.h"

#include "domain/Change.h"

namespace motcua::sync {

QJsonObject rebased(const QJsonObject& server, const QList<store::OutboxRow>& ahead) {
    QJsonObject document = server;
    for (const store::OutboxRow& row : ahead) document = applied(document, row.op.data.value(QLatin1String("set")).toObject());
    return document;
}

QStringList overlaps(const QJsonObject& server, const QJsonObject& data) {
    const QJsonObject set = data.value(QLatin1String("set")).toObject();
    const QJsonObject was = data.value(QLatin1String("was")).toObject();
    QStringList fields;
    for (auto it = set.begin(); it != set.end(); ++it) {
        if (it.key() == QLatin1String("state")) continue;
        const QJsonValue theirs = valueAt(server, it.key());
        const QJsonValue before = was.contains(it.key()) ? was.value(it.key()) : QJsonValue(QJsonValue::Null);
        if (theirs != before && theirs != it.value()) fields.append(it.key());
    }
    return fields;
}

}  // namespace motcua::sync
