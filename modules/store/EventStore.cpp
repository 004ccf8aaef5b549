#include "store/EventStore.h"

#include "base/Clock.h"
#include "base/Json.h"
#include "crypto/HashChain.h"

namespace motcua::store {
namespace {

constexpr char kSelect[] =
    "SELECT seq, id, dossier_id, op_id, kind, payload, actor_id, actor_name, actor_role, actor_post, device_time, server_seq, "
    "server_time, prev_hash, hash FROM dossier_event ";

EventRow eventOf(const Row& row) {
    EventRow event;
    event.seq = row.integer(0);
    event.id = row.uuid(1);
    event.dossierId = row.uuid(2);
    event.opId = row.uuid(3);
    event.kind = row.text(4);
    event.payload = row.json(5);
    event.actorId = row.text(6);
    event.actorName = row.text(7);
    event.actorRole = row.text(8);
    event.actorPost = row.text(9);
    event.deviceTime = row.time(10);
    if (!row.isNull(11)) event.serverSeq = row.integer(11);
    event.serverTime = row.time(12);
    return event;
}

// Everything that was known when the event was written; what the province adds later is not part of the chain. The payload's
// member is the last in the alphabet, so its bytes are taken as they are.
QByteArray recordOf(const EventRow& event, const QByteArray& payload) {
    const QByteArray head = canonical({{QStringLiteral("id"), event.id.toString(QUuid::WithoutBraces)},
                                       {QStringLiteral("dossierId"), event.dossierId.toString(QUuid::WithoutBraces)},
                                       {QStringLiteral("opId"), event.opId.toString(QUuid::WithoutBraces)},
                                       {QStringLiteral("kind"), event.kind},
                                       {QStringLiteral("actorId"), event.actorId},
                                       {QStringLiteral("actorName"), event.actorName},
                                       {QStringLiteral("actorRole"), event.actorRole},
                                       {QStringLiteral("actorPost"), event.actorPost},
                                       {QStringLiteral("deviceTime"), toIso(event.deviceTime)}});
    return head.chopped(1) + R"(,"payload":)" + payload + '}';
}

QByteArray hashOf(const QByteArray& previous, const EventRow& event) {
    return crypto::chainHash(previous, recordOf(event, canonical(event.payload)));
}

QString present(const QString& text) {
    return text.isNull() ? QStringLiteral("") : text;
}

}  // namespace

Result<void> EventStore::append(const EventRow& event) {
    QByteArray previous;
    MOTCUA_CHECK(m_database.each("SELECT hash FROM audit_head", [&previous](const Row& row) { previous = row.blob(0); }));
    EventRow stored = event;
    stored.actorId = present(event.actorId);
    stored.actorName = present(event.actorName);
    stored.actorRole = present(event.actorRole);
    stored.actorPost = present(event.actorPost);
    const Utf8 payload{canonical(stored.payload)};
    const QByteArray record = recordOf(stored, payload.text);
    const QByteArray hash = crypto::chainHash(previous, record);
    MOTCUA_CHECK(
        m_database.run("INSERT INTO dossier_event (id, dossier_id, op_id, kind, payload, actor_id, actor_name, actor_role, "
                       "actor_post, device_time, "
                       "prev_hash, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                       stored.id, stored.dossierId, stored.opId, stored.kind, payload, stored.actorId, stored.actorName,
                       stored.actorRole, stored.actorPost, stored.deviceTime, previous, hash));
    m_database.note(Database::Note::Deed, "event", record);
    return m_database.run("UPDATE audit_head SET count = count + 1, hash = ?1", hash);
}

Result<bool> EventStore::restore(const QJsonObject& noted) {
    const auto text = [&noted](const char* member) { return noted.value(QLatin1String(member)).toString(); };
    EventRow event;
    event.id = QUuid::fromString(text("id"));
    event.dossierId = QUuid::fromString(text("dossierId"));
    event.opId = QUuid::fromString(text("opId"));
    event.kind = text("kind");
    event.payload = noted.value(QLatin1String("payload")).toObject();
    event.actorId = text("actorId");
    event.actorName = text("actorName");
    event.actorRole = text("actorRole");
    event.actorPost = text("actorPost");
    event.deviceTime = fromIso(text("deviceTime"));
    MOTCUA_TRY(const qint64 known, m_database.number("SELECT count(*) FROM dossier_event WHERE id = ?1", 0, event.id));
    if (known > 0) return false;
    MOTCUA_CHECK(append(event));
    return true;
}

Result<QList<EventRow>> EventStore::timeline(const QUuid& dossierId) {
    QList<EventRow> out;
    MOTCUA_CHECK(m_database.each((QByteArray(kSelect) + "WHERE dossier_id = ?1 ORDER BY seq").constData(),
                                 [&out](const Row& row) { out.append(eventOf(row)); }, dossierId));
    return out;
}

Result<void> EventStore::confirm(const QUuid& opId, qint64 serverSeq, const QDateTime& serverTime) {
    // Mostly known already. Even an update that meets no row would write the search index out, for its statement's savepoint.
    MOTCUA_TRY(const qint64 open,
               m_database.number("SELECT count(*) FROM dossier_event WHERE op_id = ?1 AND server_seq IS NULL", 0, opId));
    if (open == 0) return {};
    return m_database.run("UPDATE dossier_event SET server_seq = ?2, server_time = ?3 WHERE op_id = ?1 AND server_seq IS NULL",
                          opId, serverSeq, serverTime);
}

Result<ChainReport> EventStore::verifyChain() {
    ChainReport report{0, crypto::chainStart()};
    std::optional<qint64> broken;
    MOTCUA_TRY(Statement events, m_database.prepare(QByteArray(kSelect) + "ORDER BY seq"));
    for (;;) {
        MOTCUA_TRY(const bool row, events.step());
        if (!row || broken) break;
        const EventRow event = eventOf(events);
        const QByteArray hash = hashOf(report.head, event);
        if (events.blob(13) != report.head || events.blob(14) != hash) broken = event.seq;
        ++report.events;
        report.head = hash;
    }
    qint64 count = 0;
    QByteArray head;
    MOTCUA_CHECK(m_database.each("SELECT count, hash FROM audit_head", [&](const Row& row) {
        count = row.integer(0);
        head = row.blob(1);
    }));
    if (!broken && (count != report.events || head != report.head)) broken = report.events + 1;
    if (!broken) return report;
    return fail(ErrorCode::AuditChainBroken,
                {{QStringLiteral("seq"), QString::number(*broken)}, {QStringLiteral("found"), QString::number(report.events)}});
}

}  // namespace motcua::store
