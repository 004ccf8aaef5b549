// The oracle's own record of what officers were told, kept apart from everything the product keeps.
//
// A deed is one step of an officer: what stood on the screen before, what the station answered, and the operation that should
// carry it. An answer "done" makes it acknowledged: it must exist for ever. An answer "failed", or none because the desk died,
// leaves it in doubt: it may exist once or not at all. Paths and values are taken apart here, not by domain/Change.
// Threads: one.
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QUuid>
#include <deque>
#include <optional>

namespace motcua::sim {

using Values = QMap<QString, QJsonValue>;  // dotted path → value; a missing member is null

Values flatten(const QJsonObject& document);
// Paths whose value differs, with the value after (null: removed).
Values changed(const Values& before, const Values& after);

struct Deed {
    int desk = 0;
    QUuid dossier;
    QString action;
    bool isAcknowledged = false;
    bool isResolution = false;  // a named person has seen both sides and decided
    Values saw;                 // what stood there before, of the changed paths
    Values set;                 // what the officer made of it
    // From the desk's outbox, once it was found there:
    QUuid opId;
    qint64 laneSeq = 0;
    // From the province:
    qint64 appliedSeq = 0;
    bool isSettled = false;  // refused or in conflict, and a person knows
    bool isUndone = false;
    bool mayBeUndone = false;  // the answer to "undo" never came
};

struct Receipt {
    int desk = 0;
    QUuid dossier;
    QString number;
    QString provisional;
};

// A file that a step brought: what was scanned, drafted or signed here.
struct KeptFile {
    int desk = 0;
    QString sha256;
};

// What an officer asked another system, acknowledged: it waits, or it was answered; never anything between.
struct Question {
    int desk = 0;
    QUuid id;
    QString service;
    bool wasAnswered = false;
};

struct Ledger {
    std::deque<Deed> deeds;  // addresses stay
    QHash<QUuid, Deed*> byOp;
    QHash<QUuid, Receipt> receipts;  // by dossier
    QHash<QString, QUuid> numbers;   // number or provisional code → dossier
    QList<KeptFile> files;
    QList<Question> questions;
    QSet<QUuid> undone;   // dossiers whose receipt was taken back: hidden, never sent
    QSet<QUuid> decided;  // stopped operations that a named person has dealt with, or tried to

    // Of a step that was committed: its desk has them from now on.
    void keepFiles(const Deed& deed);
};

}  // namespace motcua::sim
