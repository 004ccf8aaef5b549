#include "store/DeskStores.h"

namespace motcua::store {
namespace {

Draft draftOf(const Row& row) {
    return {row.uuid(0), row.text(1), row.text(2), row.json(3), row.time(4)};
}

}  // namespace

Result<void> DraftStore::save(const Draft& draft) {
    return m_database.run(
        "INSERT INTO draft (id, officer_id, kind, json, updated_at) VALUES (?1, ?2, ?3, ?4, ?5) "
        "ON CONFLICT (id) DO UPDATE SET json = excluded.json, updated_at = excluded.updated_at",
        draft.id, draft.officerId, draft.kind, draft.json, m_clock.now());
}

Result<Draft> DraftStore::get(const QUuid& id) {
    std::optional<Draft> found;
    MOTCUA_CHECK(m_database.each(
        "SELECT id, officer_id, kind, json, updated_at FROM draft WHERE id = ?1",
        [&found](const Row& row) { found = draftOf(row); }, id));
    if (!found) return fail(ErrorCode::NotFound, {{QStringLiteral("id"), id.toString(QUuid::WithoutBraces)}});
    return *found;
}

Result<QList<Draft>> DraftStore::ofOfficer(const QString& officerId) {
    QList<Draft> out;
    MOTCUA_CHECK(m_database.each(
        "SELECT id, officer_id, kind, json, updated_at FROM draft WHERE officer_id = ?1 ORDER BY updated_at DESC, id",
        [&out](const Row& row) { out.append(draftOf(row)); }, officerId));
    return out;
}

Result<void> DraftStore::remove(const QUuid& id) {
    return m_database.run("DELETE FROM draft WHERE id = ?1", id);
}

Result<void> SessionStore::save(const QString& name, const QJsonObject& secret) {
    return m_database.run(
        "INSERT INTO session (name, json, updated_at) VALUES (?1, ?2, ?3) "
        "ON CONFLICT (name) DO UPDATE SET json = excluded.json, updated_at = excluded.updated_at",
        name, secret, m_clock.now());
}

Result<std::optional<QJsonObject>> SessionStore::find(const QString& name) {
    std::optional<QJsonObject> found;
    MOTCUA_CHECK(m_database.each(
        "SELECT json FROM session WHERE name = ?1", [&found](const Row& row) { found = row.json(0); }, name));
    return found;
}

Result<void> SessionStore::remove(const QString& name) {
    return m_database.run("DELETE FROM session WHERE name = ?1", name);
}

Result<QStringList> SessionStore::names(const QString& prefix) {
    QStringList out;
    MOTCUA_CHECK(m_database.each(
        "SELECT name FROM session WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name",
        [&out](const Row& row) { out.append(row.text(0)); }, prefix));
    return out;
}

Result<QString> MetaStore::get(const QString& name) {
    QString value;
    MOTCUA_CHECK(m_database.each(
        "SELECT value FROM meta WHERE name = ?1", [&value](const Row& row) { value = row.text(0); }, name));
    return value;
}

Result<void> MetaStore::set(const QString& name, const QString& value) {
    return m_database.run(
        "INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value);
}

Result<qint64> MetaStore::next(const QString& name) {
    return m_database.number(
        "INSERT INTO meta (name, value) VALUES (?1, '1') ON CONFLICT (name) DO UPDATE SET "
        "value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) RETURNING value",
        0, name);
}

}  // namespace motcua::store
