// What a desk must know before its database is open: where the province is, whom it trusts, which office it serves, how it
// signs.
//
// Shape: profile.json in the data folder; no secret in it. Files it names are copied into the folder, so that the profile is
// whole. Errors: FileNotFound, BadJson {member} (a wire nobody knows, too). Threads: values.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "base/FileSystem.h"
#include "stations/Desk.h"

namespace motcua::app {

// A key that officers of this desk may sign with. purpose: "officer:<username>" or "seal".
struct SigningKey {
    QString purpose;
    QString tokenLabel;
};

// How dossiers travel: sync-v1, or the commands of a gateway as its signed profile names them.
enum class Wire { SyncV1, Classic };

struct DeskProfile {
    QString server;  // https://…: the wire, the gate and, unless named, the issuer
    Wire wire = Wire::SyncV1;
    QString caFile;  // PEM of the province's CA, for TLS
    QString issuer;
    QString clientId = QStringLiteral("motcua-desk");
    QString tsaUrl;
    QStringList trust;  // PEM roots for signatures
    QString pkcs11Module;
    QList<SigningKey> keys;
    QString gateProfile;  // the province's signed list of other systems; empty: look-ups wait
    QJsonObject gateKey;  // JWK that proves it, pinned at enrolment
    stations::Office office;
    QString softTokenConfig;  // test profiles: where SoftHSM2 finds its tokens
    QString backupFolder;     // a second place for backups, on another drive; empty: none
    QString formLogin;        // "own": the desk's form logs in (sandbox); empty: the system's browser

    QString tokenFor(const QString& purpose) const;
};

bool hasProfile(FileSystem& files, const QString& folder);
Result<DeskProfile> profileFromJson(const QJsonObject& object);
Result<DeskProfile> loadProfile(FileSystem& files, const QString& folder);
Result<void> saveProfile(FileSystem& files, const QString& folder, const DeskProfile& profile);
// Where the window keeps its profile when no --data is given.
QString defaultDataFolder();

}  // namespace motcua::app
