#include "store/CatalogueStore.h"

#include <algorithm>

#include "base/Text.h"
#include "store/SearchIndex.h"

namespace motcua::store {
namespace {

constexpr char kPut[] =
    "INSERT INTO catalogue (entity, id, version, json, heading, deleted) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
    "ON CONFLICT (entity, id) DO UPDATE SET version = excluded.version, json = excluded.json, heading = excluded.heading, "
    "deleted = excluded.deleted WHERE excluded.version > catalogue.version";

constexpr char kWithdraw[] =
    "INSERT INTO catalogue (entity, id, version, json, heading, deleted) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
    "ON CONFLICT (entity, id) DO UPDATE SET version = excluded.version, heading = excluded.heading, deleted = excluded.deleted "
    "WHERE excluded.version > catalogue.version";

const QString kProcess = QStringLiteral("process");

QString headingOfRecord(const QString& id, const QJsonObject& json) {
    QStringList parts{id};
    for (const char* name : {"name", "shortName", "fullName", "title"})
        parts.append(json.value(QLatin1String(name)).toString());
    return folded(parts.join(QLatin1Char(' ')));
}

// 0: the code begins with what was typed; 1: the name does; 2: it stands somewhere; -1: a word is missing.
int rankOf(const QString& heading, const QString& id, const QString& typed, const QStringList& words) {
    const QString spaced = QLatin1Char(' ') + searchWords(heading).join(QLatin1Char(' '));
    for (const QString& word : words) {
        if (!spaced.contains(QLatin1Char(' ') + word)) return -1;
    }
    if (folded(id).startsWith(typed)) return 0;
    return heading.mid(folded(id).size() + 1).startsWith(typed) ? 1 : 2;
}

}  // namespace

Result<bool> CatalogueStore::put(const QString& entity, const QString& id, qint64 version, const QJsonObject& json) {
    MOTCUA_CHECK(m_database.run(kPut, entity, id, version, json, headingOfRecord(id, json), false));
    return m_database.changedRows() == 1;
}

Result<bool> CatalogueStore::remove(const QString& entity, const QString& id, qint64 version) {
    const char* const sql = entity == kProcess ? kWithdraw : kPut;
    MOTCUA_CHECK(m_database.run(sql, entity, id, version, QJsonObject(), QStringLiteral(""), true));
    return m_database.changedRows() == 1;
}

Result<qint64> CatalogueStore::revision() {
    return m_database.number("SELECT value FROM catalogue_revision", 0);
}

Result<QJsonObject> CatalogueStore::get(const QString& entity, const QString& id) {
    std::optional<QJsonObject> found;
    MOTCUA_CHECK(m_database.each(
        "SELECT json FROM catalogue WHERE entity = ?1 AND id = ?2 AND deleted = 0",
        [&found](const Row& row) { found = row.json(0); }, entity, id));
    if (!found) return fail(ErrorCode::NotFound, {{QStringLiteral("entity"), entity}, {QStringLiteral("id"), id}});
    return *found;
}

Result<QList<CatalogueRow>> CatalogueStore::list(const QString& entity) {
    QList<CatalogueRow> out;
    MOTCUA_CHECK(m_database.each(
        "SELECT id, version, json FROM catalogue WHERE entity = ?1 AND deleted = 0 ORDER BY id",
        [&out](const Row& row) {
            out.append({row.text(0), row.integer(1), row.json(2)});
        },
        entity));
    return out;
}

Result<QList<CatalogueRow>> CatalogueStore::listAll(const QString& entity) {
    QList<CatalogueRow> out;
    MOTCUA_CHECK(m_database.each(
        "SELECT id, version, json, deleted FROM catalogue WHERE entity = ?1 AND json <> '{}' ORDER BY id",
        [&out](const Row& row) {
            out.append({row.text(0), row.integer(1), row.json(2), row.integer(3) != 0});
        },
        entity));
    return out;
}

Result<int> CatalogueStore::count(const QString& entity) {
    MOTCUA_TRY(const qint64 count,
               m_database.number("SELECT count(*) FROM catalogue WHERE entity = ?1 AND deleted = 0", 0, entity));
    return static_cast<int>(count);
}

Result<QList<CatalogueRow>> CatalogueStore::search(const QString& entity, const QString& text, int limit) {
    struct Hit {
        int rank;
        QString id;
    };
    QList<Hit> hits;
    const QString typed = folded(text);
    const QStringList words = searchWords(text);
    MOTCUA_CHECK(m_database.each(
        "SELECT id, heading FROM catalogue WHERE entity = ?1 AND deleted = 0 ORDER BY id",
        [&](const Row& row) {
            const int rank = rankOf(row.text(1), row.text(0), typed, words);
            if (rank >= 0) hits.append({rank, row.text(0)});
        },
        entity));
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.rank < b.rank; });
    QList<CatalogueRow> out;
    for (const Hit& hit : hits.first(std::min<qsizetype>(limit, hits.size()))) {
        MOTCUA_CHECK(m_database.each(
            "SELECT id, version, json FROM catalogue WHERE entity = ?1 AND id = ?2",
            [&out](const Row& row) {
                out.append({row.text(0), row.integer(1), row.json(2)});
            },
            entity, hit.id));
    }
    return out;
}

}  // namespace motcua::store
