#include "domain/Due.h"

#include <QJsonArray>

#include "base/Clock.h"

namespace motcua {

DueDate dueByNotice() {
    return {{}, {{QStringLiteral("by-notice"), {}}}};
}

QJsonObject toJson(const DueDate& due) {
    QJsonArray notes;
    for (const DueNote& note : due.notes) {
        QJsonObject facts;
        for (auto it = note.facts.cbegin(); it != note.facts.cend(); ++it) facts.insert(it.key(), it.value());
        notes.append(QJsonObject{{QStringLiteral("code"), note.code}, {QStringLiteral("facts"), facts}});
    }
    QJsonObject object{{QStringLiteral("at"), toIso(due.at)}, {QStringLiteral("notes"), notes}};
    if (due.pausedSince.isValid()) object.insert(QStringLiteral("pausedSince"), toIso(due.pausedSince));
    return object;
}

DueDate dueFromJson(const QJsonObject& object) {
    DueDate due;
    due.at = fromIso(object.value(QStringLiteral("at")).toString());
    due.pausedSince = fromIso(object.value(QStringLiteral("pausedSince")).toString());
    for (const QJsonValue& value : object.value(QStringLiteral("notes")).toArray()) {
        DueNote note{value.toObject().value(QStringLiteral("code")).toString(), {}};
        const QJsonObject facts = value.toObject().value(QStringLiteral("facts")).toObject();
        for (auto it = facts.begin(); it != facts.end(); ++it) note.facts.insert(it.key(), it.value().toString());
        due.notes.append(note);
    }
    return due;
}

}  // namespace motcua
