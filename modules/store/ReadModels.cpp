#include "store/ReadModels.h"

#include <algorithm>
#include <limits>
#include <variant>
#include <vector>

#include "base/Text.h"
#include "store/Database.h"
#include "store/SearchIndex.h"

namespace motcua::store {
namespace {

constexpr char kLine[] =
    "SELECT d.id, d.number, d.provisional, d.state, d.applicant_name, d.procedure_code, d.procedure_name, d.unit, d.assignee, "
    "d.assignee_name, d.received_at, d.due_at, "
    "EXISTS (SELECT 1 FROM outbox AS o WHERE o.lane = d.id AND o.state IN ('ready', 'sent')), "
    "EXISTS (SELECT 1 FROM outbox AS o WHERE o.lane = d.id AND o.state IN ('conflict', 'rejected'))";
constexpr int kLineColumns = 14;
constexpr char kStopped[] = "d.id IN (SELECT lane FROM outbox WHERE state IN ('conflict', 'rejected'))";

DossierLine lineOf(const Row& row) {
    return {row.uuid(0), row.text(1), row.text(2), row.text(3),  row.text(4),  row.text(5),  row.text(6),
            row.text(7), row.text(8), row.text(9), row.time(10), row.time(11), row.flag(12), row.flag(13)};
}

// A WHERE clause that grows, and its values in order.
class Condition {
public:
    using Value = std::variant<QString, qint64>;

