#include "sim/Ledger.h"

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
    return out;
}

}  // namespace motcua::sim
