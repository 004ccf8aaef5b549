// What keeps a desk safe beside its work, in a thread of its own: backups when they are due, the journal's trimming, the
// ballast on the disk, files that nobody names.
//
// A backup is due half an hour after the one before if something was committed since, and a day after it in any case; fourteen
// are kept in each place. A place that cannot be written (the second drive is not plugged in) does not stop the other one.
// Errors: tick() answers the first one; the thread writes it into the log and goes on. Threads: make and destroy on the main
// thread; backUpNow() and stopBackup() any; onProgress and onEnd are called on the upkeep's thread. Lifetime: ends before the
// Store it came from.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "base/Progress.h"
#include "store/Store.h"

namespace motcua::app {

// `last`: the newest backup; none: a null time.
bool isBackupDue(const QDateTime& last, qint64 lastSeq, const QDateTime& now, qint64 seq);

class Upkeep {
public:
    struct Parts {
        std::unique_ptr<store::Store> store;  // a connection of its own
        const Clock& clock;
        FileSystem& files;
        QString folder;
        QStringList backupRoots;  // the first one is the profile's own
    };
    explicit Upkeep(Parts parts) : m_parts(std::move(parts)) {}
    ~Upkeep();

    void startThread();
    // One look at everything. `now`: a backup even if none is due.
    Result<void> tick(bool now = false);
    // Files that nobody names go, once a day. Its trouble stands in the log and holds nothing up.
    void sweep();
    void backUpNow();
    // Ends the backup that runs; the next one is made half an hour later.
    void stopBackup();
    std::function<void(const Progress&)> onProgress = {};
    std::function<void()> onEnd = {};  // of a backup, however it ended

private:
    void loop();
    Result<void> backUpTo(const QString& root, bool now);
    Result<void> sweepIfDue();

    Parts m_parts;
    CancelToken beginBackup();
    bool rests();

    CancelToken m_cancel;  // of the backup that runs
    QDateTime m_restUntil;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_closing = false;
    bool m_wanted = false;
    std::thread m_thread;
};

}  // namespace motcua::app
