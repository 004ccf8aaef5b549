#include "stations/PrintStation.h"

#include "printing/ReceiptForm.h"
#include "printing/ResultForms.h"

namespace motcua::stations {
namespace {

const QString kReceipt = QStringLiteral("receipt");
const QString kControlSheet = QStringLiteral("control-sheet");
const QString kTransferSlip = QStringLiteral("transfer-slip");

// The system that publishes the paper: the QR of every form must say it (TT 01/2023/TT-VPCP Điều 26).
const QString kSystemName = QStringLiteral("motcua");

// "Ủy ban nhân dân phường Đồng Xoài" → "Đồng Xoài": the place before the date.
QString placeOf(const QString& agencyName) {
    static const QStringList kinds = {QStringLiteral(" phường "), QStringLiteral(" xã "), QStringLiteral(" đặc khu "),
                                      QStringLiteral(" thành phố "), QStringLiteral(" tỉnh ")};
    for (const QString& kind : kinds) {
        const qsizetype at = agencyName.indexOf(kind);
        if (at >= 0) return agencyName.mid(at + kind.size());
    }
    return agencyName;
}

// Units that give and take at each step of the walk; steps inside one room are no hand-over.
struct Way {
    Action action;
    bool fromCounter;
    bool toCounter;
};
const Way kWays[] = {{Action::Transfer, true, false}, {Action::TransferBack, false, true}};

}  // namespace

QStringList PrintStation::forms() {
    return {kReceipt, kControlSheet, kTransferSlip};
}

Result<PrintStation> PrintStation::create(Desk& desk, Catalogue& catalogue, FileSystem& files) {
    MOTCUA_TRY(printing::FormSet set, printing::FormSet::load(files, QString::fromUtf16(printing::kPrintFolder)));
    return PrintStation(desk, catalogue, printing::FormRenderer(std::move(set), files));
}

Result<printing::PrintContext> PrintStation::context(const Dossier& dossier) {
    return context(dossier.agency, dossier.counter, toLocal(dossier.receivedAt).date());
}

Result<printing::PrintContext> PrintStation::context(const QString& agency, const QString& counter, QDate day) {
    printing::PrintContext context;
    MOTCUA_TRY(context.letterhead.agency, m_catalogue->agencyName(agency, day));
    MOTCUA_TRY(context.letterhead.centre, m_catalogue->agencyName(counter, day));
    context.letterhead.place = placeOf(context.letterhead.agency);
    context.letterhead.system = kSystemName;
    MOTCUA_TRY(context.copyKinds, m_catalogue->codeNames(QStringLiteral("copyKinds")));
    MOTCUA_TRY(context.returnWays, m_catalogue->codeNames(QStringLiteral("returnWays")));
    context.now = m_desk->clock().now();
    context.testData = m_desk->office().testData;
    return context;
}

Result<QList<printing::HandOverStep>> PrintStation::handOvers(const Dossier& dossier) {
    const QDate day = toLocal(dossier.receivedAt).date();
    MOTCUA_TRY(const QString counter, m_catalogue->agencyName(dossier.counter, day));
    MOTCUA_TRY(const QString unit, m_catalogue->agencyName(dossier.unit, day));
    MOTCUA_TRY(const QList<store::EventRow> events,
               m_desk->onStore([&](store::Store& store) { return store.events.timeline(dossier.id); }));
    QList<printing::HandOverStep> steps;
    for (const store::EventRow& event : events) {
        for (const Way& way : kWays) {
            if (event.kind != actionCode(way.action)) continue;
            printing::HandOverStep step;
            step.from = way.fromCounter ? counter : unit;
            step.to = way.toCounter ? counter : unit;
            step.at = event.deviceTime;
            step.givenBy = event.actorName;
            step.note = event.payload.value(QStringLiteral("note")).toString();
            if (way.toCounter && dossier.due.at.isValid()) {
                step.outcome = event.deviceTime <= dossier.due.at ? printing::StepOutcome::OnTime : printing::StepOutcome::Late;
            }
            steps.append(step);
        }
    }
    return steps;
}

Result<printing::FormData> PrintStation::formData(const QUuid& id, const QString& form) {
    MOTCUA_TRY(const Dossier stored, m_desk->load(id));
    MOTCUA_TRY(const printing::CommittedDossier dossier, printing::CommittedDossier::of(stored));
    MOTCUA_TRY(const printing::PrintContext with, context(stored));
    if (form == kReceipt) {
        MOTCUA_TRY(const Procedure procedure, m_catalogue->procedure(stored.procedureCode));
        return printing::receiptForm(dossier, procedure, with);
    }
    MOTCUA_TRY(const QList<printing::HandOverStep> steps, handOvers(stored));
    if (form == kControlSheet) {
        MOTCUA_TRY(const QString unit, m_catalogue->agencyName(stored.unit, toLocal(stored.receivedAt).date()));
        return printing::controlSheet(dossier, steps, unit, with);
    }
    if (form == kTransferSlip) {
        if (steps.isEmpty()) return fail(ErrorCode::NotCommitted);
        return printing::transferSlip(dossier, steps.last(), with);
    }
    return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), form}});
}

Result<void> PrintStation::toPdf(const QUuid& id, const QString& form, const QString& path) {
    MOTCUA_TRY(const printing::FormData data, formData(id, form));
    return m_renderer.toPdf(data, path);
}

Result<QByteArray> PrintStation::reportPdf(const printing::ReportTable& table) {
    const Office& office = m_desk->office();
    MOTCUA_TRY(const printing::PrintContext with, context(office.agency, office.counter, table.to));
    return m_renderer.pdf(printing::reportForm(table, with));
}

Result<printing::FormData> PrintStation::letter(const Dossier& stored, const QString& title, const QString& body,
                                                const Officer& leader) {
    MOTCUA_TRY(const printing::CommittedDossier dossier, printing::CommittedDossier::of(stored));
    MOTCUA_TRY(const printing::PrintContext with, context(stored));
    const Post* post = leader.postFor(Role::Leader);
    printing::ResultLetter letter;
    letter.title = title;
    letter.body = body;
    letter.symbol = QStringLiteral("UBND");
    letter.signer = {QStringLiteral("TM. ỦY BAN NHÂN DÂN"),
                     post ? post->title.section(QLatin1Char(' '), 0, 1).toUpper() : QString(), leader.fullName};
    return printing::resultLetter(dossier, letter, with);
}

Result<QByteArray> PrintStation::draftPdf(const QUuid& id, const QString& title, const QString& body, const Officer& leader) {
    MOTCUA_TRY(const Dossier stored, m_desk->load(id));
    MOTCUA_TRY(const printing::FormData data, letter(stored, title, body, leader));
    return m_renderer.pdf(data);
}

Result<printing::SignatureRoom> PrintStation::signatureRoom(const Dossier& dossier, const Officer& leader) {
    MOTCUA_TRY(const printing::FormData data, letter(dossier, dossier.result.title, dossier.result.body, leader));
    return m_renderer.signatureRoom(data);
}

}  // namespace motcua::stations
