#include "printing/ReceiptForm.h"

#include <QJsonArray>

#include "base/Clock.h"
#include "base/Text.h"
#include "domain/DossierNumber.h"
#include "printing/Wording.h"

namespace motcua::printing {
namespace {

const QString kBlank = QStringLiteral("……");

QJsonArray feesOf(const Dossier& dossier) {
    QJsonArray rows;
    for (const Fee& fee : dossier.fees) {
        if (fee.amount > 0)
            rows.append(QJsonObject{{QStringLiteral("name"), fee.name}, {QStringLiteral("amount"), vnd(fee.amount)}});
    }
    return rows;
}

// Sổ theo dõi hồ sơ is kept by the year; the serial is the number's own. A provisional code has no line in it yet.
QJsonObject registerLine(const CommittedDossier& dossier) {
    const auto number = dossier.isProvisional() ? fail(ErrorCode::NotFound) : parseDossierNumber(dossier->number);
    return {{QStringLiteral("book"), number ? QString::number(toLocal(dossier->receivedAt).date().year()) : kBlank},
            {QStringLiteral("serial"), number ? number->serial : kBlank}};
}

QString returnPlace(const Dossier& dossier, const PrintContext& context) {
    const bool atCounter = dossier.returnWay.isEmpty() || dossier.returnWay == QLatin1String("0");
    return atCounter ? context.letterhead.centre : context.returnWays.value(dossier.returnWay);
}

}  // namespace

FormData receiptForm(const CommittedDossier& dossier, const Procedure& procedure, const PrintContext& context) {
    QJsonObject fields = dossierFields(dossier, context);
    const QString state = dossier->feesSettled() ? QStringLiteral("Đã thanh toán") : QStringLiteral("Chưa thanh toán");
    fields.insert(QStringLiteral("agency"), headOf(context.letterhead.agency, context.letterhead.centre));
    fields.insert(QStringLiteral("centre"), context.letterhead.centre);
    fields.insert(QStringLiteral("hotline"), context.letterhead.hotline);
    fields.insert(QStringLiteral("timeLimit"), durationText(procedure.limitFor(dossier->caseId)));
    fields.insert(QStringLiteral("returnPlace"), returnPlace(*dossier, context));
    fields.insert(QStringLiteral("fees"), feesOf(*dossier));
    fields.insert(QStringLiteral("feeTotal"), vnd(dossier->feeTotal()));
    fields.insert(QStringLiteral("feeState"), state);
    fields.insert(QStringLiteral("register"), registerLine(dossier));
    fields.insert(QStringLiteral("filer"), dossier->applicant.fullName);
    fields.insert(QStringLiteral("officer"), dossier->receivedBy);
    return {QStringLiteral("receipt"),
            toLocal(dossier->receivedAt).date(),
            fields,
            markText(dossier, context, QStringLiteral("Giấy tiếp nhận hồ sơ và hẹn trả kết quả"), dossier->due.at),
            dossier->displayNumber(),
            context.testData};
}

}  // namespace motcua::printing
