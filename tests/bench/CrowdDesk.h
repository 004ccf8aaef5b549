// One desk of a crowd: the product's store, ground, conflict desk and engine, over real HTTPS on a line that takes the time of
// every request. It keeps a record of its own of what it was told: the oracle is not the store.
//
// Errors: a step that fails throws (bench only). Threads: one at a time.
#pragma once

#include <QSet>

#include "base/Executor.h"
#include "integration/sync/SandboxDesk.h"
#include "stations/ConflictDesk.h"

namespace motcua::bench {

// How long each request took, and how many there were. Of files that go side by side only the number is known.
struct Meter {
    QList<double> milliseconds;
    int requests = 0;
};

class CrowdDesk {
public:
    CrowdDesk(const test::SandboxProcess& sandbox, int index);

    void enrol();
    // A receipt with one file; the dossier's id.
    QUuid receive(int fileBytes);
    // Opens a dossier that other desks have open too, changes the field that all of them change and the one that is ours alone.
    void workTogetherOn(const QUuid& dossier);
    void letGo(const QUuid& dossier);
    // Decides what stopped, now for one side, now for the other; how many there were.
    int settle();
    void drain();
    bool isAtRest();
    // As the province's state-digest.
    QString digest();
    void checkChain();

    test::SandboxDesk& line() { return *m_line; }

    Meter meter;
    QMap<QUuid, QString> numbers;  // of the receipts that were acknowledged
    QStringList files;
    QString ownPath, ownValue;  // the last value of our own field that was acknowledged
    int conflicts = 0;
    int timesHeldElsewhere = 0;

private:
    stations::Session session() const;

    int m_index;
    std::unique_ptr<test::SandboxDesk> m_line;
    Executor m_storeThread;
    stations::Desk m_desk;
    stations::ConflictDesk m_conflicts;
    int m_corrections = 0;
};

}  // namespace motcua::bench
