// A profile with backups and a journal, and what damages it.
#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include "StoreFixture.h"
#include "store/ProfileOpening.h"

namespace motcua::store {

inline QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void damage(const QString& path, qint64 at) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.seek(at));
    ASSERT_EQ(file.write("damage"), 6);
}

struct RecoveryTest : StoreTest {
    std::optional<Repair> repair;

    StoreOptions existing() const {
        StoreOptions options = profile.options;
        options.createIfMissing = false;
        return options;
    }
    QStringList roots() const { return {ownBackupRoot(profile.dir.path())}; }

    Result<QUuid> receive(int serial, const QByteArray& scan = {}) {
        const QUuid id = profile.newId();
        BlobInfo blob;
        if (!scan.isEmpty()) {
            MOTCUA_TRY(blob, store->blobs.put(scan, QStringLiteral("application/pdf")));
        }
        return store->inTransaction([&]() -> Result<QUuid> {
            DossierRow row{id, dossierFields(id, number(serial), QStringLiteral("Nguyễn Thị Thử Nghiệm"))};
            MOTCUA_CHECK(store->dossiers.insert(row));
            if (!blob.sha256.isEmpty()) {
                MOTCUA_CHECK(store->blobs.record(blob));
                MOTCUA_CHECK(store->uploads.queue(blob.sha256));
            }
            MOTCUA_CHECK(store->outbox.append(operation(id), profile.clock.now()));
            MOTCUA_CHECK(store->events.append(event(id)));
            return id;
        });
    }
    static QString number(int serial) { return QStringLiteral("H19.101-261123-%1").arg(serial, 4, 10, QLatin1Char('0')); }
    Result<BackupInfo> backUp() {
        profile.clock.advanceMs(60'000);
        return writeBackup(store->backupSource(), {roots().first()});
    }
    void open() {
        store.reset();
        auto opened = openProfile(existing(), profile.seams(), roots());
        ASSERT_TRUE(opened) << qPrintable(errorId(opened.error().code) + opened.error().detail);
        store = std::move(opened->store);
        repair = opened->repair;
    }
    // Pages all over the file, the first one too if wanted.
    void damageDatabase(bool firstPage) {
        ASSERT_TRUE(store->database().checkpoint());
        store.reset();
        const QString path = profile.path(QStringLiteral("motcua.db"));
        const qint64 size = QFile(path).size();
        for (qint64 page = firstPage ? 0 : size / 8192 * 4096; page < size; page += 4 * 4096) damage(path, page + 200);
    }
    bool has(int serial) { return store->dossiers.getByCode(number(serial)).has_value(); }
    QStringList everythingUnder(const QString& folder) const {
        QStringList files;
        for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
            files.append(it.next());
        return files;
    }
    void loseTheKeychain() {
        for (const QString& name : QDir(profile.dir.path()).entryList({QStringLiteral("*.testkey")}))
            ASSERT_TRUE(QFile::remove(profile.path(name)));
    }
};

}  // namespace motcua::store
