// Proves that a process is sound, by walking every way a dossier can take through it.
//
// What is explored: state, what is open (with the state it comes back to), whether the clock stands still, which actions of
// "once" and "after" were taken, and the facts that guards ask for. Proved: every state is reached, every move can be taken,
// nobody is left without a move, every path can end, "@back" always has a way, the clock runs where it should and is never left
// paused, nothing is left open at the end. Errors: findings with the place of the state or move, and the path that proves it.
// Threads: pure functions.
#pragma once

#include "domain/Process.h"
#include "domain/ProcessFinding.h"

namespace motcua {

struct Soundness {
    QList<Finding> findings;
    qint64 explored = 0;  // situations
};

Soundness checkProcess(const Process& process);

}  // namespace motcua
