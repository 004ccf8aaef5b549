#include "ocr/client/FieldRules.h"

#include "base/Json.h"
#include "base/Text.h"

namespace motcua::ocr {
namespace {

QStringList foldedList(const QJsonValue& value) {
    QStringList out;
    for (const QJsonValue& item : value.toArray()) out.append(folded(item.toString()));
    return out;
}

Result<ValueKind> kindOf(const QString& name) {
    static const QMap<QString, ValueKind> kinds{{QStringLiteral("text"), ValueKind::Text},
                                                {QStringLiteral("name"), ValueKind::Name},
                                                {QStringLiteral("date"), ValueKind::Date},
                                                {QStringLiteral("personalId"), ValueKind::PersonalId},
                                                {QStringLiteral("agency"), ValueKind::Agency}};
    const auto found = kinds.find(name);
    if (found == kinds.end()) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), QStringLiteral("kind")}}, name);
    return *found;
}

Result<FieldRule> ruleFrom(const QJsonObject& object) {
    FieldRule rule;
    MOTCUA_TRY(rule.field, requireString(object, QStringLiteral("field")));
    MOTCUA_TRY(const QString kind, requireString(object, QStringLiteral("kind")));
    MOTCUA_TRY(rule.kind, kindOf(kind));
    rule.labels = foldedList(object.value(QStringLiteral("labels")));
    rule.pattern.setPattern(object.value(QStringLiteral("pattern")).toString());
    rule.pattern.setPatternOptions(QRegularExpression::UseUnicodePropertiesOption);
    if (!rule.pattern.isValid())
        return fail(ErrorCode::BadJson, {{QStringLiteral("member"), QStringLiteral("pattern")}}, rule.field);
    if (const QJsonArray area = object.value(QStringLiteral("area")).toArray(); area.size() == 4) {
        rule.area = QRectF(QPointF(area.at(0).toDouble(), area.at(1).toDouble()),
                           QPointF(area.at(2).toDouble(), area.at(3).toDouble()));
    }
    rule.firstPage = object.value(QStringLiteral("firstPage")).toBool();
    rule.lineStart = object.value(QStringLiteral("lineStart")).toBool();
    rule.colon = object.value(QStringLiteral("colon")).toBool();
    rule.continues = object.value(QStringLiteral("continues")).toBool();
    rule.keepLabel = object.value(QStringLiteral("keepLabel")).toBool();
    return rule;
}

}  // namespace

Result<FieldRules> parseFieldRules(const QByteArray& fields, const QByteArray& titles) {
    FieldRules rules;
    MOTCUA_TRY(const QJsonObject root, parseObject(fields));
    MOTCUA_TRY(const QJsonArray list, requireArray(root, QStringLiteral("fields")));
    for (const QJsonValue& value : list) {
        MOTCUA_TRY(FieldRule rule, ruleFrom(value.toObject()));
        rules.fields.push_back(std::move(rule));
    }
    rules.stops = foldedList(root.value(QStringLiteral("stops")));
    rules.notAgency = foldedList(root.value(QStringLiteral("notAgency")));
    rules.openAgency = foldedList(root.value(QStringLiteral("openAgency")));
    MOTCUA_TRY(const QJsonObject titleRoot, parseObject(titles));
    MOTCUA_TRY(const QJsonArray kinds, requireArray(titleRoot, QStringLiteral("kinds")));
    for (const QJsonValue& value : kinds) {
        const QJsonObject kind = value.toObject();
        MOTCUA_TRY(const QString code, requireString(kind, QStringLiteral("code")));
        for (const QJsonValue& title : kind.value(QStringLiteral("titles")).toArray()) {
            rules.titles.push_back({code, title.toString(), folded(title.toString())});
        }
    }
    return rules;
}

}  // namespace motcua::ocr
