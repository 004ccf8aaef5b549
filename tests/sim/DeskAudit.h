// Holds one desk's database against the officers' ledger: after a step, after a round, after a restart, at the end of a day.
//
// Reads through the desk's own connection while the disk is calm. Checks no-lost-receipt, no-duplicate-number,
// read-your-writes, atomicity, blob-integrity, audit-chain, deletion-guard. A step in doubt that turns out to exist is entered
// into the ledger. Threads: one.
#pragma once

#include "sim/Ledger.h"
#include "sim/Verdict.h"
#include "sim/Workstation.h"

namespace motcua::sim {

class DeskAudit {
public:
    DeskAudit(Workstation& desk, Ledger& ledger, Verdict& verdict, const QSet<QString>& retracted)
        : m_desk(desk), m_ledger(ledger), m_verdict(verdict), m_retracted(retracted) {}

    // What the screen shows now.
    Values shown(const QUuid& dossier);
    // Finds the operation of a step that was just acknowledged and compares it with what the officer did.
    void checkDeed(Deed& deed, const Values& answered);
    // A step in doubt may have been committed after all; a decision of a person has a successor.
    void adopt();
    // Whether a step whose undo was asked for is gone.
    void learnUndone(Deed& deed);
    // Whether the audit trail tells that the database was brought back since this was asked last. What the desk has from the
    // province – dossiers that nobody here has worked on, versions, answers of other systems – may then be missing or older
    // until the next pull: it was never acknowledged here, and the province has it. What its own officers did must be there at
    // once.
    bool learnMended();
    // A round without trouble is over: nothing is older than what was seen before a mending any more.
    void caughtUp();
    void checkRows();  // cheap: columns of every dossier, documents of those with waiting steps
    void checkAll();   // everything; expensive
    // After the drain: this desk equals the province.
    void checkDrained(const sandbox::State& province);

private:
    struct OutboxLine {
        QUuid lane;
        QUuid successor;
        qint64 laneSeq = 0;
        QString state;
        QString action;
        Values set, was;
    };
    using Waiting = QList<std::pair<QUuid, QString>>;  // operation, state; of one dossier, in lane order
    QHash<QUuid, OutboxLine> readOutbox(const char* where);
    bool adoptSuccessor(const QUuid& opId, const OutboxLine& line, const QHash<QUuid, OutboxLine>& outbox);
    bool adoptStep(const QUuid& opId, const OutboxLine& line);
    void checkReceipts();
    void checkDeeds();
    void checkChain();
    void checkFiles();
    void checkQuestions();
    void checkAnswers(const sandbox::GateRecords& records);
    void checkRefusals();
    bool wasStepped(const QUuid& dossier, int exceptDesk) const;
    void checkRow(const QUuid& id, const store::Row& row);
    QHash<QUuid, Waiting> readWaiting();
    void checkRebase(const QUuid& dossier, const QByteArray& base, const QByteArray& fields, const Waiting& waiting);
    bool isChangedLater(const Deed& deed, const QString& path) const;
    bool isOvertaken(const Deed& deed, const QString& path, const QJsonValue& shown) const;
    void violate(Property property, const QString& detail);
    bool ok(const Result<void>& read);

    Workstation& m_desk;
    Ledger& m_ledger;
    Verdict& m_verdict;
    const QSet<QString>& m_retracted;
    QHash<QUuid, qint64> m_versions;        // last seen on this desk
    qint64 m_restorations = 0;              // that the audit trail has told of
    QHash<QUuid, qint64> m_owed;            // versions that were seen before the mending
    QSet<QUuid> m_missing;                  // places that a mending holds for dossiers of the feed
    qint64 m_changesSeen = -1;              // of this connection: nothing written, nothing to check
    QHash<QUuid, QByteArray> m_rebaseSeen;  // what checkRebase() found right
};

// While the oracle reads, nothing is counted and nothing strikes.
class Calm {
public:
    explicit Calm(Workstation& desk) : m_disk(desk.disk), m_before(m_disk.setCalm(true)) {}
    ~Calm() { m_disk.setCalm(m_before); }
    Calm(const Calm&) = delete;
    Calm& operator=(const Calm&) = delete;

private:
    SimDisk& m_disk;
    bool m_before;
};

}  // namespace motcua::sim
