// Procedure (thủ tục hành chính) as the catalogue publishes it: components, cases, time limit, fees, results.
//
// Shapes: the records of resources/seed/procedures.json. Source: the national catalogue. Errors: BadJson {member}. Threads:
// values.
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "base/Result.h"
#include "domain/Dossier.h"

namespace motcua {

enum class TimeUnit { WorkingDay, CalendarDay, Hour, SameDay, ByPlan, ByCase };

struct TimeLimit {
    std::optional<int> value;  // none for ByPlan, ByCase
    TimeUnit unit = TimeUnit::ByCase;
};

// Component (thành phần hồ sơ): `submit` is kept, `present` is shown and given back.
struct Component {
    QString id;
    QString name;
    bool submitted = true;
    QString copyKind;
    int originals = 0;
    int copies = 0;
    bool required = false;
    QString condition;
    QString documentKind;
};

struct FeeRule {
    QString id;
    QString name;
    std::optional<qint64> amount;         // none: set by the provincial council
    std::optional<qint64> typicalAmount;  // for trials only, never printed in a real office
    QString condition;
    QString basis;
};

// Case (trường hợp): which components and fees it needs; a time limit of its own if it has one.
struct ProcedureCase {
    QString id;
    QString name;
    QString condition;
    QStringList neededComponents;
    QStringList fees;
    std::optional<TimeLimit> timeLimit;
};

struct Procedure {
    QString code;
    QString name;
    QString shortName;
    QString field;   // lĩnh vực
    QString status;  // active, replaced
    int dossierSets = 1;
    TimeLimit timeLimit;
    QList<Component> components;
    QList<ProcedureCase> cases;
    QList<FeeRule> fees;
    QString resultName;
    QString resultCode;
    QString process;    // quy trình of its own; empty: the one that applies (ProcessBook::choose)
    QString limitUnit;  // of timeLimit, as the catalogue spells it

    const ProcedureCase* findCase(const QString& id) const;
    const Component* findComponent(const QString& id) const;
    TimeLimit limitFor(const QString& caseId) const;
    // The checklist of a case as fresh papers (not yet ticked), in catalogue order. Shown-only papers are not part of it.
    QMap<QString, Paper> checklist(const QString& caseId) const;
    // Is this component needed for the case, by law (required or named by the case)?
    bool needs(const QString& caseId, const QString& componentId) const;
    // Fees of the case. trial: take typicalAmount where the council's amount is unknown.
    QList<Fee> feesFor(const QString& caseId, bool trial) const;
};

Result<Procedure> procedureFromJson(const QJsonObject& object);

}  // namespace motcua