    void add(const QByteArray& clause, std::vector<Value> values = {}) {
        m_sql += " AND " + clause;
        m_values.insert(m_values.end(), values.begin(), values.end());
    }
    const QByteArray& sql() const { return m_sql; }
    void bindTo(Statement& statement) const {
        int index = 0;
        for (const Value& value : m_values) std::visit([&](const auto& v) { statement.bind(++index, v); }, value);
    }

private:
    QByteArray m_sql = "d.hidden = 0";
    std::vector<Value> m_values;
};

void addUnit(Condition& condition, const QString& unit) {
    if (!unit.isEmpty()) condition.add("(d.unit = ? OR d.unit GLOB ?)", {unit, unit + QStringLiteral(".*")});
}

// Without statistics SQLite would rather walk all dossiers in order than sort the few of the wanted states.
QByteArray indexFor(const DossierFilter& filter) {
    if (filter.states.isEmpty() || !filter.assignee.isEmpty()) return {};
    return filter.order == ListOrder::DueFirst ? " INDEXED BY dossier_by_state_due" : " INDEXED BY dossier_by_state_age";
}

Condition conditionOf(const DossierFilter& filter) {
    Condition condition;
    if (!filter.states.isEmpty()) {
        QByteArrayList marks;
        std::vector<Condition::Value> values;
        for (const QString& state : filter.states) {
            marks.append("?");
            values.emplace_back(state);
        }
        condition.add("d.state IN (" + marks.join(", ") + ")", std::move(values));
    }
    addUnit(condition, filter.unit);
    if (!filter.assignee.isEmpty()) condition.add("d.assignee = ?", {filter.assignee});
    if (!filter.procedureCode.isEmpty()) condition.add("d.procedure_code = ?", {filter.procedureCode});
    if (filter.dueFrom.isValid()) condition.add("d.due_order >= ?", {filter.dueFrom.toMSecsSinceEpoch()});
    if (filter.dueBefore.isValid()) condition.add("d.due_order < ?", {filter.dueBefore.toMSecsSinceEpoch()});
    if (filter.stoppedOnly) condition.add(kStopped);
    return condition;
}

// 0: it is the number itself; 1: the text stands there with the accents as typed; 2: found without them.
int rankOf(const QStringList& numbers, const QString& heading, const QString& typed) {
    if (numbers.contains(typed, Qt::CaseInsensitive)) return 0;
    return heading.contains(typed) ? 1 : 2;
}

}  // namespace

ReadModels::ReadModels(std::unique_ptr<Database> database) : m_owned(std::move(database)), m_database(*m_owned) {}
ReadModels::ReadModels(Database& database) : m_database(database) {}
ReadModels::~ReadModels() = default;

Result<DossierPage> ReadModels::page(const DossierFilter& filter, const PageKey& after, int limit) {
    Condition condition = conditionOf(filter);
    const bool byDue = filter.order == ListOrder::DueFirst;
    const QByteArray column = byDue ? "d.due_order" : "d.received_at";
    if (after.row != 0) {
        condition.add("(" + column + ", d.row) " + (byDue ? ">" : "<") + " (?, ?)", {after.sortValue, after.row});
    }
    const QByteArray direction = byDue ? " ASC" : " DESC";
    // The rows of the page are chosen first, from an index; only they are read.
    const QByteArray chosen = "(SELECT d.row AS key, " + column + " AS sort FROM dossier AS d" + indexFor(filter) + " WHERE " +
                              condition.sql() + " ORDER BY sort" + direction + ", key" + direction + " LIMIT " +
                              QByteArray::number(limit + 1) + ")";
    MOTCUA_TRY(Statement statement,
               m_database.prepare(QByteArray(kLine) + ", sort, key FROM " + chosen +
                                  " CROSS JOIN dossier AS d ON d.row = key ORDER BY sort" + direction + ", key" + direction));
    condition.bindTo(statement);
    DossierPage page;
    for (;;) {
        MOTCUA_TRY(const bool row, statement.step());
        if (!row) return page;
        page.hasMore = page.lines.size() == limit;
        if (page.hasMore) return page;
        page.lines.append(lineOf(statement));
        page.next = {statement.integer(kLineColumns), statement.integer(kLineColumns + 1)};
    }
}

Result<int> ReadModels::count(const DossierFilter& filter, int cap) {
    const Condition condition = conditionOf(filter);
    MOTCUA_TRY(Statement statement, m_database.prepare("SELECT count(*) FROM (SELECT 1 FROM dossier AS d WHERE " +
                                                       condition.sql() + " LIMIT " + QByteArray::number(cap + 1) + ")"));
    condition.bindTo(statement);
    MOTCUA_CHECK(statement.step());
    return statement.count(0);
}

Result<QMap<QString, int>> ReadModels::countsByState(const QString& unit, int cap) {
    QStringList states;
    MOTCUA_CHECK(m_database.each("SELECT state FROM dossier_state", [&states](const Row& row) { states.append(row.text(0)); }));
    QMap<QString, int> counts;
    for (const QString& state : std::as_const(states)) {
        MOTCUA_TRY(const int found, count({.states = {state}, .unit = unit}, cap));
        if (found > 0) counts.insert(state, found);
    }
    return counts;
}

Result<QList<DossierLine>> ReadModels::search(const QString& text, int limit) {
    const QString match = matchExpression(text);
    if (match.isEmpty()) return QList<DossierLine>();
    const QString typed = normalized(text).toLower();
    // Typed accents may pick out a hit far behind the newest ones, so more candidates are looked at.
    const int candidates = std::max(limit, folded(text) == typed ? 100 : 500);
    struct Hit {
        int rank;
        qint64 row;
    };
    std::vector<Hit> hits;
    MOTCUA_CHECK(m_database.each(
        "SELECT hit, number, provisional, heading FROM (SELECT rowid AS hit FROM dossier_fts WHERE dossier_fts MATCH ?1 "
        "ORDER BY rowid DESC LIMIT ?2) CROSS JOIN dossier ON row = hit WHERE hidden = 0",
        [&](const Row& row) {
            hits.push_back({rankOf({row.text(1), row.text(2)}, row.text(3), typed), row.integer(0)});
        },
        match, candidates));
    std::sort(hits.begin(), hits.end(),
              [](const Hit& a, const Hit& b) { return a.rank != b.rank ? a.rank < b.rank : a.row > b.row; });
    QList<DossierLine> out;
    for (const Hit& hit : hits) {
        if (out.size() == limit) break;
        MOTCUA_CHECK(m_database.each((QByteArray(kLine) + " FROM dossier AS d WHERE d.row = ?1").constData(),
                                     [&out](const Row& row) { out.append(lineOf(row)); }, hit.row));
    }
    return out;
}

Result<DossierDetail> ReadModels::detail(const QUuid& id) {
    std::optional<DossierDetail> found;
    MOTCUA_CHECK(m_database.each(
        (QByteArray(kLine) + ", d.fields, d.server_version, d.local_rev, l.holder, l.holder_name, l.held_until "
                             "FROM dossier AS d LEFT JOIN dossier_lock AS l ON l.dossier_id = d.id WHERE d.id = ?1")
            .constData(),
        [&found](const Row& row) {
            found = DossierDetail{lineOf(row),
                                  row.json(kLineColumns),
                                  row.integer(kLineColumns + 1),
                                  row.integer(kLineColumns + 2),
                                  row.text(kLineColumns + 3),
                                  row.text(kLineColumns + 4),
                                  row.time(kLineColumns + 5)};
        },
        id));
    if (!found) return fail(ErrorCode::NotFound, {{QStringLiteral("id"), id.toString(QUuid::WithoutBraces)}});
    return *found;
}

Result<QMap<QUuid, QString>> ReadModels::held(const QDateTime& now) {
    QMap<QUuid, QString> holders;
    MOTCUA_CHECK(m_database.each(
        "SELECT dossier_id, holder FROM dossier_lock WHERE holder <> '' AND held_until > ?1",
        [&holders](const Row& row) { holders.insert(row.uuid(0), row.text(1)); }, now));
    return holders;
}

Result<QList<TimelineEntry>> ReadModels::timeline(const QUuid& id) {
    QList<TimelineEntry> out;
    MOTCUA_CHECK(m_database.each(
        "SELECT id, kind, payload, actor_name, actor_role, actor_post, device_time, op_id IS NULL OR server_seq IS NOT NULL "
        "FROM dossier_event WHERE dossier_id = ?1 ORDER BY seq",
        [&out](const Row& row) {
            out.append(
                {row.uuid(0), row.text(1), row.json(2), row.text(3), row.text(4), row.text(5), row.time(6), row.flag(7)});
        },
        id));
    return out;
}

Result<QList<WaitingLine>> ReadModels::waiting(int limit, const QDateTime& now) {
    QList<WaitingLine> out;
    MOTCUA_CHECK(m_database.each(
        "SELECT o.op_id, o.lane, ifnull(d.number, d.provisional), ifnull(o.payload ->> '$.data.action', o.kind), "
        "iif (o.state = 'ready' AND o.sent_at IS NULL AND o.not_before > o.created_at AND o.not_before > ?2, 'held', o.state), "
        "o.created_at, "
        "o.attempts, max(o.not_before, o.next_attempt_at), o.last_code, o.last_detail, d.applicant_name, "
        "ifnull((SELECT e.actor_name FROM dossier_event AS e WHERE e.op_id = o.op_id), '') "
        "FROM outbox AS o JOIN dossier AS d ON d.id = o.lane "
        "WHERE o.state NOT IN ('done', 'superseded') ORDER BY o.state IN ('ready', 'sent'), o.seq LIMIT ?1",
        [&out](const Row& row) {
            out.append({row.uuid(0), row.uuid(1), row.text(2), row.text(3), row.text(4), row.time(5), row.count(6), row.time(7),
                        row.text(8), row.text(9), row.text(10), row.text(11)});
        },
        limit, now));
    return out;
}

Result<SyncCounts> ReadModels::syncCounts() {
    SyncCounts counts;
    MOTCUA_CHECK(m_database.each(
        "SELECT count(*) FILTER (WHERE state IN ('ready', 'sent')), count(*) FILTER (WHERE state = 'conflict'), "
        "count(*) FILTER (WHERE state = 'rejected'), (SELECT count(*) FROM upload), "
        "min(created_at) FILTER (WHERE state IN ('ready', 'sent')) FROM outbox WHERE state NOT IN ('done', 'superseded')",
        [&counts](const Row& row) {
            counts = {row.count(0), row.count(1), row.count(2), row.count(3), row.time(4)};
        }));
    return counts;
}

void ReadModels::interrupt() {
    m_database.interrupt();
}

}  // namespace motcua::store
