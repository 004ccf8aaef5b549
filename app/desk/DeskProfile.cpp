#include "app/desk/DeskProfile.h"

#include <QStandardPaths>

#include "base/Json.h"

namespace motcua::app {
namespace {

QString profilePath(const QString& folder) {
    return folder + QStringLiteral("/profile.json");
}

QString text(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toString();
}

constexpr const char* kWires[] = {"syncv1", "classic"};

Result<Wire> wireOf(const QString& code) {
    if (code == QLatin1String(kWires[0])) return Wire::SyncV1;
    if (code == QLatin1String(kWires[1])) return Wire::Classic;
    return fail(ErrorCode::BadJson, {{QStringLiteral("member"), QStringLiteral("wire")}});
}

QString wireCode(Wire wire) {
    return QString::fromLatin1(kWires[static_cast<int>(wire)]);
}

}  // namespace

QString DeskProfile::tokenFor(const QString& purpose) const {
    for (const SigningKey& key : keys) {
        if (key.purpose == purpose) return key.tokenLabel;
    }
    return {};
}

bool hasProfile(FileSystem& files, const QString& folder) {
    return files.exists(profilePath(folder));
}

Result<DeskProfile> loadProfile(FileSystem& files, const QString& folder) {
    MOTCUA_TRY(const QByteArray bytes, files.read(profilePath(folder)));
    MOTCUA_TRY(const QJsonObject object, parseObject(bytes));
    return profileFromJson(object);
}

Result<DeskProfile> profileFromJson(const QJsonObject& object) {
    DeskProfile profile;
    MOTCUA_TRY(profile.server, requireString(object, QStringLiteral("server")));
    MOTCUA_TRY(profile.wire, wireOf(object.value(QStringLiteral("wire")).toString(wireCode(Wire::SyncV1))));
    MOTCUA_TRY(const QJsonObject office, requireObject(object, QStringLiteral("office")));
    MOTCUA_TRY(profile.office.agency, requireString(office, QStringLiteral("agency")));
    MOTCUA_TRY(profile.office.counter, requireString(office, QStringLiteral("counter")));
    profile.office.testData = office.value(QStringLiteral("testData")).toBool();
    profile.caFile = text(object, "caFile");
    profile.issuer = object.value(QStringLiteral("issuer")).toString(profile.server);
    profile.clientId = object.value(QStringLiteral("clientId")).toString(profile.clientId);
    profile.tsaUrl = text(object, "tsaUrl");
    for (const QJsonValue& file : object.value(QStringLiteral("trust")).toArray()) profile.trust.append(file.toString());
    profile.pkcs11Module = text(object, "pkcs11Module");
    const QJsonObject keys = object.value(QStringLiteral("keys")).toObject();
    for (auto it = keys.begin(); it != keys.end(); ++it) profile.keys.append({it.key(), it.value().toString()});
    profile.softTokenConfig = text(object, "softTokenConfig");
    profile.backupFolder = text(object, "backupFolder");
    profile.formLogin = text(object, "formLogin");
    profile.gateProfile = text(object, "gateProfile");
    profile.gateKey = object.value(QStringLiteral("gateKey")).toObject();
    return profile;
}

Result<void> saveProfile(FileSystem& files, const QString& folder, const DeskProfile& profile) {
    QJsonObject keys;
    for (const SigningKey& key : profile.keys) keys.insert(key.purpose, key.tokenLabel);
    const QJsonObject object{{QStringLiteral("server"), profile.server},
                             {QStringLiteral("wire"), wireCode(profile.wire)},
                             {QStringLiteral("caFile"), profile.caFile},
                             {QStringLiteral("issuer"), profile.issuer},
                             {QStringLiteral("clientId"), profile.clientId},
                             {QStringLiteral("tsaUrl"), profile.tsaUrl},
                             {QStringLiteral("trust"), QJsonArray::fromStringList(profile.trust)},
                             {QStringLiteral("pkcs11Module"), profile.pkcs11Module},
                             {QStringLiteral("keys"), keys},
                             {QStringLiteral("softTokenConfig"), profile.softTokenConfig},
                             {QStringLiteral("backupFolder"), profile.backupFolder},
                             {QStringLiteral("formLogin"), profile.formLogin},
                             {QStringLiteral("gateProfile"), profile.gateProfile},
                             {QStringLiteral("gateKey"), profile.gateKey},
                             {QStringLiteral("office"), QJsonObject{{QStringLiteral("agency"), profile.office.agency},
                                                                    {QStringLiteral("counter"), profile.office.counter},
                                                                    {QStringLiteral("testData"), profile.office.testData}}}};
    MOTCUA_CHECK(files.makeFolder(folder));
    return files.write(profilePath(folder), QJsonDocument(object).toJson());
}

QString defaultDataFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/motcua");
}

}  // namespace motcua::app
