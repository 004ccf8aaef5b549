// Strict reading of JSON from outside: a missing or wrongly typed member is an error that names the member.
//
// Errors: BadJson {member}. Threads: pure functions, any thread.
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include "base/Result.h"

namespace motcua {

Result<QJsonObject> parseObject(const QByteArray& bytes);
// Members sorted, no white space: equal objects give equal bytes (fingerprints, hash chain).
QByteArray canonical(const QJsonObject& object);

Result<QString> requireString(const QJsonObject& object, const QString& member);
Result<qint64> requireInt(const QJsonObject& object, const QString& member);
Result<QJsonObject> requireObject(const QJsonObject& object, const QString& member);
Result<QJsonArray> requireArray(const QJsonObject& object, const QString& member);
Result<QUuid> requireUuid(const QJsonObject& object, const QString& member);

}  // namespace motcua
