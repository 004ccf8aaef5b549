#include "printing/ResultForms.h"

#include <QJsonArray>

#include "base/Clock.h"
#include "printing/Wording.h"

namespace motcua::printing {
namespace {

QJsonObject letterFields(const CommittedDossier& dossier, const PrintContext& context, const Signer& signer) {
    QJsonObject fields = dossierFields(dossier, context);
    fields.insert(QStringLiteral("agency"), headOf(QString(), context.letterhead.agency));
    fields.insert(QStringLiteral("issuer"), context.letterhead.agency);
    // The clerk dates the letter when it gets its number.
    fields.insert(
        QStringLiteral("dateline"),
        QStringLiteral("%1, ngày …… tháng …… năm %2").arg(context.letterhead.place).arg(toLocal(context.now).date().year()));
    fields.insert(QStringLiteral("receivedOn"), dateText(toLocal(dossier->receivedAt).date()));
    fields.insert(QStringLiteral("signer"), signerFields(signer));
    fields.insert(QStringLiteral("symbol"), QString());
    return fields;
}

FormData letterData(const QString& kind, const CommittedDossier& dossier, const QJsonObject& fields,
                    const PrintContext& context, const QString& paperName) {
    return {kind,
            toLocal(context.now).date(),
            fields,
            markText(dossier, context, paperName, {}),
            dossier->displayNumber(),
            context.testData};
}

}  // namespace

FormData resultLetter(const CommittedDossier& dossier, const ResultLetter& letter, const PrintContext& context) {
    QJsonObject fields = letterFields(dossier, context, letter.signer);
    fields.insert(QStringLiteral("symbol"), letter.symbol);
    fields.insert(QStringLiteral("abstract"), letter.title.isEmpty() ? dossier->procedureName : letter.title);
    fields.insert(QStringLiteral("grounds"), textRows(letter.grounds));
    fields.insert(QStringLiteral("paragraphs"), textRows(letter.body.split(QLatin1Char('\n'))));
    fields.insert(QStringLiteral("recipients"), textRows(letter.recipients));
    return letterData(QStringLiteral("result-generic"), dossier, fields, context,
                      letter.title.isEmpty() ? QStringLiteral("Kết quả giải quyết thủ tục hành chính") : letter.title);
}

Result<FormData> birthSpecimen(const CommittedDossier& dossier, const BirthSpecimen& birth, const PrintContext& context) {
    const QString kind = QStringLiteral("birth-extract");
    if (!context.testData) return fail(ErrorCode::FormUnknown, {{QStringLiteral("form"), kind}});
    QJsonObject fields = letterFields(dossier, context, birth.signer);
    fields.insert(QStringLiteral("child"), QJsonObject{{QStringLiteral("name"), birth.childName.toUpper()},
                                                       {QStringLiteral("birthDate"), dateText(birth.birthDate)},
                                                       {QStringLiteral("sex"), birth.sex},
                                                       {QStringLiteral("ethnicGroup"), birth.ethnicGroup},
                                                       {QStringLiteral("nationality"), birth.nationality},
                                                       {QStringLiteral("birthPlace"), birth.birthPlace},
                                                       {QStringLiteral("homePlace"), birth.homePlace}});
    fields.insert(QStringLiteral("mother"), QJsonObject{{QStringLiteral("name"), birth.motherName.toUpper()},
                                                        {QStringLiteral("address"), birth.motherAddress}});
    fields.insert(QStringLiteral("father"), QJsonObject{{QStringLiteral("name"), birth.fatherName.toUpper()},
                                                        {QStringLiteral("address"), birth.fatherAddress}});
    return letterData(kind, dossier, fields, context, QStringLiteral("Giấy khai sinh (bản mẫu)"));
}

}  // namespace motcua::printing
