#include "store/OrphanSweep.h"

namespace motcua::store {
namespace {

// Restored with a loss, at any time.
Result<bool> somethingWasLost(Database& database) {
    MOTCUA_TRY(const qint64 losses, database.number("SELECT count(*) FROM dossier_event WHERE kind = 'databaseRestored' "
                                                    "AND json_extract (payload, '$.unreadable') > 0",
                                                    0));
    return losses > 0;
}

// Fetched from another system, it waits in an answer until somebody re-uses it.
constexpr char kForgetUnnamed[] =
    "DELETE FROM blob WHERE remote = 0 AND created_at <= ?1 "
    "AND NOT EXISTS (SELECT 1 FROM upload AS u WHERE u.sha256 = blob.sha256) "
    "AND NOT EXISTS (SELECT 1 FROM operation_file AS f WHERE f.sha256 = blob.sha256) "
    "AND NOT EXISTS (SELECT 1 FROM gate_request AS g WHERE instr (g.answer, lower (hex (blob.sha256))) > 0)";

Result<bool> isOrphan(Database& database, const QDateTime& modified, const QDateTime& now, const QString& name) {
    if (!modified.isValid() || modified.msecsTo(now) < kOrphanGraceMs) return false;
    MOTCUA_TRY(const qint64 known, database.number("SELECT count(*) FROM blob WHERE sha256 = ?1", 0,
                                                   QByteArray::fromHex(name.section(QLatin1Char('.'), 0, 0).toLatin1())));
    return known == 0;
}

}  // namespace

Result<int> sweepOrphans(Database& database, FileSystem& files, const Clock& clock, const QString& folder) {
    MOTCUA_TRY(const bool lost, somethingWasLost(database));
    if (lost) return 0;
    MOTCUA_CHECK(database.run(kForgetUnnamed, clock.now().addMSecs(-kOrphanGraceMs)));
    int gone = 0;
    for (const QString& first : files.folders(folder)) {
        for (const QString& second : files.folders(folder + QLatin1Char('/') + first)) {
            const QString inner = folder + QLatin1Char('/') + first + QLatin1Char('/') + second;
            for (const QString& name : files.list(inner)) {
                const QString path = inner + QLatin1Char('/') + name;
                MOTCUA_TRY(const bool orphan, isOrphan(database, files.modifiedAt(path), clock.now(), name));
                if (!orphan) continue;
                MOTCUA_CHECK(files.remove(path));
                ++gone;
            }
        }
    }
    return gone;
}

}  // namespace motcua::store
