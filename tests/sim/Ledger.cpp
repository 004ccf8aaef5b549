#include "sim/Ledger.h"

#include <QJsonArray>

namespace motcua::sim {
namespace {

void flattenInto(Values& out, const QString& prefix, const QJsonObject& object) {
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString path = prefix + it.key();
        const QJsonObject child = it.value().toObject();
        if (child.isEmpty()) {
            out.insert(path, it.value());
        } else {
            flattenInto(out, path + QLatin1Char('.'), child);
        }
    }
}

void collectHashes(const QJsonValue& value, QStringList& out) {
    for (const QJsonValue& item : value.toArray()) collectHashes(item, out);
    const QJsonObject object = value.toObject();
    if (object.contains(u"sha256")) out.append(object.value(u"sha256").toString());
    for (const QJsonValue& child : object) collectHashes(child, out);
}

}  // namespace

Values flatten(const QJsonObject& document) {
    Values out;
    flattenInto(out, {}, document);
    return out;
}

Values changed(const Values& before, const Values& after) {
    Values out;
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        if (before.value(it.key(), QJsonValue::Null) != it.value()) out.insert(it.key(), it.value());
    }
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (!after.contains(it.key())) out.insert(it.key(), QJsonValue::Null);
    }
    // The data of a file go with the file: who names another content says all of it again.
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        const QString hash = it.key().left(it.key().lastIndexOf(u'.') + 1) + QLatin1String("sha256");
        if (after.contains(hash) && out.contains(hash)) out.insert(it.key(), it.value());
    }
    return out;
}

void Ledger::keepFiles(const Deed& deed) {
    QStringList hashes;
    for (auto it = deed.set.cbegin(); it != deed.set.cend(); ++it) {
        if (it.key().endsWith(u".sha256") && it.value().isString()) hashes.append(it.value().toString());
        collectHashes(it.value(), hashes);
    }
    for (const QString& sha256 : std::as_const(hashes)) files.append({deed.desk, sha256});
}

}  // namespace motcua::sim
