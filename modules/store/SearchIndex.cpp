#include "store/SearchIndex.h"

#include "base/Text.h"

namespace motcua::store {
namespace {

QString member(const QJsonObject& object, const char* name) {
    return object.value(QLatin1String(name)).toString();
}

}  // namespace

QString headingOf(const QJsonObject& fields) {
    const QJsonObject applicant = fields.value(QLatin1String("applicant")).toObject();
    const QStringList parts{member(fields, "number"),        member(fields, "provisional"),    member(applicant, "fullName"),
                            member(applicant, "idNumber"),   member(applicant, "oldIdNumber"), member(applicant, "phone"),
                            member(fields, "procedureCode"), member(fields, "procedureName")};
    return normalized(parts.join(QLatin1Char(' '))).toLower();
}

QString paperValuesOf(const QJsonObject& fields) {
    QStringList values;
    const QJsonObject papers = fields.value(QLatin1String("papers")).toObject();
    for (const QJsonValue& paper : papers) {
        const QJsonObject read = paper.toObject().value(QLatin1String("fields")).toObject();
        for (const QJsonValue& field : read) values.append(field.toObject().value(QLatin1String("value")).toString());
    }
    return values.join(QLatin1Char(' '));
}

QStringList searchWords(const QString& text) {
    QString plain = folded(text);
    for (QChar& c : plain) {
        if (!c.isLetterOrNumber()) c = QLatin1Char(' ');
    }
    return plain.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString matchExpression(const QString& text) {
    QStringList terms;
    for (const QString& word : searchWords(text)) terms.append(QLatin1Char('"') + word + QStringLiteral("\"*"));
    return terms.join(QLatin1Char(' '));
}

}  // namespace motcua::store
