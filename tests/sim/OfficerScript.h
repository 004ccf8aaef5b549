// What the officers of one desk do, one action a call: receive, digitize, route, sign, return, correct, save a draft.
//
// Every action goes through the product's stations, as the window's does; what the officer saw before and was told after goes
// into the ledger. Chance comes from the desk's own stream. Threads: the store thread.
#pragma once

#include "sim/DeskAudit.h"
#include "sim/Trace.h"

namespace motcua::sim {

class OfficerScript {
public:
    struct Parts {
        Workstation& desk;
        Ledger& ledger;
        Verdict& verdict;
        DeskAudit& audit;
        Trace& trace;
        FaultCounts& faults;
        WorldTime& time;
        Rng& rng;
    };
    explicit OfficerScript(Parts parts) : m_parts(parts) {}

    void act();  // whatever comes next at this counter
    // The single actions, for the enumeration of crash points. A null id: nothing was done.
    std::optional<QUuid> receive();
    void walkOn(const QUuid& dossier);  // the next step of its walk
    void correct(const QUuid& dossier);
    void branchOff(const QUuid& dossier);  // any step of the process that is not the next one of the walk
    // Looks at one stopped operation of a dossier that is still here and decides; false if there is none.
    bool settle();
    // Asks another system about a dossier, or orders its parcel; the answer comes when the line has time.
    void askGate(const QUuid& dossier);
    // Takes the step just done back, while it is held.
    void undoLast();
    void saveDraft();
    // After a restart: an acknowledged draft must still be there.
    void checkDraft();
    // A draft is no step: the one of the backup may stand there again.
    void wasMended() { m_savedName = QString(); }
    qint64 actions() const { return m_actions; }

private:
    using Step = std::function<Result<Dossier>()>;
    std::optional<Dossier> perform(const Action& action, const QUuid& dossier, const Step& step);
    void note(const QString& line);
    void open(const QUuid& dossier);
    void digitize(const Dossier& dossier);
    void sign(const Dossier& dossier, const Action& action);
    // What ends the branch that the dossier is in; false if it is in none.
    bool comeBack(const Dossier& dossier);
    void take(const Dossier& dossier, const Permit& granted);
    QByteArray paper();
    stations::IntakeDraft draft();
    std::optional<QUuid> someDossier();
    QString word();

    Parts m_parts;
    qint64 m_actions = 0;
    Deed* m_last = nullptr;  // acknowledged just now
    QUuid m_open;            // the dossier on the screen
    QString m_savedName;     // applicant of the acknowledged draft; null: none
    QString m_doubtfulName;
};

}  // namespace motcua::sim
