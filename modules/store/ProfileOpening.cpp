#include "store/ProfileOpening.h"

#include <QJsonDocument>
#include <algorithm>

#include "base/Json.h"
#include "base/Log.h"
#include "store/Backup.h"

namespace motcua::store {
namespace {

const QString kDatabase = QStringLiteral("/motcua.db");
const QString kKeyFile = QStringLiteral("/motcua.key.json");
// Stands while what lies in the place of a damaged database is not finished: no start may take it for a desk in order.
const QString kMark = QStringLiteral("/motcua.repair.json");
const QString kDamagedFolder = QStringLiteral("damagedFolder");
const QString kJournalSeq = QStringLiteral("journalSeq");

bool isDamage(const Error& error) {
    return error.is(ErrorCode::StoreDamaged) || error.is(ErrorCode::StoreWrongKey);
}

// Nobody else has the folder open while this is held. In a VFS of the simulator nobody else is.
class AloneInFolder {
public:
    static Result<AloneInFolder> take(const StoreOptions& options) {
        AloneInFolder alone;
        if (!options.vfs.isEmpty()) return alone;
        alone.m_lock = platform::FileLock::open(options.folder + QStringLiteral("/motcua.lock"));
        if (!alone.m_lock) return fail(ErrorCode::StoreFolderReadOnly);
        MOTCUA_CHECK(alone.again());
        return alone;
    }
    void release() {
        if (m_lock) m_lock->release();
    }
    Result<void> again() { return !m_lock || m_lock->take() ? Result<void>() : fail(ErrorCode::StoreInUse); }

private:
    std::unique_ptr<platform::FileLock> m_lock;
};

// Where nothing lies yet.
QString newDamagedFolder(const StoreOptions& options, const StoreSeams& seams) {
    const QString first =
        options.folder + QStringLiteral("/damaged/") + toLocal(seams.clock.now()).toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString folder = first;
    const auto isTaken = [&] { return seams.files.exists(folder) || !seams.files.list(folder).isEmpty(); };
    for (int i = 2; isTaken(); ++i) folder = first + QStringLiteral("-%1").arg(i);
    return folder;
}

Result<void> moveDatabaseAside(const StoreOptions& options, const StoreSeams& seams, const QString& target) {
    MOTCUA_CHECK(seams.files.makeFolder(target));
    for (const char* suffix : {"", "-wal", "-shm"}) {
        const QString name = kDatabase + QLatin1String(suffix);
        if (seams.files.exists(options.folder + name)) MOTCUA_CHECK(seams.files.move(options.folder + name, target + name));
    }
    return {};
}

// An event of the desk itself: nobody's action.
EventRow deskEvent(const StoreSeams& seams, const QString& kind, const QJsonObject& payload) {
    EventRow event;
    event.id = makeUuid7(seams.clock, seams.rng);
    event.kind = kind;
    event.payload = payload;
    event.deviceTime = seams.clock.now();
    return event;
}

class Repairer {
public:
    Repairer(const StoreOptions& options, const StoreSeams& seams, const QStringList& roots)
        : m_options(options), m_seams(seams), m_roots(roots) {}

    // The power went before a sound database stood in the place of the damaged one, or before the audit trail told of it.
    Result<bool> wasCutOff() {
        if (!ring().exists()) return false;
        if (m_seams.files.exists(mark())) return true;
        if (Database::exists({m_options.folder + kDatabase, m_options.vfs})) return false;
        MOTCUA_TRY(m_key, ring().unlock());
        return keyHasOpenedSomething();
    }

