#include "sync/gate/GateProfile.h"

#include "base/Json.h"
#include "net/HttpTypes.h"
#include "net/Jws.h"

namespace motcua::sync {
namespace {

tl::unexpected<Error> bad(const QString& member) {
    return fail(ErrorCode::BadJson, {{QStringLiteral("member"), member}});
}

QStringList strings(const QJsonValue& value) {
    QStringList out;
    for (const QJsonValue& item : value.toArray()) out.append(item.toString());
    return out;
}

Result<GateEntry> readEntry(const QJsonObject& json) {
    GateEntry entry;
    MOTCUA_TRY(entry.path, requireString(json, QStringLiteral("path")));
    if (!entry.path.startsWith(QLatin1Char('/'))) return bad(QStringLiteral("path"));
    MOTCUA_TRY(entry.request, requireObject(json, QStringLiteral("request")));
    MOTCUA_TRY(entry.answer, requireObject(json, QStringLiteral("answer")));
    const QString body = json.value(QLatin1String("body")).toString(QStringLiteral("json"));
    if (body != QLatin1String("json") && body != QLatin1String("edxml")) return bad(QStringLiteral("body"));
    entry.body = body == QLatin1String("json") ? GateBody::Json : GateBody::EdXml;
    entry.timeoutMs = json.value(QLatin1String("timeoutMs")).toInt();
    const QJsonObject verdict = json.value(QLatin1String("verdict")).toObject();
    entry.verdictFrom = verdict.value(QLatin1String("from")).toString();
    entry.verdictOk = strings(verdict.value(QLatin1String("ok")));
    entry.verdictRetry = strings(verdict.value(QLatin1String("retry")));
    entry.retryOn = strings(json.value(QLatin1String("retryOn")));
    return entry;
}

}  // namespace

Result<GateProfile> GateProfile::open(const QByteArray& file, const QJsonObject& key) {
    MOTCUA_TRY(const QJsonObject document, parseObject(file));
    MOTCUA_TRY(const QJsonObject profile, requireObject(document, QStringLiteral("profile")));
    MOTCUA_TRY(const QJsonObject signature, requireObject(document, QStringLiteral("signature")));
    const QByteArray bytes = net::fromBase64Url(signature.value(QLatin1String("value")).toString().toLatin1());
    const QString algorithm = signature.value(QLatin1String("alg")).toString();
    if (!net::verifyJws(canonical(profile), bytes, algorithm, key)) return fail(ErrorCode::GateProfileUntrusted);
    return parse(profile);
}

Result<GateProfile> GateProfile::parse(const QJsonObject& json) {
    GateProfile profile;
    MOTCUA_TRY(const qint64 version, requireInt(json, QStringLiteral("version")));
    profile.m_version = static_cast<int>(version);
    profile.m_tables = json.value(QLatin1String("tables")).toObject();
    profile.m_dossiers = json.value(QLatin1String("dossiers")).toObject();
    MOTCUA_TRY(const QJsonObject services, requireObject(json, QStringLiteral("services")));
    for (auto it = services.begin(); it != services.end(); ++it) {
        auto entry = readEntry(it.value().toObject());
        if (!entry) return bad(it.key() + QLatin1Char('.') + entry.error().params.value(QStringLiteral("member")));
        profile.m_entries.insert(it.key(), *entry);
    }
    return profile;
}

const GateEntry* GateProfile::find(const QString& service) const {
    const auto found = m_entries.constFind(service);
    return found == m_entries.cend() ? nullptr : &found.value();
}

}  // namespace motcua::sync
