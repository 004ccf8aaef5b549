#include "store/DossierStore.h"

#include <QRegularExpression>
#include <cstring>

#include "base/Json.h"
#include "base/Text.h"
#include "crypto/Sha256.h"
#include "store/SearchIndex.h"
#include "store/Transaction.h"

namespace motcua::store {
namespace {

constexpr char kSelect[] = "SELECT id, fields, base, server_version, local_rev, dirty, hidden FROM dossier WHERE ";

DossierRow rowOf(const Row& row) {
    return {row.uuid(0), row.json(1), row.json(2), row.integer(3), row.integer(4), row.flag(5), row.flag(6)};
}

QString member(const QJsonObject& fields, const char* name) {
    return fields.value(QLatin1String(name)).toString();
}

// Never null: a missing member is an empty column.
QString column(const QJsonObject& fields, const char* name) {
    const QString text = member(fields, name);
    return text.isNull() ? QStringLiteral("") : text;
}

// What the dossier itself says; recognized text of its papers comes behind it.
QString ownTextOf(const QString& heading, const QJsonObject& fields) {
    return heading + QLatin1Char(' ') + paperValuesOf(fields);
}

// Tells whether the indexed text changed; no secret, so 64 bits are plenty.
qint64 fingerprintOf(const QString& text) {
    qint64 key = 0;
    const QByteArray hash = crypto::sha256(text.toUtf8());
    std::memcpy(&key, hash.constData(), sizeof key);
    return key;
}

// Null instead of empty: unique columns.
QString uniqueColumn(const QString& text) {
    return text.isEmpty() ? QString() : text;
}

tl::unexpected<Error> notFound(const QString& what) {
    return fail(ErrorCode::NotFound, {{QStringLiteral("id"), what}});
}

struct Document {
    QByteArray json;
    QString heading;
};

Document documentOf(const DossierRow& row) {
    return {canonical(row.fields), headingOf(row.fields)};
}

// Without operations ahead both documents are one, and it is written once.
std::optional<Utf8> baseOf(const DossierRow& row, const Document& document) {
    if (row.base.isEmpty()) return std::nullopt;
    return Utf8{row.base == row.fields ? document.json : canonical(row.base)};
}

// What the lists show and sort by: the due date; before the acceptance, until when the first answer is owed.
QDateTime dueOf(const QJsonObject& fields) {
    const QDateTime due = fromIso(member(fields.value(QLatin1String("due")).toObject(), "at"));
    return due.isValid() ? due : fromIso(member(fields, "answerBy"));
}

// The columns that repeat the document, bound from `first` on; their order is that of INSERT and UPDATE below.
void bindDocument(Statement& statement, int first, const DossierRow& row, const Document& document, const QDateTime& now) {
    const QJsonObject& fields = row.fields;
    const QJsonObject applicant = fields.value(QLatin1String("applicant")).toObject();
    const QDateTime received = fromIso(member(fields, "receivedAt"));
    int at = first;
    statement.bind(at++, uniqueColumn(row.number()));
    statement.bind(at++, uniqueColumn(row.provisional()));
    statement.bind(at++, row.state());
    statement.bindUtf8(at++, document.json);
    statement.bind(at++, baseOf(row, document));
    statement.bind(at++, row.serverVersion);
    statement.bind(at++, row.dirty);
    statement.bind(at++, row.hidden);
    statement.bind(at++, column(applicant, "fullName"));
    statement.bind(at++, column(fields, "procedureCode"));
    statement.bind(at++, column(fields, "procedureName"));
    statement.bind(at++, column(fields, "unit"));
    statement.bind(at++, column(fields, "handlerId"));
    statement.bind(at++, column(fields, "handlerName"));
    statement.bind(at++, received.isValid() ? received : now);
    statement.bind(at++, dueOf(fields));
    statement.bind(at++, now);
    statement.bind(at++, document.heading);
}

}  // namespace

QString DossierRow::number() const {
    return member(fields, "number");
}
QString DossierRow::provisional() const {
    return member(fields, "provisional");
}
QString DossierRow::state() const {
    return member(fields, "state");
}

// States are open: a process file may bring its own, and a step taken back may lead to one that no row has had.
Result<void> DossierStore::insert(DossierRow& row) {
    MOTCUA_CHECK(learnState(row.state()));
    MOTCUA_TRY(
        Statement statement,
        m_database.prepare("INSERT INTO dossier (id, number, provisional, state, fields, base, server_version, dirty, hidden, "
                           "applicant_name, procedure_code, procedure_name, unit, assignee, assignee_name, received_at, "
                           "due_at, updated_at, heading, search_key, local_rev) "
                           "VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,1)"));
    const Document document = documentOf(row);
    const QString text = ownTextOf(document.heading, row.fields);
    statement.bind(1, row.id);
    bindDocument(statement, 2, row, document, m_clock.now());
    statement.bind(20, fingerprintOf(text));
    MOTCUA_CHECK(statement.run());
    row.localRev = 1;
    note(row, document.json);
    return m_database.run("INSERT INTO dossier_fts (rowid, text) VALUES (last_insert_rowid (), ?1)", searchTokens(text));
}

Result<void> DossierStore::update(DossierRow& row) {
    MOTCUA_CHECK(learnState(row.state()));
    MOTCUA_TRY(
        Statement statement,
        m_database.prepare("UPDATE dossier SET number=?3, provisional=?4, state=?5, fields=?6, base=?7, server_version=?8, "
                           "dirty=?9, hidden=?10, applicant_name=?11, procedure_code=?12, procedure_name=?13, unit=?14, "
                           "assignee=?15, assignee_name=?16, received_at=?17, due_at=?18, updated_at=?19, heading=?20, "
                           "local_rev = local_rev + 1 WHERE id=?1 AND local_rev=?2"));
    const Document document = documentOf(row);
    statement.bind(1, row.id);
    statement.bind(2, row.localRev);
    bindDocument(statement, 3, row, document, m_clock.now());
    MOTCUA_CHECK(statement.run());
    if (m_database.changedRows() == 0) {
        MOTCUA_CHECK(get(row.id));
        return fail(ErrorCode::DossierChanged, {{QStringLiteral("id"), row.id.toString(QUuid::WithoutBraces)}});
    }
    ++row.localRev;
    note(row, document.json);
    return index(row.id, ownTextOf(document.heading, row.fields));
}

Result<void> DossierStore::settle(const QUuid& id, qint64 serverVersion) {
    return m_database.run(
        "UPDATE dossier SET base = fields, server_version = ?2, dirty = 0, local_rev = local_rev + 1 WHERE id = ?1", id,
        serverVersion);
}

Result<void> DossierStore::setDirty(const QUuid& id, bool dirty) {
    return m_database.run("UPDATE dossier SET dirty = ?2, local_rev = local_rev + 1 WHERE id = ?1", id, dirty);
}

// Only beside a deed of this desk: what the feed brings, it brings again.
void DossierStore::note(const DossierRow& row, const QByteArray& document) {
    m_database.note(Database::Note::Context, "dossier",
                    R"({"id":")" + row.id.toByteArray(QUuid::WithoutBraces) + R"(","hidden":)" +
                        (row.hidden ? "true" : "false") + R"(,"fields":)" + document + '}');
}

Result<DossierRow> DossierStore::get(const QUuid& id) {
    MOTCUA_TRY(auto row, find(id));
    if (!row) return notFound(id.toString(QUuid::WithoutBraces));
    return *std::move(row);
}

Result<std::optional<DossierRow>> DossierStore::find(const QUuid& id) {
    std::optional<DossierRow> found;
    MOTCUA_CHECK(
        m_database.each((QByteArray(kSelect) + "id = ?1").constData(), [&](const Row& row) { found = rowOf(row); }, id));
    return found;
}

Result<std::optional<DossierRow>> DossierStore::findBy(const char* sql, const QString& value) {
    std::optional<DossierRow> found;
    MOTCUA_CHECK(m_database.each(
        sql, [&](const Row& row) { found = rowOf(row); }, value));
    return found;
}

Result<void> DossierStore::learnState(const QString& state) {
    if (state.isEmpty()) return {};  // the row itself refuses it
    return m_database.run("INSERT INTO dossier_state (state) VALUES (?1) ON CONFLICT DO NOTHING", state);
}

Result<DossierRow> DossierStore::getByCode(const QString& code) {
    static const QRegularExpression uuid(
        QStringLiteral("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"));
    if (const auto match = uuid.match(code); match.hasMatch()) return get(QUuid::fromString(match.captured()));
    const QString typed = normalized(code).toUpper();
    MOTCUA_TRY(auto byNumber, findBy((QByteArray(kSelect) + "number = ?1 ORDER BY row DESC LIMIT 1").constData(), typed));
    if (byNumber) return *std::move(byNumber);
    MOTCUA_TRY(auto byProvisional,
               findBy((QByteArray(kSelect) + "provisional = ?1 ORDER BY row DESC LIMIT 1").constData(), typed));
    if (byProvisional) return *std::move(byProvisional);
    return notFound(typed);
}

Result<QList<DossierVersion>> DossierStore::openVersions() {
    QList<DossierVersion> out;
    MOTCUA_CHECK(m_database.each("SELECT id, server_version FROM dossier WHERE hidden = 0 AND state <> 'returned' ORDER BY id",
                                 [&out](const Row& row) {
                                     out.append({row.uuid(0), row.integer(1)});
                                 }));
    return out;
}

Result<QList<DossierVersion>> DossierStore::confirmedOpenVersions() {
    QList<DossierVersion> out;
    MOTCUA_CHECK(
        m_database.each("SELECT id, server_version FROM dossier WHERE hidden = 0 AND server_version > 0 "
                        "AND iif (dirty, base ->> '$.state', state) <> 'returned' ORDER BY id",
                        [&out](const Row& row) {
                            out.append({row.uuid(0), row.integer(1)});
                        }));
    return out;
}

Result<QList<QUuid>> DossierStore::owingTimestamps() {
    QList<QUuid> ids;
    MOTCUA_CHECK(m_database.each("SELECT id FROM dossier WHERE instr (fields, '\"waiting-timestamp\"') > 0 ORDER BY row",
                                 [&ids](const Row& row) { ids.append(row.uuid(0)); }));
    return ids;
}

Result<void> DossierStore::setPaperText(const QUuid& id, const QString& component, const QString& text) {
    MOTCUA_CHECK(
        m_database.run("INSERT INTO paper_text (dossier_id, component, text) VALUES (?1, ?2, ?3) "
                       "ON CONFLICT (dossier_id, component) DO UPDATE SET text = excluded.text",
                       id, component, text.isNull() ? QStringLiteral("") : text));
    return index(id);
}

Result<void> DossierStore::indexMissing() {
    for (;;) {
        QList<QUuid> missing;
        MOTCUA_CHECK(m_database.each("SELECT id FROM dossier WHERE search_key IS NULL ORDER BY row LIMIT 1000",
                                     [&missing](const Row& row) { missing.append(row.uuid(0)); }));
        if (missing.isEmpty()) return {};
        const auto indexed = inTransaction(m_database, [&]() -> Result<void> {
            for (const QUuid& id : std::as_const(missing)) MOTCUA_CHECK(index(id));
            return {};
        });
        if (!indexed) return indexed;
    }
}

Result<void> DossierStore::index(const QUuid& id) {
    QString text;
    MOTCUA_CHECK(m_database.each(
        "SELECT heading, fields FROM dossier WHERE id = ?1",
        [&](const Row& row) { text = ownTextOf(row.text(0), row.json(1)); }, id));
    return index(id, text);
}

// Brings the dossier's search text up to date; most steps of the walk do not change it.
Result<void> DossierStore::index(const QUuid& id, QString text) {
    qint64 rowId = 0;
    qint64 indexed = 0;
    bool isIndexed = false;
    MOTCUA_CHECK(m_database.each(
        "SELECT row, search_key, search_key IS NOT NULL FROM dossier WHERE id = ?1",
        [&](const Row& row) {
            rowId = row.integer(0);
            indexed = row.integer(1);
            isIndexed = row.flag(2);
        },
        id));
    MOTCUA_CHECK(m_database.each(
        "SELECT text FROM paper_text WHERE dossier_id = ?1", [&](const Row& row) { text += QLatin1Char(' ') + row.text(0); },
        id));
    const qint64 key = fingerprintOf(text);
    if (isIndexed && key == indexed) return {};
    if (isIndexed) MOTCUA_CHECK(m_database.run("DELETE FROM dossier_fts WHERE rowid = ?1", rowId));
    MOTCUA_CHECK(m_database.run("INSERT INTO dossier_fts (rowid, text) VALUES (?1, ?2)", rowId, searchTokens(text)));
    return m_database.run("UPDATE dossier SET search_key = ?2 WHERE row = ?1", rowId, key);
}

}  // namespace motcua::store
