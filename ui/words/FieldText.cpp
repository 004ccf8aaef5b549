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
        {QStringLiteral("applicant"), QT_TRANSLATE_NOOP("FieldText", "Applicant")},
        {QStringLiteral("oldIdNumber"), QT_TRANSLATE_NOOP("FieldText", "Old identity number")},
        {QStringLiteral("idIssuedOn"), QT_TRANSLATE_NOOP("FieldText", "Identity card issued on")},
        {QStringLiteral("email"), QT_TRANSLATE_NOOP("FieldText", "E-mail")},
        {QStringLiteral("papers"), QT_TRANSLATE_NOOP("FieldText", "Papers")},
        {QStringLiteral("fees"), QT_TRANSLATE_NOOP("FieldText", "Fees")},
        {QStringLiteral("result"), QT_TRANSLATE_NOOP("FieldText", "Result")},
        {QStringLiteral("handOver"), QT_TRANSLATE_NOOP("FieldText", "Hand-over")},
        {QStringLiteral("due"), QT_TRANSLATE_NOOP("FieldText", "Due date")},
        {QStringLiteral("note"), QT_TRANSLATE_NOOP("FieldText", "Note")},
        {QStringLiteral("returnWay"), QT_TRANSLATE_NOOP("FieldText", "Result is handed over")},
        {QStringLiteral("unit"), QT_TRANSLATE_NOOP("FieldText", "Unit that handles it")},
        {QStringLiteral("handlerId"), QT_TRANSLATE_NOOP("FieldText", "Handler")},
        {QStringLiteral("handlerName"), QT_TRANSLATE_NOOP("FieldText", "Handler")},
        {QStringLiteral("state"), QT_TRANSLATE_NOOP("FieldText", "State")},
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("FieldText", "Title")},
        {QStringLiteral("body"), QT_TRANSLATE_NOOP("FieldText", "Text")},
        {QStringLiteral("file"), QT_TRANSLATE_NOOP("FieldText", "Digitized copy")},
        {QStringLiteral("draft"), QT_TRANSLATE_NOOP("FieldText", "Draft")},
        {QStringLiteral("signedBy"), QT_TRANSLATE_NOOP("FieldText", "Signed by")},
        {QStringLiteral("signedAt"), QT_TRANSLATE_NOOP("FieldText", "Signed at")},
        {QStringLiteral("sealedBy"), QT_TRANSLATE_NOOP("FieldText", "Sealed by")},
        {QStringLiteral("sealedAt"), QT_TRANSLATE_NOOP("FieldText", "Sealed at")},
        {QStringLiteral("receiver"), QT_TRANSLATE_NOOP("FieldText", "Receiver")},
        {QStringLiteral("receiverId"), QT_TRANSLATE_NOOP("FieldText", "Receiver's identity number")},
        {QStringLiteral("way"), QT_TRANSLATE_NOOP("FieldText", "Way of hand-over")},
        {QStringLiteral("at"), QT_TRANSLATE_NOOP("FieldText", "At")},
        {QStringLiteral("received"), QT_TRANSLATE_NOOP("FieldText", "Handed in")},
        {QStringLiteral("originals"), QT_TRANSLATE_NOOP("FieldText", "Originals")},
        {QStringLiteral("copies"), QT_TRANSLATE_NOOP("FieldText", "Copies")},
        {QStringLiteral("copyKind"), QT_TRANSLATE_NOOP("FieldText", "Kind of copy")},
        {QStringLiteral("documentKind"), QT_TRANSLATE_NOOP("FieldText", "Kind of document")},
        {QStringLiteral("fields"), QT_TRANSLATE_NOOP("FieldText", "Data read from it")},
        {QStringLiteral("digitizedBy"), QT_TRANSLATE_NOOP("FieldText", "Digitized by")},
        {QStringLiteral("digitizedAt"), QT_TRANSLATE_NOOP("FieldText", "Digitized at")},
        {QStringLiteral("scans"), QT_TRANSLATE_NOOP("FieldText", "Untouched scans")},
        {QStringLiteral("scanMark"), QT_TRANSLATE_NOOP("FieldText", "Digitization")},
        {QStringLiteral("settled"), QT_TRANSLATE_NOOP("FieldText", "Collected")},
        {QStringLiteral("amount"), QT_TRANSLATE_NOOP("FieldText", "Amount")},
        {QStringLiteral("sets"), QT_TRANSLATE_NOOP("FieldText", "Sets of papers")},
        {QStringLiteral("channel"), QT_TRANSLATE_NOOP("FieldText", "Way of handing in")},
        {QStringLiteral("code"), QT_TRANSLATE_NOOP("FieldText", "Code")},
        {QStringLiteral("notifyBy"), QT_TRANSLATE_NOOP("FieldText", "Notices by")},
        {QStringLiteral("sameName"), QT_TRANSLATE_NOOP("FieldText", "Name")},
        {QStringLiteral("sameRepresentative"), QT_TRANSLATE_NOOP("FieldText", "Representative")},
        {QStringLiteral("sameOwner"), QT_TRANSLATE_NOOP("FieldText", "Land user")},
    };
    return table;
}

}  // namespace

QString fieldText(const QString& field) {
    const char* name = names().value(field, nullptr);
    return name != nullptr ? QCoreApplication::translate(kContext, name) : field;
}

}  // namespace motcua::words
