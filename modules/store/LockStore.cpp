#include "store/LockStore.h"

namespace motcua::store {

Result<void> LockStore::want(const QUuid& dossierId, const QDateTime& wantedUntil) {
    return m_database.run(
        "INSERT INTO dossier_lock (dossier_id, wanted_until) VALUES (?1, ?2) "
        "ON CONFLICT (dossier_id) DO UPDATE SET wanted_until = excluded.wanted_until",
        dossierId, wantedUntil);
}

Result<QList<LockRow>> LockStore::all() {
    QList<LockRow> rows;
    MOTCUA_CHECK(m_database.each(
        "SELECT dossier_id, wanted_until, asked_at, holder, holder_name, held_until FROM dossier_lock ORDER BY dossier_id",
        [&rows](const Row& row) {
            rows.append({row.uuid(0), row.time(1), row.time(2), row.text(3), row.text(4), row.time(5)});
        }));
    return rows;
}

Result<void> LockStore::answer(const LockRow& row) {
    return m_database.run(
        "UPDATE dossier_lock SET asked_at = ?2, holder = ?3, holder_name = ?4, held_until = ?5 WHERE dossier_id = ?1",
        row.dossierId, row.askedAt, row.holder, row.holderName, row.heldUntil);
}

Result<void> LockStore::remove(const QUuid& dossierId) {
    return m_database.run("DELETE FROM dossier_lock WHERE dossier_id = ?1", dossierId);
}

}  // namespace motcua::store
