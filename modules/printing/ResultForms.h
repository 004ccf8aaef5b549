// The result as the handler drafts it, laid out as a letter of the agency (NĐ 30/2020/NĐ-CP, Phụ lục I).
//
// Number and date stay open for the clerk; the signature block leaves room for the leader's mark and the agency's seal.
// Errors: FormUnknown {form} for the specimen birth certificate outside a sandbox. Threads: pure functions.
#pragma once

#include <QStringList>

#include "base/Result.h"
#include "printing/CommittedDossier.h"
#include "printing/FormData.h"

namespace motcua::printing {

struct ResultLetter {
    QString title;           // "Thông báo kết quả …": trích yếu; the form's title when empty
    QString body;            // the handler's text; an empty line or a line feed begins a paragraph
    QString symbol;          // "UBND-HCC": after the number's stroke
    QStringList grounds;     // căn cứ
    QStringList recipients;  // nơi nhận, after "Như trên"
    Signer signer;
};

FormData resultLetter(const CommittedDossier& dossier, const ResultLetter& letter, const PrintContext& context);

// A specimen of a birth certificate for the demo: not the Ministry of Justice's form, and marked as worthless.
struct BirthSpecimen {
    QString childName;
    QDate birthDate;
    QString sex;
    QString ethnicGroup;
    QString nationality;
    QString birthPlace;
    QString homePlace;
    QString motherName;
    QString motherAddress;
    QString fatherName;
    QString fatherAddress;
    Signer signer;
};

Result<FormData> birthSpecimen(const CommittedDossier& dossier, const BirthSpecimen& birth, const PrintContext& context);

}  // namespace motcua::printing