    Result<OpenedProfile> run(const Error& found) {
        MOTCUA_TRY(m_key, ring().unlock());
        // A first page that does not open looks like a wrong key. It is damage if the key has opened something else here.
        if (found.is(ErrorCode::StoreWrongKey) && !keyHasOpenedSomething()) return fail(found);
        MOTCUA_TRY(auto alone, AloneInFolder::take(m_options));
        MOTCUA_CHECK(clearThePlace());
        for (const BackupInfo& backup : candidates()) {
            MOTCUA_CHECK(putBack(m_seams.files, backup, m_options.folder));
            alone.release();
            m_repair.backupAt = backup.madeAt;
            auto opened = Store::open(m_options, m_seams);
            if (opened) return finished(*std::move(opened));
            if (!isDamage(opened.error())) return fail(opened.error());
            MOTCUA_CHECK(alone.again());
            MOTCUA_CHECK(moveDatabaseAside(m_options, m_seams, newDamagedFolder(m_options, m_seams)));
        }
        alone.release();
        m_repair.backupAt = {};
        StoreOptions fresh = m_options;
        fresh.createIfMissing = true;
        MOTCUA_TRY(auto opened, Store::open(fresh, m_seams));
        return finished(std::move(opened));
    }

private:
    QString mark() const { return m_options.folder + kMark; }
    crypto::KeyRing ring() const {
        return {m_seams.files, m_seams.vault, m_options.folder + kKeyFile, m_options.recoveryParams};
    }

    // The damaged database goes aside. If an earlier start has done that, what stands there is a copy that was not finished.
    Result<void> clearThePlace() {
        FileSystem& files = m_seams.files;
        if (files.exists(mark())) {
            MOTCUA_CHECK(readMark());
        } else {
            m_acknowledged = journalEndOfDamaged();
            m_repair.damagedFolder = newDamagedFolder(m_options, m_seams);
            MOTCUA_CHECK(writeMark());
        }
        const bool isCopy = files.exists(m_repair.damagedFolder + kDatabase) && files.exists(m_options.folder + kDatabase);
        return moveDatabaseAside(m_options, m_seams, isCopy ? newDamagedFolder(m_options, m_seams) : m_repair.damagedFolder);
    }

    Result<void> writeMark() {
        QJsonObject begun{{kDamagedFolder, m_repair.damagedFolder}};
        if (m_acknowledged) begun.insert(kJournalSeq, *m_acknowledged);
        return m_seams.files.write(mark(), canonical(begun));
    }

    Result<void> readMark() {
        MOTCUA_TRY(const QByteArray bytes, m_seams.files.read(mark()));
        MOTCUA_TRY(const QJsonObject begun, parseObject(bytes));
        MOTCUA_TRY(m_repair.damagedFolder, requireString(begun, kDamagedFolder));
        if (begun.contains(kJournalSeq)) m_acknowledged = begun.value(kJournalSeq).toInteger();
        return {};
    }

    // The last record that the damaged database knows of; none: that page is gone, too.
    std::optional<qint64> journalEndOfDamaged() const {
        const auto key = m_key.forPurpose("database");
        if (!key) return std::nullopt;
        const auto database = Database::open({m_options.folder + kDatabase, m_options.vfs, m_options.exclusive}, *key);
        if (!database) return std::nullopt;
        const auto end = RecoveryJournal::endIn(**database);
        return end ? std::optional(end->seq) : std::nullopt;
    }

    // Newest first, whichever drive it lies on; only those that this key has made.
    QList<BackupInfo> candidates() const {
        QList<BackupInfo> all;
        for (const QString& root : m_roots) {
            for (const BackupInfo& info : backupsIn(m_seams.files, root)) {
                if (inspectBackup(m_seams.files, info.folder, &m_key)) all.append(info);
            }
        }
        std::stable_sort(all.begin(), all.end(),
                         [](const BackupInfo& a, const BackupInfo& b) { return a.journalSeq > b.journalSeq; });
        return all;
    }

    bool keyHasOpenedSomething() const {
        if (!candidates().isEmpty()) return true;
        auto journalKey = m_key.forPurpose("journal");
        if (!journalKey) return false;
        const RecoveryJournal journal({m_seams.files, m_seams.clock, m_options.folder + QStringLiteral("/journal"), false},
                                      std::move(*journalKey));
        const auto contents = journal.readAfter(0);
        return contents && !contents->records.isEmpty();
    }

