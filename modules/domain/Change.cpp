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

// The paths of the file references (objects that name a content by its hash) among these leaves, each with its last dot.
QStringList fileReferences(const QJsonObject& leaves) {
    static const QLatin1String kHash(".sha256");
    QStringList out;
    for (auto it = leaves.begin(); it != leaves.end(); ++it) {
        if (it.key().endsWith(kHash)) out.append(it.key().chopped(kHash.size() - 1));
    }
    return out;
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
    const auto record = [&old](Change* change, const QString& path, const QJsonValue& value) {
        change->set.insert(path, value);
        change->was.insert(path, old.contains(path) ? old.value(path) : QJsonValue(QJsonValue::Null));
    };
    Change change;
    for (auto it = fresh.begin(); it != fresh.end(); ++it) {
        if (old.value(it.key()) != it.value()) record(&change, it.key(), it.value());
    }
    for (auto it = old.begin(); it != old.end(); ++it) {
        if (!fresh.contains(it.key())) record(&change, it.key(), QJsonValue::Null);
    }
    for (const QString& reference : fileReferences(fresh)) {
        if (!change.set.contains(reference + QLatin1String("sha256"))) continue;
        for (auto it = fresh.begin(); it != fresh.end(); ++it) {
            if (it.key().startsWith(reference)) record(&change, it.key(), it.value());
        }
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
