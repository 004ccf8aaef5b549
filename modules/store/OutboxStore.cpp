#include "store/OutboxStore.h"

#include "base/Json.h"
#include "crypto/Sha256.h"
#include "domain/Change.h"

namespace motcua::store {
namespace {

constexpr char kSelect[] =
    "SELECT op_id, kind, lane, lane_seq, base_version, payload, state, fingerprint, attempts, not_before, next_attempt_at, "
    "created_at, "
    "sent_at, last_code, last_detail, ifnull(applied_version, 0) FROM outbox AS o ";

constexpr int kLane = 2, kPayload = 5;  // their columns

constexpr const char* kStates[] = {"ready", "sent", "done", "conflict", "rejected", "superseded"};

// Nothing of it may go now: the files it names are not all at the province.
constexpr char kWaitsForFile[] =
    "EXISTS (SELECT 1 FROM operation_file AS f JOIN upload AS u ON u.sha256 = f.sha256 WHERE f.op_id = ";

OpState opStateOf(const QString& code) {
    for (int i = 0; i < 6; ++i) {
        if (code == QLatin1String(kStates[i])) return static_cast<OpState>(i);
    }
    return OpState::Rejected;  // not reachable: the column's CHECK knows these six
}

// What never changes once the operation is sent.
QJsonObject payloadOf(const Operation& op) {
    return {{QStringLiteral("actor"), op.actor},
            {QStringLiteral("data"), op.data},
            {QStringLiteral("deviceTime"), toIso(op.deviceTime)}};
}

// What the fingerprint covers: everything but baseVersion. The payload's members come first in the alphabet, so its bytes are
// taken as they are.
QByteArray contentOf(const Operation& op, const QByteArray& payload) {
    const QByteArray rest = canonical({{QStringLiteral("dossierId"), op.dossierId.toString(QUuid::WithoutBraces)},
                                       {QStringLiteral("kind"), op.kind},
                                       {QStringLiteral("laneSeq"), op.laneSeq},
                                       {QStringLiteral("opId"), op.opId.toString(QUuid::WithoutBraces)}});
    return payload.chopped(1) + ',' + rest.sliced(1);
}

OutboxRow outboxOf(const Row& row) {
    OutboxRow out;
    const QJsonObject payload = row.json(kPayload);
    out.op = {row.uuid(0),
              row.text(1),
              row.uuid(2),
              row.integer(3),
              row.integer(4),
              fromIso(payload.value(QLatin1String("deviceTime")).toString()),
              payload.value(QLatin1String("actor")).toObject(),
              payload.value(QLatin1String("data")).toObject()};
    out.state = opStateOf(row.text(6));
    out.fingerprint = row.blob(7);
    out.attempts = row.count(8);
    out.notBefore = row.time(9);
    out.nextAttemptAt = row.time(10);
    out.createdAt = row.time(11);
    out.sentAt = row.time(12);
    out.lastCode = row.text(13);
    out.lastDetail = row.text(14);
    out.appliedVersion = row.integer(15);
    return out;
}

const QString kLastTurn = QStringLiteral("(SELECT ifnull(max(seq), 0) + 1 FROM outbox)");

}  // namespace

QJsonObject toJson(const Operation& op) {
    QJsonObject out = payloadOf(op);
    out.insert(QStringLiteral("opId"), op.opId.toString(QUuid::WithoutBraces));
    out.insert(QStringLiteral("kind"), op.kind);
    out.insert(QStringLiteral("dossierId"), op.dossierId.toString(QUuid::WithoutBraces));
    out.insert(QStringLiteral("laneSeq"), op.laneSeq);
    out.insert(QStringLiteral("baseVersion"), op.baseVersion);
    return out;
}

QJsonObject rebased(const QJsonObject& server, const QList<OutboxRow>& ahead) {
    QJsonObject document = server;
    for (const OutboxRow& row : ahead) document = applied(document, row.op.data.value(QLatin1String("set")).toObject());
    return document;
}

QString opStateCode(OpState state) {
    return QString::fromLatin1(kStates[static_cast<int>(state)]);
}

Result<Operation> OutboxStore::append(Operation op, const QDateTime& notBefore) {
    MOTCUA_TRY(op.laneSeq, m_database.number("UPDATE dossier SET lane_seq = lane_seq + 1 WHERE id = ?1 RETURNING lane_seq", 0,
                                             op.dossierId));
    if (op.laneSeq == 0) {
        return fail(ErrorCode::NotFound, {{QStringLiteral("id"), op.dossierId.toString(QUuid::WithoutBraces)}});
    }
    MOTCUA_CHECK(insert(op, notBefore, kLastTurn));
    return op;
}

Result<void> OutboxStore::insert(const Operation& op, const QDateTime& notBefore, const QString& turn) {
    const Utf8 payload{canonical(payloadOf(op))};
    const QByteArray content = contentOf(op, payload.text);
    m_database.note(Database::Note::Deed, "operation",
                    R"({"baseVersion":)" + QByteArray::number(op.baseVersion) + R"(,"notBefore":)" +
                        QByteArray::number(notBefore.toMSecsSinceEpoch()) + R"(,"content":)" + content + '}');
    return m_database.run(
        ("INSERT INTO outbox (op_id, turn, lane, lane_seq, kind, payload, fingerprint, base_version, state, not_before, "
         "next_attempt_at, created_at) VALUES (?1, " +
         turn.toLatin1() + ", ?2, ?3, ?4, ?5, ?6, ?7, 'ready', ?8, ?8, ?9)")
            .constData(),
        op.opId, op.dossierId, op.laneSeq, op.kind, payload, crypto::sha256(content), op.baseVersion, notBefore, m_clock.now());
}

Result<bool> OutboxStore::restore(const Operation& op, const QDateTime& notBefore) {
    MOTCUA_TRY(const qint64 known, m_database.number("SELECT count(*) FROM outbox WHERE op_id = ?1", 0, op.opId));
    if (known > 0) return false;
    MOTCUA_CHECK(m_database.run("UPDATE dossier SET lane_seq = max(lane_seq, ?2) WHERE id = ?1", op.dossierId, op.laneSeq));
    // A successor goes where the operation stood that it superseded.
    MOTCUA_TRY(const qint64 turn, m_database.number("SELECT turn FROM outbox WHERE superseded_by = ?1", 0, op.opId));
    MOTCUA_CHECK(insert(op, notBefore, turn > 0 ? QString::number(turn) : kLastTurn));
    return true;
}

Result<void> OutboxStore::restoreSuperseded(const QUuid& stopped, const QUuid& successor) {
    return m_database.run(
        "UPDATE outbox SET state = 'superseded', superseded_by = ?2 WHERE op_id = ?1 AND state NOT IN ('done', 'superseded')",
        stopped, successor);
}

Result<void> OutboxStore::assumeSent(const QDateTime& now) {
    return m_database.run("UPDATE outbox SET sent_at = ?1 WHERE state = 'ready' AND sent_at IS NULL", now);
}

Result<void> OutboxStore::waitForFile(const QUuid& opId, const QString& sha256) {
    m_database.note(
        Database::Note::Context, "waitFor",
        canonical({{QStringLiteral("opId"), opId.toString(QUuid::WithoutBraces)}, {QStringLiteral("sha256"), sha256}}));
    return m_database.run("INSERT INTO operation_file (op_id, sha256) VALUES (?1, ?2) ON CONFLICT DO NOTHING", opId,
                          QByteArray::fromHex(sha256.toLatin1()));
}

Result<bool> OutboxStore::withdraw(const QUuid& opId) {
    // Only the last of its lane, so that the lane keeps no gap.
    QUuid lane;
    MOTCUA_CHECK(m_database.each(
        "DELETE FROM outbox WHERE op_id = ?1 AND state = 'ready' AND sent_at IS NULL AND lane_seq = "
        "(SELECT lane_seq FROM dossier WHERE id = lane) RETURNING lane",
        [&lane](const Row& row) { lane = row.uuid(0); }, opId));
    if (lane.isNull()) return false;
    MOTCUA_CHECK(m_database.run("DELETE FROM operation_file WHERE op_id = ?1", opId));
    MOTCUA_CHECK(m_database.run("UPDATE dossier SET lane_seq = lane_seq - 1 WHERE id = ?1", lane));
    note("withdrawn", {{"opId", opId}});
    return true;
}

Result<QList<OutboxRow>> OutboxStore::nextBatch(const QDateTime& now, const BatchLimits& limits, const QSet<QUuid>& busy) {
    MOTCUA_TRY(Statement statement,
               m_database.prepare(
                   QByteArray(kSelect) +
                   "WHERE state IN ('ready', 'sent') AND not_before <= ?1 AND next_attempt_at <= ?1 AND NOT " + kWaitsForFile +
                   "o.op_id) AND NOT EXISTS (SELECT 1 FROM outbox AS b WHERE b.lane = o.lane "
                   "AND b.lane_seq < o.lane_seq AND b.state NOT IN ('done', 'superseded') "
                   "AND (b.state IN ('conflict', 'rejected') OR b.not_before > ?1 OR b.next_attempt_at > ?1 OR " +
                   kWaitsForFile + "b.op_id))) ORDER BY turn, lane_seq"));
    statement.bindAll(now);
    constexpr qsizetype kAround = 250;  // ids, kind and versions beside the payload
    QList<OutboxRow> rows;
    qsizetype bytes = 0;
    while (rows.size() < limits.operations) {
        MOTCUA_TRY(const bool row, statement.step());
        if (!row) return rows;
        if (busy.contains(statement.uuid(kLane))) continue;
        bytes += statement.blob(kPayload).size() + kAround;
        if (!rows.isEmpty() && bytes > limits.bytes) return rows;
        rows.append(outboxOf(statement));
    }
    return rows;
}

Result<QDateTime> OutboxStore::nextWake() {
    QDateTime wake;
    MOTCUA_CHECK(m_database.each(
        (QByteArray("SELECT min(max(not_before, next_attempt_at)) FROM outbox AS o WHERE state IN ('ready', 'sent') AND NOT ") +
         kWaitsForFile +
         "o.op_id) AND NOT EXISTS (SELECT 1 FROM outbox AS b WHERE b.lane = o.lane AND b.lane_seq < o.lane_seq "
         "AND b.state NOT IN ('done', 'superseded'))")
            .constData(),
        [&wake](const Row& row) { wake = row.time(0); }));
    return wake;
}

Result<void> OutboxStore::markSent(const QList<QUuid>& opIds, const QDateTime& now) {
    for (const QUuid& id : opIds) {
        MOTCUA_CHECK(
            m_database.run("UPDATE outbox SET state = 'sent', sent_at = ifnull(sent_at, ?2) WHERE op_id = ?1", id, now));
        MOTCUA_CHECK(changeOne(id));
    }
    return {};
}

Result<void> OutboxStore::markDone(const QUuid& opId, qint64 version) {
    MOTCUA_CHECK(m_database.run(
        "UPDATE outbox SET state = 'done', last_code = NULL, last_detail = NULL, applied_version = ?2 WHERE op_id = ?1", opId,
        version));
    return changeOne(opId);
}

Result<void> OutboxStore::markRetry(const QUuid& opId, const QDateTime& at, const QString& code, const QString& detail) {
    MOTCUA_CHECK(
        m_database.run("UPDATE outbox SET state = 'ready', attempts = attempts + 1, next_attempt_at = ?2, last_code = ?3, "
                       "last_detail = ?4 WHERE op_id = ?1",
                       opId, at, code, detail));
    return changeOne(opId);
}

Result<void> OutboxStore::markStopped(const QUuid& opId, OpState state, const QString& code, const QString& detail) {
    MOTCUA_CHECK(m_database.run("UPDATE outbox SET state = ?2, last_code = ?3, last_detail = ?4 WHERE op_id = ?1", opId,
                                opStateCode(state), code, detail));
    return changeOne(opId);
}

Result<Operation> OutboxStore::supersede(const QUuid& stopped, Operation successor) {
    qint64 turn = 0;
    MOTCUA_CHECK(m_database.each(
        "UPDATE outbox SET state = 'superseded', superseded_by = ?2 WHERE op_id = ?1 AND state IN ('conflict', 'rejected') "
        "RETURNING turn, lane, lane_seq",
        [&](const Row& row) {
            turn = row.integer(0);
            successor.dossierId = row.uuid(1);
            successor.laneSeq = row.integer(2);
        },
        stopped, successor.opId));
    if (turn == 0) return fail(ErrorCode::NotFound, {{QStringLiteral("id"), stopped.toString(QUuid::WithoutBraces)}});
    note("superseded", {{"stopped", stopped}, {"successor", successor.opId}});
    MOTCUA_CHECK(insert(successor, m_clock.now(), QString::number(turn)));
    // What the stopped one had to wait for, its successor waits for too.
    QByteArrayList files;
    MOTCUA_CHECK(m_database.each(
        "SELECT sha256 FROM operation_file WHERE op_id = ?1", [&](const Row& row) { files.append(row.blob(0)); }, stopped));
    for (const QByteArray& file : std::as_const(files))
        MOTCUA_CHECK(waitForFile(successor.opId, QString::fromLatin1(file.toHex())));
    return successor;
}

Result<void> OutboxStore::closeLane(const QUuid& dossierId, const QUuid& because) {
    note("laneClosed", {{"dossierId", dossierId}, {"because", because}});
    return m_database.run(
        "UPDATE outbox SET state = 'superseded', superseded_by = ?2 WHERE lane = ?1 AND state NOT IN ('done', 'superseded')",
        dossierId, because);
}

Result<void> OutboxStore::wakeAll(const QDateTime& now) {
    return m_database.run("UPDATE outbox SET next_attempt_at = ?1 WHERE state IN ('ready', 'sent') AND next_attempt_at > ?1",
                          now);
}

Result<void> OutboxStore::clampWaits(const QDateTime& latest) {
    MOTCUA_CHECK(wakeAll(latest));
    return m_database.run("UPDATE outbox SET not_before = ?1 WHERE state IN ('ready', 'sent') AND not_before > ?1", latest);
}

Result<OutboxRow> OutboxStore::get(const QUuid& opId) {
    MOTCUA_TRY(Statement statement, m_database.prepare(QByteArray(kSelect) + "WHERE op_id = ?1"));
    statement.bindAll(opId);
    MOTCUA_TRY(const QList<OutboxRow> rows, select(std::move(statement)));
    if (rows.isEmpty()) return fail(ErrorCode::NotFound, {{QStringLiteral("id"), opId.toString(QUuid::WithoutBraces)}});
    return rows.first();
}

Result<QList<OutboxRow>> OutboxStore::pendingOf(const QUuid& dossierId) {
    MOTCUA_TRY(
        Statement statement,
        m_database.prepare(QByteArray(kSelect) + "WHERE lane = ?1 AND state NOT IN ('done', 'superseded') ORDER BY lane_seq"));
    statement.bindAll(dossierId);
    return select(std::move(statement));
}

Result<QList<OutboxRow>> OutboxStore::aheadOf(const QUuid& dossierId, qint64 version) {
    MOTCUA_TRY(Statement statement,
               m_database.prepare(QByteArray(kSelect) +
                                  "WHERE lane = ?1 AND state <> 'superseded' AND (state <> 'done' OR applied_version > ?2) "
                                  "ORDER BY lane_seq"));
    statement.bindAll(dossierId, version);
    return select(std::move(statement));
}

Result<OutboxCounts> OutboxStore::counts() {
    OutboxCounts counts;
    MOTCUA_CHECK(m_database.each("SELECT state, count(*) FROM outbox WHERE state NOT IN ('done', 'superseded') GROUP BY state",
                                 [&counts](const Row& row) {
                                     switch (opStateOf(row.text(0))) {
                                         case OpState::Ready:
                                             counts.ready = row.count(1);
                                             break;
                                         case OpState::Sent:
                                             counts.sent = row.count(1);
                                             break;
                                         case OpState::Conflict:
                                             counts.conflicts = row.count(1);
                                             break;
                                         case OpState::Rejected:
                                             counts.rejected = row.count(1);
                                             break;
                                         case OpState::Done:
                                         case OpState::Superseded:
                                             break;
                                     }
                                 }));
    return counts;
}

Result<void> OutboxStore::setBaseVersion(const QUuid& opId, qint64 version) {
    MOTCUA_CHECK(m_database.run("UPDATE outbox SET base_version = ?2 WHERE op_id = ?1", opId, version));
    return changeOne(opId);
}

Result<void> OutboxStore::forgetDone(const QDateTime& olderThan) {
    return m_database.run("DELETE FROM outbox WHERE state = 'done' AND created_at < ?1", olderThan);
}

void OutboxStore::note(const char* kind, const QList<std::pair<const char*, QUuid>>& ids) {
    QJsonObject json;
    for (const auto& [member, id] : ids) json.insert(QLatin1String(member), id.toString(QUuid::WithoutBraces));
    m_database.note(Database::Note::Deed, kind, canonical(json));
}

Result<QList<OutboxRow>> OutboxStore::select(Statement statement) {
    QList<OutboxRow> rows;
    for (;;) {
        MOTCUA_TRY(const bool row, statement.step());
        if (!row) return rows;
        rows.append(outboxOf(statement));
    }
}

// The statement before must have met its row.
Result<void> OutboxStore::changeOne(const QUuid& opId) {
    if (m_database.changedRows() == 1) return {};
    return fail(ErrorCode::NotFound, {{QStringLiteral("id"), opId.toString(QUuid::WithoutBraces)}});
}

}  // namespace motcua::store