    Result<OpenedProfile> finished(std::unique_ptr<Store> store) {
        m_repair.replayed = store->redone();
        MOTCUA_TRY(const JournalEnd end, RecoveryJournal::endIn(store->database()));
        // Acknowledged while the journal could not be written.
        if (m_acknowledged) m_repair.replayed.unreadable += static_cast<int>(qMax<qint64>(0, *m_acknowledged - end.seq));
        const bool isWhole = m_acknowledged && m_repair.replayed.unreadable == 0;
        const auto noted = store->inTransaction([&]() -> Result<void> {
            if (!isWhole) MOTCUA_CHECK(store->leases.retireAll());
            MOTCUA_CHECK(store->outbox.assumeSent(m_seams.clock.now()));
            return store->events.append(deskEvent(m_seams, QStringLiteral("databaseRestored"),
                                                  {{QStringLiteral("backupAt"), toIso(m_repair.backupAt)},
                                                   {QStringLiteral("operations"), m_repair.replayed.operations},
                                                   {QStringLiteral("unreadable"), m_repair.replayed.unreadable}}));
        });
        if (!noted) return fail(noted.error());
        MOTCUA_CHECK(m_seams.files.remove(mark()));
        log::warning("store",
                     QStringLiteral("database restored, %1 operations from the journal").arg(m_repair.replayed.operations));
        OpenedProfile profile;
        profile.store = std::move(store);
        profile.repair = m_repair;
        return profile;
    }

    const StoreOptions& m_options;
    const StoreSeams& m_seams;
    const QStringList& m_roots;
    crypto::DataKey m_key;
    std::optional<qint64> m_acknowledged;  // the journal's last record, as the damaged database knew it
    Repair m_repair;
};

Result<qint64> clockBehind(Store& store, const Clock& clock) {
    MOTCUA_TRY(const qint64 last,
               store.database().number("SELECT device_time FROM dossier_event ORDER BY seq DESC LIMIT 1", 0));
    return qMax<qint64>(0, last - clock.nowMs());
}

Result<OpenedProfile> withClock(Result<OpenedProfile> opened, const Clock& clock) {
    if (!opened) return opened;
    MOTCUA_TRY(opened->clockBehindMs, clockBehind(*opened->store, clock));
    return opened;
}

// The folder may be a copy of one that still gives numbers elsewhere.
Result<void> noteRecoveredKey(OpenedProfile& profile, const StoreSeams& seams) {
    profile.keyRecovered = true;
    Store& store = *profile.store;
    return store.inTransaction([&]() -> Result<void> {
        MOTCUA_CHECK(store.leases.retireAll());
        return store.events.append(deskEvent(seams, QStringLiteral("keyRecovered"), {}));
    });
}

// Puts a backup in the place of what stands. The key is tried before anything moves.
class Restoring {
public:
    Restoring(const StoreOptions& options, const StoreSeams& seams, const BackupInfo& backup)
        : m_options(options), m_seams(seams), m_backup(backup) {}

