// What is wrong with a process file, and where: the list that its author gets.
//
// Codes: fixed words that ui/words turns into sentences. Threads: values.
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include "base/Result.h"
#include "domain/PlacedJson.h"

namespace motcua {

enum class FindingCode {
    NotJson,
    MemberTwice,
    MemberMissing,
    MemberUnknown,
    WrongType,
    WrongValue,
    UnknownState,
    UnknownAction,
    UnknownRole,
    UnknownKind,
    UnknownGuard,
    UnknownEffect,
    UnknownNeed,
    StateTwice,
    ActionTwice,
    MoveTwice,         // two moves for one state and action: undecided
    EffectNeedsInput,  // an effect without the input it works with
    OnceNotKept,       // said to be possible once, or to start the clock again, but nothing keeps that it was taken
    StateUnreachable,
    MoveImpossible,  // no path leads to where it could be taken
    ActionUnused,
    DeadEnd,          // a dossier can come to a point where nobody can move it
    CannotEnd,        // a dossier can come to a point from which no path ends
    ClockLeftPaused,  // a final state, or a running one, reached with the clock paused
    ClockNotPaused,   // a pausing state reached with the clock running
    NoWayBack,        // "@back" where nothing is open
    BranchesPileUp,   // branches that open without end
    LeftOpen,         // a final state reached with something open
    TooLarge,         // more paths than can be explored
};

struct Finding {
    FindingCode code = FindingCode::NotJson;
    Place place;
    QString path;   // moves[3].to
    QString value;  // the word that is wrong, or the path that proves it: "received → transfer → …"
};

QString findingId(FindingCode code);
QJsonObject toJson(const Finding& finding);
// The first of them as an error: ProcessBad {line, column, member, finding, value, count}.
Error errorOf(const QList<Finding>& findings);

}  // namespace motcua
