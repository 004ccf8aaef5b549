#include "base/Result.h"

namespace motcua {

QJsonObject toJson(const Error& error) {
    QJsonObject params;
    for (auto it = error.params.cbegin(); it != error.params.cend(); ++it) params.insert(it.key(), it.value());
    return {{QStringLiteral("code"), QString(errorId(error.code))},
            {QStringLiteral("params"), params},
            {QStringLiteral("detail"), error.detail}};
}

Error errorFromJson(const QJsonObject& object) {
    Error error;
    error.code = errorCodeOf(object.value(QStringLiteral("code")).toString());
    error.detail = object.value(QStringLiteral("detail")).toString();
    const QJsonObject params = object.value(QStringLiteral("params")).toObject();
    for (auto it = params.begin(); it != params.end(); ++it) error.params.insert(it.key(), it.value().toString());
    return error;
}

}  // namespace motcua
