#include "store/GateStore.h"

#include <algorithm>
#include <array>

#include "base/Json.h"

namespace motcua::store {
namespace {

constexpr char kSelect[] =
    "SELECT id, service, dossier_id, purpose, actor, request, once_key, wire, state, answer, attempts, next_attempt_at, "
    "last_code, last_detail, asked_at, closed_at, op_id, held_until FROM gate_request ";
constexpr std::array<const char*, 4> kStates{"waiting", "answered", "refused", "failed"};

GateState stateOf(const QString& code) {
    std::size_t at = 0;
    while (at + 1 < kStates.size() && code != QLatin1String(kStates[at])) ++at;
    return static_cast<GateState>(at);
}

Result<GateRow> rowOf(const Row& row) {
    MOTCUA_TRY(const Actor actor, actorFromJson(row.json(4)));
    return GateRow{row.uuid(0),  row.text(1),  row.uuid(2),          row.text(3),  actor,         row.json(5),
                   row.text(6),  row.text(7),  stateOf(row.text(8)), row.json(9),  row.count(10), row.time(11),
                   row.text(12), row.text(13), row.time(14),         row.time(15), row.uuid(16),  row.time(17)};
}

tl::unexpected<Error> notFound(const QUuid& id) {
    return fail(ErrorCode::NotFound, {{QStringLiteral("id"), id.toString(QUuid::WithoutBraces)}});
}

}  // namespace

QString gateStateCode(GateState state) {
    return QString::fromLatin1(kStates[static_cast<std::size_t>(state)]);
}

Result<bool> GateStore::add(const GateRow& row) {
    const QDateTime now = m_clock.now();
    const QDateTime asked = row.askedAt.isValid() ? row.askedAt : now;
    const QDateTime first = row.heldUntil.isValid() ? std::max(row.heldUntil, now) : now;
    MOTCUA_CHECK(
        m_database.run("INSERT INTO gate_request (id, service, dossier_id, purpose, actor, request, once_key, state, "
                       "next_attempt_at, asked_at, op_id, held_until) "
                       "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'waiting', ?8, ?9, ?10, ?8) ON CONFLICT (once_key) WHERE state IN "
                       "('waiting', 'answered') DO NOTHING",
                       row.id, row.service, row.dossierId, row.purpose, toJson(row.actor), row.request,
                       row.onceKey.isEmpty() ? QString() : row.onceKey, first, asked, row.opId));
    if (m_database.changedRows() != 1) return false;
    // The officer is told "asked" with the commit: a database that is brought back must ask, too. The other side knows by the
    // id what it has been asked before.
    m_database.note(Database::Note::Deed, "question",
                    canonical({{QStringLiteral("id"), row.id.toString(QUuid::WithoutBraces)},
                               {QStringLiteral("service"), row.service},
                               {QStringLiteral("dossierId"), row.dossierId.toString(QUuid::WithoutBraces)},
                               {QStringLiteral("purpose"), row.purpose},
                               {QStringLiteral("actor"), toJson(row.actor)},
                               {QStringLiteral("request"), row.request},
                               {QStringLiteral("onceKey"), row.onceKey},
                               {QStringLiteral("askedAt"), toIso(asked)},
                               {QStringLiteral("opId"), row.opId.toString(QUuid::WithoutBraces)},
                               {QStringLiteral("heldUntil"), row.heldUntil.isValid() ? toIso(row.heldUntil) : QString()}}));
    return true;
}

Result<GateRow> GateStore::get(const QUuid& id) {
    MOTCUA_TRY(Statement statement, m_database.prepare(QByteArray(kSelect) + "WHERE id = ?1"));
    statement.bindAll(id);
    MOTCUA_TRY(const QList<GateRow> rows, select(std::move(statement)));
    if (rows.isEmpty()) return notFound(id);
    return rows.first();
}

Result<std::optional<GateRow>> GateStore::next(const QDateTime& now) {
    MOTCUA_TRY(Statement statement,
               m_database.prepare(QByteArray(kSelect) +
                                  "WHERE state = 'waiting' AND next_attempt_at <= ?1 ORDER BY next_attempt_at, seq LIMIT 1"));
    statement.bindAll(now);
    MOTCUA_TRY(const QList<GateRow> rows, select(std::move(statement)));
    return rows.isEmpty() ? std::nullopt : std::optional(rows.first());
}

Result<QDateTime> GateStore::nextWake() {
    QDateTime wake;
    MOTCUA_CHECK(m_database.each("SELECT min(next_attempt_at) FROM gate_request WHERE state = 'waiting'",
                                 [&wake](const Row& row) { wake = row.time(0); }));
    return wake;
}

// A null id finds what is about no dossier.
Result<QList<GateRow>> GateStore::ofDossier(const QUuid& dossierId) {
    MOTCUA_TRY(Statement statement, m_database.prepare(QByteArray(kSelect) + "WHERE dossier_id IS ?1 ORDER BY seq DESC"));
    statement.bindAll(dossierId);
    return select(std::move(statement));
}

Result<QList<GateRow>> GateStore::ofService(const QString& service, const QDateTime& from, const QDateTime& to) {
    MOTCUA_TRY(Statement statement, m_database.prepare(QByteArray(kSelect) +
                                                       "WHERE service = ?1 AND asked_at >= ?2 AND asked_at < ?3 ORDER BY seq"));
    statement.bindAll(service, from, to);
    return select(std::move(statement));
}

Result<QList<GateRow>> GateStore::waiting(int limit) {
    MOTCUA_TRY(Statement statement, m_database.prepare(QByteArray(kSelect) + "WHERE state = 'waiting' ORDER BY seq LIMIT ?1"));
    statement.bindAll(limit);
    return select(std::move(statement));
}

Result<int> GateStore::countWaiting() {
    MOTCUA_TRY(const qint64 count, m_database.number("SELECT count(*) FROM gate_request WHERE state = 'waiting'", 0));
    return static_cast<int>(count);
}

Result<void> GateStore::markSent(const QUuid& id, const QString& wire) {
    MOTCUA_CHECK(m_database.run("UPDATE gate_request SET wire = ?2 WHERE id = ?1 AND wire IS NULL", id, wire));
    MOTCUA_CHECK(m_database.run("UPDATE gate_request SET attempts = attempts + 1 WHERE id = ?1", id));
    return m_database.changedRows() == 1 ? Result<void>() : notFound(id);
}

Result<void> GateStore::postpone(const QUuid& id, const QDateTime& until, const QString& code, const QString& detail) {
    return m_database.run("UPDATE gate_request SET next_attempt_at = ?2, last_code = ?3, last_detail = ?4 WHERE id = ?1", id,
                          until, code, detail);
}

Result<void> GateStore::postponeService(const QString& service, const QDateTime& until) {
    return m_database.run(
        "UPDATE gate_request SET next_attempt_at = ?2 WHERE service = ?1 AND state = 'waiting' AND next_attempt_at < ?2",
        service, until);
}

Result<void> GateStore::close(const QUuid& id, const GateVerdict& verdict) {
    const bool isAnswered = verdict.state == GateState::Answered;
    MOTCUA_CHECK(m_database.run(
        "UPDATE gate_request SET state = ?2, answer = ?3, last_code = ?4, last_detail = ?5, closed_at = ?6 WHERE id = ?1", id,
        gateStateCode(verdict.state), isAnswered ? std::optional(verdict.answer) : std::nullopt, verdict.code, verdict.detail,
        m_clock.now()));
    return m_database.changedRows() == 1 ? Result<void>() : notFound(id);
}

Result<void> GateStore::wakeAll(const QDateTime& now) {
    return m_database.run(
        "UPDATE gate_request SET next_attempt_at = max(?1, held_until) WHERE state = 'waiting' AND next_attempt_at > ?1", now);
}

Result<void> GateStore::clampWaits(const QDateTime& latest) {
    return m_database.run("UPDATE gate_request SET next_attempt_at = ?1 WHERE state = 'waiting' AND next_attempt_at > ?1",
                          latest);
}

Result<void> GateStore::withdraw(const QUuid& opId) {
    return m_database.run(
        "UPDATE gate_request SET state = 'failed', last_code = ?2, closed_at = ?3 "
        "WHERE op_id = ?1 AND state = 'waiting' AND wire IS NULL",
        opId, kGateUndone, m_clock.now());
}

Result<QList<GateRow>> GateStore::select(Statement statement) {
    QList<GateRow> rows;
    for (;;) {
        MOTCUA_TRY(const bool isThere, statement.step());
        if (!isThere) return rows;
        MOTCUA_TRY(const GateRow row, rowOf(statement));
        rows.append(row);
    }
}

}  // namespace motcua::store
