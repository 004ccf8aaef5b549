// The disk of one simulated workstation, in memory: what its programs see, and what a power cut would leave of it.
//
// Every file keeps its synced content and the writes since; the folder keeps a journal of its own (create, rename, delete),
// which reaches the platter in order but independently of the files' content. powerLoss() keeps, file by file, nothing, all, a
// beginning or a random part of the unsynced writes, and tears writes at 512-byte sectors. A crash keeps everything but stops
// at once: from the chosen call on the disk is dead and every call fails. Sources: SQLite testing.html (crash VFS), LevelDB
// fault_injection_test. Paths: flat names. Errors: as Answer. Threads: one; the registry of disks is locked.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <memory>
#include <vector>

#include "base/Rng.h"

namespace motcua::sim {

class SimDisk {
public:
    enum class Answer { Fine, Failed, Full, Dead };

    struct Inode {
        struct Write {
            qint64 offset = 0;
            QByteArray bytes;
            bool truncates = false;  // to `offset` bytes
        };
        QByteArray live;
        QByteArray synced;
        std::vector<Write> pending;
    };
    using File = std::shared_ptr<Inode>;

    explicit SimDisk(const QString& id);
    ~SimDisk();
    SimDisk(const SimDisk&) = delete;
    SimDisk& operator=(const SimDisk&) = delete;
    // The disk whose files begin with /sim/<id>/; null: there is none.
    static SimDisk* find(const QString& path);
    QString folder() const { return m_folder; }

    File open(const QString& name) const { return m_names.value(name); }
    bool exists(const QString& name) const { return m_names.contains(name); }
    QStringList names() const { return m_names.keys(); }
    Answer create(const QString& name, File* file);
    Answer rename(const QString& from, const QString& to);
    Answer remove(const QString& name);
    Answer read(const File& file, qint64 offset, char* out, qint64 size, qint64* got);
    Answer write(const File& file, qint64 offset, const char* bytes, qint64 size);
    Answer truncate(const File& file, qint64 size);
    Answer sync(const File& file);
    Answer syncFolder();

    // Contents as they stand, as if synced: to start another disk from.
    QMap<QString, QByteArray> image() const;
    void restore(const QMap<QString, QByteArray>& image);

    // What goes wrong.
    void dieAtCall(qint64 call) { m_dieAt = call; }  // counted from the first call of this disk; 0: never
    void dieAfter(qint64 calls) { m_dieAt = m_calls + calls; }
    void failOnce(qint64 afterCalls) { m_failAt = m_accesses + afterCalls; }
    void setFull(bool full) { m_full = full; }
    void setSyncIsLie(bool lie) { m_syncIsLie = lie; }          // a write cache that says "done": for mutants
    void setFilesAreLazy(bool lazy) { m_filesAreLazy = lazy; }  // the same for everything but the database
    bool filesAreLazy() const { return m_filesAreLazy; }
    void flipBit(const QString& name, qint64 bit);
    void loseUnsynced(Rng& rng);  // the power cut
    void die() { m_dead = true; }
    void start();  // after a crash or a power cut: calls work again
    // The oracle looks: nothing is counted and nothing strikes. Answers what held before.
    bool setCalm(bool calm) { return std::exchange(m_calm, calm); }
    bool isDead() const { return m_dead; }
    bool hasFailed() { return std::exchange(m_failed, false); }  // failOnce() has struck since it was asked last
    qint64 calls() const { return m_calls; }                     // that change something: the crash points

private:
    struct FolderChange {
        QString name;
        File file;  // null: removed
    };
    Answer change();
    Answer access();
    static QByteArray surviving(const Inode& file, Rng& rng);

    QString m_folder;
    QMap<QString, File> m_names, m_syncedNames;
    std::vector<FolderChange> m_folderJournal;
    qint64 m_calls = 0, m_accesses = 0;
    qint64 m_dieAt = 0, m_failAt = 0;
    bool m_dead = false, m_calm = false, m_full = false, m_syncIsLie = false, m_filesAreLazy = false, m_failed = false;
};

}  // namespace motcua::sim
