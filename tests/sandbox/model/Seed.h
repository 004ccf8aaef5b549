// What the province knows before the first question: its catalogue, its officers, its OAuth clients.
//
// Shapes: catalogue records as in resources/seed/*.json, unchanged. Passwords are hashed (scrypt) when a seed is read;
// the plain ones stay in the file. Errors: BadJson {member}, FileNotFound, FileUnreadable. Threads: values, any thread.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include "base/FileSystem.h"
#include "base/Result.h"

namespace motcua::sandbox {

struct Entity {
    QString kind;  // procedure, agency, post, fieldUnit, calendarDay, calendar, codeList, place
    QString id;
    QJsonObject data;
};

struct Verifier {  // lets a desk check the second log-in of the day without the network
    QByteArray salt;
    int n = 16384;
    int r = 8;
    int p = 1;
    QByteArray passwordHash;  // scrypt, 32 bytes
    QString totpSecret;       // base32
    QString validUntil;       // ISO
};

struct Officer {
    QString id;
    QString username;
    QString fullName;
    QString office;               // the level-2 agency, e.g. H19.101
    QJsonArray posts;             // [{postId, agencyCode, role, title}]
    QJsonArray delegations = {};  // in whose post the officer acts, from when to when
    Verifier verifier;

    bool hasRole(const QString& role) const;
    QJsonObject toEntity() const;
};

struct Client {
    QString id;
    QByteArray secretHash;  // SHA-256; empty: a public client (PKCE)
    QString office;
};

struct Seed {
    QList<Entity> catalogue;
    QList<Officer> officers;
    QMap<QString, Client> clients;
    QJsonObject registers;  // what the systems behind the gate know: {citizens, businesses, …}
};

// The officers and clients of one JSON document of the shape of resources/seed/officers.json.
Result<Seed> readPeople(const QByteArray& json);
// Adds the records of one catalogue file; which kinds it holds is seen from its members.
Result<void> addCatalogue(Seed& seed, const QByteArray& json);
// A file with any of the members of the files above.
Result<Seed> readSeed(FileSystem& files, const QString& path);

// "H19.101.04" → "H19.101": the office whose dossiers and officers belong together.
QString officeOf(const QString& agencyCode);

}  // namespace motcua::sandbox
