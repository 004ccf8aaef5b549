#include "printing/BranchForms.h"

#include <QJsonArray>
#include <algorithm>

#include "base/Clock.h"
#include "base/Text.h"
#include "printing/Wording.h"

namespace motcua::printing {
namespace {

struct Kind {
    QString form;
    QString paper;  // its name in the QR
    QString symbol;
    bool isLetter = false;  // of the agency; else a slip of the counter
};

const QList<Kind>& kinds() {
    static const QList<Kind> all{
        {QStringLiteral("supplement"), QStringLiteral("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"), QStringLiteral("HDHS")},
        {QStringLiteral("refusal"), QStringLiteral("Phiếu từ chối tiếp nhận giải quyết hồ sơ"), QString()},
        {QStringLiteral("apology"), QStringLiteral("Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết"),
         QStringLiteral("PXL"), true},
        {QStringLiteral("stop"), QStringLiteral("Thông báo dừng giải quyết hồ sơ"), QStringLiteral("TB-UBND"), true},
        {QStringLiteral("fee-notice"), QStringLiteral("Thông báo thực hiện nghĩa vụ tài chính"), QStringLiteral("TB-UBND"),
         true}};
    return all;
}

QJsonArray missingPapers(const Dossier& dossier) {
    QJsonArray rows;
    for (const QString& id : dossier.papersInOrder()) {
        const Paper& paper = dossier.papers[id];
        if (paper.received) continue;
        rows.append(QJsonObject{{QStringLiteral("index"), rows.size() + 1},
                                {QStringLiteral("name"), paper.name},
                                {QStringLiteral("originals"), paper.originals},
                                {QStringLiteral("copies"), paper.copies}});
    }
    return rows;
}

QJsonArray feesWhere(const Dossier& dossier, bool settled) {
    QJsonArray rows;
    for (const Fee& fee : dossier.fees) {
        if (fee.amount > 0 && fee.settled == settled)
            rows.append(QJsonObject{{QStringLiteral("name"), fee.name}, {QStringLiteral("amount"), vnd(fee.amount)}});
    }
    return rows;
}

QJsonObject branchFields(const Branch& branch) {
    return {{QStringLiteral("at"), momentText(branch.at)},
            {QStringLiteral("by"), branch.byName},
            {QStringLiteral("reasons"), textRows(branch.reason.split(QLatin1Char('\n')))},
            {QStringLiteral("until"), momentText(branch.until)},
            {QStringLiteral("isWish"), branch.action == QLatin1String("confirmWithdrawal")}};
}

}  // namespace

QStringList branchForms() {
    QStringList names;
    for (const Kind& kind : kinds()) names.append(kind.form);
    return names;
}

FormData branchForm(const CommittedDossier& dossier, const BranchPaper& paper, const PrintContext& context) {
    const auto kind = std::find_if(kinds().begin(), kinds().end(), [&](const Kind& k) { return k.form == paper.kind; });
    const QDate day = toLocal(paper.branch.at).date();
    const bool isKnownKind = kind != kinds().end();
    QJsonObject fields = dossierFields(dossier, context);
    fields.insert(QStringLiteral("dateline"), context.letterhead.place + QStringLiteral(", ") + dateText(day));
    const bool isLetter = isKnownKind && kind->isLetter;
    fields.insert(QStringLiteral("agency"), isLetter ? headOf({}, context.letterhead.agency)
                                                     : headOf(context.letterhead.agency, context.letterhead.centre));
    fields.insert(QStringLiteral("issuer"), context.letterhead.agency);
    fields.insert(QStringLiteral("centre"), context.letterhead.centre);
    fields.insert(QStringLiteral("hotline"), context.letterhead.hotline);
    fields.insert(QStringLiteral("symbol"), isKnownKind ? kind->symbol : QString());
    fields.insert(QStringLiteral("branch"), branchFields(paper.branch));
    fields.insert(QStringLiteral("dueBefore"), momentText(paper.dueBefore));
    fields.insert(QStringLiteral("missing"), missingPapers(*dossier));
    fields.insert(QStringLiteral("unpaid"), feesWhere(*dossier, false));
    fields.insert(QStringLiteral("paid"), feesWhere(*dossier, true));
    fields.insert(QStringLiteral("signer"), signerFields(paper.signer));
    fields.insert(QStringLiteral("recipients"), textRows({QStringLiteral("Như trên")}));
    return {paper.kind,
            day,
            fields,
            markText(dossier, context, isKnownKind ? kind->paper : paper.kind, paper.branch.until),
            dossier->displayNumber(),
            context.testData};
}

}  // namespace motcua::printing
