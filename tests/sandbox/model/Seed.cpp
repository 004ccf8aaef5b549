#include "sandbox/model/Seed.h"

#include <QCryptographicHash>
#include <algorithm>

#include "base/Json.h"
#include "sandbox/pki/Scrypt.h"

namespace motcua::sandbox {
namespace {

QString text(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toString();
}

Result<Officer> readOfficer(const QJsonObject& json) {
    Officer officer;
    MOTCUA_TRY(officer.id, requireString(json, QStringLiteral("id")));
    MOTCUA_TRY(officer.username, requireString(json, QStringLiteral("username")));
    MOTCUA_TRY(officer.fullName, requireString(json, QStringLiteral("fullName")));
    MOTCUA_TRY(officer.posts, requireArray(json, QStringLiteral("posts")));
    MOTCUA_TRY(const QString password, requireString(json, QStringLiteral("password")));
    MOTCUA_TRY(officer.verifier.totpSecret, requireString(json, QStringLiteral("totpSecret")));
    officer.office = officeOf(text(officer.posts.first().toObject(), "agencyCode"));
    officer.verifier.validUntil = text(json, "validUntil");
    // A salt from the name keeps two starts of the sandbox alike; the passwords are public anyway.
    officer.verifier.salt = QCryptographicHash::hash(officer.username.toUtf8(), QCryptographicHash::Sha256).left(16);
    const Verifier& verifier = officer.verifier;
    officer.verifier.passwordHash = pki::scrypt(password.toUtf8(), verifier.salt, verifier.n, verifier.r, verifier.p);
    return officer;
}

Client readClient(const QJsonObject& json) {
    const QString secret = text(json, "secret");
    const QByteArray hash =
        secret.isEmpty() ? QByteArray() : QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256);
    return {text(json, "id"), hash, text(json, "agencyCode")};
}

void addAll(Seed& seed, const QString& kind, const QJsonArray& records, const char* idMember) {
    for (const QJsonValue& value : records) {
        const QJsonObject record = value.toObject();
        seed.catalogue.append({kind, text(record, idMember), record});
    }
}

void addPlaces(Seed& seed, const QJsonObject& document) {
    addAll(seed, QStringLiteral("place"), document.value(u"provinces").toArray(), "id");
    addAll(seed, QStringLiteral("place"), document.value(u"communes").toArray(), "id");
    for (const char* former : {"formerDistricts", "formerCommunes"}) {
        const QJsonArray records = document.value(QLatin1String(former)).toArray();
        for (const QJsonValue& value : records) {
            const QJsonObject record = value.toObject();
            // A code alone is no key for ever: merged units take over old codes.
            seed.catalogue.append({QStringLiteral("place"), QStringLiteral("former-") + text(record, "code"), record});
        }
    }
}

void addCalendar(Seed& seed, const QJsonObject& document) {
    if (!document.contains(u"workingSessions")) return;
    QJsonObject calendar;
    for (const char* member : {"weeklyRest", "workingSessions", "dayUnitHours", "cutOff", "years", "dueRules"}) {
        if (!document.contains(QLatin1String(member))) continue;
        calendar.insert(QLatin1String(member), document.value(QLatin1String(member)));
    }
    seed.catalogue.append({QStringLiteral("calendar"), QStringLiteral("default"), calendar});
    addAll(seed, QStringLiteral("calendarDay"), document.value(u"days").toArray(), "date");
}

void addFieldUnits(Seed& seed, const QJsonArray& records) {
    for (const QJsonValue& value : records) {
        const QJsonObject record = value.toObject();
        seed.catalogue.append(
            {QStringLiteral("fieldUnit"), text(record, "agencyCode") + QLatin1Char('/') + text(record, "field"), record});
    }
}

void addCodeLists(Seed& seed, const QJsonObject& lists) {
    for (auto list = lists.begin(); list != lists.end(); ++list) {
        seed.catalogue.append({QStringLiteral("codeList"), list.key(), list.value().toObject()});
    }
}

}  // namespace

bool Officer::hasRole(const QString& role) const {
    return std::any_of(posts.begin(), posts.end(),
                       [&](const QJsonValue& post) { return text(post.toObject(), "role") == role; });
}

QJsonObject Officer::toEntity() const {
    const QJsonObject offline{{QStringLiteral("salt"), QString::fromLatin1(verifier.salt.toBase64())},
                              {QStringLiteral("n"), verifier.n},
                              {QStringLiteral("r"), verifier.r},
                              {QStringLiteral("p"), verifier.p},
                              {QStringLiteral("passwordHash"), QString::fromLatin1(verifier.passwordHash.toBase64())},
                              {QStringLiteral("totpSecret"), verifier.totpSecret},
                              {QStringLiteral("validUntil"), verifier.validUntil}};
    return {{QStringLiteral("id"), id},
            {QStringLiteral("username"), username},
            {QStringLiteral("fullName"), fullName},
            {QStringLiteral("posts"), posts},
            {QStringLiteral("offline"), offline}};
}

Result<Seed> readPeople(const QByteArray& json) {
    MOTCUA_TRY(const QJsonObject document, parseObject(json));
    Seed seed;
    const QJsonArray officers = document.value(u"officers").toArray();
    for (const QJsonValue& value : officers) {
        MOTCUA_TRY(Officer officer, readOfficer(value.toObject()));
        seed.officers.append(std::move(officer));
    }
    const QJsonArray clients = document.value(u"clients").toArray();
    for (const QJsonValue& value : clients) {
        const Client client = readClient(value.toObject());
        seed.clients.insert(client.id, client);
    }
    return seed;
}

Result<void> addCatalogue(Seed& seed, const QByteArray& json) {
    MOTCUA_TRY(const QJsonObject document, parseObject(json));
    addAll(seed, QStringLiteral("agency"), document.value(u"agencies").toArray(), "code");
    addAll(seed, QStringLiteral("post"), document.value(u"posts").toArray(), "id");
    addFieldUnits(seed, document.value(u"fieldUnits").toArray());
    addAll(seed, QStringLiteral("procedure"), document.value(u"procedures").toArray(), "code");
    addCodeLists(seed, document.value(u"lists").toObject());
    addCalendar(seed, document);
    addPlaces(seed, document);
    if (document.contains(u"registers")) seed.registers = document.value(u"registers").toObject();
    return {};
}

Result<Seed> readSeed(FileSystem& files, const QString& path) {
    MOTCUA_TRY(const QByteArray json, files.read(path));
    MOTCUA_TRY(Seed seed, readPeople(json));
    MOTCUA_CHECK(addCatalogue(seed, json));
    return seed;
}

QString officeOf(const QString& agencyCode) {
    return agencyCode.section(QLatin1Char('.'), 0, 1);
}

}  // namespace motcua::sandbox
