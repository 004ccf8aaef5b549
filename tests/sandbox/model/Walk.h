// The province's own table of a dossier's walk: which action leads from which states to which, and whose work it is.
//
// The desk has its own (domain); the two must agree, and the province decides. Source: NĐ 118/2025/NĐ-CP, the roles of
// resources/seed/agencies.json. Threads: constant data.
#pragma once

#include <QString>
#include <QStringList>

namespace motcua::sandbox {

struct Step {
    QString action;
    QStringList from;   // empty: any state before `returned`
    QString to;         // empty: stays
    QStringList roles;  // any of them
};

const Step* findStep(const QString& action, const QString& state);

}  // namespace motcua::sandbox
