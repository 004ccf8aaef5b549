#include "store/SyncStores.h"

#include "base/Json.h"

namespace motcua::store {
namespace {

constexpr char kConflict[] =
    "SELECT id, dossier_id, op_id, field, base, mine, theirs, opened_at, resolution, resolved_by, resolved_at, "
    "settled FROM conflict ";
const QString kValue = QStringLiteral("v");

QByteArray hashOf(const QString& sha256) {
    return QByteArray::fromHex(sha256.toLatin1());
}

// A bare JSON value lies in the database as {"v": value}: one parser for all documents.
QJsonObject boxed(const QJsonValue& value) {
    return {{kValue, value}};
}

ConflictRow conflictOf(const Row& row) {
    return {row.uuid(0),
            row.uuid(1),
            row.uuid(2),
            row.text(3),
            row.json(4).value(kValue),
            row.json(5).value(kValue),
            row.json(6).value(kValue),
            row.time(7),
            row.text(8),
            row.text(9),
            row.time(10),
            row.json(11).value(kValue)};
}

}  // namespace

Result<FeedPosition> FeedStore::position(const QString& stream) {
    FeedPosition position;
    MOTCUA_CHECK(m_database.each(
        "SELECT cursor, head_seen, updated_at FROM feed_cursor WHERE stream = ?1",
        [&position](const Row& row) {
            position = {row.text(0), row.integer(1), row.time(2)};
        },
        stream));
    return position;
}

Result<void> FeedStore::setPosition(const QString& stream, const QString& cursor, qint64 headSeen) {
    return m_database.run(
        "INSERT INTO feed_cursor (stream, cursor, head_seen, updated_at) VALUES (?1, ?2, ?3, ?4) "
        "ON CONFLICT (stream) DO UPDATE SET cursor = excluded.cursor, head_seen = excluded.head_seen, "
        "updated_at = excluded.updated_at",
        stream, cursor, headSeen, m_clock.now());
}

Result<void> FeedStore::stagePage(const QJsonObject& page) {
    return m_database.run("INSERT INTO snapshot_page (json) VALUES (?1)", page);
}

// Read by number, because `take` writes through the same connection.
Result<void> FeedStore::eachStagedPage(const std::function<Result<void>(const QJsonObject&)>& take) {
    MOTCUA_TRY(const qint64 last, m_database.number("SELECT ifnull(max(page), 0) FROM snapshot_page", 0));
    for (qint64 page = 1; page <= last; ++page) {
        QJsonObject json;
        MOTCUA_CHECK(m_database.each(
            "SELECT json FROM snapshot_page WHERE page = ?1", [&json](const Row& row) { json = row.json(0); }, page));
        MOTCUA_CHECK(take(json));
    }
    return {};
}

Result<void> FeedStore::clearStage() {
    return m_database.run("DELETE FROM snapshot_page");
}

Result<void> UploadStore::queue(const QString& sha256, const QUuid& opId) {
    m_database.note(
        Database::Note::Context, "upload",
        canonical({{QStringLiteral("sha256"), sha256}, {QStringLiteral("opId"), opId.toString(QUuid::WithoutBraces)}}));
    return m_database.run(
        "INSERT INTO upload (sha256, next_attempt_at, queued_at, op_id) "
        "SELECT sha256, ?2, ?2, ?3 FROM blob WHERE sha256 = ?1 AND remote = 0 "
        "ON CONFLICT (sha256) DO UPDATE SET op_id = NULL WHERE op_id IS NOT excluded.op_id",
        hashOf(sha256), m_clock.now(), opId.isNull() ? std::nullopt : std::optional(opId));
}

Result<void> UploadStore::withdraw(const QUuid& opId) {
    return m_database.run("DELETE FROM upload WHERE op_id = ?1", opId);
}

Result<std::optional<UploadRow>> UploadStore::next(const QDateTime& now) {
    MOTCUA_TRY(const QList<UploadRow> rows, due(now, 1));
    return rows.isEmpty() ? std::nullopt : std::optional(rows.first());
}

Result<QList<UploadRow>> UploadStore::due(const QDateTime& now, int most) {
    QList<UploadRow> rows;
    MOTCUA_CHECK(m_database.each(
        "SELECT sha256, size, mime, url, sent_bytes, expires_at, attempts, next_attempt_at, last_code FROM upload JOIN blob "
        "USING (sha256) WHERE next_attempt_at <= ?1 "
        "AND NOT EXISTS (SELECT 1 FROM outbox AS o WHERE o.op_id = upload.op_id AND o.not_before > ?1) "
        "ORDER BY EXISTS (SELECT 1 FROM operation_file AS f WHERE f.sha256 = upload.sha256) DESC, queued_at, sha256 LIMIT ?2",
        [&rows](const Row& row) {
            rows.append({QString::fromLatin1(row.blob(0).toHex()), row.integer(1), row.text(2), row.text(3), row.integer(4),
                         row.time(5), row.count(6), row.time(7), row.text(8)});
        },
        now, most));
    return rows;
}

Result<QDateTime> UploadStore::nextWake() {
    QDateTime wake;
    MOTCUA_CHECK(m_database.each(
        "SELECT min(max(u.next_attempt_at, ifnull(o.not_before, 0))) FROM upload AS u LEFT JOIN outbox AS o USING (op_id)",
        [&wake](const Row& row) { wake = row.time(0); }));
    return wake;
}

Result<void> UploadStore::save(const UploadRow& row) {
    return m_database.run(
        "UPDATE upload SET url = ?2, sent_bytes = ?3, expires_at = ?4, attempts = ?5, next_attempt_at = ?6, "
        "last_code = ?7 WHERE sha256 = ?1",
        hashOf(row.sha256), row.url, row.sentBytes, row.expiresAt, row.attempts, row.nextAttemptAt, row.lastCode);
}

Result<void> UploadStore::finish(const QString& sha256) {
    MOTCUA_CHECK(m_database.run("UPDATE blob SET remote = 1 WHERE sha256 = ?1", hashOf(sha256)));
    return m_database.run("DELETE FROM upload WHERE sha256 = ?1", hashOf(sha256));
}

Result<int> UploadStore::count() {
    MOTCUA_TRY(const qint64 count, m_database.number("SELECT count(*) FROM upload", 0));
    return static_cast<int>(count);
}

Result<UploadBacklog> UploadStore::backlog() {
    UploadBacklog backlog;
    MOTCUA_CHECK(m_database.each("SELECT count(*), ifnull(sum(size - sent_bytes), 0) FROM upload JOIN blob USING (sha256)",
                                 [&backlog](const Row& row) {
                                     backlog = {row.count(0), row.integer(1)};
                                 }));
    return backlog;
}

Result<void> UploadStore::wakeAll(const QDateTime& now) {
    return m_database.run("UPDATE upload SET next_attempt_at = ?1 WHERE next_attempt_at > ?1", now);
}

Result<void> ConflictStore::add(const ConflictRow& row) {
    return m_database.run(
        "INSERT INTO conflict (id, dossier_id, op_id, field, base, mine, theirs, opened_at) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        row.id, row.dossierId, row.opId, row.field, boxed(row.base), boxed(row.mine), boxed(row.theirs), m_clock.now());
}

Result<ConflictRow> ConflictStore::get(const QUuid& id) {
    MOTCUA_TRY(Statement statement, m_database.prepare(QByteArray(kConflict) + "WHERE id = ?1"));
    statement.bindAll(id);
    MOTCUA_TRY(const QList<ConflictRow> rows, select(std::move(statement)));
    if (rows.isEmpty()) return fail(ErrorCode::NotFound, {{QStringLiteral("id"), id.toString(QUuid::WithoutBraces)}});
    return rows.first();
}

Result<QList<ConflictRow>> ConflictStore::open(const QUuid& dossierId) {
    MOTCUA_TRY(Statement statement,
               m_database.prepare(QByteArray(kConflict) + "WHERE dossier_id = ?1 AND resolution IS NULL ORDER BY id"));
    statement.bindAll(dossierId);
    return select(std::move(statement));
}

Result<QList<ConflictRow>> ConflictStore::allOpen() {
    MOTCUA_TRY(Statement statement,
               m_database.prepare(QByteArray(kConflict) + "WHERE resolution IS NULL ORDER BY opened_at, id"));
    return select(std::move(statement));
}

Result<QList<ConflictRow>> ConflictStore::ofOperation(const QUuid& opId) {
    MOTCUA_TRY(Statement statement, m_database.prepare(QByteArray(kConflict) + "WHERE op_id = ?1 ORDER BY id"));
    statement.bindAll(opId);
    return select(std::move(statement));
}

Result<void> ConflictStore::resolve(const QUuid& id, const QString& resolution, const QString& officerId,
                                    const QJsonValue& settled) {
    m_database.note(Database::Note::Deed, "resolved",
                    canonical({{QStringLiteral("id"), id.toString(QUuid::WithoutBraces)},
                               {QStringLiteral("resolution"), resolution},
                               {QStringLiteral("officerId"), officerId},
                               {QStringLiteral("settled"), settled}}));
    MOTCUA_CHECK(
        m_database.run("UPDATE conflict SET resolution = ?2, resolved_by = ?3, resolved_at = ?4, settled = ?5 "
                       "WHERE id = ?1 AND resolution IS NULL",
                       id, resolution, officerId, m_clock.now(), boxed(settled)));
    if (m_database.changedRows() == 1) return {};
    return fail(ErrorCode::NotFound, {{QStringLiteral("id"), id.toString(QUuid::WithoutBraces)}});
}

Result<void> ConflictStore::renew(const QUuid& id, const QJsonValue& theirs) {
    return m_database.run(
        "UPDATE conflict SET theirs = ?2, resolution = NULL, resolved_by = NULL, resolved_at = NULL, settled = NULL "
        "WHERE id = ?1",
        id, boxed(theirs));
}

Result<QList<ConflictRow>> ConflictStore::select(Statement statement) {
    QList<ConflictRow> rows;
    for (;;) {
        MOTCUA_TRY(const bool row, statement.step());
        if (!row) return rows;
        rows.append(conflictOf(statement));
    }
}

}  // namespace motcua::store
