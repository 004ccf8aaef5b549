// Seeded bugs on the desk itself: between store and disk, and what a wrong store or engine would leave behind.
#include "sim/ApiMutants.h"

namespace motcua::sim {
namespace {

// A bug that the oracle cannot see at once must not stop the run by an error of its own.
void attempt(const Result<void>& done) {
    static_cast<void>(done);
}

class NormalInsteadOfFull final : public Mutation {
    void started(MutationGround& ground) override { attempt(ground.store.database().run("PRAGMA synchronous = NORMAL")); }
};

// The write cache says "done" before it is.
class AcknowledgedBeforeCommit final : public Mutation {
    void diskMade(SimDisk& disk) override { disk.setSyncIsLie(true); }
};

class BlobNotDurable final : public Mutation {
    void diskMade(SimDisk& disk) override { disk.setFilesAreLazy(true); }
};

// The operation follows its dossier in a transaction of its own.
class OutboxInSecondTransaction final : public Mutation {
    void committed(MutationGround& ground, const QUuid& dossier) override {
        const auto pending = ground.store.outbox.pendingOf(dossier);
        if (!pending || pending->isEmpty()) return;
        const store::Operation op = pending->last().op;
        attempt(ground.store.inTransaction([&]() -> Result<void> {
            MOTCUA_CHECK(ground.store.outbox.withdraw(op.opId));
            return {};
        }));
        attempt(ground.store.inTransaction([&]() -> Result<void> {
            MOTCUA_CHECK(ground.store.outbox.append(op, pending->last().notBefore));
            return {};
        }));
    }
};

// After a page of the feed the province's document stands alone; what still waits is forgotten on the screen.
class NoRebase final : public Mutation {
    void stepped(MutationGround& ground) override {
        attempt(ground.store.database().run("UPDATE dossier SET fields = base WHERE dirty = 1 AND base IS NOT NULL"));
    }
};

class EventWithoutChain final : public Mutation {
    void committed(MutationGround& ground, const QUuid&) override {
        auto& database = ground.store.database();
        attempt(database.run("DROP TRIGGER IF EXISTS event_never_changed"));
        attempt(
            database.run("UPDATE dossier_event SET prev_hash = zeroblob(32) "
                         "WHERE seq = (SELECT max(seq) FROM dossier_event) AND seq % 16 = 0"));
    }
};

class TombstoneErases final : public Mutation {
    void stepped(MutationGround& ground) override {
        auto& database = ground.store.database();
        attempt(database.run("PRAGMA foreign_keys = OFF"));
        attempt(database.run("DELETE FROM dossier WHERE hidden = 1"));
        attempt(database.run("PRAGMA foreign_keys = ON"));
    }
};

// What is left of a lease is remembered only in memory: after a start it begins anew.
class LeaseOnlyInMemory final : public Mutation {
    void started(MutationGround& ground) override {
        auto& database = ground.store.database();
        attempt(database.run("DROP TRIGGER IF EXISTS lease_never_goes_back"));
        attempt(database.run("UPDATE number_lease SET next = lo WHERE returned_at IS NULL"));
    }
};

class TimerOnlyInMemory final : public Mutation {
    bool forgetsTimers() const override { return true; }
};

// Whoever came last wins: the person is never asked.
class ConflictSettlesItself final : public Mutation {
    void stepped(MutationGround& ground) override {
        attempt(ground.store.database().run("UPDATE outbox SET state = 'done' WHERE state = 'conflict'"));
    }
};

class SentNeverResent final : public Mutation {
    void started(MutationGround& ground) override {
        attempt(ground.store.database().run("UPDATE outbox SET state = 'done' WHERE state = 'sent'"));
    }
};

// Only what the database calls uploaded is safe from it.
class SweepTooEager final : public Mutation {
    void started(MutationGround& ground) override {
        QStringList waiting;
        attempt(ground.store.database().each("SELECT sha256 FROM upload", [&waiting](const store::Row& row) {
            waiting.append(QString::fromLatin1(row.blob(0).toHex()));
        }));
        const QString blobs = ground.disk.folder() + QStringLiteral("/blobs");
        for (const QString& sha256 : std::as_const(waiting)) ground.disk.remove(store::blobPath(blobs, sha256));
    }
};

class SilenceIsAnswer final : public Mutation {
    void stepped(MutationGround& ground) override {
        const auto rows = ground.store.gate.waiting(20);
        if (!rows) return;
        for (const store::GateRow& row : *rows) {
            if (row.attempts == 0) continue;
            attempt(ground.store.inTransaction([&] { return ground.store.gate.close(row.id, {}); }));
        }
    }
};

// The numbers given since the backup are free again.
class MendingFreesNumbers final : public Mutation {
    void mended(MutationGround& ground) override {
        auto& database = ground.store.database();
        attempt(database.run("DROP TRIGGER IF EXISTS lease_never_goes_back"));
        attempt(database.run("UPDATE number_lease SET next = lo, returned_at = NULL"));
    }
};

// What stands last in the journal is passed over.
class ReplaySkipsTheLast final : public Mutation {
    void damaged(SimDisk& disk) override {
        const bool before = disk.setCalm(true);
        QString last;
        for (const QString& name : disk.names()) {
            if (name.startsWith(disk.folder() + QStringLiteral("/journal/"))) last = name;
        }
        constexpr qint64 kEndMarkAndOneByte = 2;
        const auto file = disk.open(last);
        if (file && !file->live.isEmpty()) disk.truncate(file, file->live.size() - kEndMarkAndOneByte);
        disk.setCalm(before);
    }
};

struct Known {
    MutantInfo info;
    std::unique_ptr<Mutation> (*make)();
};

template <typename Bug>
std::unique_ptr<Mutation> makeBug() {
    return std::make_unique<Bug>();
}

Known onDesk(const char* id, const char* sentence, std::unique_ptr<Mutation> (*make)()) {
    return {{QLatin1String(id), QLatin1String(sentence)}, make};
}

Known onLine(const char* id, const char* sentence) {
    return onDesk(id, sentence, nullptr);
}

const QList<Known>& known() {
    static const QList<Known> kKnown{
        onLine("new-op-id-on-retry", "an operation sent again carries a new id"),
        onLine("timeout-is-done", "no answer counts as done"),
        onLine("lane-order-ignored", "operations of one dossier change places"),
        onLine("conflict-without-was", "conflicts are judged without what the officer saw"),
        onLine("rejected-is-done", "a refusal counts as done"),
        onLine("cursor-before-data", "the feed's cursor is committed before its page"),
        onLine("ignore-410", "a cursor that is too old is kept"),
        onLine("forbidden-is-empty", "403 for a snapshot counts as an empty one"),
        onLine("own-numbers", "numbers are max() + 1 of what the desk knows"),
        onLine("lease-returned-whole", "used numbers are given back too"),
        onLine("trust-own-offset", "an upload goes on at the desk's own offset"),
        onLine("upload-refusal-is-done", "a piece of a file that was refused counts as taken"),
        onLine("second-half-forgotten", "half of a batch that was refused as a whole is never sent"),
        onLine("blob-taken-for-granted", "a file whose question failed counts as uploaded"),
        onDesk("synchronous-normal", "synchronous=NORMAL instead of FULL", makeBug<NormalInsteadOfFull>),
        onDesk("ack-before-commit", "the officer is told before the commit is durable", makeBug<AcknowledgedBeforeCommit>),
        onDesk("blob-not-durable", "a blob is named before it is durable", makeBug<BlobNotDurable>),
        onDesk("outbox-second-transaction", "dossier and operation in two transactions", makeBug<OutboxInSecondTransaction>),
        onDesk("no-rebase", "a page of the feed wipes what still waits", makeBug<NoRebase>),
        onDesk("event-without-chain", "an event is not linked to the one before", makeBug<EventWithoutChain>),
        onDesk("tombstone-erases", "a dossier moved away is erased", makeBug<TombstoneErases>),
        onDesk("lease-only-in-memory", "the next number of a lease is not stored", makeBug<LeaseOnlyInMemory>),
        onDesk("timer-only-in-memory", "after a start nothing wakes the engine", makeBug<TimerOnlyInMemory>),
        onDesk("conflict-settles-itself", "a conflict is closed without a person", makeBug<ConflictSettlesItself>),
        onDesk("sent-never-resent", "after a start sent operations count as done", makeBug<SentNeverResent>),
        onDesk("sweep-too-eager", "files that still wait for the province are swept away", makeBug<SweepTooEager>),
        onDesk("silence-is-answer", "a question that nobody has answered counts as answered", makeBug<SilenceIsAnswer>),
        onDesk("mending-frees-numbers", "numbers given since the backup are free after mending", makeBug<MendingFreesNumbers>),
        onDesk("replay-skips-the-last", "mending passes over the last record of the journal", makeBug<ReplaySkipsTheLast>)};
    return kKnown;
}

}  // namespace

const QList<MutantInfo>& mutants() {
    static const QList<MutantInfo> kMutants = [] {
        QList<MutantInfo> all;
        for (const Known& mutant : known()) all.append(mutant.info);
        return all;
    }();
    return kMutants;
}

std::unique_ptr<Mutation> makeMutation(const QString& id) {
    for (const Known& mutant : known()) {
        if (mutant.info.id == id) return mutant.make ? mutant.make() : makeApiMutation(id);
    }
    return std::make_unique<Mutation>();
}

}  // namespace motcua::sim
