#include "store/LeaseStore.h"

#include "base/Json.h"
#include "crypto/Sha256.h"
#include "domain/DossierNumber.h"

namespace motcua::store {
namespace {

constexpr char kColumns[] = "lease_id, scope, day, lo, hi, next, expires_at";
const QString kReturned = QStringLiteral("returned");
const QString kAt = QStringLiteral("at");
const QString kRetiredAt = QStringLiteral("numbersRetiredAt");  // in `meta`

QString isoDay(QDate day) {
    return day.toString(Qt::ISODate);
}

Lease leaseOf(const Row& row) {
    return {row.text(0),  row.text(1), QDate::fromString(row.text(2), Qt::ISODate), row.count(3), row.count(4),
            row.count(5), row.time(6)};
}

void note(Database& database, const Lease& lease, bool returned) {
    const QJsonObject json{{QStringLiteral("leaseId"), lease.leaseId},
                           {QStringLiteral("scope"), lease.scope},
                           {QStringLiteral("day"), isoDay(lease.day)},
                           {QStringLiteral("lo"), lease.lo},
                           {QStringLiteral("hi"), lease.hi},
                           {QStringLiteral("next"), lease.next},
                           {QStringLiteral("expiresAt"), toIso(lease.expiresAt)},
                           {kReturned, returned}};
    database.note(Database::Note::Deed, "lease", canonical(json));
}

void noteProvisional(Database& database, QDate day, qint64 last) {
    const QJsonObject json{{QStringLiteral("day"), isoDay(day)}, {QStringLiteral("last"), last}};
    database.note(Database::Note::Deed, "provisional", canonical(json));
}

}  // namespace

Result<void> LeaseStore::add(const Lease& lease) {
    Lease added = lease;
    if (added.next == 0) added.next = added.lo;
    MOTCUA_CHECK(m_database.run(
        "INSERT INTO number_lease (lease_id, scope, day, lo, hi, next, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
        "ON CONFLICT (lease_id, day) DO NOTHING",
        added.leaseId, added.scope, isoDay(added.day), added.lo, added.hi, added.next, added.expiresAt));
    if (m_database.changedRows() == 1) note(m_database, added, false);
    return {};
}

Result<TakenNumber> LeaseStore::take(const QString& scope, QDate day, const QString& counter) {
    TakenNumber taken;
    static const QByteArray sql =
        QByteArray(
            "UPDATE number_lease SET next = next + 1 WHERE (lease_id, day) = (SELECT lease_id, day FROM number_lease "
            "WHERE scope = ?1 AND day = ?2 AND next <= hi AND returned_at IS NULL AND expires_at > ?3 ORDER BY lo LIMIT 1) "
            "RETURNING ") +
        kColumns;
    MOTCUA_CHECK(m_database.each(
        sql.constData(),
        [&](const Row& row) {
            const Lease lease = leaseOf(row);
            taken.leaseId = lease.leaseId;
            taken.number = formatDossierNumber(scope, day, lease.next - 1);
            note(m_database, lease, false);
        },
        scope, isoDay(day), m_clock.now()));
    if (!taken.number.isEmpty()) return taken;
    MOTCUA_TRY(taken.provisional, takeProvisional(day, counter));
    return taken;
}

Result<QString> LeaseStore::takeProvisional(QDate day, const QString& counter) {
    MOTCUA_TRY(const qint64 serial, m_database.number("INSERT INTO provisional_counter (day, last) VALUES (?1, 1) "
                                                      "ON CONFLICT (day) DO UPDATE SET last = last + 1 RETURNING last",
                                                      0, isoDay(day)));
    noteProvisional(m_database, day, serial);
    MOTCUA_TRY(const QString mark, deskMark());
    return QLatin1Char('T') + counter + mark + QLatin1Char('-') + day.toString(QStringLiteral("yyMMdd")) + QLatin1Char('-') +
           QString::number(serial);
}

// A dot and five letters and digits that are not taken for each other when read aloud; empty before the desk has an id.
Result<QString> LeaseStore::deskMark() {
    static constexpr char kLetters[] = "23456789ACDEFGHJKLMNPQRTUVWXY";
    constexpr int kLength = 5;
    MOTCUA_TRY(const QString deviceId, metaText(QStringLiteral("deviceId")));
    if (deviceId.isEmpty()) return QString();
    MOTCUA_TRY(const QString since, generation());
    const QByteArray hash = crypto::sha256((deviceId + since).toUtf8());
    QString mark(QLatin1Char('.'));
    for (int i = 0; i < kLength; ++i) mark += QLatin1Char(kLetters[static_cast<uchar>(hash[i]) % (sizeof kLetters - 1)]);
    return mark;
}

Result<QString> LeaseStore::generation() {
    return metaText(kRetiredAt);
}

Result<QString> LeaseStore::metaText(const QString& name) {
    QString text;
    MOTCUA_CHECK(m_database.each(
        "SELECT value FROM meta WHERE name = ?1", [&text](const Row& row) { text = row.text(0); }, name));
    return text;
}

Result<int> LeaseStore::remaining(const QString& scope, QDate day) {
    MOTCUA_TRY(const qint64 left,
               m_database.number("SELECT ifnull(sum(hi - next + 1), 0) FROM number_lease WHERE scope = ?1 AND day = ?2 "
                                 "AND returned_at IS NULL AND expires_at > ?3",
                                 0, scope, isoDay(day), m_clock.now()));
    return static_cast<int>(left);
}

Result<QList<Lease>> LeaseStore::active() {
    QList<Lease> out;
    MOTCUA_CHECK(m_database.each(
        (QByteArray("SELECT ") + kColumns + " FROM number_lease WHERE returned_at IS NULL ORDER BY scope, day, lo").constData(),
        [&out](const Row& row) { out.append(leaseOf(row)); }));
    return out;
}

Result<void> LeaseStore::markReturned(const QString& leaseId, QDate day) {
    static const QByteArray sql =
        QByteArray(
            "UPDATE number_lease SET returned_at = ?3 WHERE lease_id = ?1 AND day = ?2 AND returned_at IS NULL RETURNING ") +
        kColumns;
    return m_database.each(
        sql.constData(), [&](const Row& row) { note(m_database, leaseOf(row), true); }, leaseId, isoDay(day), m_clock.now());
}

Result<void> LeaseStore::restore(const QJsonObject& noted) {
    const QDateTime expires = fromIso(noted.value(QStringLiteral("expiresAt")).toString());
    const std::optional<QDateTime> returned = noted.value(kReturned).toBool() ? std::optional(m_clock.now()) : std::nullopt;
    return m_database.run(
        "INSERT INTO number_lease (lease_id, scope, day, lo, hi, next, expires_at, returned_at) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (lease_id, day) DO UPDATE SET "
        "next = max(next, excluded.next), returned_at = ifnull(returned_at, excluded.returned_at)",
        noted.value(QStringLiteral("leaseId")).toString(), noted.value(QStringLiteral("scope")).toString(),
        noted.value(QStringLiteral("day")).toString(), noted.value(QStringLiteral("lo")).toInteger(),
        noted.value(QStringLiteral("hi")).toInteger(), noted.value(QStringLiteral("next")).toInteger(), expires, returned);
}

Result<void> LeaseStore::restoreProvisional(const QJsonObject& noted) {
    return m_database.run(
        "INSERT INTO provisional_counter (day, last) VALUES (?1, ?2) "
        "ON CONFLICT (day) DO UPDATE SET last = max(last, excluded.last)",
        noted.value(QStringLiteral("day")).toString(), noted.value(QStringLiteral("last")).toInteger());
}

Result<void> LeaseStore::retireAll() {
    static const QByteArray sql =
        QByteArray("UPDATE number_lease SET returned_at = ?1 WHERE returned_at IS NULL RETURNING ") + kColumns;
    MOTCUA_CHECK(m_database.each(
        sql.constData(), [&](const Row& row) { note(m_database, leaseOf(row), true); }, m_clock.now()));
    const QJsonObject json{{kAt, QString::number(m_clock.now().toMSecsSinceEpoch())}};
    m_database.note(Database::Note::Deed, "retired", canonical(json));
    return restoreRetired(json);
}

Result<void> LeaseStore::restoreRetired(const QJsonObject& noted) {
    return m_database.run(
        "INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", kRetiredAt,
        noted.value(kAt).toString());
}

}  // namespace motcua::store
