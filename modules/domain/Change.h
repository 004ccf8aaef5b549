// The difference between two dossier documents, as it travels: dotted path → value.
//
// Objects are entered, arrays and plain values are atomic, null in `set` removes the member. A reference to another content
// (member `sha256`) travels whole, so that no step before it that is taken back leaves a mixture of two files. Paths never contain a dot of their
// own (component ids and member names are [a-z0-9-]). `was` holds the values before, for the three-way merge. Threads: pure
// functions.
#pragma once

#include <QJsonObject>

namespace motcua {

struct Change {
    QJsonObject set;
    QJsonObject was;

    bool isEmpty() const { return set.isEmpty(); }
};

Change difference(const QJsonObject& before, const QJsonObject& after);
QJsonObject applied(const QJsonObject& document, const QJsonObject& set);
QJsonObject flattened(const QJsonObject& document);
QJsonValue valueAt(const QJsonObject& document, const QString& path);

}  // namespace motcua
