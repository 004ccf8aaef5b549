#include "store/DownloadStore.h"

namespace motcua::store {
namespace {

QByteArray hashOf(const QString& sha256) {
    return QByteArray::fromHex(sha256.toLatin1());
}

}  // namespace

Result<void> DownloadStore::queue(const QString& sha256, qint64 size, const QString& mime) {
    return m_database.run(
        "INSERT INTO download (sha256, size, mime, next_attempt_at, queued_at) SELECT ?1, ?2, ?3, ?4, ?4 "
        "WHERE NOT EXISTS (SELECT 1 FROM blob WHERE sha256 = ?1 AND local = 1) ON CONFLICT (sha256) DO NOTHING",
        hashOf(sha256), size, mime.isNull() ? QStringLiteral("") : mime, m_clock.now());
}

Result<std::optional<DownloadRow>> DownloadStore::next(const QDateTime& now) {
    std::optional<DownloadRow> found;
    MOTCUA_CHECK(m_database.each(
        "SELECT sha256, size, mime, attempts, next_attempt_at, last_code FROM download WHERE next_attempt_at <= ?1 "
        "ORDER BY queued_at, sha256 LIMIT 1",
        [&found](const Row& row) {
            found = DownloadRow{
                QString::fromLatin1(row.blob(0).toHex()), row.integer(1), row.text(2), row.count(3), row.time(4), row.text(5)};
        },
        now));
    return found;
}

Result<QDateTime> DownloadStore::nextWake() {
    QDateTime wake;
    MOTCUA_CHECK(m_database.each("SELECT min(next_attempt_at) FROM download", [&wake](const Row& row) { wake = row.time(0); }));
    return wake;
}

Result<qint64> DownloadStore::offset(const QString& sha256) {
    return m_database.number("SELECT ifnull(max(at + length(bytes)), 0) FROM download_part WHERE sha256 = ?1", 0,
                             hashOf(sha256));
}

Result<void> DownloadStore::addPart(const QString& sha256, qint64 at, const QByteArray& bytes) {
    return m_database.run("INSERT INTO download_part (sha256, at, bytes) VALUES (?1, ?2, ?3)", hashOf(sha256), at, bytes);
}

Result<QByteArray> DownloadStore::assembled(const QString& sha256) {
    QByteArray bytes;
    MOTCUA_CHECK(m_database.each(
        "SELECT bytes FROM download_part WHERE sha256 = ?1 ORDER BY at", [&bytes](const Row& row) { bytes += row.blob(0); },
        hashOf(sha256)));
    return bytes;
}

Result<void> DownloadStore::postpone(const DownloadRow& row, bool forgetParts) {
    if (forgetParts) {
        MOTCUA_CHECK(m_database.run("DELETE FROM download_part WHERE sha256 = ?1", hashOf(row.sha256)));
    }
    return m_database.run("UPDATE download SET attempts = ?2, next_attempt_at = ?3, last_code = ?4 WHERE sha256 = ?1",
                          hashOf(row.sha256), row.attempts, row.nextAttemptAt, row.lastCode);
}

Result<void> DownloadStore::finish(const QString& sha256) {
    return m_database.run("DELETE FROM download WHERE sha256 = ?1", hashOf(sha256));
}

Result<int> DownloadStore::count() {
    MOTCUA_TRY(const qint64 count, m_database.number("SELECT count(*) FROM download", 0));
    return static_cast<int>(count);
}

Result<void> DownloadStore::wakeAll(const QDateTime& now) {
    return m_database.run("UPDATE download SET next_attempt_at = ?1 WHERE next_attempt_at > ?1", now);
}

}  // namespace motcua::store
