// The common ground of all stations: command in → rules → one transaction → result.
//
// A station's method blocks: call it from any thread but the UI's; what touches the database runs on the store thread, long
// work (reading, signing) on the caller's. A step writes the dossier, its event (audit chain) and its outbox row in one
// transaction, or nothing at all; only then is `committed` told, so that the sync thread wakes and the lists refresh. Errors:
// NotAllowed, StepNotPossible, NotFound, and those of the store. Lifetime: the parts outlive the Desk.
#pragma once

#include <functional>
#include <optional>

#include "base/Clock.h"
#include "base/Executor.h"
#include "base/Rng.h"
#include "domain/Dossier.h"
#include "domain/Officer.h"
#include "store/Store.h"

namespace motcua::stations {

// The office this desk belongs to.
struct Office {
    QString agency;         // e.g. H19.101 (UBND cấp xã)
    QString counter;        // e.g. H19.101.04 (Trung tâm Phục vụ hành chính công)
    bool testData = false;  // sandbox profile: ribbon, trial fees, watermark
};

// An officer at this desk, from log-in to log-out.
struct Session {
    Officer officer;
    QDateTime since;
    bool online = false;  // logged in at the province (else by the local factor)
};

// What a step did; `before` of a receipt is empty.
struct Step {
    Action action;
    Dossier before, after;
};

class Desk {
public:
    // The operation of a step, and until when it is held for "undo".
    struct Cause {
        QUuid opId;
        QDateTime heldUntil;
    };
    struct Parts {
        store::Store& store;
        Executor& storeThread;
        const Clock& clock;
        Rng& rng;
        Office office;
        std::function<void(const QUuid& dossier)> committed = {};  // called on the store thread, after COMMIT
        qint64 holdMs = 0;                                         // time for "undo" before an operation may leave
        // Province's clock minus ours, as far as it is known. Beyond five minutes nothing is signed and no due date is given.
        std::function<std::optional<qint64>()> clockOffsetMs = {};
        // What the step sets going by itself: on the store thread, in its transaction (FollowUps). An error undoes the step.
        std::function<Result<void>(const Session&, const Step&)> followUp = {};
    };
    explicit Desk(Parts parts) : m_parts(std::move(parts)) {}

    const Office& office() const { return m_parts.office; }
    const Clock& clock() const { return m_parts.clock; }
    bool clockIsWrong() const;
    Result<void> requireClock() const;  // ClockWrong {minutes}

    // Runs work(store) on the store thread and waits for it.
    template <typename F>
    auto onStore(F&& work) -> std::invoke_result_t<F, store::Store&> {
        if (m_parts.storeThread.isCurrentThread()) return work(m_parts.store);
        auto future = m_parts.storeThread.run([&] { return work(m_parts.store); });
        future.waitForFinished();
        if constexpr (!std::is_void_v<std::invoke_result_t<F, store::Store&>>) return future.takeResult();
    }

    Result<Dossier> load(const QUuid& id);
    // By number, provisional number, id, or the text of the receipt's QR.
    Result<Dossier> find(const QString& text);
    Result<QByteArray> readFile(const FileRef& file);
    // Keeps bytes durably and encrypted before any transaction names them.
    Result<FileRef> keep(const QByteArray& bytes, const QString& mime, int pages);

    // A new dossier: identity, number (or provisional code) and first operation in one transaction.
    Result<Dossier> open(const Session& session, Dossier dossier);
    // One step of the walk: loads, checks right and state, lets `change` edit, moves the state, commits.
    Result<Dossier> step(const Session& session, const QUuid& id, Action action,
                         const std::function<Result<void>(Dossier&)>& change, const QString& note = {});

    // An event of the desk itself (a session, a setting) for the audit trail: no dossier, nothing to send. Inside the caller's
    // transaction.
    Result<void> record(store::Store& store, const QString& kind, const Officer& actor, const QJsonObject& payload) const;
    // Tells the other desks that this one has the dossier open (advice, "đang xử lý: quầy 3"), or no longer.
    Result<void> hold(const QUuid& id);
    Result<void> release(const QUuid& id);

    // For the desks that settle operations (ConflictDesk, UndoDesk).
    Result<Actor> actorFor(const Session& session, Action action) const;
    // The step whose follow-ups are being written: what is asked of other systems meanwhile belongs to it and to its
    // transaction. Store thread only.
    const std::optional<Cause>& cause() const { return m_cause; }
    QUuid newId() { return makeUuid7(m_parts.clock, m_parts.rng); }
    void tellCommitted(const QUuid& id) const;

private:
    Result<Cause> write(store::Store& store, store::DossierRow* row, const Dossier& dossier, Action action, const Actor& actor,
                        const QString& note, const QString& leaseId);
    Result<void> follow(const Session& session, const Step& step, const Cause& cause);
    Result<void> queueFiles(store::Store& store, const QStringList& hashes, Action action, const QUuid& opId);

    Parts m_parts;
    std::optional<Cause> m_cause;
};

}  // namespace motcua::stations
