#include "sandbox/model/State.h"

#include <QJsonDocument>
#include <algorithm>

#include "domain/ProcessReader.h"

namespace motcua::sandbox {
namespace {

void collectHashes(const QJsonValue& value, QStringList& out) {
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue& item : items) collectHashes(item, out);
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() == u"sha256" && member.value().isString()) out.append(member.value().toString());
        collectHashes(member.value(), out);
    }
}

}  // namespace

QJsonObject NumberLease::toJson() const {
    return {
        {QStringLiteral("leaseId"), id}, {QStringLiteral("unit"), unit}, {QStringLiteral("date"), date.toString(Qt::ISODate)},
        {QStringLiteral("lo"), lo},      {QStringLiteral("hi"), hi},     {QStringLiteral("expiresAt"), toIso(expiresAt)}};
}

State::State(Seed theSeed, quint64 chance) : seed(std::move(theSeed)), rng(chance) {
    for (const Entity& entity : std::as_const(seed.catalogue))
        publish({0, entity.kind, entity.id, 1, entity.data, {}, {}, false});
    for (const Officer& officer : std::as_const(seed.officers)) {
        publish({0, QStringLiteral("officer"), officer.id, 1, officer.toEntity(), {}, {}, false});
    }
}

qint64 State::publish(Change change) {
    change.seq = ++head;
    latest.insert(change.entity + QLatin1Char('/') + change.id, head);
    feed.push_back(std::move(change));
    return head;
}

void State::compact() {
    feed.erase(std::remove_if(feed.begin(), feed.end(), [&](const Change& change) { return !isLatest(change); }), feed.end());
    compactedTo = head;
}

const Officer* State::officer(const QString& id) const {
    const auto found = std::find_if(seed.officers.begin(), seed.officers.end(), [&](const Officer& o) { return o.id == id; });
    return found == seed.officers.end() ? nullptr : &*found;
}

const Officer* State::officerNamed(const QString& username) const {
    const auto found =
        std::find_if(seed.officers.begin(), seed.officers.end(), [&](const Officer& o) { return o.username == username; });
    return found == seed.officers.end() ? nullptr : &*found;
}

QString State::token() {
    return QString::fromLatin1(rng.bytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

bool State::enrol(const QString& deviceId, const QString& office) {
    const auto known = devices.constFind(deviceId);
    if (known != devices.constEnd()) return *known == office;
    devices.insert(deviceId, office);
    return true;
}

QStringList missingBlobs(const State& state, const Dossier& dossier) {
    QStringList hashes;
    collectHashes(dossier.fields, hashes);
    hashes.removeDuplicates();
    hashes.erase(std::remove_if(hashes.begin(), hashes.end(),
                                [&](const QString& hash) {
                                    const auto blob = state.blobs.constFind(hash.toLatin1());
                                    return blob != state.blobs.constEnd() && blob->offices.contains(dossier.office);
                                }),
                 hashes.end());
    return hashes;
}

const ProcessBook& State::processes() {
    for (; m_processesOf < seed.catalogue.size(); ++m_processesOf) {
        const Entity& entity = seed.catalogue[m_processesOf];
        if (entity.kind != u"process" || m_processes.all().contains(entity.id)) continue;
        const ProcessReading reading = readProcess(QJsonDocument(entity.data).toJson());
        if (reading.process) m_processes.add(reading.process);
    }
    return m_processes;
}

}  // namespace motcua::sandbox
