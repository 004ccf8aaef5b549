// The desk's line to the province: log-in, tokens, the sync engine and its thread.
//
// The engine has a store connection of its own; nothing here holds the counter up. drain() and once() are for programs without
// a window: step until nothing can be sent any more, or one round. One program at a time drives the line of a desk (a lock file
// in its folder). Errors: those of net and sync; SyncBusy; of create(), also GateProfileUntrusted and BadJson {member} when the
// classic wire is wanted and the province's signed profile does not carry it. Threads: make and destroy on the main thread;
// logIn(), logInByBrowser(), endSession(), drain(), once() and dossierAt() block and may be called from any other; status() any.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>

#include "app/desk/DeskProfile.h"
#include "base/Clock.h"
#include "base/Executor.h"
#include "base/FileLock.h"
#include "base/Rng.h"
#include "net/CurlTransport.h"
#include "net/OidcClient.h"
#include "stations/LoginDesk.h"
#include "sync/ProvincialLine.h"
#include "sync/SessionTokens.h"
#include "sync/SyncEngine.h"
#include "sync/SyncThread.h"
#include "sync/gate/GateClient.h"

namespace motcua::app {

class ProvinceLink {
public:
    // Clock, chance and files of the whole desk.
    struct Ground {
        SystemClock systemClock;
        SystemRng rng;
        RealFileSystem files;
        const Clock* clock = &systemClock;
    };

    static Result<std::unique_ptr<ProvinceLink>> create(const DeskProfile& profile, const QString& folder, Ground& ground,
                                                        store::Store& store, Executor& storeThread);
    ~ProvinceLink();

    // Logs in at the province, keeps the tokens, brings the catalogue on the first time. Answers the officer's id.
    Result<QString> logIn(const stations::Credentials& credentials);
    // The same, but the officer answers the province's own page in a browser (RFC 8252: system browser, loopback redirect).
    Result<QString> logInByBrowser(const stations::ShowPage& show, const CancelToken& cancel);
    // The officer leaves: where the province's log-in offers it, it forgets the session too. An outage ends nothing here and is
    // not waited for longer than some seconds; the tokens for what is still to be sent stay.
    void endSession(const QString& officerId);
    void startThread();
    void nudge();  // something was committed
    void syncNow();
    sync::SyncStatus& status() { return m_status; }

    struct Drained {
        int pushed = 0;
        int pulled = 0;   // pages of changes that came in
        int waiting = 0;  // operations that still wait: behind a stopped one, they need a person
    };
    // Gives up after `patienceMs` without success.
    Result<Drained> drain(qint64 patienceMs);
    // One round, whatever still waits afterwards.
    Result<Drained> once(qint64 patienceMs);
    // Why look-ups of other systems wait although the network is there: the list of services is not the province's own.
    const std::optional<Error>& gateProblem() const { return m_gateProblem; }
    // The province's own document of a dossier, for comparison.
    Result<QJsonObject> dossierAt(const QUuid& id);

private:
    ProvinceLink(const DeskProfile& profile, const QString& folder, Ground& ground, store::Store& store, Executor& storeThread);
    Result<void> open();
    Result<void> readGate();
    Result<std::unique_ptr<sync::ProvincialApi>> makeApi(const QString& device);
    void openGate(const QString& device);
    Result<QString> logInWith(net::UserAgent& agent, const CancelToken& cancel);
    Result<void> firstPull();
    Result<void> takeLine(qint64 patienceMs);
    Result<sync::StepReport> step(Drained& drained);
    Result<Drained> stepUntilDone(qint64 patienceMs);

    const DeskProfile m_profile;
    Ground& m_ground;
    store::Store& m_mainStore;
    Executor& m_storeThread;
    std::mutex m_loginMutex;
    std::unique_ptr<net::CurlTransport> m_loginTransport;
    std::mutex m_stepMutex;
    FileLock m_line;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<net::CurlTransport> m_transport;
    std::unique_ptr<net::OidcClient> m_oidc;
    std::unique_ptr<sync::SessionTokens> m_tokens;
    std::optional<sync::GateProfile> m_gateProfile;
    std::unique_ptr<sync::ProvincialApi> m_api;
    sync::SyncStatus m_status;
    std::unique_ptr<sync::SyncEngine> m_engine;
    std::unique_ptr<sync::ProvincialLine> m_gateLine;
    std::unique_ptr<sync::GateClient> m_gate;
    std::optional<Error> m_gateProblem;
    std::unique_ptr<sync::SyncThread> m_thread;
};

}  // namespace motcua::app
