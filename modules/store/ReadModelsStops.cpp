#include "domain/MergeRules.h"
#include "store/Database.h"
#include "store/ReadModels.h"

namespace motcua::store {
namespace {

const QString kValue = QStringLiteral("v");  // as SyncStores boxes a bare value

StopLine stopOf(const Row& row) {
    StopLine line;
    line.opId = row.uuid(0);
    line.dossierId = row.uuid(1);
    line.displayNumber = row.text(2);
    line.applicantName = row.text(3);
    line.action = row.text(4);
    line.isConflict = row.flag(5);
    line.code = row.text(6);
    line.detail = row.text(7);
    line.stateThere = row.text(8);
    line.since = row.time(9);
    line.behind = row.count(10);
    return line;
}

}  // namespace

Result<QList<StopLine>> ReadModels::stops(const QUuid& dossier, int limit) {
    QList<StopLine> lines;
    MOTCUA_CHECK(m_database.each(
        "SELECT o.op_id, o.lane, ifnull(d.number, d.provisional), d.applicant_name, ifnull(o.payload ->> '$.data.action', "
        "o.kind), o.state = 'conflict', o.last_code, o.last_detail, d.base ->> '$.state', o.created_at, "
        "(SELECT count(*) FROM outbox AS b WHERE b.lane = o.lane AND b.lane_seq > o.lane_seq AND b.state IN ('ready', 'sent')) "
        "FROM outbox AS o JOIN dossier AS d ON d.id = o.lane "
        "WHERE o.state IN ('conflict', 'rejected') AND (?1 IS NULL OR o.lane = ?1) ORDER BY o.seq LIMIT ?2",
        [&lines](const Row& row) { lines.append(stopOf(row)); }, dossier, limit));
    for (StopLine& line : lines) {
        MOTCUA_CHECK(m_database.each(
            "SELECT id, field, base, mine, theirs, resolution FROM conflict WHERE op_id = ?1 ORDER BY field",
            [&line](const Row& row) {
                const QString path = row.text(1);
                line.fields.append({row.uuid(0), path, row.json(2).value(kValue), row.json(3).value(kValue),
                                    row.json(4).value(kValue), needsPerson(path), row.text(5)});
            },
            line.opId));
    }
    return lines;
}

}  // namespace motcua::store
