// Every crash point, not a sample: a desk dies at the first, second, … last call to its disk of one path through the product.
//
// Each path is walked once to count its calls (N), then N times with a crash at call i, and N times three with a power cut
// there (three draws of what the platter kept). After each the desk starts, is audited, drains, and is held against the
// province. Source: SQLite testing.html, "loop until the run completes"; handbook design-notes.md §4.1. Threads: run() blocks.
#pragma once

#include "sim/Ground.h"
#include "sim/Verdict.h"

namespace motcua::sim {

struct PathReport {
    QString path;
    qint64 calls = 0;      // N: the path's crash points
    qint64 crashes = 0;    // points at which a crash was made
    qint64 powerCuts = 0;  // points at which the power was cut, each with kDraws draws
    QStringList violations;
};

inline constexpr int kDraws = 3;

QJsonObject toJson(const QList<PathReport>& reports);
// threads: 0: one a core.
Result<QList<PathReport>> enumerateCrashPoints(int threads = 0);

}  // namespace motcua::sim
