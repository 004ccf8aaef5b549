// What a machine may put together when two hands changed one dossier, and what only a person may.
//
// A field merges by itself unless both changed it to different values. Some parts are taken whole, mine or theirs: a file (its
// hash and its size belong together), a branch, the fees, the result with its draft and signatures, the hand-over. Fees,
// decisions and signed content are never merged by a machine: a change of any part of them since the desk looked is a question.
// `state` and `moved` are not fields but the walk's: the process judges them. Threads: pure functions.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace motcua {

// The smallest part that is taken whole: "papers.to-khai.file.sha256" → "papers.to-khai.file", "result.body" → "result".
QString mergeUnit(const QString& path);
// Fees, decisions, signed content: mine or theirs as a whole, never edited in a comparison.
bool needsPerson(const QString& unit);

// `was` of a change, completed by the whole units that need a person: so that a change of another part of them shows.
QJsonObject withWitnesses(const QJsonObject& set, const QJsonObject& was, const QJsonObject& before);
// Units that somebody else changed to another value since `was`.
QStringList overlaps(const QJsonObject& server, const QJsonObject& set, const QJsonObject& was);

}  // namespace motcua
