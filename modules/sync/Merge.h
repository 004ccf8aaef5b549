// Base copy and pending operations: what the officer sees while the province knows less, and where two hands met.
//
// Fields merge three ways by dotted path (domain/Change); arrays and plain values are atomic. The province judges in the end:
// an overlap seen here first comes back as its verdict "conflict" with the next push, so that a lane never has two judges.
// `state` is not a field but the walk's; its moves are refused by the province's rules, not merged. Threads: pure functions.
#pragma once

#include <QJsonObject>
#include <QStringList>

#include "store/OutboxStore.h"

namespace motcua::sync {

// The province's document with the operations it does not hold yet, in lane order. A stopped operation stays visible until a
// person has settled it.
QJsonObject rebased(const QJsonObject& server, const QList<store::OutboxRow>& ahead);

// Paths of `data.set` that somebody else changed to another value since `data.was`.
QStringList overlaps(const QJsonObject& server, const QJsonObject& data);

}  // namespace motcua::sync
