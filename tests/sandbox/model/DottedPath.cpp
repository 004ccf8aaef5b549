#include "sandbox/model/DottedPath.h"

namespace motcua::sandbox {
namespace {

QString head(const QString& path) {
    return path.section(QLatin1Char('.'), 0, 0);
}
QString rest(const QString& path) {
    return path.section(QLatin1Char('.'), 1);
}

void removeAt(QJsonObject& object, const QString& path) {
    const QString member = head(path);
    const QString inside = rest(path);
    if (inside.isEmpty()) {
        object.remove(member);
        return;
    }
    QJsonObject inner = object.value(member).toObject();
    if (inner.isEmpty()) return;
    removeAt(inner, inside);
    if (inner.isEmpty()) {
        object.remove(member);
    } else {
        object.insert(member, inner);
    }
}

}  // namespace

QJsonValue valueAt(const QJsonObject& object, const QString& path) {
    const QJsonValue value = object.value(head(path));
    const QString inside = rest(path);
    if (!inside.isEmpty()) return valueAt(value.toObject(), inside);
    return value.isUndefined() ? QJsonValue() : value;
}

void setAt(QJsonObject& object, const QString& path, const QJsonValue& value) {
    if (value.isNull()) return removeAt(object, path);
    const QString member = head(path);
    const QString inside = rest(path);
    if (inside.isEmpty()) {
        object.insert(member, value);
        return;
    }
    QJsonObject inner = object.value(member).toObject();
    setAt(inner, inside, value);
    object.insert(member, inner);
}

}  // namespace motcua::sandbox
