// What a dossier carries from the branches of its process (rẽ nhánh): requests, pauses, extensions, refusals; its children in
// an interlinked group; and how it came into its present state.
//
// Shapes: members `branches` (by a key that grows with time and names the officer, so that two desks never give the same one;
// older dossiers have "01", "02" …, which come before), `children` (by key) and `moved` of the
// dossier's document. Units: times in UTC inside, +07:00 in JSON. Threads: values.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

namespace motcua {

// One thing that happened beside the walk. Open until `closedAt`; what only had to be kept is closed as it is made.
struct Branch {
    QString action;  // the step that made it
    QDateTime at;
    QString by;  // officer's id
    QString byName;
    QString reason;
    QString agency;   // the agency that was asked
    QDateTime until;  // the new due date, or when an answer is awaited
    bool pausesClock = false;
    bool isOverdue = false;   // counts as overdue in the indicator set, whatever the dates say
    bool hasApology = false;  // a letter of apology belongs to it
    QString resumesTo;        // state in which it began
    QDateTime closedAt;
    QString closedBy;  // officer's name
    QString answer;    // how it ended

    bool isOpen() const { return !closedAt.isValid(); }
};
using Branches = QMap<QString, Branch>;

// A member of an interlinked or grouped dossier, handled elsewhere and followed here (liên thông: cư trú, bảo hiểm y tế …).
struct Child {
    QString name;
    QString agency;
    QString number;  // dossier number there, when known
    QString status;  // waiting, processing, done, failed
    QString note;
    QDateTime at;

    bool isFinished() const { return status == QLatin1String("done") || status == QLatin1String("failed"); }
};
inline const QStringList kChildStatuses{QStringLiteral("waiting"), QStringLiteral("processing"), QStringLiteral("done"),
                                        QStringLiteral("failed")};

// The last change of state: who sent it here and since when it waits (the step's allowance counts from there).
struct Passage {
    QString from;
    QString by;  // officer's id
    QDateTime at;
};

// Behind all others: the innermost open branch is the last.
QString newBranchKey(const Branches& branches, const QDateTime& now, const QString& officerId);
bool isBranchKey(const QString& key);
// The innermost open one; null if nothing is open.
const Branch* openBranch(const Branches& branches);
int timesTaken(const Branches& branches, const QString& action);

QJsonObject toJson(const Branches& branches);
Branches branchesFromJson(const QJsonObject& object);
QJsonObject toJson(const QMap<QString, Child>& children);
QMap<QString, Child> childrenFromJson(const QJsonObject& object);
QJsonObject toJson(const Passage& passage);
Passage passageFromJson(const QJsonObject& object);

}  // namespace motcua
