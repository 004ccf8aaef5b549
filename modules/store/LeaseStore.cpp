#include "store/LeaseStore.h"

#include "crypto/Sha256.h"
#include "domain/DossierNumber.h"

namespace motcua::store {
namespace {

QString isoDay(QDate day) {
    return day.toString(Qt::ISODate);
}

}  // namespace

Result<void> LeaseStore::add(const Lease& lease) {
    return m_database.run(
        "INSERT INTO number_lease (lease_id, scope, day, lo, hi, next, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
        "ON CONFLICT (lease_id, day) DO NOTHING",
        lease.leaseId, lease.scope, isoDay(lease.day), lease.lo, lease.hi, lease.next == 0 ? lease.lo : lease.next,
        lease.expiresAt);
}

Result<TakenNumber> LeaseStore::take(const QString& scope, QDate day, const QString& counter) {
    TakenNumber taken;
    MOTCUA_CHECK(m_database.each(
        "UPDATE number_lease SET next = next + 1 WHERE (lease_id, day) = (SELECT lease_id, day FROM number_lease WHERE scope = "
        "?1 AND "
        "day = ?2 AND next <= hi AND returned_at IS NULL AND expires_at > ?3 ORDER BY lo LIMIT 1) RETURNING lease_id, next - 1",
        [&](const Row& row) {
            taken.leaseId = row.text(0);
            taken.number = formatDossierNumber(scope, day, row.count(1));
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
    MOTCUA_TRY(const QString mark, deskMark());
    return QLatin1Char('T') + counter + mark + QLatin1Char('-') + day.toString(QStringLiteral("yyMMdd")) + QLatin1Char('-') +
           QString::number(serial);
}

// A dot and five letters and digits that are not taken for each other when read aloud; empty before the desk has an id.
Result<QString> LeaseStore::deskMark() {
    static constexpr char kLetters[] = "23456789ACDEFGHJKLMNPQRTUVWXY";
    constexpr int kLength = 5;
    QByteArray deviceId;
    MOTCUA_CHECK(m_database.each("SELECT value FROM meta WHERE name = 'deviceId'",
                                 [&deviceId](const Row& row) { deviceId = row.text(0).toUtf8(); }));
    if (deviceId.isEmpty()) return QString();
    const QByteArray hash = crypto::sha256(deviceId);
    QString mark(QLatin1Char('.'));
    for (int i = 0; i < kLength; ++i) mark += QLatin1Char(kLetters[static_cast<uchar>(hash[i]) % (sizeof kLetters - 1)]);
    return mark;
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
    MOTCUA_CHECK(
        m_database.each("SELECT lease_id, scope, day, lo, hi, next, expires_at FROM number_lease WHERE returned_at IS NULL "
                        "ORDER BY scope, day, lo",
                        [&out](const Row& row) {
                            out.append({row.text(0), row.text(1), QDate::fromString(row.text(2), Qt::ISODate), row.count(3),
                                        row.count(4), row.count(5), row.time(6)});
                        }));
    return out;
}

Result<void> LeaseStore::markReturned(const QString& leaseId, QDate day) {
    return m_database.run("UPDATE number_lease SET returned_at = ?3 WHERE lease_id = ?1 AND day = ?2 AND returned_at IS NULL",
                          leaseId, isoDay(day), m_clock.now());
}

}  // namespace motcua::store
