#include "base/Json.h"

#include <QJsonParseError>
#include <cmath>

namespace motcua {
namespace {

tl::unexpected<Error> badMember(const QString& member) {
    return fail(ErrorCode::BadJson, {{QStringLiteral("member"), member}});
}

}  // namespace

Result<QJsonObject> parseObject(const QByteArray& bytes) {
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject()) {
        return fail(ErrorCode::BadJson, {{QStringLiteral("member"), QString()}},
                    problem.errorString() + QStringLiteral(" at ") + QString::number(problem.offset));
    }
    return document.object();
}

QByteArray canonical(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

Result<QString> requireString(const QJsonObject& object, const QString& member) {
    const QJsonValue value = object.value(member);
    if (!value.isString()) return badMember(member);
    return value.toString();
}

Result<qint64> requireInt(const QJsonObject& object, const QString& member) {
    const QJsonValue value = object.value(member);
    constexpr double kExact = 9007199254740992.0;  // 2^53
    const double number = value.toDouble();
    if (!value.isDouble() || std::floor(number) != number || std::abs(number) > kExact) return badMember(member);
    return value.toInteger();
}

Result<QJsonObject> requireObject(const QJsonObject& object, const QString& member) {
    const QJsonValue value = object.value(member);
    if (!value.isObject()) return badMember(member);
    return value.toObject();
}

Result<QJsonArray> requireArray(const QJsonObject& object, const QString& member) {
    const QJsonValue value = object.value(member);
    if (!value.isArray()) return badMember(member);
    return value.toArray();
}

Result<QUuid> requireUuid(const QJsonObject& object, const QString& member) {
    MOTCUA_TRY(const QString text, requireString(object, member));
    const QUuid id = QUuid::fromString(text);
    if (id.isNull()) return badMember(member);
    return id;
}

}  // namespace motcua