    Result<void> prepare(const SecretBytes& recoveryPassphrase) {
        FileSystem& files = m_seams.files;
        MOTCUA_CHECK(files.makeFolder(m_options.folder));
        MOTCUA_CHECK(refuseIfOpen());
        const QString own = m_options.folder + kKeyFile;
        const bool sameKey = files.exists(own) && keyIdIn(own) == m_backup.keyId;
        const QString ringFile = sameKey ? own : m_options.folder + QStringLiteral("/restored.key.json");
        if (!sameKey) MOTCUA_CHECK(files.copy(m_backup.folder + kKeyFile, ringFile));
        crypto::KeyRing ring(files, m_seams.vault, ringFile, m_options.recoveryParams);
        MOTCUA_TRY(const crypto::DataKey key, recoveryPassphrase.isEmpty() ? ring.unlock() : ring.recover(recoveryPassphrase));
        MOTCUA_CHECK(inspectBackup(files, m_backup.folder, &key));
        const QString aside = newDamagedFolder(m_options, m_seams);
        MOTCUA_CHECK(moveDatabaseAside(m_options, m_seams, aside));
        if (!sameKey) {
            // Another desk's files open with another key: they stay together.
            for (const QString& name : {kKeyFile, QStringLiteral("/journal"), QStringLiteral("/blobs")}) {
                if (files.exists(m_options.folder + name)) MOTCUA_CHECK(files.move(m_options.folder + name, aside + name));
            }
            MOTCUA_CHECK(files.move(ringFile, own));
        }
        return putBack(files, m_backup, m_options.folder);
    }

private:
    QString keyIdIn(const QString& keyFile) const {
        const auto bytes = m_seams.files.read(keyFile);
        return bytes ? QJsonDocument::fromJson(*bytes).object().value(QLatin1String("keyId")).toString() : QString();
    }

    Result<void> refuseIfOpen() const {
        const auto alone = AloneInFolder::take(m_options);
        return alone ? Result<void>() : fail(alone.error());
    }

    const StoreOptions& m_options;
    const StoreSeams& m_seams;
    const BackupInfo& m_backup;
};

}  // namespace

QString ownBackupRoot(const QString& folder) {
    return folder + QStringLiteral("/backups");
}

Result<OpenedProfile> openProfile(const StoreOptions& options, const StoreSeams& seams, const QStringList& backupRoots) {
    Repairer repairer(options, seams, backupRoots);
    MOTCUA_TRY(const bool isHalfRepaired, repairer.wasCutOff());
    if (isHalfRepaired) return withClock(repairer.run({ErrorCode::StoreDamaged}), seams.clock);
    auto opened = Store::open(options, seams);
    if (opened) {
        OpenedProfile profile;
        profile.store = *std::move(opened);
        return withClock(std::move(profile), seams.clock);
    }
    if (!isDamage(opened.error())) return fail(opened.error());
    return withClock(repairer.run(opened.error()), seams.clock);
}

Result<OpenedProfile> recoverProfile(const StoreOptions& options, const StoreSeams& seams, const QStringList& backupRoots,
                                     const SecretBytes& recoveryPassphrase) {
    crypto::KeyRing ring(seams.files, seams.vault, options.folder + kKeyFile, options.recoveryParams);
    MOTCUA_CHECK(ring.recover(recoveryPassphrase));
    MOTCUA_TRY(OpenedProfile profile, openProfile(options, seams, backupRoots));
    MOTCUA_CHECK(noteRecoveredKey(profile, seams));
    return profile;
}

Result<OpenedProfile> restoreProfile(const StoreOptions& options, const StoreSeams& seams, const QString& backup,
                                     const SecretBytes& recoveryPassphrase) {
    const auto info = inspectBackup(seams.files, backup);
    if (!info) return fail(ErrorCode::BackupMissing, {{QStringLiteral("path"), backup}}, info.error().detail);
    MOTCUA_CHECK(Restoring(options, seams, *info).prepare(recoveryPassphrase));
    const QStringList roots{ownBackupRoot(options.folder)};
    MOTCUA_TRY(OpenedProfile profile, openProfile(options, seams, roots));
    if (!recoveryPassphrase.isEmpty()) {
        MOTCUA_CHECK(noteRecoveredKey(profile, seams));
    } else if (!profile.repair && profile.store->redone().operations == 0) {
        // What was given since, here or elsewhere, is known only from the journal.
        MOTCUA_CHECK(profile.store->inTransaction([&] { return profile.store->leases.retireAll(); }));
    }
    return profile;
}

}  // namespace motcua::store
