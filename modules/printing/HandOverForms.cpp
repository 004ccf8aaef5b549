#include "printing/HandOverForms.h"

#include <QJsonArray>

#include "base/Clock.h"
#include "printing/Wording.h"

namespace motcua::printing {
namespace {

const QString kLineToSign = QStringLiteral("…………………………");

QString outcomeText(StepOutcome outcome) {
    switch (outcome) {
        case StepOutcome::Early:
            return QStringLiteral("Trước hạn");
        case StepOutcome::OnTime:
            return QStringLiteral("Đúng hạn");
        case StepOutcome::Late:
            return QStringLiteral("Quá hạn");
        case StepOutcome::Pending:
            break;
    }
    return QString();
}

QString orLine(const QString& name) {
    return name.isEmpty() ? kLineToSign : name;
}

QJsonObject toFields(const HandOverStep& step) {
    return {{QStringLiteral("from"), step.from},
            {QStringLiteral("to"), step.to},
            {QStringLiteral("at"), momentText(step.at)},
            {QStringLiteral("givenBy"), orLine(step.givenBy)},
            {QStringLiteral("takenBy"), orLine(step.takenBy)},
            {QStringLiteral("outcome"), outcomeText(step.outcome)},
            {QStringLiteral("note"), step.note}};
}

QJsonObject slipFields(const CommittedDossier& dossier, const PrintContext& context) {
    QJsonObject fields = dossierFields(dossier, context);
    fields.insert(QStringLiteral("agency"), headOf(context.letterhead.agency, context.letterhead.centre));
    return fields;
}

}  // namespace

FormData controlSheet(const CommittedDossier& dossier, const QList<HandOverStep>& steps, const QString& handlingAgency,
                      const PrintContext& context) {
    QJsonArray rows;
    for (const HandOverStep& step : steps) rows.append(toFields(step));
    QJsonObject fields = slipFields(dossier, context);
    fields.insert(QStringLiteral("handovers"), rows);
    fields.insert(QStringLiteral("handlingAgency"), handlingAgency);
    return {QStringLiteral("control-sheet"),
            toLocal(dossier->receivedAt).date(),
            fields,
            markText(dossier, context, QStringLiteral("Phiếu kiểm soát quá trình giải quyết hồ sơ"), dossier->due.at),
            dossier->displayNumber(),
            context.testData};
}

FormData transferSlip(const CommittedDossier& dossier, const HandOverStep& step, const PrintContext& context) {
    QJsonObject fields = slipFields(dossier, context);
    const QJsonObject own = toFields(step);
    for (auto field = own.begin(); field != own.end(); ++field) fields.insert(field.key(), field.value());
    return {QStringLiteral("transfer-slip"),
            toLocal(step.at).date(),
            fields,
            markText(dossier, context, QStringLiteral("Phiếu bàn giao hồ sơ"), dossier->due.at),
            dossier->displayNumber(),
            context.testData};
}

}  // namespace motcua::printing
