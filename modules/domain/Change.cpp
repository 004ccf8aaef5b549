#include "domain/Change.h"

#include <QStringList>

namespace motcua {
namespace {

void flattenInto(QJsonObject& out, const QString& prefix, const QJsonObject& object) {
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString path = prefix.isEmpty() ? it.key() : prefix + QLatin1Char('.') + it.key();
        if (it.value().isObject() && !it.value().toObject().isEmpty()) {
            flattenInto(out, path, it.value().toObject());
        } else {
            out.insert(path, it.value());
        }
    }
}

void removeAt(QJsonObject& object, const QStringList& path, qsizetype depth) {
    const QString& key = path[depth];
    if (depth + 1 == path.size()) {
        object.remove(key);
        return;
    }
    if (!object.value(key).isObject()) return;
    QJsonObject child = object.value(key).toObject();
    if (child.isEmpty()) return;  // an object that was set to empty on purpose stays
    removeAt(child, path, depth + 1);
    if (child.isEmpty()) {
        object.remove(key);
    } else {
        object.insert(key, child);
    }
}

void setAt(QJsonObject& object, const QStringList& path, qsizetype depth, const QJsonValue& value) {
    const QString& key = path[depth];
    if (depth + 1 == path.size()) {
        object.insert(key, value);
        return;
    }
    QJsonObject child = object.value(key).toObject();
    setAt(child, path, depth + 1, value);
    object.insert(key, child);
}

}  // namespace

QJsonObject flattened(const QJsonObject& document) {
    QJsonObject out;
    flattenInto(out, {}, document);
    return out;
}

Change difference(const QJsonObject& before, const QJsonObject& after) {
    const QJsonObject old = flattened(before);
    const QJsonObject fresh = flattened(after);
    Change change;
    for (auto it = fresh.begin(); it != fresh.end(); ++it) {
        if (old.value(it.key()) == it.value()) continue;
        change.set.insert(it.key(), it.value());
        change.was.insert(it.key(), old.contains(it.key()) ? old.value(it.key()) : QJsonValue(QJsonValue::Null));
    }
    for (auto it = old.begin(); it != old.end(); ++it) {
        if (fresh.contains(it.key())) continue;
        change.set.insert(it.key(), QJsonValue::Null);
        change.was.insert(it.key(), it.value());
    }
    return change;
}

QJsonObject applied(const QJsonObject& document, const QJsonObject& set) {
    QJsonObject out = document;
    for (auto it = set.begin(); it != set.end(); ++it) {
        const QStringList path = it.key().split(QLatin1Char('.'));
        if (it.value().isNull()) {
            removeAt(out, path, 0);
        } else {
            setAt(out, path, 0, it.value());
        }
    }
    return out;
}

QJsonValue valueAt(const QJsonObject& document, const QString& path) {
    QJsonValue value = document;
    for (const QString& key : path.split(QLatin1Char('.'))) value = value.toObject().value(key);
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

}  // namespace motcua
