#include "sync/ClassicProfile.h"

#include "base/Json.h"

namespace motcua::sync {
namespace {

const QStringList& pathNames() {
    static const QStringList names{QStringLiteral("push"),    QStringLiteral("query"),  QStringLiteral("list"),
                                   QStringLiteral("detail"),  QStringLiteral("lease"),  QStringLiteral("returnLease"),
                                   QStringLiteral("hasFile"), QStringLiteral("upload"), QStringLiteral("download")};
    return names;
}

const QMap<QString, GatewayMeaning>& meanings() {
    using M = GatewayMeaning;
    static const QMap<QString, M> map{{QStringLiteral("applied"), M::Applied},
                                      {QStringLiteral("duplicate"), M::Duplicate},
                                      {QStringLiteral("conflict"), M::Conflict},
                                      {QStringLiteral("rejected"), M::Rejected},
                                      {QStringLiteral("retry"), M::Retry},
                                      {QStringLiteral("busy"), M::Busy},
                                      {QStringLiteral("unauthorized"), M::Unauthorized},
                                      {QStringLiteral("forbidden"), M::Forbidden},
                                      {QStringLiteral("notFound"), M::NotFound},
                                      {QStringLiteral("cursorTooOld"), M::CursorTooOld},
                                      {QStringLiteral("fault"), M::Fault}};
    return map;
}

}  // namespace

Result<ClassicProfile> readClassicProfile(const QJsonObject& json) {
    ClassicProfile profile;
    MOTCUA_TRY(const QJsonObject paths, requireObject(json, QStringLiteral("paths")));
    for (const QString& name : pathNames()) {
        MOTCUA_TRY(const QString path, requireString(paths, name));
        profile.paths.insert(name, path);
    }
    MOTCUA_TRY(const QJsonObject codes, requireObject(json, QStringLiteral("codes")));
    for (auto it = codes.begin(); it != codes.end(); ++it) {
        const auto meaning = meanings().constFind(it.value().toString());
        if (meaning == meanings().cend()) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), it.key()}});
        profile.codes.insert(it.key(), *meaning);
    }
    profile.pageSize = json.value(QLatin1String("pageSize")).toInt(profile.pageSize);
    return profile;
}

}  // namespace motcua::sync
