// What differs from gateway to gateway (LGSP of a province): paths, the meaning of the body's own codes, sizes of lists.
//
// Member `dossiers` of the province's signed gate profile, not code: resources/gate/profile.json is the one of the sandbox.
// Shape: {"paths": {"push": "/lgsp/hoso/dongBoHoSo", …}, "codes": {"00": "applied", …}, "pageSize": 50}.
// Errors: BadJson {member}. Threads: values.
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

#include "base/Result.h"

namespace motcua::sync {

enum class GatewayMeaning {
    Applied,
    Duplicate,
    Conflict,
    Rejected,
    Retry,
    Busy,
    Unauthorized,
    Forbidden,
    NotFound,
    CursorTooOld,
    Fault,
};

struct ClassicProfile {
    QMap<QString, QString> paths;  // push, query, list, detail, lease, returnLease, hasFile, upload, download
    QMap<QString, GatewayMeaning> codes;
    int pageSize = 50;

    // A code that the file does not name is a fault of the gateway, never an answer.
    GatewayMeaning meaningOf(const QString& code) const { return codes.value(code, GatewayMeaning::Fault); }
};

Result<ClassicProfile> readClassicProfile(const QJsonObject& json);

}  // namespace motcua::sync
