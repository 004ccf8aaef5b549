// Takes the members of one object of a process file one by one, and complains of what is missing, wrong, twice or left over.
//
// Use: make it, take what is known, call done(). Threads: the reader's.
#pragma once

#include <QSet>
#include <functional>

#include "domain/ProcessFinding.h"

namespace motcua {

class PlacedObject {
public:
    PlacedObject(const PlacedJson& node, QString path, QList<Finding>& findings);

    const PlacedJson* find(const QString& name);  // null if it is not there
    QString text(const QString& name, bool required = true);
    int number(const QString& name, int lo, int hi, bool required = true);
    bool flag(const QString& name);
    QStringList texts(const QString& name, bool required = false);
    // One of the words that `known` accepts; else a finding of `unknown`.
    QString word(const QString& name, const QStringList& known, bool required = true);
    // each(node, path) for every item of an array.
    void each(const QString& name, bool required, const std::function<void(const PlacedJson&, const QString&)>& each);
    // Members nobody asked for.
    void done();

    void complain(FindingCode code, const PlacedJson& node, const QString& path, const QString& value = {});
    QString pathOf(const QString& name) const;
    const Place& place() const { return m_node.place; }

private:
    const PlacedJson* require(const QString& name, bool required, QJsonValue::Type type);

    const PlacedJson& m_node;
    QString m_path;
    QList<Finding>& m_findings;
    QSet<QString> m_taken;
};

}  // namespace motcua
