// One round with the province: numbers → operations out → locks → changes in → files out → files in. Owns no thread and no
// clock: the app drives it with a thread (SyncThread), the simulator with a seed.
//
// What waits is in the store; a crash anywhere repeats and never doubles. A trouble of the line ends the round and sets the
// time of the next one (full jitter); one operation's or one file's own trouble never stops the others. Errors come in the
// report and in SyncStatus, never as a lost item. Threads: one at a time.
#pragma once

#include "net/RetryPolicy.h"
#include "store/FileLane.h"
#include "store/Store.h"
#include "sync/BlobDownloader.h"
#include "sync/BlobUploader.h"
#include "sync/LineRest.h"
#include "sync/LockKeeper.h"
#include "sync/NumberKeeper.h"
#include "sync/Puller.h"
#include "sync/Pusher.h"
#include "sync/SyncStatus.h"
#include "sync/gate/GateClient.h"

namespace motcua::sync {

struct SyncConfig {
    LeasePolicy leases;
    QString deskName = {};  // shown at other desks beside a dossier that this one has open
    int lockSeconds = 120;  // a dossier that a dead desk had open is free again after so long; asked for anew at half of it
    int pageLimit = 500;
    qint64 pollMs = 30'000;            // between rounds when nothing waits
    qint64 pausedPollMs = 5 * 60'000;  // while somebody must act
    net::RetryPolicy retry = {};
};

struct StepReport {
    PushReport pushed;
    PullReport pulled;
    int filesFinished = 0;
    int filesReceived = 0;
    bool wasTooEarly = false;      // the line rests until nextWake; nothing was tried
    std::optional<Error> problem;  // what ended the round, or what a person must look at
    QDateTime nextWake;
};

class SyncEngine {
public:
    SyncEngine(store::Store& store, ProvincialApi& api, const Clock& clock, Rng& rng, const SyncConfig& config,
               SyncStatus& status);
    // Questions to other systems: their turn comes after the operations and before the files.
    void attachGate(GateClient& gate) { m_gate = &gate; }
    StepReport step(const QDateTime& now, const CancelToken& cancel);
    // F5, network back, new log-in: every wait ends. Takes effect with the next step.
    void wake() { m_wakeAsked = true; }
    // The administrator has looked at a mass deletion and lets it through, once.
    void allowDeletions() { m_puller.guard().allowOnce(); }

private:
    Result<void> endWaits(const QDateTime& now);
    Result<void> round(const QDateTime& now, const CancelToken& cancel, StepReport& report);
    Result<void> sendFiles(const QDateTime& now, const CancelToken& cancel, StepReport& report);
    Result<void> receiveFiles(const QDateTime& now, const CancelToken& cancel, StepReport& report);
    Result<bool> operationsWait(const QDateTime& now);
    std::optional<qint64> clockOffsetMs(const QDateTime& now);
    Result<void> rememberProvinceTime(const QDateTime& now);
    QDateTime nextWake(const QDateTime& now);
    Result<void> noteFailure(const Error& error, const QDateTime& now);
    void publish(const QDateTime& now, const StepReport* report);

    store::Store& m_store;
    ProvincialApi& m_api;
    SyncConfig m_config;
    SyncStatus& m_status;
    NumberKeeper m_numbers;
    Pusher m_pusher;
    Puller m_puller;
    LockKeeper m_locks;
    BlobUploader m_uploader;
    GateClient* m_gate = nullptr;
    BlobDownloader m_downloader;
    LineRest m_rest;

    store::FileLane m_files;  // as the settings said last
    QDateTime m_lastSuccess;
    QDateTime m_provinceTime;  // the latest we know of, also from before a restart
    bool m_wakeAsked = false;
};

}  // namespace motcua::sync
