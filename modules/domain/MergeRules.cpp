#include "domain/MergeRules.h"

#include <QSet>

#include "domain/Change.h"

namespace motcua {
namespace {

// The walk's own, judged by the process and not field by field.
bool isOfWalk(const QString& path) {
    return path == QLatin1String("state") || path.startsWith(QLatin1String("moved."));
}

bool isWholeMember(const QString& member) {
    return member == QLatin1String("result") || member == QLatin1String("fees") || member == QLatin1String("handOver") ||
           member == QLatin1String("due") || member == QLatin1String("oldResults");
}

QJsonValue orNull(const QJsonObject& object, const QString& key) {
    return object.contains(key) ? object.value(key) : QJsonValue(QJsonValue::Null);
}

// What the path holds once the change is made to what the desk saw.
QJsonValue mineAt(const QString& path, const QJsonObject& set, const QJsonObject& was) {
    if (set.contains(path)) return set.value(path);
    return valueAt(applied(applied({}, {{path, orNull(was, path)}}), set), path);
}

}  // namespace

QString mergeUnit(const QString& path) {
    const QStringList parts = path.split(QLatin1Char('.'));
    if (isWholeMember(parts.first())) return parts.first();
    if (parts.first() == QLatin1String("branches") || parts.first() == QLatin1String("children"))
        return parts.first(qMin(2, parts.size())).join(QLatin1Char('.'));
    const bool isFile = parts.first() == QLatin1String("papers") && parts.size() > 3 && parts[2] == QLatin1String("file");
    return isFile ? parts.first(3).join(QLatin1Char('.')) : path;
}

bool needsPerson(const QString& unit) {
    const QStringList parts = unit.split(QLatin1Char('.'));
    if (isWholeMember(parts.first()) || parts.first() == QLatin1String("branches")) return true;
    return parts.first() == QLatin1String("papers") && parts.size() == 3 && parts[2] == QLatin1String("file");
}

QJsonObject withWitnesses(const QJsonObject& set, const QJsonObject& was, const QJsonObject& before) {
    QJsonObject out = was;
    for (auto it = set.begin(); it != set.end(); ++it) {
        const QString unit = mergeUnit(it.key());
        if (needsPerson(unit) && !out.contains(unit)) out.insert(unit, valueAt(before, unit));
    }
    return out;
}

QStringList overlaps(const QJsonObject& server, const QJsonObject& set, const QJsonObject& was) {
    QStringList paths = set.keys() + was.keys();
    paths.removeDuplicates();
    QStringList units;
    for (const QString& path : std::as_const(paths)) {
        if (isOfWalk(path)) continue;
        const QJsonValue theirs = valueAt(server, path);
        if (theirs == orNull(was, path) || theirs == mineAt(path, set, was)) continue;
        units.append(mergeUnit(path));
    }
    units.removeDuplicates();
    return units;
}

}  // namespace motcua
