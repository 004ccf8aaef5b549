// Members of a JSON object by dotted path ("applicant.phone", "papers.to-khai.file"): how changes travel on the wire.
//
// Arrays are atomic. Setting null removes the member and the objects that become empty by it; missing objects on the way
// are made. Written apart from the desk's domain/Change on purpose: two readings of the rule check each other.
// Threads: pure functions.
#pragma once

#include <QJsonObject>

namespace motcua::sandbox {

QJsonValue valueAt(const QJsonObject& object, const QString& path);  // null if absent
void setAt(QJsonObject& object, const QString& path, const QJsonValue& value);

}  // namespace motcua::sandbox
