#include "domain/Procedure.h"

#include <algorithm>

#include "base/Json.h"

namespace motcua {
namespace {

QString text(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toString();
}

std::optional<qint64> money(const QJsonObject& object, const char* member) {
    const QJsonValue value = object.value(QLatin1String(member));
    if (!value.isDouble()) return std::nullopt;
    return value.toInteger();
}

QStringList strings(const QJsonObject& object, const char* member) {
    QStringList out;
    for (const QJsonValue& value : object.value(QLatin1String(member)).toArray()) out.append(value.toString());
    return out;
}

Result<TimeLimit> limitFrom(const QJsonObject& object) {
    static const QMap<QString, TimeUnit> units = {{QStringLiteral("working_day"), TimeUnit::WorkingDay},
                                                  {QStringLiteral("calendar_day"), TimeUnit::CalendarDay},
                                                  {QStringLiteral("hour"), TimeUnit::Hour},
                                                  {QStringLiteral("same_day"), TimeUnit::SameDay},
                                                  {QStringLiteral("by_plan"), TimeUnit::ByPlan},
                                                  {QStringLiteral("by_case"), TimeUnit::ByCase}};
    const QString unit = text(object, "unit");
    if (!units.contains(unit)) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), QStringLiteral("timeLimit.unit")}});
    TimeLimit limit;
    limit.unit = units.value(unit);
    if (object.value(QLatin1String("value")).isDouble()) limit.value = object.value(QLatin1String("value")).toInt();
    return limit;
}

Component componentFrom(const QJsonObject& o) {
    return {text(o, "id"),
            text(o, "name"),
            text(o, "role") == QLatin1String("submit"),
            text(o, "copyKind"),
            o.value(QLatin1String("originals")).toInt(),
            o.value(QLatin1String("copies")).toInt(),
            o.value(QLatin1String("required")).toBool(),
            text(o, "condition"),
            text(o, "documentKind")};
}

FeeRule feeFrom(const QJsonObject& o) {
    return {text(o, "id"),        text(o, "name"), money(o, "amount"), money(o, "typicalAmount"),
            text(o, "condition"), text(o, "basis")};
}

Result<ProcedureCase> caseFrom(const QJsonObject& o) {
    ProcedureCase c{text(o, "id"), text(o, "name"), text(o, "condition"), strings(o, "requires"), strings(o, "fees"), {}};
    if (o.value(QLatin1String("timeLimit")).isObject()) {
        MOTCUA_TRY(const TimeLimit limit, limitFrom(o.value(QLatin1String("timeLimit")).toObject()));
        c.timeLimit = limit;
    }
    return c;
}

}  // namespace

Result<Procedure> procedureFromJson(const QJsonObject& o) {
    Procedure p;
    MOTCUA_TRY(p.code, requireString(o, QStringLiteral("code")));
    MOTCUA_TRY(p.name, requireString(o, QStringLiteral("name")));
    MOTCUA_TRY(const QJsonObject limit, requireObject(o, QStringLiteral("timeLimit")));
    MOTCUA_TRY(p.timeLimit, limitFrom(limit));
    p.shortName = text(o, "shortName");
    p.field = text(o.value(QLatin1String("field")).toObject(), "name");
    p.status = text(o, "status");
    p.process = text(o, "process");
    p.limitUnit = text(limit, "unit");
    p.dossierSets = o.value(QLatin1String("dossierSets")).toInt(1);
    for (const QJsonValue& value : o.value(QLatin1String("components")).toArray()) {
        p.components.append(componentFrom(value.toObject()));
    }
    for (const QJsonValue& value : o.value(QLatin1String("fees")).toArray()) p.fees.append(feeFrom(value.toObject()));
    for (const QJsonValue& value : o.value(QLatin1String("cases")).toArray()) {
        MOTCUA_TRY(const ProcedureCase c, caseFrom(value.toObject()));
        p.cases.append(c);
    }
    const QJsonObject result = o.value(QLatin1String("results")).toArray().at(0).toObject();
    p.resultName = text(result, "name");
    p.resultCode = text(result, "code");
    return p;
}

const ProcedureCase* Procedure::findCase(const QString& id) const {
    const auto it = std::find_if(cases.begin(), cases.end(), [&id](const ProcedureCase& c) { return c.id == id; });
    return it == cases.end() ? nullptr : &*it;
}

const Component* Procedure::findComponent(const QString& id) const {
    const auto it = std::find_if(components.begin(), components.end(), [&id](const Component& c) { return c.id == id; });
    return it == components.end() ? nullptr : &*it;
}

TimeLimit Procedure::limitFor(const QString& caseId) const {
    const ProcedureCase* c = findCase(caseId);
    return c && c->timeLimit ? *c->timeLimit : timeLimit;
}

bool Procedure::needs(const QString& caseId, const QString& componentId) const {
    const Component* component = findComponent(componentId);
    if (!component || !component->submitted) return false;
    const ProcedureCase* c = findCase(caseId);
    return component->required || (c && c->neededComponents.contains(componentId));
}

QMap<QString, Paper> Procedure::checklist(const QString& caseId) const {
    QMap<QString, Paper> papers;
    int order = 0;
    for (const Component& component : components) {
        if (!component.submitted) continue;
        Paper paper;
        paper.order = ++order;
        paper.name = component.name;
        paper.copyKind = component.copyKind;
        paper.originals = component.originals;
        paper.copies = component.copies;
        paper.documentKind = component.documentKind;
        paper.received = needs(caseId, component.id);
        paper.scanMark = QStringLiteral("0");
        papers.insert(component.id, paper);
    }
    return papers;
}

QList<Fee> Procedure::feesFor(const QString& caseId, bool trial) const {
    const ProcedureCase* c = findCase(caseId);
    QList<Fee> out;
    for (const FeeRule& rule : fees) {
        if (c && !c->fees.contains(rule.id)) continue;
        const std::optional<qint64> amount = rule.amount ? rule.amount : (trial ? rule.typicalAmount : std::nullopt);
        out.append({rule.id, rule.name, amount.value_or(0), false, {}});
    }
    return out;
}

}  // namespace motcua
