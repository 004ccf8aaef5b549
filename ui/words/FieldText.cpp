#include "ui/words/FieldText.h"

#include <QCoreApplication>
#include <QMap>

namespace motcua::words {
namespace {

constexpr const char* kContext = "FieldText";

const QMap<QString, const char*>& names() {
    static const QMap<QString, const char*> table{
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("FieldText", "Paper")},
        {QStringLiteral("number"), QT_TRANSLATE_NOOP("FieldText", "Number")},
        {QStringLiteral("issuedOn"), QT_TRANSLATE_NOOP("FieldText", "Issued on")},
        {QStringLiteral("issuedBy"), QT_TRANSLATE_NOOP("FieldText", "Issued by")},
        {QStringLiteral("summary"), QT_TRANSLATE_NOOP("FieldText", "Subject")},
        {QStringLiteral("ownerId"), QT_TRANSLATE_NOOP("FieldText", "Identity number")},
        {QStringLiteral("fullName"), QT_TRANSLATE_NOOP("FieldText", "Full name")},
        {QStringLiteral("birthDate"), QT_TRANSLATE_NOOP("FieldText", "Date of birth")},
        {QStringLiteral("address"), QT_TRANSLATE_NOOP("FieldText", "Address")},
        {QStringLiteral("validUntil"), QT_TRANSLATE_NOOP("FieldText", "Valid until")},
        {QStringLiteral("validScope"), QT_TRANSLATE_NOOP("FieldText", "Valid for")},
        {QStringLiteral("idNumber"), QT_TRANSLATE_NOOP("FieldText", "Identity number")},
        {QStringLiteral("sex"), QT_TRANSLATE_NOOP("FieldText", "Sex")},
        {QStringLiteral("phone"), QT_TRANSLATE_NOOP("FieldText", "Phone")},
        {QStringLiteral("procedureCode"), QT_TRANSLATE_NOOP("FieldText", "Procedure")},
        {QStringLiteral("caseId"), QT_TRANSLATE_NOOP("FieldText", "Case")},
    };
    return table;
}

}  // namespace

QString fieldText(const QString& field) {
    const char* name = names().value(field, nullptr);
    return name != nullptr ? QCoreApplication::translate(kContext, name) : field;
}

}  // namespace motcua::words
