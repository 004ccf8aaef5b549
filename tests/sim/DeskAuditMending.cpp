// What a desk may show after its database was brought back, and until when.
#include "sim/DeskAudit.h"

namespace motcua::sim {

bool DeskAudit::learnMended() {
    const Calm calm(m_desk);
    const auto told = m_desk.store().database().number("SELECT count(*) FROM dossier_event WHERE kind = 'databaseRestored'", 0);
    if (!told || *told == m_restorations) return false;
    m_restorations = *told;
    for (auto it = m_versions.cbegin(); it != m_versions.cend(); ++it) m_owed[it.key()] = qMax(m_owed.value(it.key()), *it);
    m_versions.clear();
    QSet<QUuid> own;
    for (const Deed& deed : m_ledger.deeds) {
        if (deed.desk == m_desk.index() && !deed.opId.isNull()) own.insert(deed.dossier);
    }
    ok(m_desk.store().database().each("SELECT id FROM dossier WHERE hidden = 1 AND server_version = 0",
                                      [&](const store::Row& row) {
                                          if (!own.contains(row.uuid(0))) m_missing.insert(row.uuid(0));
                                      }));
    for (Question& question : m_ledger.questions) {
        if (question.desk == m_desk.index()) question.wasAnswered = false;
    }
    return true;
}

void DeskAudit::caughtUp() {
    m_missing.clear();
    const QHash<QUuid, qint64> owed = std::exchange(m_owed, {});
    if (owed.isEmpty()) return;
    const Calm calm(m_desk);
    ok(m_desk.store().database().each("SELECT id, server_version FROM dossier", [&](const store::Row& row) {
        const QUuid id = row.uuid(0);
        if (row.integer(1) >= owed.value(id) || m_retracted.contains(id.toString(QUuid::WithoutBraces))) return;
        violate(Property::ReadYourWrites, QStringLiteral("after a mending and a pull, dossier %1 stands at version %2, not %3")
                                              .arg(id.toString(QUuid::WithoutBraces))
                                              .arg(row.integer(1))
                                              .arg(owed.value(id)));
    }));
    m_changesSeen = -1;
}

}  // namespace motcua::sim
