// The common ground of all stations: command in → rules → one transaction → result.
//
// A station's method blocks: call it from any thread but the UI's; what touches the database runs on the store thread, long
// work (reading, signing) on the caller's. A step writes the dossier, its event (audit chain) and its outbox row in one
// transaction, or nothing at all; only then is `committed` told, so that the sync thread wakes and the lists refresh. Errors:
// NotAllowed, StepNotPossible, NotFound, and those of the store. Lifetime: the parts outlive the Desk.
#pragma once

#include <QSet>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include "base/Clock.h"
#include "base/Executor.h"
#include "base/Rng.h"
#include "domain/Dossier.h"
#include "domain/Officer.h"
#include "domain/ProcessStep.h"
#include "domain/ShippedProcesses.h"
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
    Action action;  // as the process names it
    StepKind kind = StepKind::Move;
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

    // A new dossier: identity, number (or provisional code) and first operation in one transaction. It begins where its process
    // begins; the standard one if it names none.
    Result<Dossier> open(const Session& session, Dossier dossier);
    // One step by the dossier's process: loads, checks right, state, conditions and input, does what the move says, lets
    // `change` add what belongs to its kind, commits.
    Result<Dossier> step(const Session& session, const QUuid& id, const Action& action,
                         const std::function<Result<void>(Dossier&)>& change, const StepInput& input = {});
    // The permit for a step, asked before long work (reading, signing) is begun for it.
    Result<Permit> mayTake(const Session& session, const Dossier& dossier, const Action& action) const;
    // The processes known here, as of the last dossier that was read. Never blocks; any thread.
    std::shared_ptr<const ProcessBook> book() const;
    // The same after what the feed has brought. Store thread or blocking.
    Result<std::shared_ptr<const ProcessBook>> freshBook();

    // An event of the desk itself (a session, a setting) for the audit trail: no dossier, nothing to send. Inside the caller's
    // transaction.
    Result<void> record(store::Store& store, const QString& kind, const Officer& actor, const QJsonObject& payload) const;
    // Tells the other desks that this one has the dossier open (advice, "đang xử lý: quầy 3"), or no longer.
    Result<void> hold(const QUuid& id);
    Result<void> release(const QUuid& id);

    // For the desks that settle operations (ConflictDesk, UndoDesk).
    Result<Actor> actorFor(const Session& session, const Dossier& dossier, const Action& action) const;
    // The step whose follow-ups are being written: what is asked of other systems meanwhile belongs to it and to its
    // transaction. Store thread only.
    const std::optional<Cause>& cause() const { return m_cause; }
    QUuid newId() { return makeUuid7(m_parts.clock, m_parts.rng); }
    void tellCommitted(const QUuid& id) const;

private:
    Result<Cause> write(store::Store& store, store::DossierRow* row, const Dossier& dossier, const Action& action,
                        const Actor& actor, const QString& note, const QString& leaseId);
    Result<void> beginProcess(Dossier& dossier);
    ProcessRef readSound(const store::CatalogueRow& row);
    bool isFirm(const Dossier& dossier, const Action& action) const;
    Result<void> follow(const Session& session, const Step& step, const Cause& cause);
    Result<void> queueFiles(store::Store& store, const QStringList& hashes, bool isFirm, const QUuid& opId);

    Parts m_parts;
    mutable std::mutex m_bookGuard;
    std::shared_ptr<const ProcessBook> m_book = std::make_shared<const ProcessBook>();
    qint64 m_bookRevision = -1;  // of the catalogue
    QSet<QString> m_unsound;     // "code/version@edition" of the records that no dossier can go by; store thread only
    std::optional<Cause> m_cause;
};

}  // namespace motcua::stations
